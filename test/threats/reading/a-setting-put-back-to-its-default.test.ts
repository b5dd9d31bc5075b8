import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { configWith } from '../../support/config-with.js';
import { ages, differing } from '../../support/properties.js';

it('treats a setting that is given as its default as one that is absent', () => {
  const moving: (readonly string[])[] = [];
  for (const release of ages) {
    const plan = planFor(release);
    const empty = plan.fromObject({});
    for (const { path, default: constant } of settingsOf(release)) {
      // A random default cannot be given, and feature flags count as a whole once one is named.
      if (constant === undefined || path.startsWith('FeatureFlags.')) continue;
      const moved = differing(plan.fromObject(configWith(path, constant)), empty);
      // A site that is known, even as "", has other defaults from 5.1 on.
      if (path === 'ServiceSettings.SiteURL') expect(moved).not.toContain('config_service.isdefault_site_url');
      else if (moved.length > 0) moving.push([release, path, ...moved]);
    }
  }
  expect(moving).toEqual([]);
});
