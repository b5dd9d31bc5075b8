import { describe, expect, it } from 'vitest';
import { payloadOrThrow, trackCalls } from '../../../src/index.js';
import { body, brief, calls, findingsOf, first, listed, others, release } from './bodies.js';

const url = 'https://u:hunter2@h.example';
const identify = '{"type":"identify","userId":"x"}';
const withMember = (member: string) => (call: string) => call.replace('{', `{${member},`);

it('finds nothing in what the client libraries write', () => {
  const stamp = '"messageId":"9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d","timestamp":"2019-01-02T15:04:05+0000"';
  const go = `{"context":{"library":{"name":"analytics-go","version":"2.1.0"}},"batch":${listed([
    withMember(stamp)(identify),
    ...calls.map(withMember(stamp)),
  ])},${stamp.replace('timestamp', 'sentAt')}}`;
  expect(findingsOf(go)).toEqual([]);
  const later = withMember('"anonymousId":"x","context":{"library":{"name":"analytics-go","version":"1.0.0"}}');
  expect(findingsOf(`{"batch":${listed(calls.map(later))}}`)).toEqual([]);
});

describe('a member given twice', () => {
  const leaking = first.replace(/:(?:true|false)/, `:"${url}"`);
  const leak = ['wrongType', 'config_service.allow_cors_from'];

  it.for<[what: string, text: string, where: string]>([
    ['is the batch', `{"batch":${listed([leaking, ...others])},"batch":${listed()}}`, 'body.batch'],
    ['is the batch, as a receiver in Go reads it', `{"batch":${listed([leaking])},"Batch":${listed()}}`, 'body.batch'],
    [
      'is the batch, spelled with escapes',
      `{"b\\u0061tch":${listed([leaking, ...others])},"batch":${listed()}}`,
      'body.batch',
    ],
    [
      'is the properties',
      body((call) => call.replace('"properties":', '"properties":{"a":1},"properties":')),
      'call.properties',
    ],
    ['is the event', body(withMember(`"event":"${url}"`)), 'call.event'],
    ['is the sort', body(withMember(`"type":"${url}"`)), 'call.type'],
    ['is the context', body(withMember(`"context":{"a":"${url}"},"context":{}`)), 'call.context'],
    [
      'is in the context',
      body(withMember(`"context":{"library":"${url}","library":{"name":"analytics-go"}}`)),
      'call.context.library',
    ],
    ['is an unknown one', body(withMember(`"note":"${url}","note":1`)), 'call.note'],
  ])('%s', ([, text, where]) => {
    const found = brief(text);
    expect(found).toContainEqual(['memberTwice', where, false]);
    expect(found.filter(([code]) => code !== 'memberTwice').length).toBeGreaterThan(0);
  });

  it('is judged each time, the leak first', () => {
    const text = `{"batch":${listed([leaking, ...others])},"batch":${listed()}}`;
    const [worst, ...rest] = findingsOf(text);
    expect(worst).toMatchObject({ code: leak[0], looksLike: 'a URL' });
    expect(rest).toEqual([{ code: 'memberTwice', where: 'body', name: 'batch', given: 2, count: 1 }]);
    const reversed = `{"batch":${listed()},"batch":${listed([leaking, ...others])}}`;
    expect(findingsOf(reversed).map(({ code }) => code)).toEqual(['wrongType', 'memberTwice']);
  });

  it('is one of a payload, of its envelope and of an event', () => {
    const payload = JSON.stringify(payloadOrThrow('{}', { release: '10.8' }));
    const options = { release: '10.8' };
    expect(brief(payload, options)).toEqual([]);
    const envelope = payload.replace('{', `{"configs":{"config_ldap":{"enable":"${url}"}},`);
    expect(brief(envelope, options)).toContainEqual(['memberTwice', 'payload.configs', false]);
    expect(brief(envelope, options)[0]).toEqual(['wrongType', 'config_ldap.enable', true]);
    const event = payload.replace('"config_ldap":', `"config_ldap":{"x":"${url}"},"config_ldap":`);
    expect(brief(event, options)).toContainEqual(['memberTwice', 'configs.config_ldap', false]);
    const unknown = payload.replace('"config_ldap":{', `"config_ldap":{"x":"${url}","x":1,`);
    expect(brief(unknown, options)).toContainEqual(['memberTwice', 'config_ldap.x', false]);
    const hidden = payload.replace('"config_ldap":{', '"config_ldap":{"a b":1,"a b":1,');
    expect(brief(hidden, options)).toContainEqual(['memberTwice', 'config_ldap.(a name not shown)', false]);
  });
});

