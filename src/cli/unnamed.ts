import type { Release } from '../releases.js';
import type { ServerVersion } from '../server-version.js';
import { type Given, type Io, UsageError } from './command.js';
import { releaseOf, versionOf } from './context.js';
import { inputName, readInput } from './input.js';

/** A version as an example for those who have not named theirs. */
const exampleOfSilent = '11.4';

/** What a file says of its release, where it may be of a server that reports no configuration. */
const doubtIn = async (file: string, io: Io): Promise<string | undefined> => {
  const [{ maybeSilentText, originsOf }, { insteadOfConfig }, { nodeOfValue }, { parsed }] = await Promise.all([
    import('../audit/silence.js'),
    import('../audit/shape.js'),
    import('../transform/json.js'),
    import('../audit/parsed.js'),
  ]);
  // What is wrong with the file is said once the release is known.
  const config = parsed(await readInput(file, io).catch(() => ''));
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return undefined;
  if (insteadOfConfig(nodeOfValue(config)) !== undefined) return undefined;
  const { maybeSilent } = originsOf(config);
  return maybeSilent && maybeSilentText(maybeSilent);
};

/** What was asked for; where no release was named, what the file says of it is said too. */
const orDoubt = async <T>(given: Given, io: Io, wanted: (given: Given) => T): Promise<T> => {
  const [file] = given.files;
  if (given.options.release !== undefined || file === undefined) return wanted(given);
  const doubt = await doubtIn(file, io);
  if (doubt === undefined) return wanted(given);
  throw new UsageError(
    `name the server's version: --release V. ${inputName(file)} does not tell it. ${doubt} For such a server: mm-diagnostics outbound ${file === '-' ? file : inputName(file)} --release ${exampleOfSilent}`,
  );
};

/** The release point of `--release`. No release is guessed; a config without one may be of a server that reports none. */
export const releaseFor = (given: Given, io: Io): Promise<Release> => orDoubt(given, io, releaseOf);

/** The version of `--release`, in the same way. */
export const versionFor = (given: Given, io: Io): Promise<ServerVersion> => orDoubt(given, io, versionOf);
