import { match } from 'ts-pattern';
import type { Timeline } from '../../releases/timeline.js';
import type { PathOf, SettingPath, ValueOf } from '../paths.js';

/** How a default follows other settings, as data. `V` is what it comes to. */
export type Derived<V = unknown> = (
  | { readonly derive: 'sameAs'; readonly setting: SettingPath; readonly renamed: { readonly [word: string]: string } }
  | { readonly derive: 'times'; readonly factor: number; readonly setting: PathOf<'integer'> }
  | {
      readonly derive: 'whenGiven';
      readonly setting: SettingPath;
      readonly then: V | Derived<V>;
      readonly otherwise: V;
    }
  | {
      readonly derive: 'whenAny';
      readonly settings: readonly PathOf<'flag'>[];
      readonly then: V;
      readonly otherwise: V;
    }
  | { readonly derive: 'differs'; readonly setting: SettingPath; readonly from: string; readonly asGiven: boolean }
  | { readonly derive: 'entryFlag'; readonly setting: PathOf<'map'>; readonly entry: string; readonly key: string }
) & { readonly comesTo?: V };

/** An entry of one of the two tables: what explanations call it, and what holds from which release on. */
export interface Named<T> {
  readonly name: string;
  readonly since: Timeline<T>;
}

/** A choice may follow a text: what is not in its vocabulary is `"other"` all the same. */
type WidenedValue<V> = V extends string ? string : V;

/** The table of the defaults that follow other settings, typed by path. */
export type DerivedDefaults = { readonly [P in SettingPath]?: Named<Derived<WidenedValue<ValueOf<P>>>> };

/** What the other setting holds, some words of it renamed. */
export const sameAs = <const P extends SettingPath>(
  setting: P,
  renamed: { readonly [word: string]: string } = {},
): Derived<WidenedValue<ValueOf<P>>> => ({ derive: 'sameAs', setting, renamed });

/** A number of days as hours. */
export const hoursOf = (setting: PathOf<'integer'>): Derived<number> => ({ derive: 'times', factor: 24, setting });

/** One value where the file gives the other setting, even as an empty text, and another where it does not. */
export const whenGiven = <V>(setting: SettingPath, then: V | Derived<V>, otherwise: V): Derived<V> => ({
  derive: 'whenGiven',
  setting,
  then,
  otherwise,
});

/** One value where any of the flags is true, and another where none is. */
export const whenAny = <V>(settings: readonly PathOf<'flag'>[], then: V, otherwise: V): Derived<V> => ({
  derive: 'whenAny',
  settings,
  then,
  otherwise,
});

/** True where the other setting is not this text. */
export const differs = (setting: PathOf<'text' | 'choice'>, from: string): Derived<boolean> => ({
  derive: 'differs',
  setting,
  from,
  asGiven: false,
});

/** True where the other setting, before any replacement, is not this text. */
export const differsAsGiven = (setting: PathOf<'text' | 'choice'>, from: string): Derived<boolean> => ({
  derive: 'differs',
  setting,
  from,
  asGiven: true,
});

/** A flag inside an entry of a map, `false` where there is none. */
export const entryFlag = (setting: PathOf<'map'>, entry: string, key: string): Derived<boolean> => ({
  derive: 'entryFlag',
  setting,
  entry,
  key,
});

/** The settings that such a default follows. */
export const followedBy = (derived: Derived): readonly SettingPath[] =>
  match(derived)
    .with({ derive: 'whenAny' }, ({ settings }) => settings)
    .with({ derive: 'whenGiven' }, ({ setting, then }) => {
      const isDerived = typeof then === 'object' && then !== null && 'derive' in then;
      return [setting, ...(isDerived ? followedBy(then as Derived).filter((path) => path !== setting) : [])];
    })
    .with({ derive: 'sameAs' }, { derive: 'times' }, { derive: 'differs' }, { derive: 'entryFlag' }, ({ setting }) => [
      setting,
    ])
    .exhaustive();
