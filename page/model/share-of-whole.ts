import type { Show } from './address.js';

/** One part of a whole: how many, in a word, and what that means. */
export interface Share {
  readonly tone: 'danger' | 'caution' | 'sent' | 'part' | 'one' | 'none';
  readonly count: number;
  readonly word: string;
  readonly gloss?: string;
  /** The settings that it shows alone. */
  readonly show?: Show;
  /** The id of the part of the page that it leads to. */
  readonly to?: string;
}
