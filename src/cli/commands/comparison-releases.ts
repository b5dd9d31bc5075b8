import type { Guess } from '../../inputs/guess-release.js';
import type { ConfigOrigins } from '../../inputs/maybe-silent.js';
import { type Release, releases } from '../../releases/points.js';
import { knownVersionIn } from '../given/facts-version.js';
import { inputName } from '../given/input.js';
import type { FoundPacket } from '../given/packet.js';
import { originsIn, refuseDoubt } from '../given/unnamed.js';
import type { Io } from '../io.js';
import type { StrictOptions } from '../options.js';
import { releaseNamed } from '../release.js';
import { warnOf } from '../strict.js';

/** One of the two that are compared. */
export interface ComparedFile {
  readonly name: 'A' | 'B';
  readonly file: string;
  readonly text: string;
  readonly packet: FoundPacket | undefined;
  /** The version that was asked for. */
  readonly asked: string | undefined;
}

/** What a side shows of its release, where none was asked for. */
interface Shown {
  /** It names its release. */
  readonly named?: Release;
  /** It is a config, and this is what its settings show. */
  readonly origins?: ConfigOrigins;
}

const inFacts = async (text: string): Promise<Shown> => {
  const version = knownVersionIn(text);
  if (version !== undefined) return { named: releaseNamed(version) };
  const { configOfFacts } = await import('../../inputs/facts-file.js');
  const { config } = configOfFacts(text);
  const origins = config === undefined ? undefined : await originsIn(JSON.stringify(config));
  return origins?.guess && !origins.maybeSilent ? { origins } : {};
};

const shownBy = async ({ text, packet, asked }: ComparedFile): Promise<Shown> => {
  const version = asked ?? packet?.version;
  if (version !== undefined) return { named: releaseNamed(version) };
  const origins = await originsIn(text);
  return origins ? { origins } : inFacts(text);
};

const fitting = ({ alike, release }: Guess): readonly Release[] => [...alike, release];

/** The releases that a config may be of; none where it has the signs of a server that reports no configuration. */
const possible = ({ guess, maybeSilent }: ConfigOrigins): readonly Release[] => {
  if (maybeSilent?.because === 'held' || maybeSilent?.because === 'lacked') return [];
  return guess === undefined ? releases : fitting(guess);
};

/** The releases that something captured fits, of which a config decides; none where it is no capture. */
const fittingCapture = async (capture: string, config: string): Promise<readonly Release[]> => {
  const { verify } = await import('../../audit/verify/verify.js');
  const verdict = verify([capture], { config });
  return verdict.status === 'judged' && verdict.seen.events > 0 ? verdict.fits.map(({ release }) => release) : [];
};

/** The releases of the other side by which a choice is narrowed: that of a packet, or those that it fits. */
const besideOf = async (own: ComparedFile, other: ComparedFile, shown: Shown): Promise<readonly Release[]> => {
  if (shown.named !== undefined) return other.asked === undefined ? [shown.named] : [];
  if (shown.origins) return shown.origins.maybeSilent || !shown.origins.guess ? [] : fitting(shown.origins.guess);
  return fittingCapture(other.text, own.text);
};

/** The release of a config, and what to say of it; refused where only its server can say. */
const chosenFor = async (
  own: ComparedFile,
  origins: ConfigOrigins,
  beside: readonly Release[],
  { strict }: StrictOptions,
): Promise<{ readonly release: Release; readonly says: string }> => {
  const title = `${own.name}, ${inputName(own.file)}`;
  const option = `--release-${own.name.toLowerCase()}`;
  const { guessedText, narrowedText } = await import('../../wording/guessed-release.js');
  const { guess, maybeSilent } = origins;
  const common = possible(origins).filter((release) => beside.includes(release));
  const narrowed = common.at(-1);
  if (guess !== undefined && maybeSilent === undefined) {
    const release = narrowed ?? guess.release;
    return { release, says: `${title}: ${guessedText(guess, { release, option, strict })}` };
  }
  if (narrowed !== undefined)
    return { release: narrowed, says: `${title}: ${narrowedText(common, { option, strict })}` };
  return refuseDoubt(maybeSilent ?? { because: 'nothing' }, title, { option });
};

/**
 * The releases of the two sides. A config without one gets the newest that it fits: of those that the other side also
 * fits, if there are any, so that no difference comes from the choice alone.
 */
export const comparedReleases = async (
  sides: readonly [a: ComparedFile, b: ComparedFile],
  options: StrictOptions,
  io: Io,
): Promise<{ readonly a?: Release; readonly b?: Release }> => {
  const shown = [await shownBy(sides[0]), await shownBy(sides[1])] as const;
  const said: string[] = [];
  const releaseAt = async (at: 0 | 1): Promise<Release | undefined> => {
    const { named, origins } = shown[at];
    if (origins === undefined) return named;
    const other = at === 0 ? 1 : 0;
    const chosen = await chosenFor(sides[at], origins, await besideOf(sides[at], sides[other], shown[other]), options);
    said.push(chosen.says);
    return chosen.release;
  };
  const [a, b] = [await releaseAt(0), await releaseAt(1)];
  warnOf(said, options, io);
  return { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
};
