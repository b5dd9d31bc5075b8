import { match } from 'ts-pattern';
import type { ConfigRule } from '../field-map/rules.js';
import { entryOf } from '../json/entry.js';
import type { SettingAt } from '../schema/settings-at.js';
import { other } from '../schema/vocabularies.js';

const sameAs = (constant: unknown, value: unknown): boolean =>
  Array.isArray(constant) ? JSON.stringify(constant) === JSON.stringify(value) : constant === value;

/** What a rule reads: values by path, and the setting itself. */
export interface ReadByRule {
  readonly valueAt: (path: string) => unknown;
  readonly setting: Pick<SettingAt, 'setting' | 'default'>;
}

/** All that a field may know of the values: where this is the same, the field must be the same. */
export const knownTo = (rule: ConfigRule, { valueAt, setting: read }: ReadByRule): unknown => {
  const value = valueAt(rule.setting);
  return match(rule)
    .returnType<unknown>()
    .with({ rule: 'value' }, () => {
      const { vocabulary } = read.setting;
      return vocabulary === undefined || vocabulary.has(value) ? value : other;
    })
    .with({ rule: 'asText' }, { rule: 'negated' }, () => value === true)
    .with({ rule: 'both' }, ({ and }) => value === true && valueAt(and) === true)
    .with({ rule: 'flagAndContains' }, ({ and, word }) => value === true && String(valueAt(and)).includes(word))
    .with({ rule: 'isDefault' }, (compared) =>
      sameAs('comparedTo' in compared ? compared.comparedTo : read.default, value),
    )
    .with({ rule: 'alwaysFalse' }, () => false)
    .with({ rule: 'isNotEmpty' }, () => value === '' || (Array.isArray(value) && value.length === 0))
    .with({ rule: 'isAbsolutePath' }, () => String(value).startsWith('/'))
    .with({ rule: 'count' }, () => (Array.isArray(value) ? value.length : 0))
    .with({ rule: 'pluginEnabled' }, ({ plugin, while: condition }) => {
      const on = condition === undefined || valueAt(condition) === true;
      return on && entryOf(entryOf(value, plugin), 'Enable') === true ? 'on' : on;
    })
    .with({ rule: 'pluginVersion' }, ({ whileOn }) => !whileOn || value === true)
    .with({ rule: 'pluginFlag' }, ({ plugin, key, otherwise }) => {
      const flag = entryOf(entryOf(value, plugin), key);
      return typeof flag === 'boolean' ? flag : otherwise;
    })
    .exhaustive();
};
