import { releases } from '../../src/index.js';
import type { Guess } from '../../src/inputs/guess-release.js';
import { releaseRanges } from '../../src/wording/findings.js';

/** Why that release was detected, in a sentence or two. */
export const guessText = ({ release, settings, unknown, missing, whole, alike }: Guess): string => {
  const fits = releases.filter((one) => one === release || alike.includes(one));
  const others = alike.length === 0 ? '' : ` ${releaseRanges(fits)} all fit.`;
  const part = whole ? '' : ' The file has only some of the settings.';
  const all = settings === 1 ? 'the only setting' : `all ${settings} settings`;
  const known = unknown === 0 ? all : `${settings - unknown} of ${settings} settings`;
  const lacks = whole && missing > 0 ? `, but ${missing} of its settings are missing` : '';
  return `It fits ${release} best: ${release} knows ${known} in this file${lacks}.${others}${part}`;
};
