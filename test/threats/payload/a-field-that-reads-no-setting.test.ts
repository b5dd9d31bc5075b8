import { expect, it } from 'vitest';
import type { Rule } from '../../../src/field-map/rules.js';
import { fieldMap, type PayloadOptions, planFor } from '../../../src/index.js';
import { type SettingAt, settingsOf } from '../../../src/schema.js';
import { anotherValue, configWith } from '../../support/config-with.js';
import { put, type Tree } from '../../support/hostile/canary.js';
import { ages, nameOf, propertyOf } from '../../support/properties.js';

const preview = { preview: true };

interface Given {
  readonly config: Tree;
  readonly options?: PayloadOptions;
}

const withBoth = (path: string, value: unknown, other: string, also: unknown): Tree => {
  const config = configWith(path, value);
  put(config, other, also);
  return config;
};

const someWord = ({ vocabulary }: SettingAt['setting']): string | undefined =>
  vocabulary?.list?.find((word) => word !== '') ?? ['on', '1.0', '02:00', 'en'].find((word) => vocabulary?.has(word));

/** Two inputs for which a field must have different values. */
const opposites = (rule: Rule, { path, setting, default: constant }: SettingAt): readonly [Given, Given] => {
  const pair = (a: unknown, b: unknown): [Given, Given] => [
    { config: configWith(path, a) },
    { config: configWith(path, b) },
  ];
  switch (rule.rule) {
    case 'value':
      if (setting.kind === 'flag') return pair(true, false);
      return setting.kind === 'integer' ? pair(21, 22) : pair(someWord(setting), 'no word of any list');
    case 'asText':
    case 'negated':
      return pair(true, false);
    case 'both':
      return [{ config: withBoth(path, true, rule.and, true) }, { config: withBoth(path, true, rule.and, false) }];
    case 'flagAndContains':
      return [
        { config: withBoth(path, true, rule.and, `a ${rule.word} b`) },
        { config: withBoth(path, true, rule.and, 'a b') },
      ];
    case 'isDefault': {
      const expected = 'comparedTo' in rule ? rule.comparedTo : constant;
      if (setting.kind === 'flag') return pair(expected, !expected);
      if (setting.kind === 'integer') return pair(expected, Number(expected) + 1);
      return pair(expected, setting.kind === 'list' ? ['x', 'y', 'z'] : '/elsewhere');
    }
    case 'isNotEmpty':
      if (setting.kind === 'list') return pair([], ['x']);
      if (setting.kind === 'text') return pair('', 'x');
      return [
        { config: {}, options: { env: { [`MM_${path.replaceAll('.', '_').toUpperCase()}`]: '' } } },
        { config: configWith(path, { a: 1 }) },
      ];
    case 'isAbsolutePath':
      return pair('/x', 'x');
    case 'count':
      return pair([], ['x']);
    case 'pluginEnabled':
      return pair({ [rule.plugin]: { Enable: true } }, { [rule.plugin]: { Enable: false } });
    case 'pluginFlag':
      return pair({ [rule.plugin]: { [rule.key]: true } }, { [rule.plugin]: { [rule.key]: false } });
    case 'pluginVersion':
      return [
        { config: configWith(path, true) },
        { config: configWith(path, true), options: { plugins: [{ id: rule.plugin, version: '1.2' }] } },
      ];
    case 'alwaysFalse':
      return pair(constant, anotherValue({ path, setting, default: constant, plain: false }));
  }
};

it('moves every field by its own setting', () => {
  const unmoved: string[] = [];
  for (const release of [...ages, '4.4', '5.0', '5.12', '5.20', '5.27', '6.0', '9.5'] as const) {
    const plan = planFor(release);
    const settings = new Map(settingsOf(release).map((known) => [known.path, known]));
    for (const entry of fieldMap(release)) {
      const [a, b] = opposites(entry.rule, settings.get(entry.rule.setting) as SettingAt).map(({ config, options }) => {
        // Without it, some releases take nothing for the time that an export starts from.
        const exporting = {
          ...config,
          MessageExportSettings: { EnableExport: true, ...(config.MessageExportSettings as Tree) },
        };
        return propertyOf(plan.fromObject(exporting, { ...preview, ...options }), entry);
      });
      if (entry.rule.rule === 'alwaysFalse' ? a || b : a === b) unmoved.push(`${release} ${nameOf(entry)}`);
    }
  }
  expect(unmoved).toEqual([]);
});
