import type { DifferenceMeaning } from '../audit/diff/differences.js';
import type { Disclosure } from '../rules/disclosure.js';
import { describeDifference } from './difference.js';
import { describeDisclosure } from './disclosure.js';

/** What holds values of a config: names in there are the config's own. */
const ofConfig: ReadonlySet<string> = new Set(['value', 'inClear', 'config']);

const has = <T extends object>(value: object, name: string): value is T => Object.hasOwn(value, name);

const worded = (value: unknown, member: string): unknown => {
  if (typeof value !== 'object' || value === null || ofConfig.has(member)) return value;
  if (Array.isArray(value)) return value.map((one) => worded(one, member));
  if (has<DifferenceMeaning>(value, 'means')) return describeDifference(value);
  if (has<Disclosure>(value, 'discloses')) {
    const clause = describeDisclosure(value);
    return member === 'learn' || member === 'tells' ? `they learn ${clause}` : clause;
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, worded(one, name)]));
};

/** A result as JSON shows it: a sentence in place of a disclosure, and of what a difference means. */
export const inWords = (result: object): unknown => worded(result, '');
