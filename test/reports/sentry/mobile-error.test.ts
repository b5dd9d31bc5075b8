import { describe, expect, it } from 'vitest';
import {
  diffMobileErrors,
  explainMobileError,
  isReportLeak,
  mobileError,
  placeOfReportFinding,
  verifyMobileError,
} from '../../../src/reports.js';
import { secret, secretsIn } from '../../support/hostile/sentry.js';

/** An event as the app builds it, with something planted wherever a text is possible; and how much was planted. */
const planted = () => {
  const places: string[] = [];
  const s = (place: string): string => {
    places.push(place);
    return secret(place);
  };
  const event = {
    event_id: s('event_id'),
    timestamp: s('timestamp'),
    level: s('level'),
    platform: s('platform'),
    logger: s('logger'),
    culprit: s('culprit'),
    project: s('project'),
    server_name: s('server_name'),
    environment: s('environment'),
    release: `com.${s('identifier')}-1.20.0-${s('version')}`,
    dist: s('dist'),
    message: `undefined is not an object (evaluating '${s('message')}')`,
    transaction: s('transaction'),
    fingerprint: [s('fingerprint')],
    user: {
      userID: s('user.userID'),
      email: s('user.email'),
      username: s('user.username'),
      ip_address: s('user.ip_address'),
      extra: { locale: s('user.locale'), roles: s('user.roles') },
    },
    extra: {
      currentTeam: { id: s('team') },
      currentTeamMember: { roles: s('team roles') },
      currentChannel: { id: s('channel'), type: s('channel type') },
      currentChannelMember: { roles: s('channel roles') },
      config: { BuildDate: s('build date'), BuildHash: s('build hash'), BuildHashEnterprise: s('enterprise hash') },
    },
    tags: { serverBuildHash: s('tag hash'), serverBuildNumber: s('tag number'), [s('name of tags')]: 'x' },
    request: { url: `https://${s('host')}.example`, headers: { 'User-Agent': s('agent'), Cookie: s('cookie') } },
    exception: {
      values: [
        {
          type: s('exception.type'),
          value: `Network request failed for ${s('exception.value')}`,
          module: s('exception.module'),
          mechanism: { type: s('mechanism.type'), data: { x: s('mechanism.data') } },
          stacktrace: {
            frames: [
              { filename: `/var/mobile/${s('folder')}/main.jsbundle`, function: s('function'), lineno: s('lineno') },
              { filename: `app:///${s('file')}.jsbundle`, vars: { x: s('vars') }, context_line: s('context_line') },
              {
                filename: `app:///main.jsbundle?${s('query')}`,
                abs_path: s('abs_path'),
                pre_context: [s('pre_context')],
              },
            ],
          },
        },
      ],
    },
    breadcrumbs: {
      values: [
        {
          category: 'redux-action',
          message: s('action'),
          data: { 0: s('batched action'), [s('name of data')]: s('data') },
        },
        { category: 'console', message: `received ${s('console')}`, data: { arguments: [s('arguments')] } },
        { category: s('category'), type: s('crumb type'), level: s('crumb level'), timestamp: s('crumb time') },
        { category: 'xhr', data: { url: `https://chat.example.com/api/v4/users/${s('address')}` } },
      ],
    },
    contexts: {
      app: {
        app_version: `1.20.0-${s('app version')}`,
        app_build: s('app build'),
        app_identifier: s('app_identifier'),
      },
      os: { name: s('os name'), version: `12.1 ${s('os version')}`, build: s('os build') },
      device: {
        manufacturer: s('manufacturer'),
        brand: s('brand'),
        model: s('model'),
        model_id: s('model_id'),
        name: s('device name'),
        arch: s('arch'),
        orientation: s('orientation'),
        device_unique_identifier: s('device id'),
        timezone: s('timezone'),
      },
      [`${s('name of a context')} x`]: { x: s('a context') },
    },
    sdk: { name: s('sdk.name'), version: `0.42.0-${s('sdk.version')}`, integrations: [s('sdk.integrations')] },
    modules: { [s('name of modules')]: s('modules') },
    debug_meta: { images: [{ uuid: s('image.uuid'), name: s('image.name') }] },
    threads: { values: [{ name: s('thread'), stacktrace: { frames: [{ function: s('thread function') }] } }] },
  };
  return { event, places };
};

