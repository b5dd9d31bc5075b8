import { type Release, releases } from '../../../releases/points.js';
import type { Report } from '../../../reports/report.js';
import { gatheredCapture } from '../../given/captures.js';
import { knownVersionIn } from '../../given/facts-version.js';
import { inputName, peekText } from '../../given/input.js';
import { versionsInRequests } from '../../given/other-version.js';
import { foundPacket } from '../../given/packet.js';
import { originsIn, refuseDoubt } from '../../given/unnamed.js';
import type { Io } from '../../io.js';
import { log } from '../../log.js';
import type { StrictOptions } from '../../options.js';
import { warnOf } from '../../strict.js';

const newest = releases.at(-1) as Release;

/** A file that a report is asked of, and how. */
interface AskedFile {
  readonly file: string | undefined;
  readonly options: StrictOptions;
}

/** The release that a config among facts fits best, which is said. */
const fittingConfig = async (config: string, { file, options }: AskedFile, io: Io): Promise<string | undefined> => {
  const { guess, maybeSilent } = (await originsIn(config)) ?? {};
  if (guess === undefined) return undefined;
  const name = `${inputName(file)}, the config in it`;
  if (maybeSilent) return refuseDoubt(maybeSilent, name);
  const { guessedText } = await import('../../../wording/guessed-release.js');
  warnOf([`${name}: ${guessedText(guess, options)}`], options, io);
  return guess.release;
};

/** The version of the server that facts show: they name it, or their config fits a release. */
export const versionOfFacts = async (asked: AskedFile, io: Io): Promise<string | undefined> => {
  const { file, options } = asked;
  const found = await foundPacket(file, { strict: options.strict }, io);
  if (found) return found.version ?? (found.packet.config && fittingConfig(found.packet.config.text, asked, io));
  const facts = await peekText(file, io);
  const named = knownVersionIn(facts);
  if (named !== undefined) {
    log(io, 'note', `${inputName(file)}: facts about a Mattermost ${named} server (server.version)`);
    return named;
  }
  const { parsed } = await import('../../../inputs/parsed.js');
  // What is wrong with the file is wrong in every release.
  if (parsed(facts) === undefined) return newest;
  const { configOfFacts } = await import('../../../inputs/facts-file.js');
  const { config } = configOfFacts(facts);
  return config === undefined ? undefined : fittingConfig(JSON.stringify(config), asked, io);
};

/** The version that captured requests of the security check name, if it is one. */
const namedByRequests = (text: string): string | undefined => {
  const [version, ...others] = versionsInRequests(text);
  return others.length === 0 ? version : undefined;
};

/** The version of the server that sent a capture: it names it, or what it holds of each day fits a release. */
export const versionOfCapture = async (
  { file, options }: AskedFile,
  { name }: Report,
  io: Io,
): Promise<string | undefined> => {
  if (name === 'security-check') return namedByRequests(await peekText(file, io));
  const text = (file === undefined ? undefined : await gatheredCapture(file, io)) ?? (await peekText(file, io));
  const [{ verify }, { fittingText }] = await Promise.all([
    import('../../../audit/verify/verify.js'),
    import('../../../wording/guessed-release.js'),
  ]);
  const verdict = verify([text]);
  if (verdict.status !== 'judged') return newest;
  const { seen, fits, release } = verdict;
  if (seen.events + seen.reports.length === 0) return undefined;
  // An event of a client can have a name like one about the config; then it fits none.
  if (name === 'events' && fits[0]?.against !== 0) return undefined;
  const fitting = fits.map((fit) => fit.release);
  if (fits.length > 1) warnOf([`${inputName(file)}: ${fittingText(fitting, options)}`], options, io);
  return release;
};
