import type { Kind } from '../schema/kinds.js';
import type { KindOf, PathOf, SettingPath, ValueOf } from '../schema/paths.js';
import type { OnlyReleases, Timeline } from '../timeline.js';

/** A setting that may be reported by value, or a sentence that says why this one may not. */
type Only<P extends string, K extends Kind, Why extends string> = P extends SettingPath
  ? KindOf<P> extends K
    ? P
    : `${P} holds ${KindOf<P>}: ${Why}`
  : SettingPath;

type ByValue<P extends string> = Only<
  P,
  'flag' | 'integer' | 'choice',
  'only a flag, an integer or a choice is reported by value'
>;
type OfFlag<P extends string> = Only<P, 'flag', 'this rule reads a flag'>;
type OfText<P extends string> = Only<P, 'text', 'this rule reads a text'>;
type OfList<P extends string> = Only<P, 'list', 'this rule reads a list'>;
type WithLength<P extends string> = Only<P, 'text' | 'list' | 'map', 'this rule reads a text, a list or a map'>;
type Comparable<P extends string> = Only<
  P,
  'flag' | 'integer' | 'choice' | 'text' | 'list',
  'this rule reads a single value or a list'
>;

/** How one field is computed. There is no rule that passes a text through, and none that hashes. */
export type Rule = (
  | { readonly rule: 'value'; readonly setting: PathOf<'flag' | 'integer' | 'choice'> }
  | { readonly rule: 'negated'; readonly setting: PathOf<'flag'> }
  | {
      readonly rule: 'isDefault';
      readonly setting: PathOf<'flag' | 'integer' | 'choice' | 'text' | 'list'>;
      readonly comparedTo?: unknown;
    }
  | { readonly rule: 'alwaysFalse'; readonly setting: SettingPath }
  | { readonly rule: 'isNotEmpty'; readonly setting: PathOf<'text' | 'list' | 'map'> }
  | { readonly rule: 'isAbsolutePath'; readonly setting: PathOf<'text'> }
  | { readonly rule: 'count'; readonly setting: PathOf<'list'> }
  | { readonly rule: 'pluginEnabled'; readonly setting: PathOf<'map'>; readonly plugin: string }
  | {
      readonly rule: 'pluginFlag';
      readonly setting: PathOf<'map'>;
      readonly plugin: string;
      readonly key: string;
      readonly otherwise: boolean;
    }
) & {
  /** On purpose this package sends less than the real server: what the server sends instead. */
  readonly departure?: string;
};

/** A field: one rule for as long as its setting lives, or a timeline of rules. */
export type Field = Rule | Timeline<Rule>;

/** A named group of properties. */
export type Event = { readonly [property: string]: Field };

/** The whole map. */
export type Events = { readonly [event: string]: Event };

type Fields<F> = { readonly [P in keyof F]: F[P] extends { readonly rule: string } ? Rule : F[P] & OnlyReleases<F[P]> };

/** Declares the properties of one event. */
export const event = <const F extends Event>(fields: F & Fields<F>): Event => fields;

/** The setting itself: true or false, the number, or the word of its vocabulary (`"other"` for anything else). */
export const value = <const P extends string>(setting: ByValue<P>): Rule => ({
  rule: 'value',
  setting: setting as PathOf<'flag'>,
});

/** True where the flag is false. */
export const negated = <const P extends string>(setting: OfFlag<P>): Rule => ({
  rule: 'negated',
  setting: setting as PathOf<'flag'>,
});

/** True where the setting equals its default, or the constant stated here if the server compares with another one. */
export const isDefault = <const P extends string>(
  setting: Comparable<P>,
  ...comparedTo: P extends SettingPath ? [comparedTo?: ValueOf<P>] : []
): Rule => ({
  rule: 'isDefault',
  setting: setting as PathOf<'text'>,
  ...(comparedTo.length ? { comparedTo: comparedTo[0] } : {}),
});

/** Always false: the server compares a pointer, or values of two types, and finds them different. */
export const alwaysFalse = <const P extends string>(setting: Comparable<P>): Rule => ({
  rule: 'alwaysFalse',
  setting: setting as PathOf<'text'>,
});

/** True where something is given. */
export const isNotEmpty = <const P extends string>(setting: WithLength<P>): Rule => ({
  rule: 'isNotEmpty',
  setting: setting as PathOf<'text'>,
});

/** True where the path starts at the root: with a slash. */
export const isAbsolutePath = <const P extends string>(setting: OfText<P>): Rule => ({
  rule: 'isAbsolutePath',
  setting: setting as PathOf<'text'>,
});

/** How many entries the list has. */
export const count = <const P extends string>(setting: OfList<P>): Rule => ({
  rule: 'count',
  setting: setting as PathOf<'list'>,
});

/** True where the plugin with this id is switched on. */
export const pluginEnabled = (plugin: string): Rule => ({
  rule: 'pluginEnabled',
  setting: 'PluginSettings.PluginStates',
  plugin,
});

/** One flag among a plugin's own settings; anything that is not a flag counts as the constant stated here. */
export const pluginFlag = (plugin: string, key: string, otherwise: boolean): Rule => ({
  rule: 'pluginFlag',
  setting: 'PluginSettings.Plugins',
  plugin,
  key,
  otherwise,
});

/** Marks a rule that sends less than the real server does, and says what the server sends. */
export const departure = (rule: Rule, instead: string): Rule => ({ ...rule, departure: instead });
