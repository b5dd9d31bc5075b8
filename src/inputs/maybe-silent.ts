import { fold } from '../json/fold.js';
import { orderOf, type Release } from '../releases/points.js';
import { settingsOf } from '../schema/settings-at.js';
import { silentSigns } from '../schema/silent-signs.js';
import { type Guess, guessRelease } from './guess-release.js';

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

const inside = (value: unknown, name: string): readonly unknown[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? []
    : Object.entries(value).flatMap(([own, held]) => (fold(own) === fold(name) ? [held] : []));

/** Whether a config holds a section or a setting, in whatever case. */
const holds = (config: unknown, path: string): boolean =>
  path.split('.').reduce<readonly unknown[]>((found, name) => found.flatMap((one) => inside(one, name)), [config])
    .length > 0;

const isKnownIn = (release: Release, name: string): boolean =>
  settingsOf(release).some(({ path }) => path === name || path.startsWith(`${name}.`));

const doubtOf = (config: unknown, guess: Guess | undefined): MaybeSilent | undefined => {
  const { held, lacked, alikeFrom } = silentSigns;
  const names = held.filter((name) => holds(config, name));
  if (names.length > 0) return { because: 'held', names };
  if (guess === undefined) return { because: 'nothing' };
  const { release, alike, whole } = guess;
  if (whole && lacked.every((name) => isKnownIn(release, name) && !holds(config, name))) {
    return { because: 'lacked', names: lacked };
  }
  if (orderOf(release) < orderOf(alikeFrom)) return undefined;
  const noneMissing = !lacked.some((name) => holds(config, name));
  return { because: 'fits', releases: [...alike, release], ...(noneMissing && { noneMissing }) };
};

/** Which release a parsed config seems to be of, and whether it may be of a server that reports no configuration. */
export const originsOf = (config: unknown): ConfigOrigins => {
  const guess = guessRelease(config);
  const maybeSilent = doubtOf(config, guess);
  return { ...(guess && { guess }), ...(maybeSilent && { maybeSilent }) };
};
