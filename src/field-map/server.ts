import { match, P } from 'ts-pattern';
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
  instead: 'any text, exactly as it is',
  here: 'this package reports “other” for text outside the vocabulary',
};
const anyWords = {
  instead: 'any words, exactly as they are',
  here: 'this package reports “other” for a word outside the vocabulary',
};

/**
 * Where the real server sends more than a rule gives: the one place that knows which rules are departures. `undefined`
 * where both send the same, always.
 */
export const sendsMore = (rule: AnyRule, { vocabulary }: Pick<Setting, 'vocabulary'>): SendsMore | undefined =>
  match(rule)
    .returnType<SendsMore | undefined>()
    .with({ departure: P.string, rule: 'pluginVersion' }, ({ departure }) => ({
      when: 'outside the vocabulary',
      instead: departure,
    }))
    .with({ departure: P.string, rule: 'pluginFlag' }, ({ departure }) => ({ when: 'not a flag', instead: departure }))
    .with({ departure: P.string }, ({ departure }) => ({ when: 'always', instead: departure }))
    .with({ rule: 'joined' }, () => ({ when: 'outside the vocabulary', ...anyWords }))
    .with({ rule: P.union('value', 'dotted') }, () =>
      vocabulary === undefined ? undefined : { when: 'outside the vocabulary', ...anyText },
    )
    .otherwise(() => undefined);

/** A departure in one sentence: what the server sends, and what is here in its place where no rule says it. */
export const departureText = ({ instead, here }: SendsMore): string =>
  here === undefined ? instead : `${instead}; ${here}`;
