import { describeIssue, resolveRelease } from '../../src/index.js';

/** Where a new release point goes, or why it cannot be one. */
export type PointPlace = { readonly release: string; readonly after: string } | { readonly refused: string };

/** The place of a version that is to become a release point: behind all that are older, with no gap before it. */
export const placeOf = (version: string): PointPlace => {
  const release = version.replace(/^v/, '').replace(/^(\d+\.\d+)\.0$/, '$1');
  const found = resolveRelease(release);
  if (found === release) return { refused: `${release} is a release point already` };
  return typeof found === 'string' ? { release, after: found } : { refused: describeIssue(found) };
};
