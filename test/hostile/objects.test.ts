import { describe, expect, it } from 'vitest';
import type { Tree } from '../support/hostile/canary.js';
import { many, newest, plan, plans, quiet, secret } from '../support/hostile/hostile.js';

describe('objects that no text can be', () => {
  const raise = (): never => {
    throw Object.assign(new Error(secret, { cause: secret }), { secret });
  };

  const trapping = (...traps: readonly (keyof ProxyHandler<object>)[]): object =>
    new Proxy({ jira: { Enable: true } }, Object.fromEntries(traps.map((trap) => [trap, raise])));

  const revoked = (): object => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };

  const cyclic = (): Tree => {
    const config: Tree = {};
    for (const name of ['ServiceSettings', 'PluginSettings', 'Plugins', 'PluginStates', 'jira', 'x'])
      config[name] = config;
    return config;
  };

  /** An object with an endless nesting: every member is such an object again. */
  const bottomless = (): object =>
    new Proxy(
      {},
      { get: bottomless, has: () => true, ownKeys: () => ['jira', secret], getOwnPropertyDescriptor: whole },
    );

  const whole = (): PropertyDescriptor => ({ configurable: true, enumerable: true, value: bottomless() });

  class Endless extends Array<string> {
    override *[Symbol.iterator](): ArrayIterator<string> {
      for (;;) yield secret;
    }
  }

  class Speaking {
    readonly [secret] = secret;
    toJSON = (): string => secret;
    toString = (): string => secret;
    [Symbol.toPrimitive] = (): string => secret;
    get [Symbol.toStringTag](): string {
      return secret;
    }
  }
  Object.defineProperty(Speaking, 'name', { value: secret });

  const sparse = (length: number): unknown[] => {
    const list: unknown[] = [];
    list.length = length;
    return list;
  };

  let turns = 0;
  const fickle = (...answers: readonly unknown[]): object => {
    const answer = (): unknown => {
      turns += 1;
      return answers[turns % answers.length];
    };
    return Object.defineProperties(
      {},
      Object.fromEntries(['jira', 'Enable', 'enabled', '0'].map((name) => [name, { enumerable: true, get: answer }])),
    );
  };

  const strange: readonly (readonly [sort: string, make: () => unknown])[] = [
    ['a getter that raises', () => Object.defineProperty({}, 'jira', { enumerable: true, get: raise })],
    ['a getter inside', () => ({ jira: Object.defineProperty({}, 'Enable', { enumerable: true, get: raise }) })],
    [
      'a getter further inside',
      () => ({ jira: { x: Object.defineProperty({}, 'y', { enumerable: true, get: raise }) } }),
    ],
    ['a getter of a list', () => Object.defineProperty(['x'], 0, { enumerable: true, get: raise })],
    ['an answer that changes', () => fickle(true, secret)],
    ['an answer that changes its type', () => fickle({}, secret, null, [secret], undefined, 1)],
    ['answers inside', () => ({ jira: fickle(true, secret), zoom: fickle(secret, {}) })],
    ...(['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'isExtensible'] as const).flatMap(
      (trap) => [
        [`a proxy that traps ${trap}`, () => trapping(trap)] as const,
        [`one inside that traps ${trap}`, () => ({ jira: trapping(trap) })] as const,
        [`one in a list that traps ${trap}`, () => [trapping(trap)]] as const,
      ],
    ),
    [
      'a proxy that traps everything',
      () => trapping('get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'),
    ],
    ['a proxy of a list', () => new Proxy(['x'], { get: raise })],
    ['a proxy of a function', () => new Proxy(() => secret, { get: raise, apply: raise })],
    ['a revoked proxy', revoked],
    ['a revoked proxy inside', () => ({ jira: revoked() })],
    ['a proxy without end', bottomless],
    [
      'a proxy with thousands of names',
      () => new Proxy({}, { ownKeys: () => many(10_000, (i) => `${secret}${i}`), get: () => secret }),
    ],
    ['a proxy with names that are no names', () => new Proxy({}, { ownKeys: () => [1, null] as unknown as string[] })],
    [
      'a proxy with endless names',
      () => new Proxy({}, { ownKeys: () => ({ length: 2 ** 40 }) as unknown as string[] }),
    ],
    ['a circle', cyclic],
    [
      'a circle of lists',
      () => {
        const list: unknown[] = [];
        list.push(list);
        return list;
      },
    ],
    ['a list with holes', () => Object.assign([], { 1: secret, 3: 'x' })],
    ['a sparse list', () => sparse(5_000)],
    ['a list that claims 4,294,967,295 entries', () => sparse(2 ** 32 - 1)],
    [
      'a proxy of a list that claims more',
      () => new Proxy([], { get: (_, name) => (name === 'length' ? 2 ** 53 - 1 : secret) }),
    ],
    ['a list whose iterator never ends', () => new Endless()],
    ['a list with names', () => Object.assign([secret], { jira: secret })],
    ['an object like a list', () => ({ length: 2 ** 40, 0: secret })],
    ['an instance of a class', () => new Speaking()],
    ['an instance inside', () => ({ jira: new Speaking() })],
    ['an instance in a list', () => [new Speaking()]],
    ['a class', () => Speaking],
    ['a null prototype', () => Object.assign(Object.create(null), { jira: { [secret]: secret } })],
    ['inherited names', () => Object.create({ jira: { Enable: true }, SiteURL: secret })],
    ['a frozen object', () => Object.freeze({ jira: Object.freeze({ Enable: true, enabled: secret }) })],
    ['names that are symbols', () => ({ [Symbol(secret)]: secret })],
    ['hidden names', () => Object.defineProperty({}, 'jira', { enumerable: false, value: secret })],
    ['undefined', () => undefined],
    ['undefined inside', () => ({ jira: undefined, zoom: { Enable: undefined } })],
    ['a symbol', () => Symbol(secret)],
    ['a bigint', () => 2n ** 100n],
    ['a function', () => () => secret],
    ['a boxed text', () => new String(secret)],
    ['a boxed flag', () => new Boolean(false)],
    ['a date', () => new Date(0)],
    ['a pattern', () => new RegExp(secret)],
    ['an error', () => new Error(secret, { cause: secret })],
    ['a map', () => new Map([[secret, secret]])],
    ['a set', () => new Set([secret])],
    ['bytes', () => Buffer.from(secret)],
    ['a promise', () => Promise.resolve(secret)],
    [
      'a generator',
      () =>
        (function* () {
          yield secret;
        })(),
    ],
    ['the global object', () => globalThis],
  ];

  const places: readonly (readonly [place: string, at: (value: unknown) => unknown])[] = [
    ['the config', (value) => value],
    ['a section', (value) => ({ ServiceSettings: value, PluginSettings: value })],
    ['a boolean', (value) => ({ LogSettings: { EnableFile: value } })],
    ['an integer', (value) => ({ TeamSettings: { MaxUsersPerTeam: value } })],
    ['a choice', (value) => ({ FileSettings: { DriverName: value } })],
    ['a string', (value) => ({ ServiceSettings: { SiteURL: value } })],
    ['an array', (value) => ({ SqlSettings: { DataSourceReplicas: value, ReplicaLagSettings: value } })],
    ['plugins', (value) => ({ PluginSettings: { Plugins: value } })],
    ['plugin states', (value) => ({ PluginSettings: { PluginStates: value } })],
    ['a map', (value) => ({ LogSettings: { AdvancedLoggingJSON: value } })],
    ['an unknown name', (value) => ({ Nope: value, ServiceSettings: { Nope: value } })],
  ];

  it.for(places)('in place of %s', ([, at]) => {
    for (const [sort, make] of strange) {
      for (const [release, one] of plans) {
        for (const asLoaded of [false, true]) {
          try {
            quiet(() => one.fromObject(at(make()), { asLoaded }));
          } catch (error) {
            throw new Error(`${sort}, ${release}: ${(error as Error).constructor.name}`);
          }
        }
      }
    }
  });

  it('are read once: what was checked is what counts', () => {
    let reads = 0;
    const config = {
      get ServiceSettings() {
        reads += 1;
        return reads === 1 ? { SiteURL: 'x' } : { SiteURL: 1 };
      },
    };
    expect(plan.fromObject(config).status).toBe('ok');
    expect(reads).toBe(1);
  });

  it('are left as they were', () => {
    const config = { PluginSettings: { Plugins: { a: {} }, plugins: { b: {} }, PluginStates: { jira: {} } } };
    const before = structuredClone(config);
    expect(newest.fromObject(config, { asLoaded: true, enterpriseReady: true }).status).toBe('ok');
    expect(config).toEqual(before);
  });
});
