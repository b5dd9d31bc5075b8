import { describe, expect, it } from 'vitest';
import { diffEvents, isEventLeak, reduceEvents, verifyEvents } from '../../../src/reports/events/index.js';
import { describeEventFinding } from '../../../src/wording/event-findings.js';

const id = 'k3m9d1r5s7fyz8wq2x4c6v0bnt';
const client = (category: string, type: string, properties: object = {}): object => ({
  event: 'event',
  properties: { category, type, ...properties },
});

const findingsOf = (capture: unknown, release: string) => {
  const verified = verifyEvents(capture, { release });
  if (verified.status !== 'ok') throw new Error('findings were expected');
  return verified.findings;
};

describe('verify', () => {
  it('finds nothing in what the documents promise', () => {
    expect(findingsOf([client('api', 'api_posts_pin'), client('api', 'api_posts_create')], '5.5')).toEqual([]);
  });

  it('finds leaks first, and says of none what it holds', () => {
    const capture = [
      client('api', 'api_posts_pin', { post_id: id, 'Kq7~': 'hunter2', count: 3 }),
      client('api', 'api_posts_pin', { post_id: id }),
      client('gfycat', 'views', { keyword: 'hunter2@example.com' }),
    ];
    const findings = findingsOf(capture, '5.6');
    expect(findings).toEqual([
      { code: 'leak', event: 'api/api_posts_pin', property: 'post_id', kind: 'id', looksLike: 'free text', times: 2 },
      {
        code: 'leak',
        event: 'gfycat/views',
        property: 'keyword',
        kind: 'keyword',
        looksLike: 'an email address',
        times: 1,
      },
      { code: 'unlistedProperty', event: 'api/api_posts_pin', looksLike: 'free text', times: 1 },
      { code: 'unlistedProperty', event: 'api/api_posts_pin', property: 'count', looksLike: 'a number', times: 1 },
      { code: 'blocked', event: 'api/api_posts_pin', times: 2 },
      { code: 'blocked', event: 'gfycat/views', times: 1 },
      { code: 'undocumented', event: 'gfycat/views', times: 1 },
    ]);
    expect(findings.map(isEventLeak)).toEqual([true, true, true, false, false, false, false]);
    const said = JSON.stringify([findings, findings.map(describeEventFinding)]);
    expect(said).not.toMatch(/hunter2|Kq7|k3m9/);
  });

  it('finds events of other releases, and events that nobody knows', () => {
    expect(findingsOf({ event: 'inactive_server' }, '5.6').map(({ code }) => code)).toEqual([
      'otherRelease',
      'undocumented',
    ]);
    expect(findingsOf({ event: 'hunter2' }, '5.5')).toEqual([{ code: 'unknownEvent', event: 'other', times: 1 }]);
    expect(findingsOf(client('admin', 'hunter2'), '5.22')).toEqual([
      { code: 'unknownEvent', event: 'admin/other', times: 1 },
    ]);
    expect(findingsOf(client('admin', 'hunter2'), '5.21')).toHaveLength(2);
  });

  it('takes the server id for no leak, nor what clients write to say nothing', () => {
    const context = { ip: '0.0.0.0', page: { url: '' }, library: { name: 'any', version: 'any' } };
    const call = { ...client('api', 'api_posts_pin'), userId: id, messageId: id, context };
    expect(findingsOf({ ...call, anonymousId: '00000000000000000000000000' }, '5.5')).toEqual([]);
    expect(findingsOf({ ...call, anonymousId: id }, '5.5')).toEqual([]);
    expect(findingsOf({ ...call, anonymousId: 'another' }, '5.5')).toHaveLength(1);
    expect(findingsOf({ ...call, context: { ip: '192.0.2.7' } }, '5.5')).toMatchObject([
      { code: 'leak', property: 'context.ip', kind: 'address' },
    ]);
  });
});

