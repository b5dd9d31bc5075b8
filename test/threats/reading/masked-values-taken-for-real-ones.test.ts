import { expect, it } from 'vitest';
import { fieldMap, planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { inProcess } from '../../support/command.js';
import { configWith } from '../../support/config-with.js';
import { ages, nameOf, payloadText } from '../../support/properties.js';

const mask = '*'.repeat(32);

it('names the fields that a masked value reaches, and changes no byte of the payload', async () => {
  for (const release of ages) {
    const plan = planFor(release);
    const map = fieldMap(release);
    for (const { path } of settingsOf(release).filter(({ setting }) => setting.kind === 'text')) {
      const config = configWith(path, mask);
      const result = plan.fromObject(config);
      const readers = map.filter(({ rule }) => rule.setting === path || ('and' in rule && rule.and === path));
      const warned = result.status === 'ok' ? result.warnings : [];
      const named = warned.flatMap((warning) =>
        warning.code === 'masked' && warning.path === path ? warning.fields : [],
      );
      expect([path, ...named]).toEqual(expect.arrayContaining([path, ...readers.map(nameOf)]));
      if (named.length > 0) expect(plan.fromObject(config, { strict: true }).status).toBe('invalid');
      else expect(warned).toEqual([]);
    }
    const almost = configWith('ServiceSettings.SiteURL', `${mask}*`);
    expect(payloadText(plan.fromObject(configWith('ServiceSettings.SiteURL', mask)))).toBe(
      payloadText(plan.fromObject(almost)),
    );
    expect(plan.fromObject(almost)).toHaveProperty('warnings', []);
  }
  const input = JSON.stringify(configWith('ServiceSettings.SiteURL', mask));
  expect(await inProcess(['payload', '--release', '5.6', '--strict'], input)).toMatchObject({ code: 2, stdout: '' });
});