describe('data around events', () => {
  it.for<[member: string, code: string, place: string, leaks: boolean]>([
    [`"config":{"SiteURL":"${url}"}`, 'unknownMember', 'call.config', true],
    [`"hunter2 x":"${url}"`, 'unknownMember', 'call.(a name not shown)', true],
    ['"count":5', 'unknownMember', 'call.count', false],
    ['"count":3141592653589793238462643383279502884197', 'unknownMember', 'call.count', true],
    [`"context":"${url}"`, 'wrongMember', 'call.context', true],
    [`"context":{"page":{"url":"${url}"}}`, 'addedByClient', 'call.context.page.url', true],
    [`"context":{"library":{"name":"${url}"}}`, 'wrongMember', 'call.context.library.name', true],
    ['"context":{"library":{"version":"10.0.0.1"}}', 'wrongMember', 'call.context.library.version', false],
    [`"context":{"traits":{"installationId":"x"}}`, 'unknownMember', 'call.context.traits.installationId', true],
    [`"messageId":"${url}"`, 'wrongMember', 'call.messageId', true],
    [`"anonymousId":"alice@example.com"`, 'wrongMember', 'call.anonymousId', true],
    [`"timestamp":"yesterday at hunter2"`, 'wrongMember', 'call.timestamp', true],
    [`"originalTimestamp":"${url}"`, 'wrongMember', 'call.originalTimestamp', true],
    ['"sentAt":1546441445', 'wrongMember', 'call.sentAt', false],
    [`"channel":"${url}"`, 'wrongMember', 'call.channel', true],
    [`"integrations":{"All":"${url}"}`, 'wrongMember', 'call.integrations.All', true],
    [`"traits":{"site":"${url}"}`, 'unknownMember', 'call.traits', true],
    ['"context":null', 'wrongMember', 'call.context', false],
    [`"Properties":{"x":"${url}"}`, 'unknownMember', 'call.Properties', true],
  ])('is judged: %s', ([member, code, place, leaks]) => {
    const found = brief(body(withMember(member)));
    expect(found.map(([one, where]) => [one, where])).toContainEqual([code, place]);
    if (leaks) expect(found[0]?.[2]).toBe(true);
  });

  it('is judged next to the batch, and in calls that are not events', () => {
    const beside = `{"config":{"SiteURL":"${url}"},"sentAt":"${url}","batch":${listed([
      identify.replace('}', `,"traits":{"site":"${url}"},"config":1}`),
      ...calls,
    ])}}`;
    expect(brief(beside)).toEqual([
      ['unknownMember', 'body.config', true],
      ['unknownMember', 'call.traits.site', true],
      ['wrongMember', 'body.sentAt', true],
      ['unknownMember', 'call.config', false],
    ]);
  });

  it('knows what a later release adds to the context', () => {
    const options = { release: '5.28' };
    const own = trackCalls(payloadOrThrow('{}', options), { userId: 'x' }).map((call) =>
      JSON.stringify({ type: 'track', ...call, context: { traits: { installationId: 'abc' } } }),
    );
    expect(brief(`{"batch":${listed(own)}}`, options)).toEqual([]);
  });

  it('is a call of another sort', () => {
    const page = `{"type":"page","userId":"x","name":"Home","properties":{"url":"${url}"}}`;
    const alias = '{"type":"alias","userId":"x","previousId":"y"}';
    const found = brief(`{"batch":${listed([page, page, alias, '{"type":"hunter2 x","userId":"x"}', ...calls])}}`);
    expect(found).toEqual([
      ['addedByClient', 'call.properties.url', true],
      ['unknownMember', 'call.name', true],
      ['unknownMember', 'call.properties', true],
      ['unknownMember', 'call.previousId', true],
      ['wrongMember', 'call.type', true],
      ['otherCall', 'page', false],
      ['otherCall', 'alias', false],
      ['otherCall', '1 call', false],
    ]);
  });

  it('is a batch in a batch, whose events are judged too', () => {
    const inner = first.replace(/:(?:true|false)/, `:"${url}"`);
    const found = brief(`{"batch":[{"batch":[{"batch":[${inner}]}]},${others.join(',')}]}`);
    expect(found.map(([code]) => code)).toEqual(['unknownMember', 'wrongType']);
  });

  it('is not an event in the place of events', () => {
    const text = JSON.stringify(payloadOrThrow('{}', { release })).replace('{', `{"note":"${url}",`);
    expect(brief(text)).toEqual([['unknownMember', 'payload.note', true]]);
  });

  it('is judged on lines', () => {
    expect(brief(calls.map(withMember(`"config":"${url}"`)).join('\n'))).toEqual([
      ['unknownMember', 'call.config', true],
    ]);
  });
});
