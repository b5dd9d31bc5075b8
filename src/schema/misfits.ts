import type { Entries, Setting } from './kinds.js';

/** Where a value does not fit: nothing is the value itself, else the index or the name in it, and in that again. */
export type Misfit = readonly (string | number)[];

const nowhere: readonly Misfit[] = [];
const whole: readonly Misfit[] = [[]];

const unless = (fits: boolean): readonly Misfit[] => (fits ? nowhere : whole);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = <K extends string | number>(
  entries: Iterable<readonly [K, unknown]>,
  misfits: (value: unknown, key: K) => readonly Misfit[],
): readonly Misfit[] =>
  [...entries].flatMap(([key, value]) => misfits(value, key).map((misfit): Misfit => [key, ...misfit]));

const inText = (value: unknown): readonly Misfit[] => unless(typeof value === 'string');

const inList = (value: unknown, misfits: (item: unknown) => readonly Misfit[]): readonly Misfit[] =>
  Array.isArray(value) ? within(value.entries(), misfits) : whole;

/** As zod's records have it, that name is none of an entry. */
const namedEntries = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([name]) => name !== '__proto__');

const inEntry = (entries: Entries | undefined, value: unknown): readonly Misfit[] => {
  if (entries === undefined || entries === 'anything') return nowhere;
  if (entries === 'texts') return inText(value);
  if (value === null) return nowhere;
  if (entries === 'lists') return inList(value, inText);
  if (!isObject(value)) return whole;
  if (entries === 'objects') return nowhere;
  return within(Object.entries(entries), (kind, name) =>
    unless(value[name] === undefined || typeof value[name] === (kind === 'flag' ? 'boolean' : 'string')),
  );
};

/**
 * Where a decoded value is none that the setting may hold, in order; nowhere where it may. It says the same as the zod schema
 * of the setting, and is what reads a config: so no program has to load zod that asks for no schema.
 */
export const misfitsOf = ({ kind, entries }: Pick<Setting, 'kind' | 'entries'>, value: unknown): readonly Misfit[] => {
  if (kind === 'flag') return unless(typeof value === 'boolean');
  if (kind === 'integer') return unless(Number.isSafeInteger(value));
  if (kind === 'list') return inList(value, (item) => inEntry(entries, item));
  if (kind !== 'map') return inText(value);
  if (entries === undefined || entries === 'anything') return nowhere;
  return isObject(value) ? within(namedEntries(value), (entry) => inEntry(entries, entry)) : whole;
};
