import type { IgnoredBecause } from '../../issues.js';
import { nodeOfText } from '../../json/node-of-text.js';
import type { EnvironmentRules } from '../../schema/loading/environment.js';
import { zeroOf } from '../../schema/settings-at.js';
import { explain } from '../check-value.js';
import { decodedValue } from '../decode.js';
import { flagOf, integerOf } from '../go-literals.js';
import type { Slot } from '../layout.js';

/** What a variable's value comes to as the value of a setting. */
export type Override =
  | { readonly value: unknown }
  | { readonly ignored: IgnoredBecause }
  /** A server does not start with it; `inexact` is a whole number that only this package refuses. */
  | { readonly refused: true | 'inexact' };

const mapOf = (slot: Slot, text: string): Override => {
  if (slot.setting.entries === 'anything') return { value: text };
  const read = nodeOfText(text, 10_000);
  if (!read.ok) return { ignored: 'no JSON' };
  const node = read.value;
  if (node.found === 'null') return { value: {} };
  const value = decodedValue(slot, node);
  return explain(slot, node, value, () => ({})).length > 0 ? { ignored: 'no such map' } : { value };
};

/** A variable's value as these rules read it. */
export const overrideOf = (slot: Slot, text: string, rules: EnvironmentRules): Override => {
  const wrong = (because: IgnoredBecause): Override =>
    rules.wrong === 'is refused' ? { refused: true } : { ignored: because };
  const { kind } = slot.setting;
  if (text === '' && rules.empty === 'is ignored') return { ignored: 'empty' };
  if (kind === 'map') {
    if (rules.maps === 'are JSON') return mapOf(slot, text);
    return rules.maps === 'are refused' ? { refused: true } : { ignored: 'no maps' };
  }
  if (kind === 'integer') {
    const integer = integerOf(text, rules.integers);
    if (integer === undefined) return wrong('no integer');
    return Number.isSafeInteger(integer) ? { value: integer } : { refused: 'inexact' };
  }
  if (text === '' && rules.empty === 'is zero') return { value: zeroOf(kind) };
  if (kind === 'flag') {
    const flag = flagOf(text);
    return flag === undefined ? wrong('no flag') : { value: flag };
  }
  if (kind !== 'list') return { value: text };
  return slot.setting.entries === 'texts' ? { value: text.split(rules.listsSplitAt) } : { ignored: 'no lists' };
};
