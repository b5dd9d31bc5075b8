import { describe, expect, it } from 'vitest';
import { deviceFields } from '../../../src/reports/mobile-performance/device.js';
import { traceNames } from '../../../src/reports/mobile-performance/traces.js';
import { countries, languages } from '../../../src/reports/mobile-performance/words.js';
import { diffMobilePerformance, explainMobilePerformance, mobilePerformance } from '../../../src/reports.js';
import { bodyOf, deviceInfo, measured } from './measured.js';

describe('trace events', () => {
  it('are in the form that Chrome reads, in microseconds', () => {
    const metrics = [
      { name: 'channel:switch_loaded', startTime: 1560780000000, endTime: 1560780000250 },
      { name: 'start:splash_screen', startTime: 0, endTime: 1200.5 },
    ];
    expect(bodyOf(measured({ metrics })).trace_events).toEqual([
      {
        cat: 'react-native',
        ph: 'X',
        name: 'channel:switch_loaded',
        ts: 1560780000000000,
        dur: 250000,
        pid: 0,
        tid: 7,
        args: { instanceKey: 0, tag: 'channel:switch_loaded' },
      },
      {
        cat: 'react-native',
        ph: 'X',
        name: 'start:splash_screen',
        ts: 0,
        dur: 1200500,
        pid: 0,
        args: { instanceKey: 0, tag: 'start:splash_screen' },
      },
    ]);
  });

  it('without a start or an end are not sent', () => {
    const metrics = [
      { name: 'team:switch', startTime: 1 },
      { name: 'team:switch', endTime: 2 },
      { name: 'team:switch', startTime: null, endTime: 2 },
    ];
    expect(mobilePerformance(measured({ metrics }))).toMatchObject({
      unfinished: 3,
      body: { data: { trace_events: [] } },
    });
  });

  it('of any other name are called other', () => {
    const [event] = bodyOf(measured({ metrics: [{ name: 'team of alice', startTime: 0, endTime: 1 }] })).trace_events;
    expect([event?.name, event?.args.tag, event?.tid]).toEqual(['other', 'other', undefined]);
  });

  it('have the fourteen documented names, and one that is marked', () => {
    expect(traceNames.filter(({ undocumented }) => !undocumented).map(({ tid }) => tid)).toEqual([...Array(14).keys()]);
    expect(traceNames.filter(({ undocumented }) => undocumented).map(({ name }) => name)).toEqual([
      'start:splash_screen',
    ]);
  });
});

describe('the device information', () => {
  it('holds no more than it may', () => {
    expect(bodyOf(measured()).device_info).toEqual({
      api_level: 28,
      app_version: '1.31.0',
      brand: 'samsung',
      build_number: '285',
      bundle_id: 'other',
      country: 'DE',
      device_id: 'other',
      device_locale: 'de',
      device_type: 'Handset',
      height: 727,
      is_emulator: false,
      is_tablet: false,
      manufacturer: 'samsung',
      max_memory: 268435456,
      model: 'other',
      server_version: '5.25.0',
      system_name: 'Android',
      system_version: '9',
      timezone: 'Europe',
      width: 411,
    });
    expect(Object.keys(deviceFields)).toHaveLength(21);
  });

  it('turns every text that is no word of its list into other', () => {
    const texts = Object.fromEntries(
      Object.entries(deviceFields).map(([name, { holds }]) => [name, holds === 'a string' ? 'alice' : undefined]),
    );
    const left = bodyOf(measured({ deviceInfo: texts })).device_info;
    expect(new Set(Object.values(left))).toEqual(new Set(['other']));
    expect(left).not.toHaveProperty('device_unique_id');
  });

  it('leaves out what was not measured', () => {
    expect(bodyOf(measured({ deviceInfo: { model: null } })).device_info).toEqual({});
  });

  it('knows the countries and languages of the standards', () => {
    const [region, language] = (['region', 'language'] as const).map(
      (type) => new Intl.DisplayNames('en', { type, fallback: 'none' }),
    );
    expect(countries.size).toBe(249);
    expect((countries.list ?? []).filter((code) => region?.of(code) === undefined)).toEqual([]);
    expect((languages.list ?? []).filter((code) => language?.of(code) === undefined)).toEqual([]);
    expect(new Set(languages.list).size).toBe(languages.size);
    expect(new Set(countries.list).size).toBe(countries.size);
  });
});

