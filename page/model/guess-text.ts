import type { Guess } from '../../src/audit/guess.js';
import { releaseRanges } from '../../src/audit/sentences.js';

/** Why that release was guessed, in a sentence or two. */
export const guessText = ({ release, settings, unknown, missing, whole, alike }: Guess): string => {
  const knows =
    unknown === 0
      ? `${release} knows ${settings === 1 ? 'the one setting' : `all ${settings} settings`} of this file`
      : `${release} knows all but ${unknown} of the ${settings} settings of this file`;
  const lacks = missing === 0 ? ', which lacks none of its own' : `, which lacks ${missing} of its own`;
  const others = alike.length === 0 ? '' : ` ${releaseRanges(alike)} would fit as well.`;
  const part = whole ? '' : ' The file holds a part of the settings only, so the guess is a weak one.';
  return `${knows}${whole ? lacks : ''}.${others}${part}`;
};