describe('an event of the mobile app', () => {
  it('leaves none of more than sixty planted secrets', () => {
    const { event, places } = planted();
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(60);
    expect(secretsIn(JSON.stringify(event))).toContain('plain');
    expect(secretsIn(JSON.stringify(mobileError(event)))).toEqual([]);
  });

  it('is found out wherever a secret is planted', () => {
    const { event } = planted();
    const verdict = verifyMobileError(JSON.stringify(event));
    if (verdict.status !== 'judged') throw new Error('a verdict was expected');
    const found = new Set(verdict.findings.filter(isReportLeak).map(placeOfReportFinding));
    expect(Object.keys(event).filter((name) => ![...found].some((place) => place.startsWith(name)))).toEqual([]);
  });

  it('keeps message, actions, device, system and app, without identification', () => {
    const event = {
      logger: 'javascript',
      release: 'com.mattermost.rn-1.20.0',
      dist: '200',
      message: "undefined is not an object (evaluating 'a.b')",
      exception: {
        values: [
          {
            type: 'TypeError',
            value: 'Network request failed',
            stacktrace: { frames: [{ filename: '/data/index.android.bundle', function: 'f', lineno: 3, colno: 14 }] },
          },
        ],
      },
      breadcrumbs: {
        values: [
          { category: 'redux-action', message: 'RECEIVED_POSTS', timestamp: 1560780000 },
          { category: 'redux-action', message: 'BATCHING_REDUCER.BATCH', data: { 0: 'SELECT_CHANNEL', 1: 'ALICE' } },
          { category: 'redux-action', message: '@@redux/INIT', data: { payload: 'alice' } },
          { category: 'console', message: 'alice joined' },
        ],
      },
      tags: { serverBuildNumber: '5.12.0', serverBuildHash: '4ae3cd1b' },
      contexts: {
        app: { app_version: '1.20.0', app_build: '200' },
        os: { name: 'Android', version: '9' },
        device: { manufacturer: 'samsung', model: 'SM-G973F', arch: 'arm64-v8a', memory_size: 8e9, simulator: false },
      },
    };
    expect(mobileError(event)).toEqual({
      ...event,
      release: '1.20.0',
      message: 'undefined is not an object',
      exception: {
        values: [
          {
            type: 'TypeError',
            value: 'Network request failed',
            stacktrace: { frames: [{ filename: 'app:///index.android.bundle', lineno: 3, colno: 14 }] },
          },
        ],
      },
      breadcrumbs: {
        values: [
          { category: 'redux-action', message: 'RECEIVED_POSTS', timestamp: 1560780000 },
          { category: 'redux-action', message: 'BATCHING_REDUCER.BATCH', data: { 0: 'SELECT_CHANNEL', 1: 'other' } },
          { category: 'redux-action', message: '@@redux/INIT' },
          { category: 'console', message: 'other' },
        ],
      },
      tags: { serverBuildNumber: '5.12.0' },
      contexts: {
        ...event.contexts,
        os: { name: 'Android', version: '9' },
        device: { ...event.contexts.device, model: 'other' },
      },
      sdk: { settings: { infer_ip: 'never' } },
    });
  });
});

describe('an action', () => {
  it.for([
    ['RECEIVED_POSTS', 'RECEIVED_POSTS'],
    ['CREATE_POST_REQUEST', 'CREATE_POST_REQUEST'],
    ['persist/REHYDRATE', 'persist/REHYDRATE'],
    ['undefined action', 'undefined action'],
    ['RECEIVED_ALICE', 'other'],
    ['received_posts', 'other'],
    ['RECEIVED POSTS', 'other'],
    ['RECEIVED_POSTS_4711', 'other'],
    ['_', 'other'],
    ['', 'other'],
  ])('%s is %s', ([message, expected]) => {
    expect(mobileError({ breadcrumbs: [{ message }] }).breadcrumbs).toEqual([{ message: expected }]);
  });
});

it('takes anything', () => {
  for (const given of [undefined, null, 'alice', 1, [], () => {}]) {
    expect(mobileError(given)).toEqual({ sdk: { settings: { infer_ip: 'never' } } });
  }
});

it('explains what the app sends, and what is sent here', () => {
  const { sending, parts } = explainMobileError();
  expect(sending.stops).toHaveLength(1);
  for (const name of ['user', 'extra.currentTeam, currentTeamMember', 'request', 'frames[].function'])
    expect(parts.find(({ part }) => part === name)?.leaves).toMatch(/^nothing/);
});

it('compares the reports of two events', () => {
  const a = { logger: 'redux', user: { userID: 'alice' } };
  expect(diffMobileErrors(a, { ...a, user: { userID: 'bob' } })).toEqual([]);
  expect(diffMobileErrors(a, { logger: 'native' })).toEqual([{ where: 'logger', a: '"redux"', b: '"native"' }]);
});