describe('whether anything is sent', () => {
  it.for([
    [{ enableDiagnostics: false }, 'enableDiagnostics'],
    [{ enableDiagnostics: undefined }, 'enableDiagnostics'],
    [{ telemetryEnabled: false }, 'telemetryEnabled'],
    [{ developmentBuild: true }, 'developmentBuild'],
  ])('%j switches it off', ([members, reason]) => {
    expect(mobilePerformance(measured(members as object))).toEqual({ status: 'disabled', reason });
    expect(mobilePerformance(measured(members as object), { preview: true }).status).toBe('ok');
  });

  it.for(['1.20', 'v1.31.2', '1.43.0'])('release %s reports', (release) => {
    expect(mobilePerformance(measured(), { release }).status).toBe('ok');
  });

  it.for(['1.19', '1.44.0', '2.0', '10.8', '1', '', 'alice'])('release %j does not', (release) => {
    expect(mobilePerformance(measured(), { release })).toMatchObject({ issues: [{ code: 'unknownRelease' }] });
  });
});

describe('measurements that do not fit', () => {
  it.for<[unknown, object]>([
    [[], { code: 'wrongType', path: 'the measurements', found: 'an array' }],
    [measured({ enableDiagnostics: 'true' }), { code: 'wrongType', path: 'enableDiagnostics', found: 'a string' }],
    [measured({ metrics: {} }), { code: 'wrongType', path: 'metrics', found: 'an object' }],
    [measured({ metrics: [{}] }), { code: 'wrongType', path: 'metrics[0].name' }],
    [measured({ metrics: [{ name: 'x', startTime: '1' }] }), { code: 'wrongType', path: 'metrics[0].startTime' }],
    [measured({ metrics: [{ name: 'x', startTime: 0, endTime: 1e300 }] }), { code: 'outOfRange', path: 'metrics[0]' }],
    [measured({ metrics: [{ name: 'x', startTime: 0, endTime: Number.NaN }] }), { code: 'outOfRange' }],
    [measured({ metrics: Object.assign([], { length: 2 ** 32 - 1 }) }), { code: 'unreadable', path: 'metrics' }],
    [measured({ deviceInfo: [] }), { code: 'wrongType', path: 'deviceInfo' }],
    [measured({ deviceInfo: { model: 5 } }), { code: 'wrongType', path: 'deviceInfo.model', found: 'a number' }],
    [measured({ deviceInfo: { is_tablet: 'no' } }), { code: 'wrongType', path: 'deviceInfo.is_tablet' }],
    [measured({ deviceInfo: { api_level: 28.5 } }), { code: 'notWhole', path: 'deviceInfo.api_level' }],
    [measured({ deviceInfo: { device_unique_id: 5 } }), { code: 'wrongType', path: 'deviceInfo.device_unique_id' }],
    [
      {
        enableDiagnostics: true,
        get metrics() {
          throw new Error('alice');
        },
      },
      { code: 'unreadable' },
    ],
  ])('case %#', ([given, issue]) => {
    const result = mobilePerformance(given);
    expect(result).toMatchObject({ status: 'invalid', issues: [issue] });
    expect(JSON.stringify(result)).not.toContain('alice');
  });

  it('may have names that nobody knows', () => {
    const result = mobilePerformance(measured({ alice: 1, deviceInfo: { 'name of alice': 1 } }));
    expect(result).toMatchObject({ warnings: [{ code: 'unknownNames', names: ['alice'], others: 1 }] });
  });
});

it('explains every name', () => {
  const explained = explainMobilePerformance();
  expect(explained).toHaveLength(15 + 21);
  expect(explained.find(({ name }) => name === 'start:splash_screen')?.remark).toMatch(/does not list it/);
  expect(explained.find(({ name }) => name === 'app_version')?.remark).toBe('the published page calls it version');
  const departures = Object.entries(deviceFields).filter(([, { holds }]) => holds === 'a string');
  expect(explained.filter(({ appSends }) => appSends).map(({ name }) => name)).toEqual(
    departures.map(([name]) => name),
  );
});

it('compares the reports of two sets of measurements', () => {
  const other = measured({ deviceInfo: { ...deviceInfo, api_level: 29, model: 'SM-G975F', device_unique_id: 'x' } });
  expect(diffMobilePerformance(measured(), other)).toEqual({
    status: 'compared',
    differences: [{ where: 'data.device_info.api_level', a: '28', b: '29' }],
  });
  expect(diffMobilePerformance(measured(), [])).toMatchObject({ status: 'invalid', of: 'b' });
});
