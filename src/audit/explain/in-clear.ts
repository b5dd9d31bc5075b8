import { type SentElsewhere, sentElsewhere } from '../../field-map/elsewhere.js';
import { at, type Timeline } from '../../releases/timeline.js';
import type { Compiled, EffectiveValues } from '../../transform/compile.js';
import type { Slot } from '../../transform/layout.js';
import type { ExplainedField } from './fields.js';

/** An event that is not about the config, in which the server sends a setting as it is. */
export interface Elsewhere {
  readonly event: string;
  readonly property: string;
  /** When it is sent, as the end of a sentence. */
  readonly when: string;
}

/** Something that the server sends in clear. */
export interface SentInClear {
  readonly event: string;
  readonly property: string;
  /** The setting whose value it is; absent where it is what a plugin says of itself. */
  readonly setting?: string;
  /** When it is sent, where that is not with every report. */
  readonly when?: string;
}

const elsewhereTable: { readonly [path: string]: Timeline<SentElsewhere> | undefined } = sentElsewhere;

/** The events, other than those about the config, in which a server with these values sends a setting as it is. */
export const elsewhereOf = (
  { release, layout }: Compiled,
  { values, unknown }: Pick<EffectiveValues, 'values' | 'unknown'>,
  slot: Slot,
): readonly Elsewhere[] => {
  const also = at(elsewhereTable[slot.path] ?? {}, release);
  if (also === undefined) return [];
  const condition = layout.slotOf.get(also.while) as Slot;
  if (unknown.has(condition) || unknown.has(slot)) return [];
  if (values[condition.index] !== true || values[slot.index] === '') return [];
  return also.events.map((event) => ({ event, property: also.property, when: also.when }));
};

/** The setting whose value the server sends in clear in a field; none where that is no setting's. */
export const settingInClear = ({ server, by, reads }: ExplainedField): string | undefined =>
  server.sends === 'in clear' && by !== 'pluginVersion' ? reads[0] : undefined;

const ofField = (field: ExplainedField): readonly SentInClear[] => {
  const { event, property, server } = field;
  const setting = settingInClear(field);
  return server.sends === 'in clear' ? [{ event, property, ...(setting !== undefined && { setting }) }] : [];
};

/** Everything that a server with these values sends in clear. */
export const inClearOf = (
  compiled: Compiled,
  effective: Pick<EffectiveValues, 'values' | 'unknown'>,
  fields: Iterable<ExplainedField>,
): readonly SentInClear[] => [
  ...[...fields].flatMap(ofField),
  ...compiled.layout.slots.flatMap((slot) =>
    elsewhereOf(compiled, effective, slot).map((sent) => ({ ...sent, setting: slot.path })),
  ),
];
