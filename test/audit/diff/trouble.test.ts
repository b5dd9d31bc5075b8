import { describe, expect, it } from 'vitest';
import { type DiffOptions, diff } from '../../../src/audit.js';
import { describeDifference } from '../../../src/wording/difference.js';
import { captureOf, compared, payloadOf } from './compared.js';

describe('what nobody should see', () => {
  const secret = 'hunter2 do-not-print';
  const payload = payloadOf({}, '5.6');

  it('stays hidden: values that the map does not allow, and names that may be secrets', () => {
    const leaky = {
      ...payload,
      config_sql: {
        ...payload.config_sql,
        driver_name: secret,
        max_idle_conns: 1.5,
        trace: [secret],
        smuggled: secret,
        [secret]: 1,
      },
      [secret]: { x: secret },
      config_new: { x: { y: secret } },
    };
    const result = compared(payload, leaky, { release: '5.6' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(result.totals.hidden).toBe(2);
    expect(
      result.differences.map(({ property, payload, says }) => [property, payload.b, describeDifference(says)]),
    ).toEqual([
      ['x', { found: 'an object' }, 'only B has it, and no release is known to report it'],
      ['driver_name', { found: 'a string' }, 'the two differ in the type of database, exactly as written'],
      ['max_idle_conns', { found: 'a number' }, 'a value that this field cannot have'],
      ['smuggled', { found: 'a string' }, 'only B has it, and no release is known to report it'],
      ['trace', { found: 'an array' }, 'a value that this field cannot have'],
    ]);
    expect(compared(leaky, leaky)).toMatchObject({ equal: true });
  });

  it('stays hidden in configs', () => {
    const config = (word: string): unknown => ({
      ServiceSettings: { SiteURL: word, GoogleDeveloperKey: word, [word]: word },
      SqlSettings: { DriverName: word, DataSource: word, DataSourceReplicas: [word] },
      [word]: word,
    });
    const result = compared(config(secret), config(`${secret}2`), { release: '5.6' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(result).toMatchObject({ equal: false, payload: { equal: true }, unseen: { withheld: 1 } });
  });

  it('is named where it is another report', () => {
    const result = compared(captureOf(payload), { batch: [{ type: 'track', event: secret, properties: {} }] });
    expect(result.a.otherEvents).toEqual({ names: ['activity'], others: 0 });
    expect(result.b.otherEvents).toEqual({ names: [], others: 1 });
    expect(result.totals.removed).toBe(result.a.properties);
  });
});

describe('trouble', () => {
  it.for<[name: string, a: unknown, b: unknown, options: DiffOptions, expected: unknown]>([
    ['a config without a release', '{}', '{}', {}, { side: 'A', issues: [{ code: 'missing', path: 'release' }] }],
    ['no JSON', '{}', '{', { release: '5.6' }, { side: 'B', issues: [{ code: 'syntax' }] }],
    [
      'an unknown release',
      '{}',
      '{}',
      { release: '5.6', b: { release: '12.0' } },
      { side: 'B', issues: [{ code: 'unknownRelease' }] },
    ],
    ['a wrong type', '{"LogSettings":1}', '{}', { release: '5.6' }, { side: 'A', issues: [{ code: 'wrongType' }] }],
    ['a broken capture', { batch: [7] }, '{}', { release: '5.6' }, { side: 'A', issues: [{ path: 'batch[0]' }] }],
  ])('%s', ([, a, b, options, expected]) => {
    expect(diff(a, b, options)).toMatchObject({ status: 'invalid', ...(expected as object) });
  });

  it('counts what was seen twice', () => {
    const text = '{"config_rate":{"per_sec":1},"config_rate":{"per_sec":2}}';
    expect(compared(text, text).a).toMatchObject({ twice: 1, ambiguity: { repeated: 1, unlike: 1, strange: 0 } });
    expect(compared(text, text).equal).toBe(false);
  });

  it.for<[what: string, capture: string, ambiguity: object]>([
    [
      'a batch given twice',
      '{"batch":[{"event":"config_rate","properties":{"per_sec":"hunter2"}}],"batch":[{"event":"config_rate","properties":{"per_sec":1}}]}',
      { repeated: 1, unlike: 1 },
    ],
    [
      'properties given twice',
      '{"event":"config_rate","properties":{"x":1},"properties":{"per_sec":1}}',
      { repeated: 1 },
    ],
    ['a property given twice', '{"config_rate":{"per_sec":1,"per_sec":1}}', { repeated: 1 }],
    [
      'a member beside them',
      '{"batch":[{"event":"config_rate","properties":{"per_sec":1}}],"config":1}',
      { strange: 1 },
    ],
    [
      'a batch in a batch',
      '{"batch":[{"batch":[{"event":"config_rate","properties":{"per_sec":1}}]}]}',
      { strange: 1 },
    ],
    ['a call of another sort', '{"batch":[{"type":"page"},{"event":"config_rate","properties":{}}]}', { strange: 1 }],
    ['a number spelled at length', '{"config_rate":{"per_sec":1.000000000000000000001}}', { strange: 1 }],
  ])('is never equal to anything with %s', ([, capture, ambiguity]) => {
    const { equal, a } = compared(capture, capture);
    expect(equal).toBe(false);
    expect(a.ambiguity).toMatchObject(ambiguity);
  });
});
