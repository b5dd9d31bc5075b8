import type { Setting } from '../schema/kinds.js';
import type { AnyRule } from './rules.js';

/** How a real server sends more in a field than this package, whatever the config. */
export interface SendsMore {
  /** For which values: for each, or for those that the payload's field has no place for. */
  readonly when: 'always' | 'outside the vocabulary' | 'not a flag';
  /** What it sends then, in words. */
  readonly instead: string;
  /** What this package sends there, where no rule says it. */
  readonly here?: string;
}

const anyText = {
  instead: 'any text, exactly as written',
  here: 'this package reports “other” for text outside the vocabulary',
};
const anyWords = {
  instead: 'any words, exactly as they are',
  here: 'this package reports “other” for a word outside the vocabulary',
};

/**
 * Where the real server sends more than a rule gives: the one place that knows which rules are departures. `undefined`
 * where both send the same, always. It is asked several times for every field of an explanation, so it matches no
 * patterns.
 */
export const sendsMore = (rule: AnyRule, { vocabulary }: Pick<Setting, 'vocabulary'>): SendsMore | undefined => {
  const { departure } = rule;
  if (departure !== undefined) {
    if (rule.rule === 'pluginVersion') return { when: 'outside the vocabulary', instead: departure };
    return { when: rule.rule === 'pluginFlag' ? 'not a flag' : 'always', instead: departure };
  }
  if (rule.rule === 'joined') return { when: 'outside the vocabulary', ...anyWords };
  if (vocabulary === undefined || (rule.rule !== 'value' && rule.rule !== 'dotted')) return undefined;
  return { when: 'outside the vocabulary', ...anyText };
};

/** A departure in one sentence: what the server sends, and what is here in its place where no rule says it. */
export const departureText = ({ instead, here }: SendsMore): string =>
  here === undefined ? instead : `${instead}; ${here}`;
