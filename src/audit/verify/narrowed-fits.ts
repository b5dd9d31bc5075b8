import { guessRelease } from '../../inputs/guess-release.js';
import { parsed } from '../../inputs/parsed.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import type { SeenEvent } from '../../wire/seen.js';
import type { Fit } from './fit.js';

/** The releases that a capture names: the daily report about the server has its version. */
const namedIn = (seen: readonly SeenEvent[]): readonly Release[] =>
  seen
    .filter(({ event }) => event === 'server')
    .flatMap(({ properties }) => properties)
    .flatMap(({ name, value }) => {
      const found = name === 'version' && typeof value === 'string' ? findRelease(value) : undefined;
      return found?.ok ? [found.value] : [];
    });

/** The releases whose settings a config fits best. */
const fittingConfig = (config: unknown): readonly Release[] => {
  const guess = guessRelease(typeof config === 'string' ? parsed(config) : config);
  return guess === undefined ? [] : [...guess.alike, guess.release];
};

/**
 * Of several releases that a capture fits, those that it names itself, else those that the config also fits. Where that
 * leaves none, all of them.
 */
export const narrowedFits = (fits: readonly Fit[], seen: readonly SeenEvent[], config: unknown): readonly Fit[] => {
  if (fits.length < 2) return fits;
  const among = (wanted: readonly Release[]): readonly Fit[] => fits.filter(({ release }) => wanted.includes(release));
  const named = among(namedIn(seen));
  if (named.length > 0) return named;
  const alike = config === undefined ? [] : among(fittingConfig(config));
  return alike.length > 0 ? alike : fits;
};
