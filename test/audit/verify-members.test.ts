import { describe, expect, it } from 'vitest';
import {
  type CaptureFinding,
  describeFinding,
  isLeak,
  placeOfFinding,
  type VerifyOptions,
  verify,
} from '../../src/audit.js';
import { payloadOrThrow, type Release, trackCalls } from '../../src/index.js';

const url = 'https://u:hunter2@h.example';
const release: Release = '5.6';
const identify = '{"type":"identify","userId":"x"}';
const calls = trackCalls(payloadOrThrow('{}', { release }), { userId: 'x' }).map((call) =>
  JSON.stringify({ type: 'track', ...call }),
);
const listed = (list: readonly string[] = calls): string => `[${list.join(',')}]`;
const [first = '', ...others] = calls;

/** The body of a day with one call changed, or with others in place of all of them. */
const body = (changed: (call: string) => string): string => `{"batch":${listed([changed(first), ...others])}}`;
const withMember = (member: string) => (call: string) => call.replace('{', `{${member},`);

const findingsOf = (text: unknown, options: VerifyOptions = { release }): readonly CaptureFinding[] => {
  const result = verify([text], options);
  if (result.status !== 'judged') throw new Error(JSON.stringify(result));
  expect(JSON.stringify(result) + result.findings.map(describeFinding).join()).not.toContain('hunter2');
  return result.findings;
};

/** Code, place and whether it is a leak. */
const brief = (text: unknown, options?: VerifyOptions) =>
  findingsOf(text, options).map((finding) => [finding.code, placeOfFinding(finding), isLeak(finding)]);

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

