import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { releases } from '../../src/index.js';
import { buildReport, type ReportPayload, reportNames, securityCheck } from '../../src/reports.js';
import { goldenReports } from '../support/golden.js';

/** The first minor release of each property, and the last where it ended, as the documents' tables have them. */
const table: Readonly<Record<string, Readonly<Record<string, readonly [first: string, last?: string]>>>> = JSON.parse(
  readFileSync(new URL('../data/daily-events.json', import.meta.url), 'utf8'),
);

const minorOf = (release: string): number => {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return major * 1000 + minor;
};

const expectedAt = (release: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([event, properties]) => {
      const there = Object.entries(properties).filter(
        ([, [first, last = release]]) => minorOf(first) <= minorOf(release) && minorOf(release) <= minorOf(last),
      );
      return there.length === 0 ? [] : [[event, there.map(([property]) => property).sort()]];
    }),
  );

/** Facts in which nothing is unknown, so that no property is left out. */
const known = JSON.parse(goldenReports().find(({ name }) => name === 'report-known')?.facts ?? '');
for (const id of Object.keys(table.warn_metrics ?? {})) known.warnMetrics[id] = true;
known.teamSchemes.length = 1;

const payloadOf = (name: (typeof reportNames)[number], facts: unknown, release: string): ReportPayload => {
  const result = buildReport(name, facts, { release });
  if (result.status !== 'ok') throw new Error(JSON.stringify(result));
  return result.payload;
};

const propertiesAt = (release: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    reportNames.flatMap((name) =>
      Object.entries(payloadOf(name, known, release)).map(([event, sent]) => [
        event,
        [sent].flat().flatMap(Object.keys).sort(),
      ]),
    ),
  );

it.for([...releases])('%s sends the fields of the tables', (release) => {
  expect(propertiesAt(release)).toEqual(expectedAt(release));
});

it('has 15 features of a licence at 5.7', () => {
  const { license } = payloadOf('license', known, '5.7');
  expect(Object.keys(license ?? {}).filter((name) => name.startsWith('feature_'))).toHaveLength(15);
});

describe('what is unknown', () => {
  const all = (name: (typeof reportNames)[number], release: string, facts: unknown = {}): ReportPayload =>
    payloadOf(name, facts, release);

  it('is 0 in activity', () => {
    for (const release of releases) {
      const { activity } = all('activity', release, { activity: { posts: null } });
      expect([...new Set(Object.values(activity ?? {}))].filter((value) => value !== false)).toEqual([0]);
    }
  });

  it('leaves out what the server leaves out', () => {
    expect(all('server', '5.6')).toEqual({ server: { edition: 'false' } });
    expect(all('server', '10.8')).toEqual({ server: { edition: 'false', installation_type: '' } });
    expect(all('elasticsearch', '10.8')).toEqual({ elasticsearch: {} });
    expect(all('elasticsearch', '10.8', { elasticsearch: { serverVersion: 0 } })).toEqual({ elasticsearch: {} });
    expect(all('warn-metrics', '9.5')).toEqual({ warn_metrics: [] });
  });

  it.for([
    ['4.4', { active_plugins: -1, inactive_plugins: -1 }, 6],
    ['5.6', { enabled_plugins: -1, disabled_plugins: -1 }, 8],
    ['10.8', { enabled_plugins: -1, disabled_plugins: -1, disabled_default_plugins: -1 }, 9],
  ] as const)('is -1 in the totals of plugins at %s', ([release, totals, count]) => {
    const { plugins = {} } = all('plugins', release);
    expect(plugins).toMatchObject(totals);
    expect(Object.values(plugins).filter((value) => value === 0)).toHaveLength(count - Object.keys(totals).length);
  });
});

