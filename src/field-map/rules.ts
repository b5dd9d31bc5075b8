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
type Comparable = 'flag' | 'integer' | 'choice' | 'text' | 'list';
type OfOneValue<P extends string> = Only<P, Comparable, 'this rule reads a single value or a list'>;

/** How one field is computed. There is no rule that passes a text through, and none that hashes. */
export type Rule = (
  | { readonly rule: 'value'; readonly setting: PathOf<'flag' | 'integer' | 'choice'> }
  | { readonly rule: 'asText'; readonly setting: PathOf<'flag'> }
  | { readonly rule: 'negated'; readonly setting: PathOf<'flag'> }
  | { readonly rule: 'both'; readonly setting: PathOf<'flag'>; readonly and: PathOf<'flag'> }
  | {
      readonly rule: 'flagAndContains';
      readonly setting: PathOf<'flag'>;
      readonly and: PathOf<'text'>;
      readonly word: string;
    }
  | { readonly rule: 'isDefault'; readonly setting: PathOf<Comparable>; readonly comparedTo?: unknown }
  | { readonly rule: 'alwaysFalse'; readonly setting: PathOf<Comparable> }
  | { readonly rule: 'isNotEmpty'; readonly setting: PathOf<'text' | 'list' | 'map'> }
  | { readonly rule: 'isAbsolutePath'; readonly setting: PathOf<'text'> }
  | { readonly rule: 'count'; readonly setting: PathOf<'list'> }
  | {
      readonly rule: 'pluginEnabled';
      readonly setting: PathOf<'map'>;
      readonly plugin: string;
      readonly while?: PathOf<'flag'>;
    }
  | {
      readonly rule: 'pluginVersion';
      readonly setting: PathOf<'flag'>;
      readonly plugin: string;
      readonly whileOn: boolean;
    }
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
  /** What a reader of the name would not expect, and the server does all the same. */
  readonly oddity?: string;
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

/** The flag as the text `"true"` or `"false"`. */
export const asText = <const P extends string>(setting: OfFlag<P>): Rule => ({
  rule: 'asText',
  setting: setting as PathOf<'flag'>,
});

/** True where the flag is false. */
export const negated = <const P extends string>(setting: OfFlag<P>): Rule => ({
  rule: 'negated',
  setting: setting as PathOf<'flag'>,
});

/** True where both flags are. */
export const both = <const P extends string, const Q extends string>(setting: OfFlag<P>, and: OfFlag<Q>): Rule => ({
  rule: 'both',
  setting: setting as PathOf<'flag'>,
  and: and as PathOf<'flag'>,
});

/** True where the flag is, and the text holds this word somewhere. */
export const flagAndContains = <const P extends string, const Q extends string>(
  setting: OfFlag<P>,
  and: OfText<Q>,
  word: string,
): Rule => ({ rule: 'flagAndContains', setting: setting as PathOf<'flag'>, and: and as PathOf<'text'>, word });

/** True where the setting equals its default, or the constant stated here if the server compares with another one. */
export const isDefault = <const P extends string>(
  setting: OfOneValue<P>,
  ...comparedTo: P extends SettingPath ? [comparedTo?: ValueOf<P>] : []
): Rule => ({
  rule: 'isDefault',
  setting: setting as PathOf<'text'>,
  ...(comparedTo.length ? { comparedTo: comparedTo[0] } : {}),
});

/** Always false, whatever the setting: the server compares values of two types. */
export const alwaysFalse = <const P extends string>(setting: OfOneValue<P>): Rule => ({
  rule: 'alwaysFalse',
  setting: setting as PathOf<'text'>,
  oddity: 'always false: the server compares values of two types, which are never equal',
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

/** The same under the name of its version: 5.26 and 5.27 mix the two up. Left out while plugins are off altogether. */
export const pluginEnabledAsVersion = (plugin: string): Rule => ({
  rule: 'pluginEnabled',
  setting: 'PluginSettings.PluginStates',
  plugin,
  while: 'PluginSettings.Enable',
  oddity: 'the name promises a version, but the state is reported',
});

/**
 * The version of an installed plugin, `""` where it is not installed, `"other"` where it is no version number. Left out
 * while plugins are off altogether, or where no list of them is available.
 */
export const pluginVersion = (plugin: string): Rule => ({
  rule: 'pluginVersion',
  setting: 'PluginSettings.Enable',
  plugin,
  whileOn: true,
  departure: 'the version as the plugin words it',
});

/** The same, reported also while plugins are off: 5.20.0 did not look. */
export const pluginVersionAlways = (plugin: string): Rule => ({
  rule: 'pluginVersion',
  setting: 'PluginSettings.Enable',
  plugin,
  whileOn: false,
  departure: 'the version as the plugin words it',
});

/** One flag among a plugin's own settings; anything that is not a flag counts as the constant stated here. */
export const pluginFlag = (plugin: string, key: string, otherwise: boolean): Rule => ({
  rule: 'pluginFlag',
  setting: 'PluginSettings.Plugins',
  plugin,
  key,
  otherwise,
  departure: 'whatever JSON value stands there',
});

/** Marks a rule that sends less than the real server does, and says what the server sends. */
export const departure = (rule: Rule, instead: string): Rule => ({ ...rule, departure: instead });

/** Marks a rule that does not do what the property's name promises, and says what it does. */
export const oddity = (rule: Rule, why: string): Rule => ({ ...rule, oddity: why });

/** Every setting that a rule reads. */
export const settingsRead = (rule: Rule): readonly SettingPath[] => [
  rule.setting,
  ...('and' in rule ? [rule.and] : []),
  ...('while' in rule && rule.while ? [rule.while] : []),
];
