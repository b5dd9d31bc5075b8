import type { OnlyReleases, Timeline } from '../releases/timeline.js';
import type { Kind } from '../schema/kinds.js';
import type { PathOfKind, SettingPath, SettingTable } from '../schema/paths.js';
import type {
  ByValue,
  Comparable,
  OfFlag,
  OfList,
  OfOneValue,
  OfText,
  Readable,
  ValueAt,
  WithLength,
} from './rule-paths.js';
import type { GivenByField, Gives, ValueReported } from './rule-values.js';

/** What rules are declared on, and the rules that can come of it. */
export interface Ground extends Readable {
  readonly rule: AnyRule;
}

/** The paths that rules can name, by the kind of the setting. */
type Paths = { readonly [K in Kind]: string };

/** What may be said about any rule. */
interface Annotations {
  /** On purpose this package sends less than the real server: what the server sends instead. */
  readonly departure?: string;
  /** What a reader of the name would not expect, and the server does all the same. */
  readonly oddity?: string;
  /** What the field says, where the phrase of its setting does not fit. */
  readonly phrase?: string;
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
  Annotations;

/** Rules that no field about config.json needs, and other reports do. */
type FurtherRuleOn<P extends Paths> = (
  | { readonly rule: 'asDigit'; readonly setting: P['flag'] }
  | { readonly rule: 'unlessZero'; readonly setting: P['integer'] }
  | { readonly rule: 'rounded'; readonly setting: P['integer']; readonly zeros: number; readonly while: P['flag'] }
  | { readonly rule: 'joined'; readonly setting: P['list'] }
  | { readonly rule: 'dotted'; readonly setting: P['choice']; readonly and: P['choice'] }
) &
  Annotations;

/** The paths of a table, by the kind of the setting. */
type PathsByKind<T> = { readonly [K in Kind]: PathOfKind<T, K> };

/** A rule that reads what a table declares. */
type RuleIn<T> = RuleOn<PathsByKind<T>>;

/** A rule of another report than that about config.json. */
export type FurtherRuleIn<T> = RuleIn<T> | FurtherRuleOn<PathsByKind<T>>;

/** A rule about config.json. */
export type Rule = RuleIn<SettingTable>;

/** The same for any setting. The compiler narrows its cases in a tenth of the time. */
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
export const event = <const F extends Unchecked>(
  fields: F & Fields<F, Rule>,
): Event & Gives<{ readonly [P in keyof F]: GivenByField<F[P]> }> => checked<Rule>(fields);

/** The functions that declare fields on a table of settings. What they take is checked; what they give is data. */
export const rulesFor = <G extends Ground>() => {
  const of = <V>(rule: AnyRule): G['rule'] & Gives<V> => rule as G['rule'] & Gives<V>;
  return {
    /** The setting itself: true or false, the number, or the word of its vocabulary (`"other"` for anything else). */
    value: <const P extends string>(setting: ByValue<G, P>): G['rule'] & Gives<ValueReported<G['table'], P>> =>
      of({ rule: 'value', setting }),

    /** The flag as the text `"true"` or `"false"`. */
    asText: <const P extends string>(setting: OfFlag<G, P>): G['rule'] & Gives<'true' | 'false'> =>
      of({ rule: 'asText', setting }),

    /** True where the flag is false. */
    negated: <const P extends string>(setting: OfFlag<G, P>): G['rule'] & Gives<boolean> =>
      of({ rule: 'negated', setting }),

    /** True where both flags are. */
    both: <const P extends string, const Q extends string>(
      setting: OfFlag<G, P>,
      and: OfFlag<G, Q>,
    ): G['rule'] & Gives<boolean> => of({ rule: 'both', setting, and }),

    /** True where the flag is, and the text holds this word somewhere. */
    flagAndContains: <const P extends string, const Q extends string>(
      setting: OfFlag<G, P>,
      and: OfText<G, Q>,
      word: string,
    ): G['rule'] & Gives<boolean> => of({ rule: 'flagAndContains', setting, and, word }),

    /** True where the setting equals its default, or the constant stated here if the server compares with another one. */
    isDefault: <const P extends string>(
      setting: OfOneValue<G, P>,
      ...comparedTo: P extends G['path'] ? [comparedTo?: ValueAt<G['table'], P>] : []
    ): G['rule'] & Gives<boolean> =>
      of({ rule: 'isDefault', setting, ...(comparedTo.length ? { comparedTo: comparedTo[0] as unknown } : {}) }),

    /** Always false, whatever the setting: the server compares values of two types. */
    alwaysFalse: <const P extends string>(setting: OfOneValue<G, P>): G['rule'] & Gives<false> =>
      of({
        rule: 'alwaysFalse',
        setting,
        oddity: 'always false (a server bug: it compares two different types)',
      }),

    /** True where something is given. */
    isNotEmpty: <const P extends string>(setting: WithLength<G, P>): G['rule'] & Gives<boolean> =>
      of({ rule: 'isNotEmpty', setting }),

    /** True where the path starts at the root: with a slash. */
    isAbsolutePath: <const P extends string>(setting: OfText<G, P>): G['rule'] & Gives<boolean> =>
      of({ rule: 'isAbsolutePath', setting }),

    /** How many entries the list has. */
    count: <const P extends string>(setting: OfList<G, P>): G['rule'] & Gives<number> => of({ rule: 'count', setting }),
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

/** Marks a rule that sends less than the real server does, and says what the server sends. */
export const departure = <R extends AnyRule>(rule: R, instead: string): R => ({ ...rule, departure: instead });

/** Marks a rule that does not do what the property's name promises, and says what it does. */
export const oddity = <R extends AnyRule>(rule: R, why: string): R => ({ ...rule, oddity: why });

/** Gives a field that several settings feed, or whose setting says more or less, words of its own. */
export const phrased = <R extends AnyRule>(rule: R, phrase: string): R => ({ ...rule, phrase });

/** Every setting that a rule reads. */
export const settingsRead = (rule: AnyRule): readonly string[] => [
  rule.setting,
  ...('and' in rule ? [rule.and] : []),
  ...('while' in rule && rule.while ? [rule.while] : []),
];
