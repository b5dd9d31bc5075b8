import type { ConfigOrigins, MaybeSilent } from '../../inputs/maybe-silent.js';
import { type Release, releases } from '../../releases/points.js';
import { findVersion, type ServerVersion } from '../../releases/server-version.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ReleaseOptions, StrictOptions } from '../options.js';
import { missingRelease, releaseOf, versionOf } from '../release.js';
import { warnOf } from '../strict.js';
import { peekConfig, type ReadOptions } from './config.js';
import { deploymentRead } from './deployment.js';
import { hasStandIn, inputNameIn, isStandardInput } from './input.js';
import { insteadOf } from './instead.js';

/** A version as an example for those who have not named theirs. */
const exampleOfSilent = '11.4';

const newest = releases.at(-1) as Release;

const nothingShown: ConfigOrigins = { maybeSilent: { because: 'nothing' } };

/** Which release the text of a config seems to be of; nothing where it is none: that is said by who reads it. */
export const originsIn = async (text: string): Promise<ConfigOrigins | undefined> => {
  const [{ originsOf }, { isSection }, { insteadOfConfig }, { nodeOfValue }, { parsed }] = await Promise.all([
    import('../../inputs/maybe-silent.js'),
    import('../../schema/section-names.js'),
    import('../../wire/not-a-config.js'),
    import('../../json/node.js'),
    import('../../inputs/parsed.js'),
  ]);
  const config = parsed(text);
  if (config === null) return nothingShown;
  if (typeof config !== 'object' || Array.isArray(config)) return undefined;
  // Nodes are made of all of it: only where no name says that it is a config.
  const isConfig = Object.keys(config).some(isSection) || insteadOfConfig(nodeOfValue(config)) === undefined;
  return isConfig ? originsOf(config) : undefined;
};

const wording = () =>
  Promise.all([import('../../wording/maybe-silent.js'), import('../../wording/guessed-release.js')]);

/** Refuses a config that may be of a server that reports none, and says how to learn its version. */
export const refuseDoubt = async (
  doubt: MaybeSilent,
  name: string,
  { option, outbound }: { readonly option?: string; readonly outbound?: string } = {},
): Promise<never> => {
  const [{ maybeSilentText }, { howToLearn }] = await wording();
  const later =
    outbound === undefined
      ? ''
      : `. For version 11 or later: mm-diagnostics outbound ${outbound} --release ${exampleOfSilent}`;
  const says = maybeSilentText(doubt);
  throw new UsageError(`${name}: ${says.slice(0, 1).toLowerCase()}${says.slice(1)} ${howToLearn(option)}${later}`);
};

/** The release that a config fits best, which is said; refused where it may be of a server that reports none. */
export const releaseIn = async (
  { guess, maybeSilent }: ConfigOrigins,
  name: string,
  { strict, outbound }: StrictOptions & { readonly outbound?: string },
  io: Io,
): Promise<Release> => {
  if (maybeSilent) return refuseDoubt(maybeSilent, name, outbound === undefined ? {} : { outbound });
  if (guess === undefined) throw new UsageError(missingRelease);
  const [, { guessedText, isCertain }] = await wording();
  const says = `${name}: ${guessedText(guess, { strict })}`;
  if (isCertain(guess) && !strict) log(io, 'note', says);
  else warnOf([says], { strict }, io);
  return guess.release;
};

/** Refuses what cannot be meant as a config. */
const refuseOther = async (text: string, file: string | undefined, io: Io): Promise<void> => {
  const name = inputNameIn(file, io);
  const [{ refusedAsConfig }, { readText }, { describeIssue }] = await Promise.all([
    import('../../wire/not-a-config.js'),
    import('../../json/read.js'),
    import('../../wording/problems/issues.js'),
  ]);
  const read = readText(text, {});
  const issues = read.ok ? refusedAsConfig(read.value.node) : [];
  const instead = await insteadOf(issues, text, file);
  if (instead !== undefined) throw new UsageError(instead);
  if (issues.length > 0) throw new UsageError(...issues.map((issue) => `${name}: ${describeIssue(issue)}`));
};

/** How another command is given the same config: a deployment that holds it is named once. */
const namedAgain = async (file: string | undefined, io: Io): Promise<string> => {
  if (!isStandardInput(file)) return inputNameIn(file, io);
  const read = file === undefined && hasStandIn(io) ? await deploymentRead(io) : undefined;
  return read === undefined ? '-' : `--environment ${read.name}`;
};

/** The release that the config in a file fits best. */
const fittingRelease = async (
  { options, files: [file] }: Given<ReleaseOptions & ReadOptions>,
  io: Io,
): Promise<Release> => {
  const text = await peekConfig(file, options, io);
  const name = inputNameIn(file, io);
  if (text === undefined) throw new UsageError(`${missingRelease}. ${name} does not say it, and has no config either`);
  const origins = await originsIn(text);
  if (origins === undefined) {
    await refuseOther(text, file, io);
    // What is wrong with the file is wrong in every release.
    return newest;
  }
  return releaseIn(origins, name, { ...options, outbound: await namedAgain(file, io) }, io);
};

/** The release point of `--release`; where it is absent, the one that the config fits best. */
export const releaseFor = async (given: Given<ReleaseOptions & ReadOptions>, io: Io): Promise<Release> =>
  given.options.release === undefined ? fittingRelease(given, io) : releaseOf(given);

/** The version of `--release`, in the same way. */
export const versionFor = async (given: Given<ReleaseOptions & ReadOptions>, io: Io): Promise<ServerVersion> => {
  if (given.options.release !== undefined) return versionOf(given);
  const found = findVersion(await fittingRelease(given, io));
  if (!found.ok) throw new UsageError(missingRelease);
  return found.value;
};
