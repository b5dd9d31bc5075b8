import type { Issue } from './issues.js';
import { releases } from './releases.js';
import { resolveRelease } from './resolve.js';

/** A version of a server, in numbers. */
export interface ServerVersion {
  /** As in `5.30` or `11.2.1`. */
  readonly text: string;
  readonly numbers: readonly [major: number, minor: number, patch: number];
}

const numbersOf = (text: unknown): ServerVersion['numbers'] | undefined => {
  if (typeof text !== 'string') return undefined;
  const [, major, minor, patch = '0'] = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text.trim()) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
};

/** Servers of this major release are known by what they still send; they report no configuration. */
const newestMajor = 11;

/** Whether one version comes before another. Both are written as in `5.30` or `11.2.1`. */
export const isBefore = ({ numbers }: ServerVersion, text: string): boolean => {
  const other = numbersOf(text);
  if (other === undefined) throw new RangeError('a version is written as in 5.30');
  const differs = numbers.findIndex((number, at) => number !== other[at]);
  return differs !== -1 && (numbers[differs] as number) < (other[differs] as number);
};

/** The version of a server that sends something, from `oldest` to the newest one known; or an issue that says why not. */
export const serverVersion = (text: string, oldest: string = releases[0]): ServerVersion | Issue => {
  const newest = `${newestMajor}.x`;
  const refused = (reason: string): Issue => ({ code: 'unknownRelease', oldest, newest, reason });
  const known = `versions ${oldest} to ${newest} are known`;
  const numbers = numbersOf(text);
  if (numbers === undefined) return refused(`a version is written as in 5.30, v5.30.0 or 11.2; ${known}`);
  const [major, minor, patch] = numbers;
  const version: ServerVersion = { text: `${major}.${minor}${patch === 0 ? '' : `.${patch}`}`, numbers };
  if (major > newestMajor) return refused(`release ${version.text} is newer than this package; ${known}`);
  if (isBefore(version, oldest)) return refused(`release ${version.text} does not send it; ${known}`);
  if (major === newestMajor) return version;
  const point = resolveRelease(text);
  return typeof point === 'string' ? version : point;
};
