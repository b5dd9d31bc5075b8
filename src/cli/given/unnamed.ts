import type { Release } from '../../releases/points.js';
import type { ServerVersion } from '../../releases/server-version.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import type { ReleaseOptions } from '../options.js';
import { missingRelease, releaseOf, versionOf } from '../release.js';
import { inputName, readInput } from './input.js';

/** A version as an example for those who have not named theirs. */
const exampleOfSilent = '11.4';

/** What a file says of its release, where it may be of a server that reports no configuration. */
const doubtIn = async (file: string, io: Io): Promise<string | undefined> => {
  const [{ originsOf }, { maybeSilentText }, { insteadOfConfig }, { nodeOfValue }, { parsed }] = await Promise.all([
    import('../../inputs/maybe-silent.js'),
    import('../../wording/maybe-silent.js'),
    import('../../wire/not-a-config.js'),
    import('../../json/node.js'),
    import('../../inputs/parsed.js'),
  ]);
  // What is wrong with the file is said once the release is known.
  const config = parsed(await readInput(file, io).catch(() => ''));
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return undefined;
  if (insteadOfConfig(nodeOfValue(config)) !== undefined) return undefined;
  const { maybeSilent } = originsOf(config);
  return maybeSilent && maybeSilentText(maybeSilent);
};

/** What was asked for; where no release was named, what the file says of it is said too. */
const orDoubt = async <T>(
  given: Given<ReleaseOptions>,
  io: Io,
  wanted: (given: Given<ReleaseOptions>) => T,
): Promise<T> => {
  const [file] = given.files;
  if (given.options.release !== undefined || file === undefined) return wanted(given);
  const doubt = await doubtIn(file, io);
  if (doubt === undefined) return wanted(given);
  throw new UsageError(
    `${missingRelease}. ${inputName(file)} does not show it. ${doubt} For such a server: mm-diagnostics outbound ${file === '-' ? file : inputName(file)} --release ${exampleOfSilent}`,
  );
};

/** The release point of `--release`. No release is guessed; a config without one may be of a server that reports none. */
export const releaseFor = (given: Given<ReleaseOptions>, io: Io): Promise<Release> => orDoubt(given, io, releaseOf);

/** The version of `--release`, in the same way. */
export const versionFor = (given: Given<ReleaseOptions>, io: Io): Promise<ServerVersion> =>
  orDoubt(given, io, versionOf);

/** Asks for the version, and says what for. */
export const askForVersion = async ({ files: [file] }: Given<unknown>, why: string, io: Io): Promise<never> => {
  const doubt = file === undefined ? undefined : await doubtIn(file, io);
  throw new UsageError([`${missingRelease}.`, why, ...(doubt === undefined ? [] : [doubt])].join(' '));
};
