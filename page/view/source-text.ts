import type { ConfigOrigins } from '../../src/inputs/maybe-silent.js';
import { maybeSilentText } from '../../src/wording/maybe-silent.js';
import { guessText } from '../model/guess-text.js';
import { counted } from '../model/words.js';
import type { PageState } from './state.js';

const guessed = ({ guess, maybeSilent }: ConfigOrigins): string => {
  if (maybeSilent !== undefined && maybeSilent.because !== 'fits') return maybeSilentText(maybeSilent);
  return guess === undefined ? '' : guessText(guess);
};

/** Where the version comes from, and how sure it is. */
export const hintOf = ({ file, embedded, release, silent, known, versionBy, report }: PageState): string => {
  if (file === undefined) {
    if (silent !== undefined && embedded === undefined)
      return `You chose version ${silent}. Without a file, every setting is at its default.`;
    return embedded === undefined
      ? 'Detected from your file.'
      : 'Fixed: this page holds an explanation for this version, not the config itself.';
  }
  const { origins, isExample } = file;
  if (versionBy !== undefined && report?.status !== 'stranger')
    return `Version ${silent ?? release}, from ${versionBy}.`;
  if (report?.status === 'stranger') return 'Detected from a config.json.';
  if (report?.status === 'unsure') return `Please choose the version. ${maybeSilentText(report.doubt)}`;
  if (isExample && silent === undefined && origins.guess?.release === release) {
    return `The example is read as ${release}. Choose another version to see what that sends.`;
  }
  if (known) {
    return `You chose version ${silent ?? release}. ${guessed(origins)}`.trim();
  }
  if (origins.guess === undefined) return 'This file does not show its version. Please choose yours.';
  return origins.guess.alike.length === 0
    ? `Version detected. ${guessText(origins.guess)} Not right? Choose yours.`
    : `Version unclear. ${guessText(origins.guess)} Please choose yours.`;
};

/** Which file was chosen. */
export const chosenText = ({ file, started, embedded }: PageState): string => {
  const by = started === undefined ? '' : `, started by ${started.name}`;
  if (file !== undefined) return `${file.name}, ${counted(file.text.length, 'character')}${by}`;
  if (started !== undefined) return `No config yet${by}`;
  return embedded === undefined ? 'No file yet' : 'The file that this report was made from';
};
