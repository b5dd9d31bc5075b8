import type { SentenceId } from './event-sentences.js';

/** A test, by its file and a part of its name. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

/** What becomes of a promise in this package. */
export type Here =
  /** A report of this package keeps it, and tests show that. */
  | { readonly kept: 'by a report'; readonly report: string; readonly tests: readonly NamedTest[] }
  /** It is about something that this package does not do, such as who may read what was received. */
  | { readonly kept: 'out of scope'; readonly because: string };

/** Whether the original software keeps it. Some of it cannot be seen from outside. */
export type Original =
  | { readonly keeps: 'yes' | 'not known' }
  /** A sentence on an event: the catalogue of events says whether code that sends it was found, and where it is held back. */
  | { readonly keeps: 'no'; readonly event: SentenceId; readonly because?: string }
  | { readonly keeps: 'no' | 'partly'; readonly because: string };

/** One promise: its number, its place in the document, its text, and what this package and the original software do. */
export interface DocumentPromise {
  readonly id: string;
  /** Lines of the document, and sentences of a line: `22.2` is the second sentence of line 22. */
  readonly at: string;
  readonly says: string;
  readonly here: Here;
  readonly original: Original;
}

/** The promises under a heading. */
export interface DocumentPart {
  readonly heading: string;
  readonly rows: readonly DocumentPromise[];
}

/** A document: every sentence of it belongs to a row, or to the places that promise nothing about data. */
export interface DocumentPromises {
  readonly title: string;
  /** Its file, in the folder of documents. */
  readonly file: string;
  readonly parts: readonly DocumentPart[];
  /** Places without a promise about data, by what they contain instead. */
  readonly silent: { readonly [what: string]: string };
}

export const row = (id: string, at: string, says: string, here: Here, original: Original): DocumentPromise => ({
  id,
  at,
  says,
  here,
  original,
});

export const by = (report: string, ...tests: readonly NamedTest[]): Here => ({ kept: 'by a report', report, tests });
export const outside = (because: string): Here => ({ kept: 'out of scope', because });

export const yes: Original = { keeps: 'yes' };
export const notKnown: Original = { keeps: 'not known' };
export const no = (because: string): Original => ({ keeps: 'no', because });
export const partly = (because: string): Original => ({ keeps: 'partly', because });

const test =
  (file: string) =>
  (name: string): NamedTest => ({ file, name });

/** Tests of one file. */
export const testsOf = <const N extends { readonly [key: string]: string }>(
  file: string,
  names: N,
): { readonly [K in keyof N]: NamedTest } =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, test(file)(name)])) as {
    readonly [K in keyof N]: NamedTest;
  };
