import type { AnyRule } from '../field-map/rules.js';
import { everyFact } from '../schema/facts-at.js';
import type { Setting } from '../schema/kinds.js';
import { other, type Vocabulary } from '../schema/vocabularies.js';
import { knownName } from './lookup.js';
import { type OutputRange, outputRangeOf } from './output-range.js';
import type { Reported } from './reported.js';
import { roundedDown } from './round-down.js';

/** A server counts in 64 bits. */
const largest = 2 ** 63;

const isNumberOf = (value: unknown, least = Number.NEGATIVE_INFINITY, zeros?: number): boolean =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= least &&
  Math.abs(value) <= largest &&
  (zeros === undefined || value === roundedDown(value, zeros));

const isWord = (vocabulary: Vocabulary, value: unknown): boolean => value === other || vocabulary.has(value);

/** Whether a text is nothing but words of a vocabulary, joined as the server joins them. */
const areWords = (vocabulary: Vocabulary, value: unknown): boolean =>
  typeof value === 'string' && (value === '' || value.split(' ').every((word) => isWord(vocabulary, word)));

const isFlag = (value: unknown, as?: 'text' | 'digit'): boolean => {
  if (as === 'text') return value === 'true' || value === 'false';
  return as === 'digit' ? value === 0 || value === 1 : typeof value === 'boolean';
};

/** Whether a value is one that a property with this range can have. A constant that is another flag is a flag. */
export const accepts = (range: OutputRange, value: unknown): boolean => {
  // A capture is compared with every field of every release: a plain switch takes a tenth of the time.
  switch (range.holds) {
    case 'a constant':
      return isFlag(value);
    case 'a flag':
      return isFlag(value, range.as);
    case 'a number':
      return isNumberOf(value, range.least, range.zeros);
    case 'a word of a list':
    case 'a text of a fixed form':
      return range.several ? areWords(range.vocabulary, value) : isWord(range.vocabulary, value);
  }
};

/** A setting or a fact, over all releases. */
export const declaredAt = (path: string): Setting | undefined => knownName(path)?.setting ?? everyFact().get(path);

/**
 * Whether a value is one that a rule can give at any release, and can be shown exactly. Anything else was not reported
 * as the map says, and may be a secret.
 */
export const givenBy = (rule: AnyRule, value: unknown): value is Reported => {
  const setting = declaredAt(rule.setting);
  return (
    setting !== undefined &&
    accepts(outputRangeOf(rule, setting), value) &&
    (typeof value !== 'number' || Number.isSafeInteger(value))
  );
};