describe('verify finds what is wrong', () => {
  const pin = { category: 'api', type: 'api_posts_pin' };
  const call = { event: 'event', properties: pin };
  const url = 'https://hunter2.example.com/secret';
  const spelled = JSON.stringify(call);

  it.for<[what: string, capture: unknown, places: readonly string[]]>([
    ['in a context that is a text', { ...call, context: url }, ['call.context']],
    ['in a context that is a list', { ...call, context: [url, { ip: '192.0.2.7' }] }, ['call.context']],
    ['in a version', { ...call, context: { app: { version: url } } }, ['context.app.version']],
    ['in a switch', { ...call, integrations: { All: url } }, ['integrations.All']],
    ['beside the switches', { ...call, integrations: { All: true, hunter2: false } }, ['integrations.hunter2']],
    ['in place of the switches', { ...call, integrations: url }, ['call.integrations']],
    ['in properties that are a text', { event: 'inactive_server', properties: url }, ['call.properties']],
    [
      'in properties that are a list',
      { event: 'inactive_server', properties: [{ SiteURL: url }] },
      ['call.properties'],
    ],
    ['in a category', { ...call, properties: { category: [url], type: 'hunter2' } }, ['category']],
    ['in the type of a call', { ...call, type: url }, ['call.type']],
    ['in the name of a call', { type: 'track', event: [url], properties: {} }, ['call.event']],
    ['in the id of a server', { ...call, userId: url }, ['call.userId']],
    ['in the id of nobody', { ...call, anonymousId: [url] }, ['call.anonymousId']],
    ['in the id of a message', { ...call, messageId: { url } }, ['call.messageId']],
    ['in a time', { ...call, timestamp: url }, ['call.timestamp']],
    [
      'in the first of two properties',
      `{"event":"inactive_server","properties":{"SiteURL":"${url}"},"properties":{}}`,
      ['SiteURL'],
    ],
    [
      'in the first of two types',
      `{"event":"event","properties":{"type":"${url}","category":"api","type":"api_posts_pin"}}`,
      ['type'],
    ],
    ['in the first of two names', `{"event":"${url}",${spelled.slice(1)}`, ['call.event']],
    ['in the first of two contexts', `{"context":{"ip":"192.0.2.7"},"context":{},${spelled.slice(1)}`, ['context.ip']],
    ['in the first of two batches', `{"batch":[{"event":"${url}"}],"batch":[${spelled}]}`, ['batch']],
    [
      'around the calls of a batch',
      { batch: [call], context: { ip: '192.0.2.7' }, traits: { email: url }, userId: id, integrations: { All: url } },
      ['context.ip', 'userId', 'traits', 'integrations.All'],
    ],
    ['in the ids of a batch', { batch: [call], messageId: url, sentAt: [url] }, ['messageId', 'sentAt']],
    ['around the calls of a batch on a line', `${spelled}\n{"batch":[${spelled}],"userId":"${url}"}`, ['userId']],
  ])('%s', ([, capture, places]) => {
    const findings = findingsOf(capture, '7.8').filter((finding) => 'looksLike' in finding);
    expect(findings.map((finding) => 'property' in finding && finding.property).sort()).toEqual([...places].sort());
    expect(JSON.stringify(findings.map(describeEventFinding))).not.toContain('hunter2');
    const reduced = reduceEvents(capture, { release: '7.8' });
    const removed = reduced.status === 'ok' ? Object.values(reduced.removed) : [];
    expect(removed.reduce((sum, times) => sum + times, 0)).toBeGreaterThanOrEqual(places.length);
  });

  it('around the calls of a batch under a name of its own, and nothing in what libraries put there', () => {
    const around = { messageId: id, sentAt: '2019-01-02T15:04:10+0000', writeKey: id, integrations: { All: true } };
    const context = { library: { name: '@any/analytics.js', version: '2.1.0' } };
    const one = { ...call, type: 'track', messageId: id, timestamp: '2019-01-02T15:04:05.000Z', integrations: {} };
    expect(findingsOf({ batch: [one], context, ...around }, '5.5')).toEqual([]);
    expect(findingsOf({ batch: [one], traits: { name: url }, [url]: 1 }, '5.5')).toEqual([
      { code: 'unlistedProperty', event: 'batch', property: 'traits', looksLike: 'an object', times: 1 },
      { code: 'unlistedProperty', event: 'batch', looksLike: 'a number', times: 1 },
    ]);
  });
});

