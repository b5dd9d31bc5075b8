import { describe, expect, it } from 'vitest';
import { buildReport, dailyCalls, explainReport, securityCheck } from '../../../src/reports.js';
import { inProcess } from '../../support/command.js';

const id = 'abcdefghijklmnopqrstuvwxyz';
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const stamps = {
  timestamp: '2019-01-02T15:04:05Z',
  sentAt: '2019-01-02T15:04:10Z',
  messageIds: [0, 1, 2, 3].map(uuid),
};

const dayOf = (facts: unknown, release: string, more: object = {}) => {
  const day = dailyCalls(facts, { release, ...more });
  if (day.status !== 'ok') throw new Error(JSON.stringify(day));
  return day;
};

const eventsOf = (release: string, facts: unknown = {}): readonly string[] =>
  dayOf(facts, release).calls.map((call) => (call.type === 'track' ? call.event : call.type));

describe('the order of a day', () => {
  it('is 36 messages of an unlicensed server at 5.7', () => {
    const events = eventsOf('5.7');
    expect(events).toHaveLength(36);
    expect(events.slice(0, 3)).toEqual(['identify', 'activity', 'config_service']);
    expect(events.slice(-5)).toEqual([
      'config_timezone',
      'plugins',
      'server',
      'permissions_general',
      'permissions_system_scheme',
    ]);
  });

  it('appends what came later', () => {
    const facts = { license: {}, teamSchemes: [{}, {}], warnMetrics: { warn_metric_mfa: true } };
    expect(eventsOf('9.5', facts).slice(-11)).toEqual([
      ...['license', 'plugins', 'server', 'permissions_general', 'permissions_system_scheme'],
      ...['permissions_team_schemes', 'permissions_team_schemes', 'elasticsearch', 'groups', 'channel_moderation'],
      'warn_metrics',
    ]);
  });

  it('has the config in one event in the end', () => {
    expect(eventsOf('10.8').slice(0, 4)).toEqual(['identify', 'activity', 'configs', 'plugins']);
  });
});

