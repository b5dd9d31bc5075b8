import type { Warning } from '../issues.js';
import type { Settling } from './defaults.js';
import type { CompiledField } from './fields.js';
import { isMask } from './json.js';
import type { Slot, Values } from './layout.js';

const holdsMask = (value: unknown): boolean => (Array.isArray(value) ? value.some(isMask) : isMask(value));

/** The slots whose value comes from this one: itself, and those whose default followed it. */
const following = (slot: Slot, given: Values, settlings: readonly Settling[]): ReadonlySet<Slot> => {
  const reached = new Set([slot]);
  for (const { slot: next, derived } of settlings) {
    if (given[next.index] === undefined && derived?.reads.some((read) => reached.has(read))) reached.add(next);
  }
  return reached;
};

/** One warning for each masked setting, with the fields that were computed from it. */
export const maskWarnings = (
  given: Values,
  overridden: ReadonlySet<Slot>,
  slots: readonly Slot[],
  settlings: readonly Settling[],
  fields: readonly CompiledField[],
): readonly Warning[] => {
  const warnings: Warning[] = [];
  const warn = (path: string, affected: readonly CompiledField[]): void => {
    const names = affected.map(({ event, property }) => `${event}.${property}`);
    if (names.length > 0) warnings.push({ code: 'masked', path, fields: names });
  };
  for (const slot of slots) {
    if (!holdsMask(given[slot.index]) || overridden.has(slot)) continue;
    const reached = following(slot, given, settlings);
    warn(
      slot.path,
      fields.filter(({ reads }) => reads.some((read) => reached.has(read))),
    );
  }
  for (const field of fields) if (isMask(field.looksAt?.(given))) warn(field.rule.setting, [field]);
  return warnings;
};
