import { expect, it } from 'vitest';
import { fieldMap, planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { configWith } from '../../support/config-with.js';
import { canary, listenToResult } from '../../support/hostile/canary.js';
import { ages, nameOf, propertiesOf } from '../../support/properties.js';

it('reports a list as a number or as a single bit', () => {
  for (const release of ages) {
    const map = fieldMap(release);
    for (const { path, setting } of settingsOf(release)) {
      if (setting.kind !== 'list' || typeof setting.entries === 'object') continue;
      const emails = [`${canary()}@example.com`, `${canary()}@example.com`, `${canary()}@example.org`];
      const result = planFor(release).fromObject(configWith(path, emails));
      listenToResult(result, 'the result');
      const readers = map.filter(({ rule }) => rule.setting === path);
      for (const entry of readers) {
        const value = propertiesOf(result).get(nameOf(entry));
        expect([nameOf(entry), typeof value === 'boolean' || value === 3]).toEqual([nameOf(entry), true]);
      }
    }
  }
  const wrangler = configWith('WranglerSettings.AllowedEmailDomain', [canary(), canary()]);
  expect(propertiesOf(planFor('10.8').fromObject(wrangler)).get('config_wrangler.allowed_email_domain')).toBe(2);
});
