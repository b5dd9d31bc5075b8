import type { Warning } from '../issues.js';
import { isMask } from '../json/node.js';
import type { CompiledField } from './compile-field.js';
import type { ValueResolution } from './defaults.js';
import type { Layout, Slot, Values } from './layout.js';

/** Where values that may be masks come from. */
interface OriginOfValue {
  /** What the file gives. */
  readonly given: Values;
  /** Whether it holds a mask at all. */
  readonly masked: boolean;
  /** What took the place of the file's values, and of nothing that follows them. */
  readonly overridden: ReadonlyMap<Slot, string>;
  /** The values that are read. */
  readonly values: Values;
}

/** One warning for each masked setting, with the fields that were computed from it. */
export type MaskWarnings = (origins: OriginOfValue) => readonly Warning[];

/** A map's value is the caller's own and may be anything; only a list was copied, entry by entry. */
const holdsMask = ({ setting }: Slot, value: unknown): boolean =>
  setting.kind === 'list' ? ((value as readonly unknown[] | undefined)?.some(isMask) ?? false) : isMask(value);

/** Whether a field is the same where entries of a list are masked: each entry has a mask of its own. */
const countsEntries = ({ rule }: CompiledField): boolean => rule.rule === 'count';

/** The slots whose value comes from this one: itself, and those whose default followed it. */
const following = (slot: Slot, given: Values, resolutions: readonly ValueResolution[]): ReadonlySet<Slot> => {
  const reached = new Set([slot]);
  for (const { slot: next, derived } of resolutions) {
    if (given[next.index] === undefined && derived?.reads.some((read) => reached.has(read))) reached.add(next);
  }
  return reached;
};

export const maskWarningsOf = (
  { slots }: Layout,
  resolutions: readonly ValueResolution[],
  fields: readonly CompiledField[],
): MaskWarnings => {
  const looking = fields.filter(({ looksAt }) => looksAt);
  return ({ given, masked, overridden, values }) => {
    const warnings: Warning[] = [];
    const warn = (path: string, affected: readonly CompiledField[]): void => {
      const names = affected.map(({ event, property }) => `${event}.${property}`);
      if (names.length > 0) warnings.push({ code: 'masked', path, fields: names });
    };
    for (let index = 0; masked && index < given.length; index += 1) {
      const slot = slots[index] as Slot;
      if (!holdsMask(slot, given[index]) || overridden.has(slot)) continue;
      const reached = following(slot, given, resolutions);
      warn(
        slot.path,
        fields.filter((field) => !countsEntries(field) && field.reads.some((read) => reached.has(read))),
      );
    }
    for (const slot of overridden.keys()) {
      if (!holdsMask(slot, values[slot.index])) continue;
      warn(
        slot.path,
        fields.filter(({ reads }) => reads.includes(slot)),
      );
    }
    for (const field of looking) if (isMask(field.looksAt?.(given))) warn(field.rule.setting, [field]);
    return warnings;
  };
};
