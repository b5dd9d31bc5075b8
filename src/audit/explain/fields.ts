import type { AnyRule } from '../../field-map/rules.js';
import { departureText, sendsMore } from '../../field-map/server.js';
import { entryOf } from '../../json/entry.js';
import type { Release } from '../../releases/points.js';
import { ruleText } from '../../rules/describe.js';
import { fieldName } from '../../rules/lookup.js';
import type { EffectiveValues } from '../../transform/compile.js';
import type { CompiledField, ServerContext } from '../../transform/compile-field.js';
import type { Slot } from '../../transform/layout.js';
import { type Answers, answersFor, unknownAnswers } from './answers.js';

/** One property that is sent: what a real server sends, and what this package's payload has. */
export interface ExplainedField extends Answers {
  readonly event: string;
  readonly property: string;
  /** The rule, by name and in a few words. */
  readonly by: AnyRule['rule'];
  readonly rule: string;
  /** The settings that it reads. */
  readonly reads: readonly string[];
  /** What the real server sends of other configs, if not of this one, where this package sends less on purpose. */
  readonly departure?: string;
  /** What its name does not show. */
  readonly oddity?: string;
  /** The file has a mask in place of the value, so the field discloses nothing about it. */
  readonly masked?: true;
  /** The file has the map of plugins, but no entry for this one: what is sent is the default. */
  readonly entryByDefault?: true;
}

/** Whether a field about a plugin reads a map of the file that has no entry for the plugin. */
const isEntryByDefault = ({ rule, reads }: CompiledField, { explicit, overridden }: EffectiveValues): boolean => {
  const slot = reads[0] as Slot;
  const map = explicit[slot.index];
  if (map === undefined || overridden.has(slot)) return false;
  if (rule.rule === 'pluginEnabled') return entryOf(map, rule.plugin) === undefined;
  return rule.rule === 'pluginFlag' && entryOf(entryOf(map, rule.plugin), rule.key) === undefined;
};

/** Explains the fields of a release for the values of one config. */
export const explainFields = (
  release: Release,
  fields: readonly CompiledField[],
  effective: EffectiveValues,
  surroundings: ServerContext,
  masked: ReadonlySet<string>,
  showValues?: boolean,
  unknown: Pick<ReadonlyMap<CompiledField, unknown>, 'has'> = new Set(),
): ReadonlyMap<CompiledField, ExplainedField> =>
  new Map(
    fields.map((field) => {
      const { event, property, rule, reads } = field;
      const about = reads[0] as Slot;
      const more = sendsMore(rule, about.setting);
      const explained: ExplainedField = {
        event,
        property,
        ...(unknown.has(field)
          ? unknownAnswers(field, release)
          : answersFor(field, effective.values, surroundings, { release, showValues })),
        by: rule.rule,
        rule: ruleText(rule, about.default),
        reads: reads.map(({ path }) => path),
        ...(more !== undefined && { departure: departureText(more) }),
        ...(rule.oddity !== undefined && { oddity: rule.oddity }),
        ...(masked.has(fieldName(field)) && { masked: true as const }),
        ...(isEntryByDefault(field, effective) && { entryByDefault: true as const }),
      };
      return [field, explained];
    }),
  );
