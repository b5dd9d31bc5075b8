import { expect, it } from 'vitest';
import { fieldMap, planFor, releases } from '../../../src/index.js';
import { propertiesOf } from '../../support/properties.js';

it('gives a whole payload for an empty config, and warns of a file that is no config', () => {
  for (const release of releases) {
    const properties = propertiesOf(planFor(release).fromText('{"PluginSettings":{"Enable":true}}'));
    expect(properties.size).toBe(fieldMap(release).length);
    expect(properties.size).toBeGreaterThan(100);
  }
  for (const text of ['{"a":{"b":1}}', '{"service_settings":{}}']) {
    expect(planFor('10.8').fromText(text)).toMatchObject({
      status: 'ok',
      warnings: [{ code: 'notAConfig' }, { code: 'unknownNames' }],
    });
    expect(planFor('10.8').fromText(text, { strict: true }).status).toBe('invalid');
  }
  for (const text of ['', '[]', '""', '0']) expect(planFor('10.8').fromText(text).status).toBe('invalid');
});
