import { departures } from '../field-map/departures.js';
import type { AnyRule } from '../field-map/rules.js';
import { ruleText } from '../field-map/text.js';
import type { Release } from '../releases.js';
import type { CompiledField, Reported, Surroundings } from '../transform/fields.js';
import type { Slot, Values } from '../transform/layout.js';
import { fieldName } from './known.js';
import { learnOf } from './learn.js';

/** One property that leaves, and what it tells. */
export interface ExplainedField {
  readonly event: string;
  readonly property: string;
  /** What leaves; absent where the server leaves the property out. */
  readonly value?: Reported;
  /** The rule, by name and in a few words. */
  readonly by: AnyRule['rule'];
  readonly rule: string;
  /** A sentence for people who do not program: “they learn whether …”. */
  readonly learn: string;
  /** The settings that it reads. */
  readonly reads: readonly string[];
  /** What the real server sends, where this package sends less on purpose. */
  readonly departure?: string;
  /** What its name does not tell. */
  readonly oddity?: string;
  /** It comes from a mask that stands where a value was, so it tells nothing. */
  readonly masked?: true;
}

/** Explains the fields of a release for the values of one config. */
export const explainFields = (
  release: Release,
  fields: readonly CompiledField[],
  values: Values,
  surroundings: Surroundings,
  masked: ReadonlySet<string>,
): ReadonlyMap<CompiledField, ExplainedField> => {
  const departing = new Map(departures(release).map((departure) => [fieldName(departure), departure.instead]));
  return new Map(
    fields.map((field) => {
      const { event, property, rule, reads, compute } = field;
      const about = reads[0] as Slot;
      const value = compute(values, surroundings);
      const departure = departing.get(fieldName(field));
      const explained: ExplainedField = {
        event,
        property,
        ...(value !== undefined && { value }),
        by: rule.rule,
        rule: ruleText(rule, about.default),
        learn: `they learn ${learnOf(rule, about)}`,
        reads: reads.map(({ path }) => path),
        ...(departure !== undefined && { departure }),
        ...(rule.oddity !== undefined && { oddity: rule.oddity }),
        ...(masked.has(fieldName(field)) && { masked: true as const }),
      };
      return [field, explained];
    }),
  );
};
