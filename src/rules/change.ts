import { by } from '../by.js';
import type { AnyRule } from '../field-map/rules.js';
import { knownName } from './lookup.js';
import type { Reported } from './reported.js';

/** What became of one setting, whose path it is. */
type OfOne =
  | 'on'
  | 'off'
  | 'default'
  | 'not default'
  | 'filled in'
  | 'emptied'
  | 'an absolute path'
  | 'no absolute path';

/** What became of a plugin. */
type OfPlugin = 'plugin on' | 'plugin off' | 'plugin installed' | 'plugin removed';

/**
 * What a change of a field's value says about the config behind it, as data. `setting` and `and` are paths.
 * `describeChange` makes the sentence.
 */
export type FieldChange =
  | { readonly became: OfOne; readonly setting: string }
  | { readonly became: 'another value'; readonly setting: string; readonly from: Reported; readonly to: Reported }
  | {
      readonly became: 'another number of entries';
      readonly setting: string;
      readonly from: Reported;
      readonly to: Reported;
    }
  | {
      readonly became: 'other words';
      readonly setting: string;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    }
  | { readonly became: 'both' | 'not both'; readonly setting: string; readonly and: string; readonly word?: string }
  | { readonly became: 'equal' | 'not equal'; readonly setting: string; readonly constant: unknown }
  /** The server reports something where it is known to report false. */
  | { readonly became: 'impossible' }
  | { readonly became: OfPlugin; readonly plugin: string }
  | {
      readonly became: 'another plugin version';
      readonly plugin: string;
      readonly from: Reported;
      readonly to: Reported;
    }
  | { readonly became: 'plugin flag on' | 'plugin flag off'; readonly plugin: string; readonly key: string };

const turned = (setting: string, on: boolean): FieldChange => ({ became: on ? 'on' : 'off', setting });

const byValue = (setting: string, from: Reported, to: Reported): FieldChange =>
  typeof to === 'boolean' || knownName(setting)?.setting?.kind === 'flag'
    ? turned(setting, to === true || to === 'true')
    : { became: 'another value', setting, from, to };

const compared = (rule: Extract<AnyRule, { rule: 'isDefault' }>, isNow: boolean): FieldChange => {
  const { setting } = rule;
  if (!('comparedTo' in rule)) return { became: isNow ? 'default' : 'not default', setting };
  return { became: isNow ? 'equal' : 'not equal', setting, constant: rule.comparedTo };
};

const pluginVersion = (plugin: string, from: Reported, to: Reported): FieldChange => {
  if (from === '') return { became: 'plugin installed', plugin };
  if (to === '') return { became: 'plugin removed', plugin };
  return { became: 'another plugin version', plugin, from, to };
};

const words = (setting: string, from: readonly string[], to: readonly string[]): FieldChange => {
  const only = (here: readonly string[], there: readonly string[]): readonly string[] =>
    here.filter((word) => word !== '' && !there.includes(word));
  return { became: 'other words', setting, gained: only(to, from), lost: only(from, to) };
};

const byItsValue = ({ setting }: { readonly setting: string }, from: Reported, to: Reported): FieldChange =>
  byValue(setting, from, to);

/** What a change of a field from one value to another says about the setting behind it. */
export const changeOf = by<AnyRule, 'rule', FieldChange, [from: Reported, to: Reported]>('rule', {
  value: byItsValue,
  asText: byItsValue,
  unlessZero: byItsValue,
  rounded: byItsValue,
  dotted: byItsValue,
  asDigit: ({ setting }, _, to) => turned(setting, to === 1),
  joined: ({ setting }, from, to) => words(setting, `${from}`.split(' '), `${to}`.split(' ')),
  negated: ({ setting }, _, to) => turned(setting, to === false),
  both: ({ setting, and }, _, to) => ({ became: to ? 'both' : 'not both', setting, and }),
  flagAndContains: ({ setting, and, word }, _, to) => ({ became: to ? 'both' : 'not both', setting, and, word }),
  isDefault: (asked, _, to) => compared(asked, to === true),
  alwaysFalse: () => ({ became: 'impossible' }),
  isNotEmpty: ({ setting }, _, to) => ({ became: to ? 'filled in' : 'emptied', setting }),
  isAbsolutePath: ({ setting }, _, to) => ({ became: to ? 'an absolute path' : 'no absolute path', setting }),
  count: ({ setting }, from, to) => ({ became: 'another number of entries', setting, from, to }),
  pluginEnabled: ({ plugin }, _, to) => ({ became: to ? 'plugin on' : 'plugin off', plugin }),
  pluginVersion: ({ plugin }, from, to) => pluginVersion(plugin, from, to),
  pluginFlag: ({ plugin, key }, _, to) => ({ became: to ? 'plugin flag on' : 'plugin flag off', plugin, key }),
});
