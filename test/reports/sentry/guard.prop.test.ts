import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardTransport, verifyErrorReport } from '../../../src/reports.js';
import { canary, listen } from '../../support/hostile/canary.js';
import { seed } from '../../support/seed.js';

/** A transport that keeps what is sent, behind the guard. */
const guarded = () => {
  const sent: unknown[] = [];
  const make = (_options: object) => ({
    send: async (envelope: unknown) => {
      sent.push(envelope);
      return {};
    },
  });
  return { sent, send: (envelope: unknown) => guardTransport(make)({}).send(envelope) };
};

const asLines = ([header, items]: readonly [unknown, readonly (readonly unknown[])[]]): string =>
  [header, ...items.flat()].map((line) => JSON.stringify(line)).join('\n');

/** Sends anything; what comes through is scrubbed error reports and nothing else. */
const through = async (envelope: unknown): Promise<readonly unknown[]> => {
  const { sent, send } = guarded();
  await send(envelope);
  for (const one of sent) {
    const text = asLines(one as Parameters<typeof asLines>[0]);
    listen(text, 'what a guarded transport sends');
    expect(verifyErrorReport(text)).toMatchObject({ status: 'judged', findings: [] });
  }
  return sent;
};

const throwing = (): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      ['type', 'event_id', 'exception'].map((name) => [
        name,
        {
          enumerable: true,
          get: () => {
            throw new Error(canary());
          },
        },
      ]),
    ),
  );

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};

const lying = (length: unknown): unknown[] =>
  new Proxy([], { get: (list, name) => (name === 'length' ? length : Reflect.get(list, name)) });

const report = [{ type: 'event' }, { message: 'Invalid URL', user: { id: canary() } }];

describe('a damaged envelope', () => {
  it.for<[what: string, envelope: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', canary()],
    ['a number', 1],
    ['a symbol', Symbol('x')],
    ['an object', { 0: {}, 1: [report] }],
    ['an empty list', []],
    ['a header alone', [{}]],
    ['parts that are none', [{}, canary()]],
    ['parts that are an object', [{}, { 0: report, length: 1 }]],
    ['parts that are null', [{}, [null, undefined, 1, canary()]]],
    ['a part without a header', [{}, [[]]]],
    ['a header that is null', [{}, [[null, {}]]]],
    ['a header that is a text', [{}, [['event', {}]]]],
    ['a part without a body', [{}, [[{ type: 'event' }]]]],
    ['a body that is null', [{}, [[{ type: 'event' }, null]]]],
    ['a body that is a text', [{}, [[{ type: 'event' }, canary()]]]],
    ['a body that is a list', [{}, [[{ type: 'event' }, [canary()]]]]],
    ['a header that raises an error', [{}, [[throwing(), {}]]]],
    ['a revoked envelope', revoked()],
    ['revoked parts', [{}, revoked()]],
    ['a revoked part', [{}, [revoked()]]],
    ['parts of no length', [{}, lying(Number.NaN)]],
    ['parts of negative length', [{}, lying(-1)]],
    ['parts of a length that raises', [{}, lying({ valueOf: () => throwing() })]],
    ['parts of endless length', [{}, lying(Number.POSITIVE_INFINITY)]],
  ])('is dropped without an error: %s', async ([, envelope]) => {
    expect(await through(envelope)).toEqual([]);
  });

  it('lets the reports among its parts through', async () => {
    const [sent] = await through([throwing(), [null, [throwing(), {}], report, revoked(), [{ type: 'session' }, {}]]]);
    expect(sent).toMatchObject([{}, [[{ type: 'event' }, { message: 'Invalid URL' }]]]);
  });

  it('reduces a report that raises errors to one that says so', async () => {
    const [sent] = await through([null, [[{ type: 'event' }, throwing()]]]);
    expect(sent).toMatchObject([{}, [[{ type: 'event' }, { exception: { values: [{ type: 'other' }] } }]]]);
  });

  it('passes on what the transport itself says', async () => {
    const refusing = (_options: object) => ({ send: (_: unknown) => Promise.reject(new Error('no network')) });
    await expect(guardTransport(refusing)({}).send([{}, [report]])).rejects.toThrow('no network');
    await expect(guardTransport(refusing)({}).send([{}, []])).resolves.toEqual({});
  });
});

it('takes anything in any place', async () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
    fc.constant(null).map(throwing),
    fc.constant(null).map(canary),
  );
  const head = fc.oneof(anything, fc.constant({ type: 'event' }));
  const part = fc.oneof(anything, fc.tuple(head, anything), fc.constant(report));
  const envelope = fc.oneof(anything, fc.tuple(anything, fc.oneof(anything, fc.array(part, { maxLength: 5 }))));
  await fc.assert(
    fc.asyncProperty(envelope, async (given) => {
      await through(given);
    }),
    { seed, numRuns: 500 },
  );
});
