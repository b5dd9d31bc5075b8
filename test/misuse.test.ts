import { describe, expect, it } from 'vitest';
import * as audit from '../src/audit.js';
import * as main from '../src/index.js';
import {
  ArgumentError,
  buildPayload,
  buildPayloadFromText,
  type ForRelease,
  PayloadError,
  payloadOrThrow,
  planFor,
  type Result,
} from '../src/index.js';
import * as reports from '../src/reports.js';
import * as schema from '../src/schema.js';

const secret = 'hunter2-do-not-print';

const raise = (): never => {
  throw Object.assign(new TypeError(secret, { cause: new Error(secret) }), { secret });
};

const cyclic = (): object => {
  const ring: Record<string, unknown> = {};
  for (const name of ['release', 'env', 'config', 'batch', 'code', 'ServiceSettings']) ring[name] = ring;
  return ring;
};

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const getters = (...names: readonly string[]): object =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { enumerable: true, get: raise }])));

/** What no function takes, or what raises errors of its own. */
const strange: readonly (readonly [sort: string, make: () => unknown])[] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['a number', () => Number.NaN],
  ['a string', () => secret],
  ['a boolean', () => true],
  ['a symbol', () => Symbol(secret)],
  ['a bigint', () => 2n ** 70n],
  ['a function', () => () => secret],
  ['an array', () => [secret]],
  ['a map', () => new Map([[secret, secret]])],
  ['an object of another sort', () => ({ release: { [secret]: secret }, code: secret, status: secret, event: secret })],
  [
    'an instance of a class',
    () =>
      new (class {
        readonly release = Symbol(secret);
        toJSON = raise;
        toString = raise;
      })(),
  ],
  ['a circle', cyclic],
  ['toJSON that raises', () => ({ toJSON: raise, release: '10.8' })],
  ['getters that raise', () => getters('release', 'code', 'status', 'event', 'announced', 'mentions')],
  ['a proxy that raises', () => new Proxy({}, { get: raise, has: raise, ownKeys: raise, getPrototypeOf: raise })],
  ['a revoked proxy', revoked],
  ['a list that raises', () => Object.defineProperty([secret], 0, { enumerable: true, get: raise })],
  ['an error', () => new Error(secret, { cause: secret })],
];

/** Everything that an error says, hidden members too. */
const spoken = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  const all: Record<string, unknown> = {};
  for (const name of Object.getOwnPropertyNames(value)) all[name] = (value as Record<string, unknown>)[name];
  return JSON.stringify(all) + String(value);
};

const ours = (error: unknown): boolean => error instanceof ArgumentError || error instanceof PayloadError;

/** Calls a function, and looks at the error that it raises. */
const call = (what: string, run: () => unknown): void => {
  try {
    run();
  } catch (error) {
    expect(ours(error), what).toBe(true);
    expect((error as Error).cause, what).toBeUndefined();
    expect(spoken(error), what).not.toContain(secret);
  }
};

/** Clients call these as they please, and hand them objects of their own: they have tests of their own. */
const notCalled = new Set(['guardTransport']);

type Callable = (...given: unknown[]) => unknown;

const functionsOf = (entry: object): readonly (readonly [string, Callable])[] =>
  Object.entries(entry).filter(
    ([name, value]) => typeof value === 'function' && !/^[A-Z]/.test(name) && !notCalled.has(name),
  );

describe('called with anything, a function raises errors of ours alone', () => {
  const entries = { '.': main, audit, reports, schema };
  const all = Object.entries(entries).flatMap(([entry, module]) =>
    functionsOf(module).map(([name, run]) => [`${entry} ${name}`, run] as const),
  );

  it.for(all)('%s', ([name, run]) => {
    call(`${name}()`, () => run());
    for (const [first, a] of strange) {
      call(`${name}(${first})`, () => run(a()));
      for (const [second, b] of strange) {
        call(`${name}(${first}, ${second})`, () => run(a(), b()));
        call(`${name}('activity', ${first}, ${second})`, () => run('activity', a(), b()));
      }
      const options = { release: '5.6' };
      call(`${name}(${first}, options)`, () => run(a(), options));
      call(`${name}({}, {}, ${first})`, () => run({}, {}, a()));
    }
  });

  it('also a plan', () => {
    const plan = planFor('5.6');
    for (const [name, run] of functionsOf(plan)) {
      for (const [first, a] of strange) {
        for (const [second, b] of strange) call(`${name}(${first}, ${second})`, () => run(a(), b()));
        expect(['ok', 'invalid']).toContain((run(a()) as Result).status);
      }
    }
  });
});

