import type { Kind } from '../schema/kinds.js';
import type { KindIn, PathOfKind, SettingPath, SettingTable, ValueIn } from '../schema/paths.js';
import type { OnlyReleases, Timeline } from '../timeline.js';

/** What rules are declared on: everything by path, the paths, and the rules that can come of it. */
export interface Ground {
  readonly table: object;
  readonly path: string;
  readonly rule: AnyRule;
}

/** What can stand at a path of a table. */
type KindAt<T, P> = P extends keyof T ? KindIn<T, P> : never;

/** A path that a rule may read, or a sentence that says why it may not read this one. */
export type Only<G extends Ground, P extends string, K extends Kind, Why extends string> = P extends G['path']
  ? KindAt<G['table'], P> extends K
    ? P
    : `${P} holds ${KindAt<G['table'], P>}: ${Why}`
  : G['path'];

type ByValue<G extends Ground, P extends string> = Only<
  G,
  P,
  'flag' | 'integer' | 'choice',
  'only a flag, an integer or a choice is reported by value'
>;
type OfFlag<G extends Ground, P extends string> = Only<G, P, 'flag', 'this rule reads a flag'>;
type OfText<G extends Ground, P extends string> = Only<G, P, 'text', 'this rule reads a text'>;
type OfList<G extends Ground, P extends string> = Only<G, P, 'list', 'this rule reads a list'>;
type WithLength<G extends Ground, P extends string> = Only<
  G,
  P,
  'text' | 'list' | 'map',
  'this rule reads a text, a list or a map'
>;
type OfOneValue<G extends Ground, P extends string> = Only<
  G,
  P,
  Comparable,
  'this rule reads a single value or a list'
>;
type ValueAt<T, P> = P extends keyof T ? ValueIn<T, P> : never;
type Comparable = 'flag' | 'integer' | 'choice' | 'text' | 'list';

/** The paths that rules can name, by what stands there. */
type Paths = { readonly [K in Kind]: string };

/** What may be said about any rule. */
export interface Marks {
  /** On purpose this package sends less than the real server: what the server sends instead. */
  readonly departure?: string;
  /** What a reader of the name would not expect, and the server does all the same. */
  readonly oddity?: string;
}

/** How one field is computed. There is no rule that passes a text through, and none that hashes. */
type RuleOn<P extends Paths> = (
  | { readonly rule: 'value'; readonly setting: P['flag' | 'integer' | 'choice'] }
  | { readonly rule: 'asText'; readonly setting: P['flag'] }
  | { readonly rule: 'negated'; readonly setting: P['flag'] }
  | { readonly rule: 'both'; readonly setting: P['flag']; readonly and: P['flag'] }
  | { readonly rule: 'flagAndContains'; readonly setting: P['flag']; readonly and: P['text']; readonly word: string }
  | { readonly rule: 'isDefault'; readonly setting: P[Comparable]; readonly comparedTo?: unknown }
  | { readonly rule: 'alwaysFalse'; readonly setting: P[Comparable] }
  | { readonly rule: 'isNotEmpty'; readonly setting: P['text' | 'list' | 'map'] }
  | { readonly rule: 'isAbsolutePath'; readonly setting: P['text'] }
  | { readonly rule: 'count'; readonly setting: P['list'] }
  | {
      readonly rule: 'pluginEnabled';
      readonly setting: P['map'];
      readonly plugin: string;
      readonly while?: P['flag'];
    }
  | {
      readonly rule: 'pluginVersion';
      readonly setting: P['flag'];
      readonly plugin: string;
      readonly whileOn: boolean;
    }
  | {
      readonly rule: 'pluginFlag';
      readonly setting: P['map'];
      readonly plugin: string;
      readonly key: string;
      readonly otherwise: boolean;
    }
) &
  Marks;

/** Rules that no field about config.json needs, and other reports do. */
type FurtherRuleOn<P extends Paths> = (
  | { readonly rule: 'asDigit'; readonly setting: P['flag'] }
  | { readonly rule: 'unlessZero'; readonly setting: P['integer'] }
  | { readonly rule: 'rounded'; readonly setting: P['integer']; readonly zeros: number; readonly while: P['flag'] }
  | { readonly rule: 'joined'; readonly setting: P['list'] }
  | { readonly rule: 'dotted'; readonly setting: P['choice']; readonly and: P['choice'] }
) &
  Marks;

/** The paths of a table, by what stands there. */
export type PathsOf<T> = { readonly [K in Kind]: PathOfKind<T, K> };

/** A rule that reads what a table declares. */
export type RuleIn<T> = RuleOn<PathsOf<T>>;

/** A rule of another report than that about config.json. */
export type FurtherRuleIn<T> = RuleIn<T> | FurtherRuleOn<PathsOf<T>>;

/** A rule about config.json. */
export type Rule = RuleIn<SettingTable>;

