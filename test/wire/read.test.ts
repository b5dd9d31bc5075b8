import { expect, it } from 'vitest';
import { readCapture, type Seen } from '../../src/audit.js';
import { goldenFolder, goldensIn } from '../support/golden.js';

const track = (event: unknown, properties: unknown): unknown => ({ type: 'track', userId: 'u', event, properties });
const identify = { type: 'identify', userId: 'u', messageId: 'm' };

const brief = (seen: Seen): unknown =>
  'events' in seen
    ? seen.events.map(({ event, envelope, properties }) => [
        envelope === undefined ? event : `${envelope}/${event}`,
        Object.fromEntries(properties.map(({ name, value }) => [name, value])),
      ])
    : seen.sort;

it('recognises a payload, in an envelope or not', () => {
  const text = '{"config_ldap":{"enable":true,"sync_interval_minutes":60}}';
  const ldap = { enable: true, sync_interval_minutes: 60 };
  expect(readCapture(text).sort).toBe('payload');
  expect(brief(readCapture(text))).toEqual([['config_ldap', ldap]]);
  expect(brief(readCapture(`{"configs":${text}}`))).toEqual([['configs/config_ldap', ldap]]);
});

it('recognises a batch, a call, a list of calls, and calls on lines', () => {
  const calls = [identify, track('activity', { posts: 3 }), track('config_ldap', { enable: false })];
  const expected = [
    ['activity', { posts: 3 }],
    ['config_ldap', { enable: false }],
  ];
  const texts = [
    JSON.stringify({ batch: calls, messageId: 'm', sentAt: 'now' }, null, 2),
    JSON.stringify(calls),
    calls.map((call) => JSON.stringify(call)).join('\n'),
    `${JSON.stringify({ batch: calls.slice(0, 2) })}\r\n\r\n${JSON.stringify({ batch: calls.slice(2) })}\r\n`,
  ];
  for (const text of texts) {
    expect(readCapture(text)).toMatchObject({ sort: 'capture', calls: 1, issues: [] });
    expect(brief(readCapture(text))).toEqual(expected);
  }
  expect(brief(readCapture(JSON.stringify(calls[2])))).toEqual(expected.slice(1));
});

it('takes the calls of the releases that forgot to name their sort', () => {
  const text = JSON.stringify({
    batch: [{ userId: 'u', event: 'config_rate', properties: { per_sec: 1 } }, { userId: 'u' }],
  });
  expect(readCapture(text)).toMatchObject({ calls: 1, events: [{ event: 'config_rate' }] });
});

it('takes anything else for a config', () => {
  for (const text of [
    '{}',
    'null',
    '[]',
    '{"ServiceSettings":{}}',
    '{"servicesettings":{"x":1},"config_ldap":{}}',
    '1',
  ])
    expect(readCapture(text)).toEqual({ sort: 'config' });
});

it('recognises every golden payload and config', () => {
  for (const { payload, input, isRequest, name } of goldensIn(goldenFolder)) {
    if (Object.keys(payload as object).length > 0) expect(readCapture(payload).sort, name).toBe('payload');
    if (!isRequest) expect(['config', 'invalid']).toContain(readCapture(input).sort);
  }
});

it('keeps what is repeated, and says where', () => {
  const seen = readCapture('{"config_ldap":\n{"enable":true,\n"enable":[]},"config_ldap":{}}');
  expect(seen).toEqual({
    sort: 'payload',
    events: [
      {
        event: 'config_ldap',
        properties: [
          { name: 'enable', found: 'a boolean', value: true, line: 2, column: 2 },
          { name: 'enable', found: 'an array', value: [], line: 3, column: 1 },
        ],
        again: true,
        line: 1,
        column: 2,
      },
      { event: 'config_ldap', properties: [], line: 3, column: 14 },
    ],
    calls: 0,
    issues: [],
    seenCalls: [],
    warnings: [],
  });
});

it('says what of a capture it cannot use, and nothing of its content', () => {
  const secret = 'hunter2 do not print';
  const calls = [1, { type: 'track' }, track(['x'], {}), track('config_ldap', secret), track(secret, 1)];
  const seen = readCapture(JSON.stringify({ batch: calls }));
  expect(seen).toMatchObject({
    events: [],
    issues: [
      { code: 'wrongType', path: 'batch[0]', found: 'a number' },
      { code: 'missing', path: 'batch[1].event' },
      { code: 'wrongType', path: 'batch[2].event', found: 'an array' },
      { code: 'wrongType', path: 'config_ldap', found: 'a string' },
      { code: 'wrongType', path: 'an event', found: 'a number' },
    ],
  });
  expect(JSON.stringify(seen)).not.toContain(secret);
  expect(readCapture(JSON.stringify({ batch: secret }))).toMatchObject({ issues: [{ path: 'batch' }] });
});

it('names the line where calls on lines stop being JSON', () => {
  const line = JSON.stringify(track('config_ldap', { enable: true }));
  expect(readCapture(`${line}\n\n${line.slice(0, -4)}`)).toMatchObject({
    events: [{ line: 1 }],
    issues: [{ code: 'syntax', line: 3 }],
  });
  expect(readCapture('{"ServiceSettings":\n{')).toMatchObject({
    sort: 'invalid',
    issues: [{ code: 'syntax', line: 2 }],
  });
  expect(readCapture('\uFEFF{"config_ldap":{}}')).toMatchObject({ warnings: [{ code: 'byteOrderMark' }] });
  expect(readCapture('')).toEqual({ sort: 'invalid', issues: [{ code: 'empty' }] });
});

it('survives an object that raises errors', () => {
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('hunter2');
      },
    },
  );
  expect(readCapture(trap)).toEqual({ sort: 'invalid', issues: [{ code: 'unreadable', path: 'the capture' }] });
});
