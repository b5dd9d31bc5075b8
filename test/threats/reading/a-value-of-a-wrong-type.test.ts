import { expect, it } from 'vitest';
import { fieldMap, planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { configWith } from '../../support/config-with.js';
import { strayProperties } from '../../support/properties.js';

const preview = { preview: true };

it('answers a value of any wrong type with an issue, or with a payload that stays in its domain', () => {
  const values = [true, 7, 7.5, 'text', '', null, [], ['x'], [1], {}, { x: 1 }, { jira: 1 }, { jira: { Enable: 'x' } }];
  for (const release of ['3.7', '5.6', '10.8'] as const) {
    const plan = planFor(release);
    const map = fieldMap(release);
    const settings = settingsOf(release);
    for (const { path, setting } of settings) {
      for (const value of values) {
        for (const asLoaded of release === '5.6' ? [false, true] : [false]) {
          const result = plan.fromObject(configWith(path, value), { ...preview, asLoaded });
          const where = `${release} ${path} ${JSON.stringify(value)}`;
          if (result.status === 'ok') {
            expect([where, ...strayProperties(result, map, settings)]).toEqual([where]);
          } else {
            const issues = result.status === 'invalid' ? result.issues : [];
            expect(issues.filter((issue) => !('path' in issue && issue.path.startsWith(path)))).toEqual([]);
            expect(issues.length).toBeGreaterThan(0);
          }
          const fits = { flag: typeof value === 'boolean', integer: value === 7, text: typeof value === 'string' };
          if (!asLoaded && (setting.kind === 'flag' || setting.kind === 'integer' || setting.kind === 'text'))
            expect([where, result.status]).toEqual([where, fits[setting.kind] || value === null ? 'ok' : 'invalid']);
        }
      }
    }
  }
});
