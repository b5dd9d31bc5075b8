import { looksOfText } from '../wire/value-class.js';
import { counted } from './explain/sections.js';

/** What a value looks like that is not shown: “a URL, 43 characters”, “a list of 2 entries”. */
export const valueLooks = (value: unknown): string => {
  if (Array.isArray(value)) return `a list of ${counted(value.length, 'entry', 'entries')}`;
  if (typeof value === 'string') return `${looksOfText(value)}, ${counted(value.length, 'character')}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
