import { fc } from '@fast-check/vitest';
import type { Kind, SettingAt } from '../../../src/schema.js';
import { canary, canaryAddress, canaryNumber, put, type Tree } from './canary.js';

/** One way to damage a config. It holds places and numbers, and no value. Places are parts of the whole. */
export type Damage =
  | { readonly sort: 'like' | 'flip' | 'trap'; readonly at: number; readonly by: number }
  | { readonly sort: 'twice'; readonly at: number; readonly to: number; readonly by: number }
  | { readonly sort: 'truncate'; readonly at: number }
  | { readonly sort: 'cut'; readonly at: number; readonly length: number }
  | { readonly sort: 'repeat'; readonly at: number; readonly to: number; readonly length: number }
  | { readonly sort: 'noise'; readonly at: number; readonly bytes: Uint8Array };

const fine = 2 ** 24;
const at = fc.noBias(fc.nat({ max: fine - 1 }).map((part) => part / fine));
const to = at;
const by = fc.noBias(fc.nat({ max: 999 }));
const length = fc.integer({ min: 1, max: 300 });
const bytes = fc.uint8Array({ minLength: 1, maxLength: 4 });

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ sort: fc.constantFrom('like', 'flip', 'trap'), at, by }) },
  { weight: 4, arbitrary: fc.record({ sort: fc.constant('like'), at, by }) },
  { weight: 2, arbitrary: fc.record({ sort: fc.constant('twice'), at, to, by }) },
  { weight: 1, arbitrary: fc.record({ sort: fc.constant('truncate'), at }) },
  { weight: 1, arbitrary: fc.record({ sort: fc.constant('cut'), at, length }) },
  { weight: 1, arbitrary: fc.record({ sort: fc.constant('repeat'), at, to, length }) },
  { weight: 1, arbitrary: fc.record({ sort: fc.constant('noise'), at, bytes }) },
);

/** Canaries for damages and for what surrounds a config; every config also has its own. */
export const spares: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  index % 2 ? canaryAddress() : canary(),
);

const [a = '', b = '', c = '', d = '', e = '', f = ''] = spares;

const mask = '*'.repeat(32);

/** Other values of the right type. */
const likes: { readonly [K in Kind]: readonly unknown[] } = {
  flag: [false, null, undefined],
  integer: [0, -1, 2 ** 53 - 1, null, undefined],
  choice: [a, ` ${a}`, mask, 'constructor', '', null, undefined],
  text: [b, `//${a}`, mask, `${mask}${c}`, '/', '', null, undefined],
  list: [[], [mask, mask], null, undefined],
  map: [{}, { jira: { enabled: mask, Enable: true } }, null, undefined],
};

/** Values of every type, for where another one belongs. */
const strangers: readonly unknown[] = [
  true,
  1.5,
  canaryNumber,
  a,
  '',
  [],
  [b, [c], { [d]: e }],
  {},
  { [a]: { [b]: c }, Enable: d, jira: e },
  { jira: { Enable: a, enabled: [b] }, 'com.mattermost.nps': c },
];

const raise = (): never => {
  throw Object.assign(new TypeError(a, { cause: b }), { value: c });
};

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** What a program may pass and no text can hold. */
const traps: readonly (() => unknown)[] = [
  () => Object.defineProperty({}, 'jira', { enumerable: true, get: raise }),
  () => ({ jira: Object.defineProperty({}, 'enabled', { enumerable: true, get: raise }) }),
  () => new Proxy({ jira: {} }, { getOwnPropertyDescriptor: raise }),
  () => new Proxy({ jira: {} }, { getPrototypeOf: raise }),
  () => new Proxy([], { get: raise }),
  () => new Proxy({}, { ownKeys: () => [d], get: () => e }),
  () => ({ jira: new Proxy({}, { ownKeys: raise, get: raise, has: raise }) }),
  revoked,
  () => Symbol(a),
  () => () => b,
  () => BigInt(canaryNumber),
  () => new Map([[c, d]]),
  () => new (class extends Array<unknown> {})(e, f),
  () => Object.assign(Object.create({ inherited: a }), { [b]: c }),
  () => Buffer.from(d),
  () => new Error(e),
];

const pick = <T>(from: readonly T[], part: number): T => from[Math.floor(part * from.length)] as T;

const turn = <T>(from: readonly T[], by: number): T => from[by % from.length] as T;

/** Puts a value at a setting; now and then, or where nothing can be put into the section, in place of the section. */
const putNear = (config: Tree, path: string, instead: boolean, value: unknown): void => {
  const [section = ''] = path.split('.');
  try {
    put(config, instead ? section : path, value);
  } catch {
    config[section] = value;
  }
};

/** Damages a config while it is an object. Traps are only put into one that stays an object. */
export const damageObject = (
  config: Tree,
  settings: readonly SettingAt[],
  damages: readonly Damage[],
  staysObject: boolean,
): void => {
  for (const one of damages) {
    if (one.sort !== 'like' && one.sort !== 'flip' && one.sort !== 'trap') continue;
    const { path, setting } = pick(settings, one.at);
    if (one.sort === 'like') putNear(config, path, false, turn(likes[setting.kind], one.by));
    if (one.sort === 'flip') putNear(config, path, one.by % 10 === 9, structuredClone(turn(strangers, one.by)));
    if (one.sort === 'trap' && staysObject) putNear(config, path, one.by % 10 === 9, turn(traps, one.by)());
  }
};

const damageOnce = (text: string, settings: readonly SettingAt[], one: Damage): string => {
  const start = Math.floor(one.at * text.length);
  switch (one.sort) {
    case 'truncate':
      return text.slice(0, start);
    case 'cut':
      return text.slice(0, start) + text.slice(start + one.length);
    case 'repeat': {
      const target = Math.floor(one.to * text.length);
      return text.slice(0, target) + text.slice(start, start + one.length) + text.slice(target);
    }
    case 'twice': {
      const inside = text.indexOf('{', start) + 1;
      const names = pick(settings, one.to).path.split('.');
      const again = `${JSON.stringify(turn(names, one.by))}:${JSON.stringify(turn(strangers, one.by))},`;
      return text.slice(0, inside) + again + text.slice(inside);
    }
    default:
      return text;
  }
};

/** Damages a text, and then its bytes. */
export const damageText = (text: string, settings: readonly SettingAt[], damages: readonly Damage[]): Uint8Array => {
  const result = Buffer.from(damages.reduce((damaged, one) => damageOnce(damaged, settings, one), text));
  for (const one of damages) {
    if (one.sort === 'noise' && one.bytes.length < result.length)
      result.set(one.bytes, Math.floor(one.at * (result.length - one.bytes.length)));
  }
  return result;
};
