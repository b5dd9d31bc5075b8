import { closest, distance } from 'fastest-levenshtein';
import { wrap } from './wrap.js';

/** The word of the command line that was probably meant, if any is near. */
export const meantBy = (word: string, words: readonly string[]): string | undefined => {
  if (words.length === 0) return undefined;
  const [holding, ...others] = word.length < 4 ? [] : words.filter((one) => one.includes(word));
  if (holding !== undefined && others.length === 0) return holding;
  const found = closest(word, words as string[]);
  // Among short words, one is always near: at least half of what was typed has to be right.
  const most = Math.min(Math.max(2, Math.floor(found.length / 3)), Math.floor(word.length / 2));
  return distance(word, found) <= most ? found : undefined;
};

/** The end of a sentence about a word that does not exist: the one that was probably meant. */
export const didYouMean = (word: string, words: readonly string[]): string => {
  const found = meantBy(word, words);
  return found === undefined ? '' : `; did you mean ${found}?`;
};

/** Says that something typed does not exist. A short plain word is repeated. */
const missing = (sort: string, word: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}(?: [A-Za-z0-9_.-]{1,40})?$/.test(word)
    ? `there is no ${sort} ${word}`
    : `there is no such ${sort}`;

/** Says that a name is none of these: the one that was probably meant, or all of them. */
export const noSuch = (sort: string, word: string, names: readonly string[]): string => {
  const found = meantBy(word, names);
  if (found !== undefined) return `${missing(sort, word)}; did you mean ${found}?`;
  const whole = names.map((name) => name.replaceAll(' ', '\u00a0'));
  return `${missing(sort, word)}; there are:\n  ${wrap(whole.join(', '), 2).replaceAll('\u00a0', ' ')}`;
};
