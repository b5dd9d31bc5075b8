import { describeIssue, releases, resolveRelease } from '../src/index.js';

/** Where a new release point goes, or why it cannot be one. */
export type Place = { readonly release: string; readonly after: string } | { readonly refused: string };

/** The place of a version that is to become a release point: behind all that are older, with no gap before it. */
export const placeOf = (version: string): Place => {
  const release = version.replace(/^v/, '').replace(/^(\d+\.\d+)\.0$/, '$1');
  const found = resolveRelease(release);
  if (found === release) return { refused: `${release} is a release point already` };
  if (typeof found === 'string') return { release, after: found };
  const newest = releases.at(-1) as string;
  const [major, minor] = newest.split('.').map(Number);
  const next = `${major}.${Number(minor) + 1}`;
  if (found.code !== 'unknownRelease' || !found.newer) return { refused: describeIssue(found) };
  return release === next ? { release, after: newest } : { refused: `add ${next} first: nothing is known of it` };
};
