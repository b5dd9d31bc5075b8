import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { propertiesOf } from '../../support/properties.js';

it('passes no text on: versions and flags of text are known words or "other"', () => {
  const reported = (version: string): unknown =>
    propertiesOf(planFor('10.8').fromObject({}, { plugins: [{ id: 'jira', version }] })).get(
      'config_plugin.version_jira',
    );
  for (const version of ['1.2.3', '4', '1.12.0-rc1', '1.0.0-beta.2', '']) expect(reported(version)).toBe(version);
  for (const version of [
    '1.2.3+anna',
    'acme-1.2',
    '1.2.3-anna',
    '1.2.3.4',
    '192.0.2.7',
    '123456.1',
    ' 1.2',
    '1.2\n',
    'v1.2',
  ])
    expect(reported(version)).toBe('other');
  for (const text of ['for anna', 'anna@example.com', 'https://x', 'on ', 'ON', '1.2.3-anna']) {
    const result = planFor('5.36').fromObject({ FeatureFlags: { PluginIncidentManagement: text } });
    const values = [...propertiesOf(result).values()].filter((value) => typeof value === 'string');
    expect(values).toContain('other');
    expect(values).not.toContain(text);
  }
});
