import type { UnknownValue } from '../../inputs/deployment/deployment.js';
import { isPrintableName } from '../../issues.js';
import { fieldName } from '../../rules/lookup.js';
import type { EffectiveValues } from '../../transform/compile.js';
import type { CompiledField } from '../../transform/compile-field.js';
import type { NotKnown } from './explanation.js';

/** The settings that are not known, as far as something is sent of them. */
export const notKnownOf = (
  { unknown }: Pick<EffectiveValues, 'unknown'>,
  unknownFields: ReadonlyMap<CompiledField, string>,
  reasons: Readonly<Record<string, UnknownValue>> = {},
): readonly NotKnown[] => {
  const fields = [...unknownFields.keys()];
  return [...unknown].flatMap(([slot, variable]): readonly NotKnown[] => {
    const fed = fields.filter(({ reads }) => reads.includes(slot)).map(fieldName);
    if (fed.length === 0) return [];
    const because = Object.hasOwn(reasons, variable) ? reasons[variable] : undefined;
    return [
      {
        setting: slot.path,
        ...(isPrintableName(variable) && { variable }),
        ...(because && { because }),
        fields: fed,
      },
    ];
  });
};
