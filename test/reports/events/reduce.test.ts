import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldenOfCapture } from '../../../scripts/golden/events.js';
import { type EventResult, reduceEvent, reduceEvents, verifyEvents } from '../../../src/reports/events/index.js';
import { canonicalEvent } from '../../../src/wording/event-findings.js';
import { goldenFolder } from '../../support/golden.js';

const id = 'k3m9d1r5s7fyz8wq2x4c6v0bnt';

const client = (category: string, type: string, properties: object = {}): object => ({
  type: 'track',
  event: 'event',
  userId: id,
  properties: { category, type, user_actual_id: id, user_actual_role: 'system_user', ...properties },
});

const of = (captured: unknown, release = '5.36'): Extract<EventResult, { status: 'ok' }> => {
  const reduction = reduceEvent(captured, { release });
  if (reduction.status !== 'ok') throw new Error(`an event was expected, not ${reduction.status}`);
  return reduction;
};

describe('an event of a client', () => {
  it('is reduced to category and type; who did it, and where, is removed and counted', () => {
    const reduction = of(client('api', 'api_posts_create', { channel_id: id, team_id: id }));
    expect(reduction.event).toEqual({
      type: 'track',
      event: 'event',
      properties: { category: 'api', type: 'api_posts_create' },
    });
    expect(reduction.removed).toEqual({ id: 4, role: 1 });
    expect(reduction.promisedBy).toBe('T19-58');
  });

  it.for([
    ['search words', 'gfycat', 'views', 'keyword', 'keyword'],
    ['the name of a channel', 'api', 'api_channel_get_by_name_and_teamName', 'channel_name', 'name'],
    ['which setting was changed', 'settings', 'user_settings_update', 'field', 'free text'],
    ['the address of the slowest call', 'performance', 'page_load', 'longestAPIResource', 'address'],
    ['what nobody declared', 'api', 'api_posts_pin', 'comment', 'unlisted'],
  ] as const)('loses %s', ([, category, type, property, kind]) => {
    const reduction = of(client(category, type, { [property]: 'hunter2' }));
    expect(reduction.removed).toEqual({ id: 2, role: 1, [kind]: 1 });
    expect(canonicalEvent(reduction.event)).toBe(
      `{"event":"event","properties":{"category":"${category}","type":"${type}"},"type":"track"}`,
    );
  });

  it('keeps whole numbers that are declared, and no others', () => {
    const reduction = of(
      client('performance', 'page_load', { duration: 1893.6, numOfRequest: 21, maxAPIResourceSize: -1 }),
    );
    expect(reduction.event.properties).toMatchObject({ duration: 1894, numOfRequest: 21 });
    expect(reduction.event.properties).not.toHaveProperty('maxAPIResourceSize');
    expect(of(client('performance', 'page_load', { duration: 2 ** 40 })).removed).toMatchObject({ misfit: 1 });
    expect(of(client('performance', 'page_load', { duration: 'hunter2' })).removed).toMatchObject({ misfit: 1 });
  });

  it('is other where category or type is no word of the catalogue', () => {
    expect(of(client('hunter2', 'api_posts_pin')).event.properties).toEqual({
      category: 'other',
      type: 'api_posts_pin',
    });
    expect(of(client('api', 'hunter2')).event.properties).toEqual({ category: 'api', type: 'other' });
    expect(of(client('__proto__', 'constructor')).event.properties).toEqual({ category: 'other', type: 'other' });
  });

  it('is no more than a server event of the same name', () => {
    expect(of(client('api', 'inactive_server')).event.properties.type).toBe('other');
    expect(of({ type: 'track', event: 'api_posts_create', properties: {} }).event.event).toBe('other');
  });

  it('is marked where the clients of the release hold it back', () => {
    const pin = client('api', 'api_posts_pin');
    expect(['5.5', '5.6', '5.22', '5.26'].map((release) => of(pin, release).blocked)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(of(client('admin', 'hunter2'), '5.21').blocked).toBe(true);
    expect(of(client('admin', 'hunter2'), '5.22').blocked).toBe(false);
  });
});

describe('other events', () => {
  it('of the mobile app keep the time that loading took', () => {
    const reduction = of({ type: 'screen', name: 'Switch Team', properties: { actual_user_id: id, time: 412.4 } });
    expect(reduction.event).toEqual({ type: 'screen', event: 'Switch Team', properties: { time: 412 } });
  });

  it('of the server lose the site URL and what people wrote', () => {
    expect(of({ event: 'inactive_server', properties: { SiteURL: 'https://hunter2' } }, '7.8')).toMatchObject({
      event: { event: 'inactive_server', properties: {} },
      removed: { address: 1 },
      promisedBy: null,
    });
    const feedback = { event: 'downgrade_feedback', properties: { anything: 'hunter2', more: 'hunter2' } };
    expect(of(feedback, '9.4').removed).toEqual({ 'free text': 2 });
  });

  it('of paid features lose who, where and in which group', () => {
    const properties = { user_actual_id: id, channel_id: id, group_id: id, post_owner_id: id };
    expect(of({ event: 'modify_group__add_members', properties }, '10.8').removed).toEqual({ id: 4 });
  });

  it('keep of the context the versions, and count the rest', () => {
    const context = {
      ip: '192.0.2.7',
      library: { name: 'analytics-go', version: '3.0.0' },
      app: { version: 'hunter2', build: '158' },
      os: { version: '8.1' },
      page: { path: '/acme', url: '', title: 'Town Square' },
      traits: { installationId: id },
      device: {},
    };
    const reduction = of({ ...client('api', 'api_posts_pin'), anonymousId: '00000000000000000000000000', context });
    expect(reduction.event.context).toEqual({
      library: { name: 'analytics-go', version: '3.0.0' },
      app: { version: 'other' },
      os: { version: '8.1' },
    });
    expect(reduction.removed).toEqual({ id: 3, role: 1, address: 2, name: 1, misfit: 1, unlisted: 1 });
  });
});

describe('a capture', () => {
  const calls = [
    { type: 'identify', userId: id },
    client('api', 'api_posts_pin'),
    client('api', 'api_posts_pin'),
    { type: 'track', event: 'config_ldap', properties: { enable: true } },
    { type: 'track', event: 'activity', properties: { posts: 3 } },
    { type: 'screen', name: 'Start time', properties: { time: 1 } },
  ];

  it.for([
    ['an array', calls],
    ['the body of a batch', { batch: calls }],
    ['a string', JSON.stringify({ batch: calls })],
    ['lines', calls.map((call) => JSON.stringify(call)).join('\n')],
    ['lines of batches', `${JSON.stringify({ batch: calls.slice(0, 2) })}\n\n${JSON.stringify(calls.slice(2))}\n`],
  ])('may be %s', ([, capture]) => {
    expect(reduceEvents(capture, { release: '5.5' })).toMatchObject({
      status: 'ok',
      counts: { 'api/api_posts_pin': 2, 'Start time': 1 },
      removed: { id: 4, role: 2 },
      others: { reports: 2, calls: 1 },
      issues: [],
    });
  });

  it('says which lines it could not read, and reads the others', () => {
    const reduction = reduceEvents(`${JSON.stringify(calls[1])}\n{"event": hunter2\n7\n`, { release: '5.5' });
    expect(reduction).toMatchObject({
      status: 'ok',
      counts: { 'api/api_posts_pin': 1 },
      issues: [
        { code: 'syntax', line: 2 },
        { code: 'wrongType', expected: 'an object', found: 'a number', line: 3 },
      ],
    });
  });

  it.for([
    ['no text', '', 'empty'],
    ['no JSON', 'hunter2', 'syntax'],
    ['no call', 7, 'wrongType'],
    ['null', null, 'wrongType'],
    ['nothing', undefined, 'wrongType'],
  ] as const)('that is %s gives an issue', ([, capture, code]) => {
    expect(reduceEvents(capture, { release: '5.5' })).toMatchObject({ status: 'invalid', issues: [{ code }] });
  });

  it('may have any number of calls, and a call any number of names', () => {
    const many = `{"batch":[${Array(130_000).fill('{}').join()}]}\n${JSON.stringify(calls[1])}`;
    expect(reduceEvents(many, { release: '5.5' })).toMatchObject({ status: 'ok', others: { calls: 130_000 } });
    const app = Object.fromEntries(Array.from({ length: 65_000 }, (_, index) => [`n${index}`, index + 1]));
    const wide = { event: 'inactive_server', context: { app }, integrations: app };
    expect(reduceEvents(wide, { release: '7.8' })).toMatchObject({ status: 'ok', removed: { unlisted: 130_000 } });
    expect(verifyEvents(wide, { release: '7.8' })).toMatchObject({ status: 'ok', events: 1 });
  });

  it('that raises an error when it is looked at gives an issue', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('hunter2');
        },
      },
    );
    const unreadable = { status: 'invalid', issues: [{ code: 'unreadable', path: 'the capture' }] };
    expect(reduceEvents([trap], { release: '5.5' })).toEqual(unreadable);
    expect(reduceEvent({ event: 'event', properties: trap }, { release: '5.5' })).toEqual(unreadable);
  });

  it('gives issues for a release that nobody knows, and nothing for calls that are no event', () => {
    expect(reduceEvents(calls, { release: '12.0' })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'unknownRelease' }],
    });
    expect(reduceEvent(calls[0], { release: '5.5' })).toEqual({ status: 'no event' });
  });
});

describe.for(['5.6', '5.36', '7.8', '9.11', '10.8'])('golden captures of %s', (release) => {
  const folder = `${goldenFolder}reports/events/${release}`;
  const captures = readdirSync(folder).filter((file) => file.endsWith('.capture.ndjson'));

  it('are there', () => {
    expect(captures).toEqual(['captured.capture.ndjson', 'coded-all.capture.ndjson']);
  });

  it.for(captures)('%s', (file) => {
    const [name, text] = goldenOfCapture(`${release}/${file}`, readFileSync(`${folder}/${file}`, 'utf8'));
    expect(text).toBe(readFileSync(`${goldenFolder}reports/events/${name}`, 'utf8'));
  });
});