describe('the envelope', () => {
  const bodyOf = (release: string) => dayOf({ telemetryId: id }, release, { stamps }).batch;

  it('is that of the first client up to 5.13', () => {
    const { endpoint, userAgent, body } = bodyOf('5.13');
    expect([endpoint, userAgent]).toEqual(['https://api.segment.io/v1/batch', 'analytics-go (version: 2.1.0)']);
    const { batch, ...rest } = body;
    expect(Object.keys(body)).toEqual(['context', 'batch', 'messageId', 'sentAt']);
    expect(rest).toEqual({
      context: { library: { name: 'analytics-go', version: '2.1.0' } },
      messageId: uuid(0),
      sentAt: '2019-01-02T15:04:10+0000',
    });
    expect(JSON.stringify(batch[0])).toBe(
      `{"userId":"${id}","type":"identify","messageId":"${uuid(1)}","timestamp":"2019-01-02T15:04:05+0000"}`,
    );
    expect(Object.keys(batch[1] ?? {})).toEqual(['properties', 'userId', 'event', 'type', 'messageId', 'timestamp']);
  });

  it('is that of the next client up to 5.25', () => {
    const { body } = bodyOf('5.14');
    expect(Object.keys(body)).toEqual(['messageId', 'sentAt', 'batch', 'context']);
    expect(JSON.stringify(body.batch[0])).toBe(
      `{"type":"identify","messageId":"${uuid(1)}","userId":"${id}","timestamp":"2019-01-02T15:04:05Z"}`,
    );
    expect(Object.keys(body.batch[1] ?? {})).toEqual([
      'type',
      'messageId',
      'userId',
      'event',
      'timestamp',
      'properties',
    ]);
  });

  it('repeats the user and the library from 5.26 on', () => {
    const { endpoint, body } = bodyOf('5.26');
    expect(endpoint).toBe(null);
    expect(bodyOf('8.0').endpoint).toBe('https://pdat.matterlytics.com/v1/batch');
    expect(body.batch[1]).toMatchObject({
      anonymousId: id,
      userId: id,
      context: { library: { name: 'analytics-go', version: '1.0.0' } },
    });
  });

  it('has neither times nor ids that nobody gave, nor such as are none', () => {
    const { body } = dayOf({}, '5.6').batch;
    expect(Object.keys(body)).toEqual(['context', 'batch']);
    expect(body.batch[0]).toEqual({ type: 'identify' });
    const hostile = { timestamp: '2019-01-02T15:04:05+0530', sentAt: 'hunter2', messageIds: ['hunter2', 'hunter2'] };
    expect(dayOf({}, '5.6', { stamps: hostile }).batch.body).toEqual(body);
  });

  it('has the properties of every event in alphabetical order, as the clients write them', () => {
    const { calls } = dayOf({ teamSchemes: [{}], warnMetrics: { warn_metric_mfa: true } }, '9.5');
    const properties = calls.flatMap((call) => ('properties' in call && call.properties ? [call.properties] : []));
    expect(properties.length).toBeGreaterThan(30);
    for (const each of properties) expect(Object.keys(each)).toEqual(Object.keys(each).sort());
  });

  it('is printed in this order', async () => {
    const { stdout } = await inProcess(['report', 'daily', '-', '--release', '5.7'], '{}');
    expect(stdout).toBe(`${JSON.stringify(dayOf({}, '5.7').batch.body)}\n`);
    expect(stdout).toMatch(/^\{"context":\{"library":/);
  });

  it('leaves out properties that are none', () => {
    const { calls } = dayOf({}, '5.20');
    expect(calls.at(-1)).toEqual({ type: 'track', event: 'elasticsearch' });
  });

  it('names no user but by an id', () => {
    const { calls } = dayOf({ telemetryId: 'https://u:hunter2@host' }, '5.20');
    expect(new Set(calls.map(({ userId }) => userId))).toEqual(new Set(['other']));
  });
});

it('takes the type of the installation from the environment, and closes it', () => {
  const typeOf = (facts: unknown) => {
    const result = buildReport('server', facts, { release: '5.36' });
    return result.status === 'ok' && Object(result.payload.server).installation_type;
  };
  expect(typeOf({ env: { MM_INSTALL_TYPE: 'docker' } })).toBe('docker');
  expect(typeOf({ env: { MM_INSTALL_TYPE: 'hunter2' } })).toBe('other');
  expect(typeOf({ env: { MM_INSTALL_TYPE: 'docker' }, server: { installationType: 'omnibus' } })).toBe('omnibus');
  expect(typeOf({ env: {} })).toBe('');
});

it('is not sent while diagnostics are off', () => {
  const facts = { config: { LogSettings: { EnableDiagnostics: false } } };
  expect(dailyCalls(facts, { release: '5.6' }).status).toBe('disabled');
});

describe('the security update check', () => {
  const known = {
    telemetryId: id,
    enterpriseReady: true,
    server: { version: '5.7.0', buildNumber: '5.7.0', operatingSystem: 'linux', databaseType: 'mysql' },
    securityCheck: { activeUsers: 3, teams: 2, users: 9 },
  };
  const urlOf = (facts: unknown, release: string): string => {
    const check = securityCheck(facts, { release });
    if (check.status !== 'ok') throw new Error(JSON.stringify(check));
    return check.url;
  };

  it('asks with nine keys in alphabetical order', () => {
    expect(urlOf(known, '5.7')).toBe(
      `https://securityupdatecheck.mattermost.com/security?auc=3&b=5.7.0.5.7.0&be=true&db=mysql&id=${id}&os=linux&tc=2&uc=9&ut=0`,
    );
  });

  it('asked another host up to 5.0, and with one key more at 3.7', () => {
    expect(urlOf(known, '3.7')).toMatch(
      /^https:\/\/d7zmvsa9e04kk\.cloudfront\.net\/security\?auc=3&b=.*&be=true&c=d&db=/,
    );
    expect(urlOf(known, '5.0')).toMatch(/^https:\/\/d7zmvsa9e04kk\.cloudfront\.net\/security\?auc=3&b=.*&be=true&db=/);
  });

  it('is explained with its constant, and with both parts of the version', () => {
    const explained = (release: string) => {
      const explanation = explainReport('security-check', known, { release });
      if (explanation.status !== 'ok') throw new Error(explanation.status);
      return explanation;
    };
    expect(explained('3.7').remarks[0]).toMatch(/^c=d is sent as well/);
    expect(explained('3.8').remarks.join()).not.toContain('c=d');
    expect(explained('5.7').fields.find(({ property }) => property === 'b')?.learn).toMatchObject({
      discloses: 'both values',
      setting: 'server.version',
      and: 'server.buildNumber',
    });
  });

  it('leaves out what is unknown', () => {
    expect(urlOf({}, '10.8')).toBe('https://securityupdatecheck.mattermost.com/security?be=false&id=&ut=0');
  });

  it.for([
    ['5.7.0', '5.7.0.5.7.0'],
    ['cloud-2021-03-04-1', '5.7.0.cloud-2021-03-04-1'],
    ['1234567890', '5.7.0.1234567890'],
    ['dev', '5.7.0.dev'],
    ['my-branch', '5.7.0.other'],
    ['12345', '5.7.0.other'],
  ])('takes the build %s as %s', ([buildNumber = '', b]) => {
    const url = new URL(urlOf({ server: { version: '5.7.0', buildNumber } }, '5.7'));
    expect(url.searchParams.get('b')).toBe(b);
  });

  it('takes the database from the config', () => {
    const config = { SqlSettings: { DriverName: 'postgres' } };
    expect(urlOf({ config }, '5.7')).toContain('db=postgres');
  });

  it('has an opt-out of its own', () => {
    const off = { config: { LogSettings: { EnableDiagnostics: false } } };
    expect(securityCheck(off, { release: '5.6' }).status).toBe('ok');
    const alertsOff = { config: { ServiceSettings: { EnableSecurityFixAlert: false } } };
    expect(securityCheck(alertsOff, { release: '5.6' })).toMatchObject({
      status: 'disabled',
      reason: 'ServiceSettings.EnableSecurityFixAlert',
    });
    expect(dailyCalls(alertsOff, { release: '5.6' }).status).toBe('ok');
  });
});