describe('what stands around events', () => {
  it.for<[member: string, code: string, place: string, leaks: boolean]>([
    [`"config":{"SiteURL":"${url}"}`, 'unknownMember', 'call.config', true],
    [`"hunter2 x":"${url}"`, 'unknownMember', 'call.(a name not shown)', true],
    ['"count":5', 'unknownMember', 'call.count', false],
    ['"count":3141592653589793238462643383279502884197', 'unknownMember', 'call.count', true],
    [`"context":"${url}"`, 'wrongMember', 'call.context', true],
    [`"context":{"page":{"url":"${url}"}}`, 'unknownMember', 'call.context.page', true],
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

  it('is judged beside the batch, and of calls that tell no event', () => {
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

  it('is no event where events stand', () => {
    const text = JSON.stringify(payloadOrThrow('{}', { release })).replace('{', `{"note":"${url}",`);
    expect(brief(text)).toEqual([['unknownMember', 'payload.note', true]]);
  });

  it('is judged on lines', () => {
    expect(brief(calls.map(withMember(`"config":"${url}"`)).join('\n'))).toEqual([
      ['unknownMember', 'call.config', true],
    ]);
  });
});

describe('a number', () => {
  const property = '"maximum_login_attempts":';
  const spelled = (digits: string): readonly unknown[] =>
    brief(body((call) => call.replace(new RegExp(`${property}\\d+`), `${property}${digits}`)));

  it.for(['0', '7', '-7', '9223372036854775807', '-9223372036854775808'])('may be %s', (digits) => {
    expect(spelled(digits)).toEqual([]);
  });

  it.for<[digits: string, code: string, leaks: boolean]>([
    ['1.000000000000000000000000314159', 'otherSpelling', true],
    ['3141592653589793238462643383279502884197', 'wrongType', true],
    ['9223372036854775808', 'otherSpelling', false],
    ['1e2', 'otherSpelling', false],
    ['1.0', 'otherSpelling', false],
    ['-0', 'otherSpelling', false],
    ['0.00000000000000000000000000000000e31415926', 'otherSpelling', true],
    ['1e400', 'wrongType', false],
    ['1.5', 'wrongType', false],
  ])('is not spelled as %s', ([digits, code, leaks]) => {
    expect(spelled(digits)).toEqual([[code, 'config_service.maximum_login_attempts', leaks]]);
  });

  it('is not a word spelled with escapes', () => {
    const text = body((call) => call.replace('"config_service"', '"config_service"')).replace(
      '"mysql"',
      '"mys\\u0071l"',
    );
    expect(brief(text)).toEqual([['otherSpelling', 'config_sql.driver_name', false]]);
  });

  it('is not a name spelled with escapes', () => {
    const escaped = (name: string): string =>
      body((call) =>
        call.replaceAll(`"${name}"`, `"${name.replace(/.$/, (last) => `\\u00${last.charCodeAt(0).toString(16)}`)}"`),
      );
    for (const name of ['maximum_login_attempts', 'isdefault_site_url'])
      expect(brief(escaped(name))).toEqual([['otherSpelling', `config_service.${name}`, false]]);
    for (const name of ['event', 'properties', 'type'])
      expect(brief(escaped(name))).toContainEqual(['otherSpelling', `call.${name}`, false]);
    const payload = JSON.stringify(payloadOrThrow('{}', { release: '5.6' }));
    expect(brief(payload.replace('"config_rate"', '"config_rat\\u0065"'))).toEqual([
      ['otherSpelling', 'payload.config_rate', false],
    ]);
    expect(brief(payload.replace('"config_rate":{', '"config_rate":\t{'))).toEqual([
      ['otherSpelling', 'white space', false],
    ]);
  });

  it.for(['https://u:p@h/x', 'jane@corp.example', '/srv/keys', 'db.internal.example:5432', 'two words'])(
    'as a name of its own is a leak: %s',
    (name) => {
      const member = `${JSON.stringify(name)}:1`;
      for (const text of [
        body((call) => call.replace('"properties":{', `"properties":{${member},`)),
        body((call) => call.replace('{', `{${member},`)),
        `{${member},${body((call) => call).slice(1)}`,
      ]) {
        const [first] = brief(text);
        expect(first?.[2], text.slice(0, 60)).toBe(true);
      }
    },
  );

  it('is none of too many digits anywhere', () => {
    const found = findingsOf(body((call) => call.replace('"properties":{', `"properties":{"x":1.${'0'.repeat(40)}1,`)));
    expect(found).toMatchObject([{ code: 'unknownProperty', looksLike: 'a number of too many digits' }]);
  });
});

describe('a hostile capture', () => {
  const short = '{"type":"track","event":"config_rate","properties":{"per_sec":0}}';

  const quick = (text: string, status = 'judged'): void => {
    const start = process.cpuUsage();
    expect(verify([text], { release }).status).toBe(status);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  };

  it('is deep', () => {
    quick(`${'{"batch":['.repeat(100_000)}${']}'.repeat(100_000)}`, 'invalid');
    quick(`${'{"batch":['.repeat(4_000)}${first}${']}'.repeat(4_000)}`);
    quick(`{"batch":[{"type":"track","event":"config_ldap","x":${'['.repeat(9_000)}${']'.repeat(9_000)}}]}`);
  });

  it('is wide', { timeout: 120_000 }, () => {
    quick(`{"batch":[${'{"type":"page"},'.repeat(130_000)}{"type":"page"}]}`);
    quick(`{"batch":[${'{"event":"x"},'.repeat(130_000)}{"type":"page"}]}`);
    quick(`{${'"batch":[],'.repeat(100_000)}"batch":[]}`);
    quick(`{"batch":[{${'"event":"x","properties":{"a":1},'.repeat(50_000)}"type":"track"}]}`);
    quick(`{"batch":[{${Array.from({ length: 100_000 }, (_, at) => `"a${at}":1,`).join('')}"type":"track"}]}`);
    quick(`{"batch":[${Array.from({ length: 30_000 }, (_, at) => short.replace(/:\d+/, `:${at}`)).join(',')}]}`);
    quick(`{"config_ldap":{},${Array.from({ length: 60_000 }, (_, at) => `"a${at}":1,"a${at}":1,`).join('')}"z":1}`);
  });
});
