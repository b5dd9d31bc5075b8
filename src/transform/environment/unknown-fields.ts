import { fieldName } from '../../rules/lookup.js';
import type { Compiled, EffectiveValues } from '../compile.js';
import type { CompiledField } from '../compile-field.js';

/** The fields of which nothing is known, because a setting that they read is not known, each with the variable. */
export const unknownFields = (
  { fields }: Pick<Compiled, 'fields'>,
  { unknown }: Pick<EffectiveValues, 'unknown'>,
): ReadonlyMap<CompiledField, string> => {
  if (unknown.size === 0) return new Map();
  return new Map(
    fields.flatMap((field): [CompiledField, string][] => {
      const slot = field.rule.rule === 'alwaysFalse' ? undefined : field.reads.find((read) => unknown.has(read));
      return slot === undefined ? [] : [[field, unknown.get(slot) as string]];
    }),
  );
};

/** The same by name. */
export const unknownFieldNames = (compiled: Compiled, effective: EffectiveValues): ReadonlySet<string> =>
  new Set([...unknownFields(compiled, effective).keys()].map(fieldName));
