import { fold } from '../json/fold.js';
import { orderOf, type Release } from '../releases/points.js';
import { settingsOf } from '../schema/settings-at.js';
import { silentSigns } from '../schema/silent-signs.js';
import { type Guess, guessRelease } from './guess-release.js';
import { hasMembers } from './names-in.js';

/** Why a config may be of a server that reports none, so that nothing is said of it before its version is known. */
export type MaybeSilent =
  /** It holds what only such servers write. */
  | { readonly because: 'held'; readonly names: readonly string[] }
  /** A server saved it whole, without what servers that report their configuration write. */
  | { readonly because: 'lacked'; readonly names: readonly string[] }
  /** It fits releases whose configs look the same as those of a server without telemetry. */
  | {
      readonly because: 'fits';
      readonly releases: readonly Release[];
      /** Nothing in it is known to be missing from the configs of such servers. */
      readonly noneMissing?: true;
    }
  /** It names no setting. */
  | { readonly because: 'nothing' };

/** The release that a config seems to be of, and why that may not be so. */
export interface ConfigOrigins {
  readonly guess?: Guess;
  readonly maybeSilent?: MaybeSilent;
}

/** Folding leaves a text as long as it is. */
const isAlike = (one: string, other: string): boolean => one.length === other.length && fold(one) === fold(other);

/** What answers whether a config holds a section or a setting, in whatever case. Its names are listed once. */
const holderOf = (config: unknown): ((path: string) => boolean) => {
  if (!hasMembers(config)) return () => false;
  const names = Object.keys(config);
  return (path) => {
    const [section = '', setting] = path.split('.');
    const found = names.filter((name) => isAlike(name, section)).map((name) => config[name]);
    if (setting === undefined) return found.length > 0;
    return found.filter(hasMembers).some((one) => Object.keys(one).some((name) => isAlike(name, setting)));
  };
};

const isKnownIn = (release: Release, name: string): boolean =>
  settingsOf(release).some(({ path }) => path === name || path.startsWith(`${name}.`));

const doubtOf = (config: unknown, guess: Guess | undefined): MaybeSilent | undefined => {
  const { held, lacked, alikeFrom } = silentSigns;
  const holds = holderOf(config);
  const names = held.filter(holds);
  if (names.length > 0) return { because: 'held', names };
  if (guess === undefined) return { because: 'nothing' };
  const { release, alike, whole } = guess;
  if (whole && lacked.every((name) => isKnownIn(release, name) && !holds(name))) {
    return { because: 'lacked', names: lacked };
  }
  if (orderOf(release) < orderOf(alikeFrom)) return undefined;
  const noneMissing = !lacked.some(holds);
  return { because: 'fits', releases: [...alike, release], ...(noneMissing && { noneMissing }) };
};

/** Which release a parsed config seems to be of, and whether it may be of a server that reports no configuration. */
export const originsOf = (config: unknown): ConfigOrigins => {
  const guess = guessRelease(config);
  const maybeSilent = doubtOf(config, guess);
  return { ...(guess && { guess }), ...(maybeSilent && { maybeSilent }) };
};