describe('verify finds', () => {
  const pin = '{"event":"event","properties":{"category":"api","type":"api_posts_pin"}}';
  const url = 'https://hunter2.example.com/secret';
  const brief = (text: string) =>
    findingsOf(text, '5.5').map((finding) => [finding.code, finding.event, 'property' in finding && finding.property]);

  it.for<[text: string, place: readonly (string | false)[]]>([
    [`{"batch":[],"batch":[${pin}]}`, ['batch', 'batch']],
    [`{"Batch":[],"batch":[${pin}]}`, ['batch', 'Batch']],
    [pin.replace('{', '{"event":"event",'), ['api/api_posts_pin', 'call.event']],
    [pin.replace('"category"', '"category":"api","category"'), ['api/api_posts_pin', 'category']],
    [pin.replace('{', '{"context":{"os":{},"os":{}},'), ['api/api_posts_pin', 'context.os']],
    [pin.replace('{', '{"a b":1,"a b":1,'), ['api/api_posts_pin', false]],
    ['[{"type":"identify","userId":"x","userId":"x"}]', ['identify', 'call.userId']],
  ])('what is given twice: %s', ([text, place]) => {
    expect(brief(text)).toContainEqual(['repeated', ...place]);
    expect(diffEvents(text, text)).not.toMatchObject({ repeated: { a: 0 } });
  });

  it.for<[text: string, place: readonly [string, string]]>([
    [`[{"type":"identify","userId":"x","traits":{"site":"${url}"}}]`, ['identify', 'call.traits']],
    [`[{"type":"identify","userId":"x","context":{"page":{"url":"${url}"}}}]`, ['identify', 'context.page.url']],
    [`[{"type":"page","userId":"x","name":"${url}"}]`, ['page', 'call.name']],
    [`[{"type":"page","userId":"x","properties":{"url":"${url}"}}]`, ['page', 'url']],
    [`[{"type":"group","userId":"x","groupId":"${url}"}]`, ['group', 'call.groupId']],
    [`{"batch":[{"batch":[{"event":"${url}"}]}]}`, ['other call', 'call.batch']],
  ])('what calls hold that are no event: %s', ([text, place]) => {
    expect(brief(text).map(([, ...where]) => where)).toContainEqual(place);
  });

  it('nothing in the other calls that clients make', () => {
    const page = { type: 'page', userId: id, name: 'ApplicationLoaded', properties: { path: '', url: '' } };
    const identify = { type: 'identify', userId: id, anonymousId: '00000000000000000000000000', traits: {} };
    expect(findingsOf([identify, { ...page, context: { ip: '0.0.0.0', page: { path: '' } } }], '5.5')).toEqual([]);
  });

  it('a number of too many digits, and lets it not leave', () => {
    const text = '{"type":"screen","name":"Start time","properties":{"time":1200.000000000000000000000031415}}';
    expect(findingsOf(text, '5.5')).toContainEqual(
      expect.objectContaining({ code: 'misfit', property: 'time', looksLike: 'a number of too many digits' }),
    );
    expect(reduceEvents(text, { release: '5.5' })).toMatchObject({ events: [{ event: { properties: {} } }] });
  });
});

describe('diff', () => {
  it('compares how often each event was seen, and nothing else', () => {
    const a = [client('api', 'api_posts_pin', { post_id: 'a' }), client('api', 'api_posts_unpin')];
    const b = [client('api', 'api_posts_pin', { post_id: 'b' }), client('api', 'api_posts_pin'), client('x', 'y')];
    expect(diffEvents(a, b)).toEqual({
      status: 'ok',
      same: [],
      changed: [{ event: 'api/api_posts_pin', a: 1, b: 2 }],
      added: [{ event: 'other/other', a: 0, b: 1 }],
      removed: [{ event: 'api/api_posts_unpin', a: 1, b: 0 }],
      repeated: { a: 0, b: 0 },
    });
    expect(diffEvents(a, a)).toMatchObject({ same: [{ a: 1 }, { a: 1 }], changed: [], added: [], removed: [] });
  });

  it('says which side could not be read', () => {
    expect(diffEvents([], 'hunter2')).toMatchObject({ status: 'invalid', side: 'b' });
    expect(diffEvents('{', [])).toMatchObject({ status: 'invalid', side: 'a' });
  });
});
