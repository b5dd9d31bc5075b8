import type { Found } from './issues.js';
import { ArgumentError } from './misuse.js';

const founds: Readonly<Record<string, Found>> = { boolean: 'a boolean', number: 'a number', string: 'a string' };

const foundOf = (value: unknown): Found => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : (founds[typeof value] ?? 'something that is not JSON');
};

const refuseAs = (path: string, expected: string, value: unknown): never => {
  if (value === undefined) throw new ArgumentError(`${path} is missing`, [{ code: 'missing', path }]);
  const found = foundOf(value);
  throw new ArgumentError(`${path} must be ${expected}, but it is ${found}`, [
    { code: 'wrongType', path, expected, found },
  ]);
};

/** An argument that has to be a string. */
export const textOf = (value: unknown, path: string): string =>
  typeof value === 'string' ? value : refuseAs(path, 'a string', value);

/** An argument that has to be bytes. */
export const bytesOf = (value: unknown, path: string): Uint8Array =>
  value instanceof Uint8Array ? value : refuseAs(path, 'a Uint8Array', value);

/** An argument that has to be one of these names. */
export const nameIn = <N extends string>(value: N, path: string, names: readonly N[], expected: string): N =>
  names.includes(value) ? value : refuseAs(path, expected, value);

/** An argument that has to be a list. */
export const listOf = <T>(value: readonly T[], path: string): readonly T[] =>
  Array.isArray(value) ? value : refuseAs(path, 'an array', value);

type ReadArgument = (value: unknown, path: string) => unknown;

const checked =
  (expected: string, fits: (value: unknown) => boolean): ReadArgument =>
  (value, path) =>
    fits(value) ? value : refuseAs(path, expected, value);

const flag = checked('true or false', (value) => typeof value === 'boolean');
const limit = checked('a number from 0 on', (value) => typeof value === 'number' && value >= 0);
const count = checked('a whole number from 0 on', (value) => Number.isSafeInteger(value) && (value as number) >= 0);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A copy: what was checked is what counts, whatever a getter answers next time. */
const environment: ReadArgument = (value, path) => {
  const expected = 'an object of strings';
  if (!isObject(value) || Symbol.iterator in value) return refuseAs(path, expected, value);
  const copy: Record<string, unknown> = { ...value };
  for (const name in copy) {
    const text = copy[name];
    if (text !== undefined && text !== null && typeof text !== 'string') return refuseAs(path, expected, value);
  }
  return copy;
};

/** More plugins than any server has. */
const mostPlugins = 100_000;

const plugins: ReadArgument = (value, path) => {
  const expected = 'null or an array of {"id", "version"}';
  if (value === null) return null;
  if (!Array.isArray(value)) return refuseAs(path, expected, value);
  if (value.length > mostPlugins) return refuseAs(path, `null or an array of at most ${mostPlugins} plugins`, value);
  const copy: { readonly id: string; readonly version: string }[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const plugin: unknown = value[index];
    if (!isObject(plugin)) return refuseAs(path, expected, value);
    const { id, version } = plugin as { readonly id: unknown; readonly version: unknown };
    if (typeof id !== 'string' || typeof version !== 'string') return refuseAs(path, expected, value);
    copy.push({ id, version });
  }
  return copy;
};

/** The options that more than one function takes, and how they are read. */
const readings: { readonly [name: string]: ReadArgument } = {
  asLoaded: flag,
  enterpriseReady: flag,
  env: environment,
  envIncomplete: flag,
  maxDepth: limit,
  maxLength: limit,
  plugins,
  preview: flag,
  release: textOf,
  runs: count,
  seed: count,
  showValues: flag,
  strict: flag,
};

/** The options of a call as a copy, read once and checked. */
export const optionsOf = <T extends object>(given: T | undefined, path = 'options'): T => {
  if (given === undefined) return {} as T;
  if (!isObject(given) || Array.isArray(given)) return refuseAs(path, 'an object', given);
  const copy = { ...given } as Record<string, unknown>;
  for (const name in copy) {
    if (copy[name] !== undefined && Object.hasOwn(readings, name))
      copy[name] = (readings[name] as ReadArgument)(copy[name], `${path}.${name}`);
  }
  return copy as T;
};

/** The options of a call that cannot do without a release. */
export const optionsWithRelease = <T extends { readonly release: string }>(given: T): T => {
  const options = optionsOf<T>(given);
  textOf(options.release, 'options.release');
  return options;
};
