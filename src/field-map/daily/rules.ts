import type { FactTable, TeamSchemeTable } from '../../schema/facts/index.js';
import type { WordList } from '../../schema/kinds.js';
import type { PathIn } from '../../schema/paths.js';
import type { OfFlag, Only } from '../rule-paths.js';
import { type AnyRule, checked, type EventOf, type Fields, type FurtherRuleIn, type Ground, rulesFor, type Unchecked } from '../rules.js';

export { departure, oddity } from '../rules.js';

type OfWords<G extends Ground, P extends string> = P extends G['path'] ? (P extends keyof G['table'] ? (G['table'][P] extends WordList ? P : `${P} is no list of words of a vocabulary`) : never) : G['path'];
type OfInteger<G extends Ground, P extends string> = Only<G, P, 'integer', 'this rule reads an integer'>;
type OfChoice<G extends Ground, P extends string> = Only<G, P, 'choice', 'this rule reads a choice'>;

const furtherRulesFor = <G extends Ground>() => {
  const of = (rule: AnyRule): G['rule'] => rule;
  return {
    /** The flag as the number 1 or 0. */
    asDigit: <const P extends string>(fact: OfFlag<G, P>): G['rule'] => of({ rule: 'asDigit', setting: fact }),

    /** The number, left out where it is 0. */
    unlessZero: <const P extends string>(fact: OfInteger<G, P>): G['rule'] => of({ rule: 'unlessZero', setting: fact }),

    /** The number rounded down to so many zeros at its end, or to its first digit; left out while the flag is false. */
    rounded: <const P extends string, const Q extends string>(fact: OfInteger<G, P>, zeros: number, condition: OfFlag<G, Q>): G['rule'] => of({ rule: 'rounded', setting: fact, zeros, while: condition }),

    /** The words of a list as one text, a space between them; one that is not in the vocabulary is `"other"`. */
    joined: <const P extends string>(fact: OfWords<G, P>): G['rule'] => of({ rule: 'joined', setting: fact }),

    /** Two words with a dot between them, or the first alone where the second is unknown. */
    dotted: <const P extends string, const Q extends string>(fact: OfChoice<G, P>, and: OfChoice<G, Q>): G['rule'] => of({ rule: 'dotted', setting: fact, and }),
  };
};

type FactRule = FurtherRuleIn<FactTable>;
type SchemeRule = FurtherRuleIn<TeamSchemeTable>;
type Facts = { table: FactTable; path: PathIn<FactTable>; rule: FactRule };
type Scheme = { table: TeamSchemeTable; path: PathIn<TeamSchemeTable>; rule: SchemeRule };

/** Declares the properties of one event. */
export const event = <const F extends Unchecked>(fields: F & Fields<F, FactRule>): EventOf<AnyRule> => checked(fields);

/** The same for an event that is sent once for each scheme of teams. */
export const eventPerScheme = <const F extends Unchecked>(fields: F & Fields<F, SchemeRule>): EventOf<AnyRule> => checked(fields);

/** The rules about facts. */
export const { value, asText } = rulesFor<Facts>();
export const { asDigit, unlessZero, rounded, joined, dotted } = furtherRulesFor<Facts>();

/** The rules about one scheme of teams. */
export const forScheme = { ...rulesFor<Scheme>(), ...furtherRulesFor<Scheme>() };
