import type { Release, releases } from '../releases/points.js';
import type { Group, Kind, Setting } from './kinds.js';
import type { sections } from './sections/index.js';

type MembersOf<S> = S extends Group<infer Inner> ? Inner : S;

type PathsOf<S, Prefix extends string> = {
  [K in keyof S & string]: S[K] extends Setting ? `${Prefix}${K}` : PathsOf<MembersOf<S[K]>, `${Prefix}${K}.`>;
}[keyof S & string];

type SettingIn<S, P extends string> = P extends keyof S
  ? S[P]
  : P extends `${infer Section}.${infer Rest}`
    ? SettingIn<MembersOf<S[Section & keyof S]>, Rest>
    : never;

/** Everything that a file can hold by path, as it is declared. */
export type TableOf<S> = { readonly [P in PathsOf<S, ''>]: SettingIn<S, P> };

/** The paths of a table. */
export type PathIn<T> = keyof T & string;

/** The kind of the setting at a path of a table. */
export type KindIn<T, P extends keyof T> = T[P] extends Setting<infer K> ? K : never;

/** The type of the value at a path of a table. */
export type ValueIn<T, P extends keyof T> = T[P] extends Setting<Kind, infer V> ? V : never;

/** The paths of the settings in a table that have one of these kinds. */
export type PathOfKind<T, K extends Kind> = { [P in PathIn<T>]: KindIn<T, P> extends K ? P : never }[PathIn<T>];

/** Every setting of config.json by path. */
export type SettingTable = TableOf<typeof sections>;

/** The path of a setting that some release has: `'ServiceSettings.SiteURL'`. */
export type SettingPath = PathIn<SettingTable>;

/** What the setting at a path can hold. */
export type KindOf<P extends SettingPath> = KindIn<SettingTable, P>;

/** The type of the value of the setting at a path. */
export type ValueOf<P extends SettingPath> = ValueIn<SettingTable, P>;

/** The paths of the settings of some kinds. */
export type PathOf<K extends Kind> = PathOfKind<SettingTable, K>;

type UpTo<
  R extends Release,
  All extends readonly Release[] = typeof releases,
  Seen extends Release = never,
> = All extends readonly [infer First extends Release, ...infer Rest extends readonly Release[]]
  ? First extends R
    ? Seen | First
    : UpTo<R, Rest, Seen | First>
  : never;

type InForce<Since, Past extends string> =
  Extract<Since, Past> extends infer Here extends string
    ? [Here] extends [never]
      ? false
      : Extract<Since, `-${Past}`> extends infer Gone extends string
        ? [Gone] extends [never]
          ? true
          : { [H in Here]: [Gone] extends [`-${UpTo<H & Release>}`] ? true : false }[Here] extends false
            ? false
            : true
        : never
    : never;

type GivenConfig<S, Past extends string> = {
  -readonly [K in keyof S as S[K] extends Setting<Kind, unknown, infer Since>
    ? InForce<Since, Past> extends true
      ? K
      : never
    : K]?:
    | (S[K] extends Setting<Kind, infer V> ? (V extends string ? string : V) : GivenConfig<MembersOf<S[K]>, Past>)
    | null;
};

/**
 * A config.json of a release as TypeScript sees it: everything may be absent or null, and unknown names are not listed.
 *
 * @example
 * const config: ConfigOf<'5.6'> = { ServiceSettings: { SiteURL: 'https://chat.example.com' } };
 */
export type ConfigOf<R extends Release> = GivenConfig<typeof sections, UpTo<R>>;

type Every<S> = {
  -readonly [K in keyof S]?:
    | (S[K] extends Setting<Kind, infer V> ? (V extends string ? string : V) : Every<MembersOf<S[K]>>)
    | null;
};

/** The config of a release point; of any other version, and of one that is not known, every setting of every release. */
export type ConfigFor<V extends string> = Release extends V
  ? Every<typeof sections>
  : V extends Release
    ? ConfigOf<V>
    : Every<typeof sections>;