describe('null', () => {
  it.for(['config', 'env', 'enterpriseReady', 'plugins', 'telemetryId', 'teamSchemes', 'activity', 'server'])(
    'in place of %s is as if it were absent',
    (name) => {
      const facts = { [name]: null };
      for (const given of [facts, JSON.stringify(facts)]) {
        for (const report of reportNames)
          expect(payloadOf(report, given, '5.36')).toEqual(payloadOf(report, {}, '5.36'));
        expect(securityCheck(given, { release: '5.36' })).toEqual(securityCheck({}, { release: '5.36' }));
      }
    },
  );

  it('in place of the config leaves the database unknown', () => {
    expect(payloadOf('server', { config: null }, '5.36').server).not.toHaveProperty('database_type');
    expect(payloadOf('server', { config: {} }, '5.36').server).toHaveProperty('database_type');
  });

  it('is no excuse for another mistake', () => {
    expect(buildReport('server', '{"env": {"A": null}}', { release: '5.36' })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'wrongType', path: 'env.A' }],
    });
  });
});

describe('what is not sent', () => {
  it('is a licence that is not loaded', () => {
    expect(payloadOf('license', {}, '5.6')).toEqual({});
    expect(payloadOf('license', { license: null }, '5.6')).toEqual({});
    expect(payloadOf('license', { license: {} }, '5.6').license).toMatchObject({ users: 0, edition: '' });
  });

  it('are plugins while they are off', () => {
    expect(payloadOf('plugins', { config: { PluginSettings: { Enable: false } }, pluginCounts: {} }, '5.6')).toEqual(
      {},
    );
    expect(payloadOf('plugins', { pluginCounts: null }, '5.6')).toEqual({});
  });

  it('are more than 100 schemes', () => {
    const teamSchemes = Array.from({ length: 150 }, () => ({}));
    expect(payloadOf('permissions', { teamSchemes }, '5.6').permissions_team_schemes).toHaveLength(100);
  });

  it('is what a server of the release does not have', () => {
    expect(payloadOf('groups', known, '5.21')).toEqual({});
    expect(payloadOf('warn-metrics', known, '9.6')).toEqual({});
  });

  it('is anything while diagnostics are off', () => {
    const facts = { config: { LogSettings: { EnableDiagnostics: false } } };
    for (const name of reportNames) {
      const result = buildReport(name, facts, { release: '5.6' });
      expect(result).toMatchObject({ status: 'disabled', reason: 'LogSettings.EnableDiagnostics' });
      expect(buildReport(name, facts, { release: '5.6', preview: true }).status).toBe('ok');
    }
  });
});

describe('storage', () => {
  const stored = (storageBytes: number, cloud = true): unknown => {
    const facts = { activity: { storageBytes }, license: { features: { cloud } } };
    return (payloadOf('activity', facts, '7.1').activity as Readonly<Record<string, unknown>>).storage_bytes;
  };

  it.for([
    [0, 0],
    [7, 0],
    [123, 100],
    [98_765, 90_000],
    [123_456_789, 100_000_000],
    [123_456_789_012, 123_400_000_000],
  ] as const)('%i is sent as %i', ([bytes, sent]) => expect(stored(bytes)).toBe(sent));

  it('is only sent by a cloud server', () => expect(stored(123, false)).toBe(undefined));
});

it('is one event for each warning, with one property', () => {
  const warnMetrics = { warn_metric_mfa: true, warn_metric_number_of_teams_5: false, warn_metric_email_domain: null };
  expect(payloadOf('warn-metrics', { warnMetrics }, '5.26')).toEqual({
    warn_metrics: [{ warn_metric_mfa: true }, { warn_metric_number_of_teams_5: false }],
  });
});

it('says where a mistake is', () => {
  const text = '{"activity": {"posts": "12"},\n "teamSchemes": [{}, {"teamCount": true}]}';
  expect(buildReport('server', text, { release: '5.6' })).toMatchObject({
    status: 'invalid',
    issues: [
      { code: 'wrongType', path: 'activity.posts', line: 1, column: 24 },
      { code: 'wrongType', path: 'teamSchemes[1].teamCount', line: 2, column: 36 },
    ],
  });
  expect(buildReport('server', '{"activity": {"secret name": 1}}', { release: '5.6' })).toMatchObject({
    status: 'ok',
    warnings: [{ code: 'unknownNames', names: [], others: 1 }],
  });
});
