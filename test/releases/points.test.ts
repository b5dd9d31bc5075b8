import { describe, expect, it } from 'vitest';
import * as audit from '../../src/audit.js';
import * as library from '../../src/index.js';
import * as reports from '../../src/reports.js';
import * as schema from '../../src/schema.js';

/** Every public function that takes a release point as it is; the others find that of a version themselves. */
const taking: { readonly [name: string]: (release: library.Release) => unknown } = {
  capacity: audit.capacity,
  canaryKit: audit.canaryKit,
  configJsonSchema: schema.configJsonSchema,
  configSchema: schema.configSchema,
  departures: library.departures,
  fieldMap: library.fieldMap,
  listingOf: audit.listingOf,
  mapDiff: (release) => audit.mapDiff('10.8', release),
  'mapDiff, the other way round': (release) => audit.mapDiff(release, '10.8'),
  payloadJsonSchema: schema.payloadJsonSchema,
  planFor: library.planFor,
  reportDepartures: reports.reportDepartures,
  settingsOf: schema.settingsOf,
  verifySecurityCheck: (release) => reports.verifySecurityCheck('/security?ut=0', { release }),
};

describe.for(Object.entries(taking))('%s', ([, take]) => {
  it('takes release points', () => {
    expect(take('5.6')).toBeDefined();
  });

  it('takes nothing else for the newest one', () => {
    for (const version of ['5.6.3', '10.99', '']) {
      expect(() => take(version as library.Release)).toThrow(
        new RegExp(`^${version || 'what was given'} is not a known version`),
      );
    }
    expect(() => take('hunter2' as library.Release)).toThrow(/^what was given is no/);
  });
});

it('builds no report that there is none of', () => {
  const name = 'toString' as reports.ReportName;
  expect(reports.buildReport(name, {}, { release: '10.8' })).toMatchObject({
    status: 'invalid',
    issues: [{ code: 'wrongType', path: 'the report' }],
  });
});
