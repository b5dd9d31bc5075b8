import { closest, distance } from 'fastest-levenshtein';
import type { Show } from './address.js';
import type { Row } from './rows.js';

/** The filters that have a chip, with their words. */
export const chips: readonly (readonly [show: Show, title: string])[] = [
  ['danger', 'In clear'],
  ['sent', 'Sent'],
  ['part', 'In part'],
  ['none', 'Not sent'],
  ['number', 'Exact numbers'],
];

/** What the other filters are about, after a number of settings. */
export const abouts: { readonly [S in Show]?: string } = {
  signin: 'about sign-in and passwords',
  typed: 'that hold words',
};

/** Whether a row is of that sort. */
export const isOf = (row: Row, show: Show | undefined): boolean =>
  show === undefined || row.reach === show || row.about.has(show);

const wordsOf = (search: string): readonly string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether every word of a search is in a row. */
export const finds = (search: string): ((row: Row) => boolean) => {
  const words = wordsOf(search);
  const together = words.join('').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return ({ find }) => words.every((word) => find.includes(word)) || (together !== '' && find.includes(together));
};

/** The words of a row: of its sentence, and of the names in it. */
const wordsIn = ({ path, sentence, fields }: Row): readonly string[] =>
  [path.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '), sentence.text, ...fields.map(({ property }) => property)].flatMap(
    (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u),
  );

/** What a search that finds nothing may have meant: a word that is in some row. */
export const meant = (search: string, rows: readonly Row[]): string | undefined => {
  const [word] = wordsOf(search);
  if (word === undefined || word.length < 4 || rows.some(finds(word))) return undefined;
  const near = closest(
    word,
    [...new Set(rows.flatMap(wordsIn))].filter((known) => known.length > 3),
  );
  return near !== undefined && distance(word, near) <= 2 ? near : undefined;
};