/** The same of any setting: the compiler tells its cases apart in a tenth of the time. */
export type ConfigRule = RuleOn<Paths>;

/** A rule about anything: the engine does not ask which file it reads. */
export type AnyRule = ConfigRule | FurtherRuleOn<Paths>;

/** A field: one rule for as long as its setting lives, or a timeline of rules. */
export type FieldOf<R> = R | Timeline<R>;

/** A field about config.json. */
export type Field = FieldOf<Rule>;

/** A named group of properties. */
export type EventOf<R> = { readonly [property: string]: FieldOf<R> };

/** A named group of properties about config.json. */
export type Event = EventOf<Rule>;

/** The whole map. */
export type Events = { readonly [event: string]: Event };

/** Fields before they are checked. Were they to be rules at once, a wrong release would be shown every rule there is. */
export interface Unchecked {
  readonly [property: string]: object;
}

/** What each field has to be: a rule, or a timeline of rules that names release points alone. */
export type Fields<F, R> = {
  readonly [P in keyof F]: F[P] extends { readonly rule: string } ? R : Timeline<R> & OnlyReleases<F[P]>;
};

/** Fields that {@link Fields} has checked. */
export const checked = <R extends AnyRule>(fields: Unchecked): EventOf<R> => fields as EventOf<R>;

/** Declares the properties of one event. */
export const event = <const F extends Unchecked>(fields: F & Fields<F, Rule>): Event => checked<Rule>(fields);

/** The functions that declare fields on a table of settings. What they take is checked; what they give is data. */
export const rulesFor = <G extends Ground>() => {
  const of = (rule: AnyRule): G['rule'] => rule;
  return {
    /** The setting itself: true or false, the number, or the word of its vocabulary (`"other"` for anything else). */
    value: <const P extends string>(setting: ByValue<G, P>): G['rule'] => of({ rule: 'value', setting }),

    /** The flag as the text `"true"` or `"false"`. */
    asText: <const P extends string>(setting: OfFlag<G, P>): G['rule'] => of({ rule: 'asText', setting }),

    /** True where the flag is false. */
    negated: <const P extends string>(setting: OfFlag<G, P>): G['rule'] => of({ rule: 'negated', setting }),

    /** True where both flags are. */
    both: <const P extends string, const Q extends string>(setting: OfFlag<G, P>, and: OfFlag<G, Q>): G['rule'] =>
      of({ rule: 'both', setting, and }),

    /** True where the flag is, and the text holds this word somewhere. */
    flagAndContains: <const P extends string, const Q extends string>(
      setting: OfFlag<G, P>,
      and: OfText<G, Q>,
      word: string,
    ): G['rule'] => of({ rule: 'flagAndContains', setting, and, word }),

    /** True where the setting equals its default, or the constant stated here if the server compares with another one. */
    isDefault: <const P extends string>(
      setting: OfOneValue<G, P>,
      ...comparedTo: P extends G['path'] ? [comparedTo?: ValueAt<G['table'], P>] : []
    ): G['rule'] =>
      of({ rule: 'isDefault', setting, ...(comparedTo.length ? { comparedTo: comparedTo[0] as unknown } : {}) }),

    /** Always false, whatever the setting: the server compares values of two types. */
    alwaysFalse: <const P extends string>(setting: OfOneValue<G, P>): G['rule'] =>
      of({
        rule: 'alwaysFalse',
        setting,
        oddity: 'always false: the server compares values of two types, which are never equal',
      }),

    /** True where something is given. */
    isNotEmpty: <const P extends string>(setting: WithLength<G, P>): G['rule'] => of({ rule: 'isNotEmpty', setting }),

    /** True where the path starts at the root: with a slash. */
    isAbsolutePath: <const P extends string>(setting: OfText<G, P>): G['rule'] =>
      of({ rule: 'isAbsolutePath', setting }),

    /** How many entries the list has. */
    count: <const P extends string>(setting: OfList<G, P>): G['rule'] => of({ rule: 'count', setting }),
  };
};

/** The rules about config.json. */
export const {
  value,
  asText,
  negated,
  both,
  flagAndContains,
  isDefault,
  alwaysFalse,
  isNotEmpty,
  isAbsolutePath,
  count,
} = rulesFor<{ table: SettingTable; path: SettingPath; rule: Rule }>();

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
export const departure = <R extends AnyRule>(rule: R, instead: string): R => ({ ...rule, departure: instead });

/** Marks a rule that does not do what the property's name promises, and says what it does. */
export const oddity = <R extends AnyRule>(rule: R, why: string): R => ({ ...rule, oddity: why });

/** Every setting that a rule reads. */
export const settingsRead = (rule: AnyRule): readonly string[] => [
  rule.setting,
  ...('and' in rule ? [rule.and] : []),
  ...('while' in rule && rule.while ? [rule.while] : []),
];
