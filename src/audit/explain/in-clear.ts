import { type SentElsewhere, sentElsewhere } from '../../field-map/elsewhere.js';
import { sendsMore } from '../../field-map/server.js';
import { at, type Timeline } from '../../releases/timeline.js';
import type { Compiled, EffectiveValues } from '../../transform/compile.js';
import type { CompiledField } from '../../transform/compile-field.js';
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

/** The setting that the server sends in clear in a field, known or not; none where that is no setting's. */
export const settingInClear = ({ rule, reads }: CompiledField, { server }: ExplainedField): string | undefined => {
  const { path, setting } = reads[0] as Slot;
  const isAlways = server.sends === 'unknown' && sendsMore(rule, setting)?.when === 'always';
  return (isAlways || server.sends === 'in clear') && rule.rule !== 'pluginVersion' ? path : undefined;
};

const ofField = ([field, explained]: readonly [CompiledField, ExplainedField]): readonly SentInClear[] => {
  const { event, property, server } = explained;
  const setting = settingInClear(field, explained);
  return server.sends === 'in clear' ? [{ event, property, ...(setting !== undefined && { setting }) }] : [];
};

/** Everything that a server with these values sends in clear. */
export const inClearOf = (
  compiled: Compiled,
  effective: Pick<EffectiveValues, 'values' | 'unknown'>,
  fields: Iterable<readonly [CompiledField, ExplainedField]>,
): readonly SentInClear[] => [
  ...[...fields].flatMap(ofField),
  ...compiled.layout.slots.flatMap((slot) =>
    elsewhereOf(compiled, effective, slot).map((sent) => ({ ...sent, setting: slot.path })),
  ),
];
