import { match } from 'ts-pattern';
import { sendsMore } from '../../field-map/server.js';
import { deeperThan, deepestWritten } from '../../json/equal.js';
import type { Release } from '../../releases/points.js';
import { type Disclosure, disclosureOf, payloadSays, type Sending } from '../../rules/disclosure.js';
import type { Reported } from '../../rules/reported.js';
import { version } from '../../schema/vocabularies.js';
import type { CompiledField, ServerContext } from '../../transform/compile-field.js';
import type { Slot, Values } from '../../transform/layout.js';

/** What a real server of the release sends in a field. */
export interface ServerAnswer {
  /**
   * `value`: what the payload holds too. `in clear`: what the setting holds, as it is. `empty`: the same, and there is
   * nothing in it. `nothing`: the server leaves the field out. `unknown`: a variable whose value is not known decides.
   */
  readonly sends: Sending | 'nothing' | 'unknown';
  /** The value, where the payload holds it too. */
  readonly value?: Reported;
  /** What is sent as it is: with `showValues` alone. */
  readonly inClear?: unknown;
  /** What the receiver learns from it. */
  readonly learn: Disclosure;
}

/** What this package's payload holds in a field. */
export interface PayloadAnswer {
  /** Absent where it leaves the field out. */
  readonly value?: Reported;
  /** What the value says. */
  readonly says: Disclosure;
  /** The server sends something else. */
  readonly less?: true;
}

/** Both answers, the server's first. */
export interface Answers {
  readonly server: ServerAnswer;
  readonly payload: PayloadAnswer;
}

/** What a server sends as it is, where this package sends something else. */
export interface AsItIs {
  readonly raw: unknown;
}

/** What a server sends as it is in a field of these values; `undefined` where it sends what the payload holds. */
export const sentAsItIs = (
  { rule, reads, looksAt }: CompiledField,
  values: Values,
  { plugins }: ServerContext,
): AsItIs | undefined => {
  const { setting, index } = reads[0] as Slot;
  if (sendsMore(rule, setting) === undefined) return undefined;
  const given = values[index];
  return match(rule)
    .with({ rule: 'value' }, () => (setting.vocabulary?.has(given) ? undefined : { raw: given }))
    .with({ rule: 'isDefault' }, { rule: 'count' }, () => ({ raw: given }))
    .with({ rule: 'pluginVersion' }, ({ plugin, whileOn }) => {
      const installed = plugins?.get(plugin);
      const isSent = installed !== undefined && (!whileOn || given === true);
      return isSent && !version.has(installed) ? { raw: installed } : undefined;
    })
    .with({ rule: 'pluginFlag' }, () => {
      const raw = looksAt?.(values);
      return raw === undefined || typeof raw === 'boolean' ? undefined : { raw };
    })
    .otherwise(() => undefined);
};

/** Whether a value has nothing that a person could have written. */
export const isBare = (raw: unknown): boolean =>
  raw === '' || raw === null || (typeof raw === 'object' && Object.keys(raw).length === 0);

/** What leaves of a field: in fact, and in this package's payload. */
export const answersFor = (
  field: CompiledField,
  values: Values,
  surroundings: ServerContext,
  { release, showValues }: { readonly release: Release; readonly showValues?: boolean | undefined },
): Answers => {
  const { rule, reads, compute } = field;
  const slot = reads[0] as Slot;
  const about = { setting: slot.setting, default: slot.default, release };
  const value = compute(values, surroundings);
  const asItIs = value === undefined ? undefined : sentAsItIs(field, values, surroundings);
  const sending: Sending = asItIs === undefined ? 'value' : isBare(asItIs.raw) ? 'empty' : 'in clear';
  const shown = asItIs !== undefined && showValues === true && !deeperThan(deepestWritten, asItIs.raw);
  return {
    server: {
      sends: value === undefined ? 'nothing' : sending,
      ...(value !== undefined && asItIs === undefined && { value }),
      ...(shown && { inClear: asItIs.raw }),
      learn: disclosureOf(rule, about, sending),
    },
    payload: {
      ...(value !== undefined && { value }),
      says: payloadSays(rule, about, sending),
      ...(asItIs !== undefined && { less: true as const }),
    },
  };
};

/** The answers of a field of which nothing is known: only what it would say. */
export const unknownAnswers = ({ rule, reads }: CompiledField, release: Release): Answers => {
  const slot = reads[0] as Slot;
  const about = { setting: slot.setting, default: slot.default, release };
  return {
    server: { sends: 'unknown', learn: disclosureOf(rule, about, 'value') },
    payload: { says: payloadSays(rule, about, 'value') },
  };
};
