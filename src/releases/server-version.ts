import type { Issue } from '../issues.js';
import { guarded } from '../misuse.js';
import { failed, ok, type Result } from '../result.js';
import { type Release, releases } from './points.js';
import { compareNumbers, findRelease, firstSilentMajor, type Numbers, numbersOf } from './resolve.js';

/** A version of a server: any from the first known release on, those that report no configuration included. */
export interface ServerVersion {
  /** As in `5.30` or `11.2.1`. */
  readonly text: string;
  readonly numbers: Numbers;
  /** The release point that it behaves as; none where such a server reports no configuration. */
  readonly release?: Release;
}

/** The newest minor version of the first silent major release that is known. Source: `reference/releases-10.9-to-11.md`. */
const newestSilentMinor = 11;

/** The known versions of servers that report no configuration, oldest first; later ones are taken as well. */
export const silentVersions: readonly string[] = Array.from(
  { length: newestSilentMinor + 1 },
  (_, minor) => `${firstSilentMajor}.${minor}`,
);

/** The last version that is known at all. */
export const lastKnownVersion = silentVersions.at(-1) as string;

/** The numbers of a version that a declaration names. */
export const declaredNumbers = (version: string): Numbers => {
  const numbers = numbersOf(version);
  if (numbers === undefined) throw new RangeError('a version is written as in 5.30');
  return numbers;
};

/** Whether one version comes before another, which is written as in `5.30` or `11.2.1`. */
export const isBefore = ({ numbers }: Pick<ServerVersion, 'numbers'>, version: string): boolean =>
  compareNumbers(numbers, declaredNumbers(version)) < 0;

/**
 * The version whose form a report has that servers go on sending unchanged after the last release that reports its
 * configuration: that release for a later server, else the version itself.
 */
export const lastForm = (version: string): string => {
  const numbers = numbersOf(version);
  return numbers !== undefined && numbers[0] >= firstSilentMajor ? (releases.at(-1) as Release) : version;
};

/** The version of a server that sends what is asked about from the version `oldest` on, or why it is none. */
export const findVersion = (text: string, oldest: string = releases[0]): Result<ServerVersion> => {
  const known = `versions from ${oldest} on are known`;
  const refused = (reason: string) =>
    failed([{ code: 'unknownRelease', oldest, newest: `${firstSilentMajor}.x`, reason: `${reason}; ${known}` }]);
  const numbers = numbersOf(text);
  if (numbers === undefined) {
    const major = /^v?(\d{1,4})$/.exec(text.trim())?.[1];
    return refused(
      major === undefined
        ? 'a version is written as in 5.30, v5.30.0 or 11.2'
        : `${major} is not a version: write two numbers, e.g. ${major}.${Number(major) === firstSilentMajor ? newestSilentMinor : 0}`,
    );
  }
  const [major, minor, patch] = numbers;
  const version = { text: `${major}.${minor}${patch === 0 ? '' : `.${patch}`}`, numbers };
  if (isBefore(version, releases[0])) return refused(`version ${version.text} is older than the first known one`);
  if (isBefore(version, oldest)) return refused(`release ${version.text} does not send it`);
  if (major >= firstSilentMajor) return ok(version);
  const release = findRelease(text);
  return release.ok ? ok({ ...version, release: release.value }) : release;
};

/**
 * The version of a server, whether it reports its configuration or not; or an issue that says why it is none.
 *
 * @param text - as in `5.6`, `v5.6.3` or `11.4`
 * @param oldest - the first version that sends what is asked about
 * @returns the version with the release point that it behaves as, or the issue
 * @example
 * serverVersion('v11.2.0'); // { text: '11.2', numbers: [11, 2, 0] }
 */
export const serverVersion = (text: string, oldest: string = releases[0]): ServerVersion | Issue =>
  guarded(() => {
    const found = findVersion(text, oldest);
    return found.ok ? found.value : (found.issues[0] as Issue);
  });
