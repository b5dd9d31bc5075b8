import { bitsOf, type RecordedRange, rangeText } from './output-range.js';

/** Whether a payload discloses more, as much, or less. */
export type Mark = 'wider' | 'equal' | 'narrower';

/** A judgement, and what it rests on. */
export interface RangeChange {
  readonly mark: Mark;
  readonly because?: string;
}

const listOf = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

const compareWords = (before: readonly string[], after: readonly string[]): RangeChange => {
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((word) => !old.has(word));
  const lost = before.filter((word) => !now.has(word));
  if (added.length > 0) return { mark: 'wider', because: `new words: ${listOf(added)}` };
  return lost.length > 0 ? { mark: 'narrower', because: `words are gone: ${listOf(lost)}` } : { mark: 'equal' };
};

/** Whether a field of range `after` can disclose more than one of range `before`. One new word makes it wider. */
export const compareRanges = (before: RecordedRange, after: RecordedRange): RangeChange => {
  if (before.holds === 'a word of a list' && after.holds === 'a word of a list')
    return compareWords(before.words, after.words);
  const because = `${rangeText(before)} became ${rangeText(after)}`;
  const [old, now] = [bitsOf(before), bitsOf(after)];
  if (old === now) return { mark: 'equal' };
  return { mark: now > old ? 'wider' : 'narrower', because };
};
