import type { Issue } from '../issues.js';
import { guarded } from '../misuse.js';
import { failed, ok, type Result } from '../result.js';
import { type Release, releases } from './points.js';

export type Numbers = readonly [major: number, minor: number, patch: number];

/** From this major release on, servers report no configuration any more. */
export const firstSilentMajor = 11;

const oldest = releases[0];
const newest = releases[releases.length - 1] as Release;

export const numbersOf = (version: unknown): Numbers | undefined => {
  if (typeof version !== 'string') return undefined;
  const [, major, minor, patch = '0'] = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(version.trim()) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
};

export const compareNumbers = (a: Numbers, b: Numbers): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

const points = releases.map((release) => ({ release, numbers: numbersOf(release) as Numbers }));

const range = `versions ${oldest} to ${newest} are known`;

const unknown = (reason: string) => failed([{ code: 'unknownRelease', oldest, newest, reason }]);

/** The release point of a version, or why it has none. */
export const findRelease = (version: string): Result<Release> => {
  const wanted = typeof version === 'string' ? numbersOf(version) : undefined;
  if (wanted === undefined) return unknown(`a version looks like 5.6, v5.6.0 or 5.6.3; ${range}`);
  const [major, minor] = wanted;
  if (major >= firstSilentMajor) {
    return unknown(
      `Mattermost ${major}.${minor} sends no telemetry about its configuration (no version from ${firstSilentMajor}.0 on does), so there is no payload; ${range}`,
    );
  }
  const found = points.findLast(
    ({ numbers }) => numbers[0] === major && numbers[1] === minor && compareNumbers(numbers, wanted) <= 0,
  );
  if (found) return ok(found.release);
  const before = points.findLast(({ numbers }) => compareNumbers(numbers, wanted) < 0)?.release;
  const after = points.find(({ numbers }) => compareNumbers(numbers, wanted) > 0)?.release;
  if (before === undefined) return unknown(`version ${major}.${minor} is older than the first known one; ${range}`);
  const neighbours =
    after === undefined
      ? `the last one that sends telemetry about its configuration is ${before}`
      : `the nearest versions are ${before} and ${after}`;
  return unknown(`version ${major}.${minor} was never released; ${neighbours}`);
};

/**
 * The release point that a server of some version behaves as: the greatest of the same minor release that is not newer.
 *
 * @param version - as in `5.6`, `v5.6.0` or `5.6.3`
 * @returns the release point, or an issue that says which releases are known
 * @example
 * resolveRelease('v5.6.3'); // '5.6'
 */
export const resolveRelease = (version: string): Release | Issue =>
  guarded(() => {
    const found = findRelease(version);
    return found.ok ? found.value : (found.issues[0] as Issue);
  });