describe('options that do not fit', () => {
  const at = (options: object): object => ({ release: '10.8', ...options });
  const wrong = (name: string) => ({ code: 'wrongType', path: `options.${name}` });

  const cases: readonly (readonly [sort: string, options: unknown, issue: object])[] = [
    ['none', undefined, { code: 'missing', path: 'options.release' }],
    ['null', null, { code: 'wrongType', path: 'options', found: 'null' }],
    ['a string', '10.8', { code: 'wrongType', path: 'options', found: 'a string' }],
    ['an array', ['10.8'], { code: 'wrongType', path: 'options', found: 'an array' }],
    ['no release', {}, { code: 'missing', path: 'options.release' }],
    ['a number for a release', { release: 10.8 }, { ...wrong('release'), found: 'a number' }],
    ['no release point', { release: secret }, { code: 'unknownRelease' }],
    ...['asLoaded', 'enterpriseReady', 'preview', 'strict'].map(
      (name) => [`${name} as a text`, at({ [name]: 'yes' }), wrong(name)] as const,
    ),
    ...[-1, Number.NaN, '10', null].flatMap((limit) =>
      ['maxLength', 'maxDepth'].map((name) => [`${name} ${limit}`, at({ [name]: limit }), wrong(name)] as const),
    ),
    ...[null, 'MM_A=b', 7, [], new Map(), () => secret, { MM_A: 1 }, { MM_A: { [secret]: secret } }].map(
      (env, index) => [`env ${index}`, at({ env }), wrong('env')] as const,
    ),
    ...[{}, 'jira', 7, ['jira'], [null], [{ id: 'jira' }], [{ id: 'jira', version: 1 }], new Map()].map(
      (plugins, index) => [`plugins ${index}`, at({ plugins }), wrong('plugins')] as const,
    ),
    ['an environment that raises', at({ env: getters('MM_A') }), { code: 'unreadable' }],
    ['plugins that raise', at({ plugins: [getters('id')] }), { code: 'unreadable' }],
    ['a release that raises', getters('release'), { code: 'unreadable' }],
    ['a proxy that raises', new Proxy({}, { ownKeys: raise }), { code: 'unreadable' }],
  ];

  it.for(cases)('are an issue: %s', ([, options, issue]) => {
    for (const result of [
      buildPayload({}, options as ForRelease),
      buildPayloadFromText('{}', options as ForRelease),
      audit.explain({}, options as ForRelease),
      audit.prove('{}', options as audit.ProveOptions),
      reports.dailyCalls({}, options as ForRelease),
    ]) {
      if (result.status === 'ok') continue; // It does not take that option.
      expect(result).toMatchObject({ status: 'invalid', issues: [issue] });
      expect(JSON.stringify(result)).not.toContain(secret);
    }
    expect(buildPayload({}, options as ForRelease).status).toBe('invalid');
    expect(() => payloadOrThrow({}, options as ForRelease)).toThrow(PayloadError);
  });

  it('are read once: what was checked is what counts', () => {
    let reads = 0;
    const env = {
      get MM_SERVICESETTINGS_SITEURL(): unknown {
        reads += 1;
        return reads === 1 ? 'https://chat.example.com' : 7;
      },
    };
    expect(buildPayload({}, { release: '10.8', env: env as never }).status).toBe('ok');
    expect(reads).toBe(1);
  });

  it('are an issue of verify and diff, and an error of what gives no result', () => {
    expect(audit.verify('{}' as never)).toMatchObject({
      status: 'invalid',
      of: 'options',
      issues: [{ path: 'captures' }],
    });
    expect(audit.verify([], null as never)).toMatchObject({ status: 'invalid', of: 'options' });
    expect(audit.diff({}, {}, { a: 7 as never })).toMatchObject({ status: 'invalid', issues: [{ path: 'options.a' }] });
    for (const raising of [
      () => planFor(undefined as never),
      () => main.fieldMap(secret as never),
      () => schema.settingsOf(Symbol(secret) as never),
      () => audit.findCanaries(7 as never),
      () => main.canonicalText(undefined as never),
      () => main.canonicalText(cyclic()),
    ])
      expect(raising).toThrow(ArgumentError);
    expect(() => planFor('99.9' as never)).toThrow('99.9 is not a known version');
  });

  it('are an issue where a config is no JSON', () => {
    for (const config of [() => secret, Symbol(secret), 2n, new Map(), new Set(), Buffer.from(secret), undefined])
      expect(buildPayload(config, { release: '10.8' })).toMatchObject({
        status: 'invalid',
        issues: [{ code: 'wrongType', path: 'the file', found: 'something that is not JSON' }],
      });
    expect(buildPayloadFromText(7 as never, { release: '10.8' })).toMatchObject({
      issues: [{ code: 'wrongType', path: 'the text', found: 'a number' }],
    });
  });
});
