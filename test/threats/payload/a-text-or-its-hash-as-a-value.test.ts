import { expect, it } from 'vitest';
import { mapStatements } from '../../../src/field-map/fields.js';
import { fieldMap, releases } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';

it('has no rule in any release that passes a text on, or a hash of one', () => {
  const rules = new Set(mapStatements().flatMap(({ rule }) => (rule ? [rule.rule] : [])));
  expect([...rules].sort()).toEqual([
    'alwaysFalse',
    'asText',
    'both',
    'count',
    'flagAndContains',
    'isAbsolutePath',
    'isDefault',
    'isNotEmpty',
    'negated',
    'pluginEnabled',
    'pluginFlag',
    'pluginVersion',
    'value',
  ]);
  for (const release of releases) {
    const kinds = new Map(settingsOf(release).map(({ path, setting }) => [path, setting]));
    for (const { rule } of fieldMap(release)) {
      if (rule.rule !== 'value') continue;
      const { kind, vocabulary } = kinds.get(rule.setting) ?? {};
      expect(kind === 'flag' || kind === 'integer' || (kind === 'choice' && vocabulary !== undefined)).toBe(true);
    }
  }
});
