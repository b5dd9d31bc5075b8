import type { Release, releases } from '../releases.js';
import type { Group, Kind, Setting } from './kinds.js';
import type { sections } from './sections/index.js';

type Members<S> = S extends Group<infer Inner> ? Inner : S;

type Flat<S, Prefix extends string> = {
  [K in keyof S & string]: S[K] extends Setting
    ? { readonly [P in `${Prefix}${K}`]: S[K] }
    : Flat<Members<S[K]>, `${Prefix}${K}.`>;
}[keyof S & string];

type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void ? I : never;

type Table = Intersection<Flat<typeof sections, ''>>;

/** The path of a setting that some release has: `'ServiceSettings.SiteURL'`. */
export type SettingPath = keyof Table & string;

/** What the setting at a path can hold. */
export type KindOf<P extends SettingPath> = Table[P] extends Setting<infer K> ? K : never;

/** The type of the value of the setting at a path. */
export type ValueOf<P extends SettingPath> = Table[P] extends Setting<Kind, infer V> ? V : never;

/** The paths of the settings of some kinds. */
export type PathOf<K extends Kind> = { [P in SettingPath]: KindOf<P> extends K ? P : never }[SettingPath];

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

type Given<S, Past extends string> = {
  -readonly [K in keyof S as S[K] extends Setting<Kind, unknown, infer Since>
    ? InForce<Since, Past> extends true
      ? K
      : never
    : K]?: (S[K] extends Setting<Kind, infer V> ? (V extends string ? string : V) : Given<Members<S[K]>, Past>) | null;
};

/**
 * A config.json of a release as TypeScript sees it: everything may be absent or null, and unknown names are not listed.
 *
 * @example
 * const config: ConfigOf<'5.6'> = { ServiceSettings: { SiteURL: 'https://chat.example.com' } };
 */
export type ConfigOf<R extends Release> = Given<typeof sections, UpTo<R>>;
