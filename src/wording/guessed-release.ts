import type { Guess } from '../inputs/guess-release.js';
import { type Release, releases } from '../releases/points.js';
import { releaseRanges } from './findings.js';

/** How a release is chosen, and whether none may be taken that was not named. */
export interface Choosing {
  readonly release?: Release;
  readonly option?: string;
  readonly strict?: boolean | undefined;
}

/** Releases in one line, and which of them is taken. */
const choosing = (who: string, fits: readonly Release[], taken: string, how: Choosing, best = false): string => {
  const { release = fits.at(-1) as Release, option = '--release', strict = false } = how;
  const next = strict
    ? `with --strict, name the version: ${option} ${release}`
    : `${taken} ${release}; ${option} chooses another`;
  return `${who} ${releaseRanges(fits)}${best ? ' best' : ''}; ${next}`;
};

/** What else there is to know of a config that fits no release as a whole. */
const butText = ({ release, settings, unknown, missing, whole }: Guess): string => {
  const known = settings - unknown;
  if (!whole) return `. It has only ${known} of the ${known + missing} settings of ${release}`;
  if (unknown === 0) return '';
  return `. ${unknown} of its settings ${unknown === 1 ? 'is' : 'are'} not in ${release}`;
};

/** Whether exactly one release fits a config: what it is taken for is no guess then. */
export const isCertain = ({ alike, unknown, whole }: Guess): boolean => alike.length === 0 && unknown === 0 && whole;

/**
 * Which releases a config fits, which of them is taken, and how to choose another.
 * As in “it fits 10.1 to 10.8; showing 10.8; --release chooses another”;
 * where the file has settings that the release does not know, it only fits best.
 */
export const guessedText = (guess: Guess, how: Choosing = {}): string => {
  if (isCertain(guess) && !how.strict)
    return `version ${guess.release}, found from its settings; ${how.option ?? '--release'} chooses another`;
  const fits = releases.filter((one) => one === guess.release || guess.alike.includes(one));
  return `${choosing('it fits', fits, 'showing', how, guess.unknown > 0)}${butText(guess)}`;
};

/** The same of what was captured. */
export const fittingText = (fits: readonly Release[], how: Choosing = {}): string =>
  choosing('it fits', fits, 'checked against', how);

/** The same of a config that fits more releases than what it is compared with. */
export const narrowedText = (fits: readonly Release[], how: Choosing = {}): string =>
  choosing('it and the capture fit', fits, 'showing', how);

/** How to choose the version, where it is needed. */
export const howToLearn = (option = '--release'): string =>
  `Name its version with ${option === '--release' ? option : `${option}, or --release for both`} (System Console > About, or mattermost version), e.g. ${option} ${releases.at(-1)}`;
