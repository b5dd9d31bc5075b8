import { expect, it } from 'vitest';
import { fieldMap, planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { canaryConfig, put } from '../../support/hostile/canary.js';
import { ages, propertyOf } from '../../support/properties.js';

it('scrubs nothing: a listed word is reported as it is, whatever else the file holds', () => {
  const scrubbed: string[] = [];
  for (const release of ages) {
    const plan = planFor(release);
    const map = fieldMap(release);
    const config = canaryConfig(release);
    for (const { path, setting } of settingsOf(release)) {
      const entry = map.find(({ rule }) => rule.rule === 'value' && rule.setting === path);
      if (entry === undefined || setting.vocabulary?.list === undefined) continue;
      for (const word of setting.vocabulary.list) {
        if (word === 'regular') continue; // The old word for gzip.
        put(config, path, word);
        if (propertyOf(plan.fromObject(config), entry) !== word) scrubbed.push(`${release} ${path} ${word}`);
      }
    }
  }
  expect(scrubbed).toEqual([]);
});
