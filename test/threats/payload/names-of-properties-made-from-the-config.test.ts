import { expect, it } from 'vitest';
import { fieldMap, planFor, releases } from '../../../src/index.js';
import { canary, canaryConfig } from '../../support/hostile/canary.js';
import { ages, nameOf, propertiesOf } from '../../support/properties.js';

it('names the same properties whatever the config and the plugins are', () => {
  const plugins = ['jira', 'com.example.private', canary(), '__proto__'].map((id) => ({ id, version: '1.0' }));
  for (const release of releases) {
    const plan = planFor(release);
    const names = [...propertiesOf(plan.fromObject({ PluginSettings: { Enable: true } })).keys()];
    expect(new Set(names)).toEqual(new Set(fieldMap(release).map(nameOf)));
    const isSample = ages.some((age) => age === release);
    if (isSample) expect([...propertiesOf(plan.fromObject(canaryConfig(release), { plugins })).keys()]).toEqual(names);
  }
});
