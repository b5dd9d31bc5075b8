import { expect, it } from 'vitest';
import { fieldMap, planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { configWith } from '../../support/config-with.js';
import { strayProperties } from '../../support/properties.js';

const preview = { preview: true };

it('answers a value of any wrong type with an issue, or with a payload that stays in its domain', () => {
  const values = [true, 7, 7.5, 'text', '', null, [], ['x'], [1], {}, { x: 1 }, { jira: 1 }, { jira: { Enable: 'x' } }];
  const wrong: string[] = [];
  let count = 0;
  for (const release of ['3.7', '5.6', '10.8'] as const) {
    const plan = planFor(release);
    const map = fieldMap(release);
    const settings = settingsOf(release);
    for (const { path, setting } of settings) {
      for (const value of values) {
        for (const asLoaded of release === '5.6' ? [false, true] : [false]) {
          const result = plan.fromObject(configWith(path, value), { ...preview, asLoaded });
          const isAnswered =
            result.status === 'ok'
              ? strayProperties(result, map, settings).length === 0
              : result.status === 'invalid' &&
                result.issues.length > 0 &&
                result.issues.every((issue) => 'path' in issue && issue.path.startsWith(path));
          const fits = { flag: typeof value === 'boolean', integer: value === 7, text: typeof value === 'string' };
          const isRight =
            asLoaded || (setting.kind !== 'flag' && setting.kind !== 'integer' && setting.kind !== 'text')
              ? true
              : result.status === (fits[setting.kind] || value === null ? 'ok' : 'invalid');
          if (!isAnswered || !isRight) wrong.push(`${release} ${path} ${JSON.stringify(value)}: ${result.status}`);
          count += 1;
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(10_000);
});
