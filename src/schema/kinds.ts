import type { gone, OnlyReleases, Timeline } from '../releases/timeline.js';
import type { Vocabulary } from './vocabularies.js';

/** What a setting can hold. Only a flag, an integer or a choice can be reported by value. */
export type Kind = 'flag' | 'integer' | 'choice' | 'text' | 'list' | 'map';

/** Absent stays absent: the release sets no default. */
export const unset: unique symbol = Symbol('unset');

/** The server makes up a value of its own. */
export const random: unique symbol = Symbol('random');

/** The zero value of the kind (`false`, `0`, `''`), and plain: see {@link plain}. */
export const zero: unique symbol = Symbol('zero');

/** A default of a setting that the server keeps as a plain value: `null` leaves what an earlier duplicate said. */
export interface Plain<V> {
  readonly plain: V;
}

/** See {@link Plain}. */
export const plain = <const V>(value: V): Plain<V> => ({ plain: value });

/** What can be declared as a default. */
export type Default<V> = V | typeof unset | typeof random | typeof zero | Plain<V | typeof random>;

/** What a record holds, by name. */
export type EntryMembers = { readonly [member: string]: 'flag' | 'text' };

/** What the entries of a list or a map look like: anything, texts, lists of texts, objects of any content, or records. */
export type Entries = 'anything' | 'texts' | 'lists' | 'objects' | EntryMembers;

/** One setting: its kind, what it is for, and its default from each release on. */
export interface Setting<K extends Kind = Kind, V = unknown, Since extends PropertyKey = PropertyKey> {
  readonly kind: K;
  /**
   * What it is for. Of a flag a clause that is true when it is on (“people may add custom emoji”), of anything else a noun
   * phrase (“the address at which people open Mattermost”). `wording/` makes sentences of it.
   */
  readonly phrase: string;
  readonly defaults: Timeline<Default<V>>;
  readonly vocabulary?: Vocabulary;
  readonly entries?: Entries;
  /** Only types look at it: the releases at which the declaration says something. */
  readonly since?: Since;
}

/** What a section holds, or what the file does: sections. */
export interface Settings {
  readonly [name: string]: Setting | Group | Settings;
}

/** A nested section, or one whose `null` and missing members the server treats specially. */
export interface Group<S extends Settings = Settings> {
  readonly group: S;
  /** `null` after an earlier duplicate erases it; of an ordinary section it changes nothing. */
  readonly nullErases: true;
  /** Where it is given, even as `{}`, settings that it does not name are zero, not at their default. */
  readonly unnamedAreZero: boolean;
}

type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };
type JsonMap = { readonly [name: string]: JsonValue };

/** The releases of a timeline at which the setting goes, marked apart from those at which it is (still) there. */
type SinceOf<T> = { [R in keyof T & string]: T[R] extends typeof gone ? `-${R}` : R }[keyof T & string];

type Declared<K extends Kind, V, T> = Setting<K, V, SinceOf<T>>;

/** True or false. */
export const flag = <const T extends Timeline<Default<boolean>>>(
  phrase: string,
  defaults: T & OnlyReleases<T>,
): Declared<'flag', boolean, T> => ({ kind: 'flag', phrase, defaults });

/** A whole number within ±(2^53−1). */
export const integer = <const T extends Timeline<Default<number>>>(
  phrase: string,
  defaults: T & OnlyReleases<T>,
): Declared<'integer', number, T> => ({ kind: 'integer', phrase, defaults });

/** A text of which only the members of a closed vocabulary are reported. */
export const choice = <const W extends string, const T extends Timeline<Default<NoInfer<W>>>>(
  phrase: string,
  vocabulary: Vocabulary<W>,
  defaults: T & OnlyReleases<T>,
): Declared<'choice', W, T> => ({ kind: 'choice', phrase, vocabulary, defaults });

/** Any text. It is never reported by value. */
export const text = <const T extends Timeline<Default<string>>>(
  phrase: string,
  defaults: T & OnlyReleases<T>,
): Declared<'text', string, T> => ({ kind: 'text', phrase, defaults });

/** A list of texts, or of records of texts. Only its length is reported, or whether it is at its default. */
export const list = <const T extends Timeline<Default<readonly string[]>>>(
  phrase: string,
  defaults: T & OnlyReleases<T>,
  entries: Entries = 'texts',
): Declared<'list', readonly string[], T> => ({ kind: 'list', phrase, defaults, entries });

/** A list of texts of which only the members of a closed vocabulary are reported. */
export type WordList = Setting<'list', readonly string[]> & { readonly vocabulary: Vocabulary };

/** See {@link WordList}. */
export const wordList = <const T extends Timeline<Default<readonly string[]>>>(
  phrase: string,
  vocabulary: Vocabulary,
  defaults: T & OnlyReleases<T>,
): Declared<'list', readonly string[], T> & { readonly vocabulary: Vocabulary } => ({
  kind: 'list',
  phrase,
  vocabulary,
  defaults,
  entries: 'texts',
});

/** Any JSON. It is never reported by value. */
export const map = <const T extends Timeline<Default<JsonMap>>>(
  phrase: string,
  defaults: T & OnlyReleases<T>,
  entries: Entries = 'anything',
): Declared<'map', JsonMap, T> => ({ kind: 'map', phrase, defaults, entries });

/** A section that `null` erases, inside another one. */
export const group = <const S extends Settings>(settings: S): Group<S> => ({
  group: settings,
  nullErases: true,
  unnamedAreZero: false,
});

/** A section that is all default when absent and, when given, zero where it does not name a setting. */
export const unnamedAreZero = <const S extends Settings>(settings: S): Group<S> => ({
  group: settings,
  nullErases: true,
  unnamedAreZero: true,
});
