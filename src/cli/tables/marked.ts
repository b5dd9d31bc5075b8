import type { Cell } from '../../formats/table.js';

/** What a finding is called: of one that is known, that it is, and no colour. */
export const markedTitle = (title: string, colour: 'red' | 'yellow' | 'green', isKnown: boolean): Cell =>
  isKnown ? `${title} (known)` : { text: title, colour };

/** A row of which the first cell says whether it is known. */
export const markedRow = ([first = '', ...more]: readonly string[], isKnown: boolean): readonly string[] => [
  isKnown ? `${first} (known)` : first,
  ...more,
];
