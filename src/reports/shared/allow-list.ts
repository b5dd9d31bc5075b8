import { other, type Vocabulary } from '../../schema/vocabularies.js';

/** What one place of a report may have. `keep` returns what is sent of a value, or `undefined` for nothing. */
export interface Leaf {
  readonly sort: 'leaf';
  readonly says: string;
  readonly keep: (given: unknown) => unknown;
  /** It identifies the sender of the report, and is not sent. */
  readonly identifying?: true;
  /** It is judged by itself. */
  readonly elsewhere?: true;
  /** What is sent if the value is missing or not allowed. */
  readonly absent?: string;
  /** The member of the same object that is read if this one is missing. */
  readonly instead?: string;
}

/**
 * An allow-list: a report is built anew from what it names, and all else is never looked at. A list keeps its last
 * entries, which are the most recent. Some lists may also be the member `values` of an object.
 */
export type AllowList<L extends Leaf = Leaf> =
  | L
  | { readonly sort: 'record'; readonly members: { readonly [name: string]: AllowList<L> } }
  | { readonly sort: 'list'; readonly most: number; readonly entry: AllowList<L>; readonly orValues?: true };

/** A place of a report that has a phrase for what it says. */
export interface SaidLeaf extends Leaf {
  readonly phrase: string;
}

/** What a place of a report says, and what it may have. */
export const said = (phrase: string, keep: Leaf): SaidLeaf => ({ ...keep, phrase });

export const leaf = (says: string, keep: Leaf['keep']): Leaf => ({ sort: 'leaf', says, keep });

/** What is judged by itself, and not here. */
export const elsewhere: Leaf = { ...leaf('anything', (given) => given), elsewhere: true };

export const record = <const M extends { readonly [name: string]: AllowList }>(members: M) =>
  ({ sort: 'record', members }) satisfies AllowList;

export const listOf = <E extends AllowList>(
  most: number,
  entry: E,
): { readonly sort: 'list'; readonly most: number; readonly entry: E } => ({ sort: 'list', most, entry });

/** A list by itself, or in an object: `[…]` or `{"values": […]}`. It leaves in the form that it has. */
export const listOrValues = <E extends AllowList>(
  most: number,
  entry: E,
): { readonly sort: 'list'; readonly most: number; readonly entry: E; readonly orValues: true } => ({
  sort: 'list',
  most,
  entry,
  orValues: true,
});

/** The object that holds a list as its member `values`. */
export const valuesOf = (most: number, entry: AllowList) => record({ values: listOf(most, entry) });

/** No word is longer; what follows in a longer text is not looked at, so that it takes no time. */
const longest = 500;

/** A text that leaves when it is a word of its list, perhaps after `reduced` has cut it; else as `"other"`. */
export const wordOf = (
  says: string,
  vocabulary: Vocabulary,
  reduced: (text: string) => string | undefined = (text) => text,
): Leaf =>
  leaf(says, (given) => {
    if (typeof given !== 'string') return undefined;
    const word = reduced(given.slice(0, longest));
    return vocabulary.has(word) ? word : other;
  });

export const flag: Leaf = leaf('true or false', (given) => (typeof given === 'boolean' ? given : undefined));

/** A text that leaves when it is a word of its list, and not at all where it is none. */
export const wordOnly = (says: string, vocabulary: Vocabulary): Leaf =>
  leaf(says, (given) => (vocabulary.has(given) ? given : undefined));

/** A whole number of a range. JSON has no negative zero: zero added makes it one. */
export const wholeBetween = (least: number, most: number, says: string): Leaf =>
  leaf(says, (given) =>
    Number.isSafeInteger(given) && (given as number) >= least && (given as number) <= most
      ? (given as number) + 0
      : undefined,
  );

/** A count: a whole number from 0 on. */
export const wholeUpTo = (most: number, says = 'a whole number'): Leaf => wholeBetween(0, most, says);

/** What is never sent, because it identifies the sender of the report. */
export const withheld = (says: string): Leaf => ({ ...leaf(says, () => undefined), identifying: true });

const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;

const keptInstead = (keep: AllowList, given: object): unknown =>
  keep.sort === 'leaf' && keep.instead !== undefined ? kept(keep, Reflect.get(given, keep.instead)) : undefined;

const keptRecord = (members: { readonly [name: string]: AllowList }, given: object): unknown => {
  const built: { [name: string]: unknown } = {};
  for (const [name, keep] of Object.entries(members)) {
    const value = kept(keep, Reflect.get(given, name)) ?? keptInstead(keep, given);
    if (value !== undefined) built[name] = value;
  }
  return Object.keys(built).length === 0 ? undefined : built;
};

const keptList = (most: number, entry: AllowList, given: readonly unknown[]): unknown => {
  const length = Number(given.length); // A proxy may answer anything.
  const built: unknown[] = [];
  for (let at = Math.max(0, length - most); at < length; at += 1) {
    const value = kept(entry, given[at]);
    if (value !== undefined) built.push(value);
  }
  return built.length === 0 ? undefined : built;
};

/** What leaves of a value: built anew, each member looked at once. It raises what the value's own getters raise. */
export const kept = (keep: AllowList, given: unknown): unknown => {
  if (keep.sort === 'leaf') return (given === undefined ? undefined : keep.keep(given)) ?? keep.absent;
  if (keep.sort === 'list' && Array.isArray(given)) return keptList(keep.most, keep.entry, given);
  if (!isObject(given) || Array.isArray(given)) return undefined;
  if (keep.sort === 'record') return keptRecord(keep.members, given);
  return keep.orValues ? keptRecord(valuesOf(keep.most, keep.entry).members, given) : undefined;
};
