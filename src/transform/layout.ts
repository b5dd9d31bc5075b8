import type * as z from 'zod';
import type { Release } from '../releases.js';
import { fileOf, isSection, type SectionInForce, type SettingInForce } from '../schema/config.js';
import { settingSchema } from '../schema/zod.js';

/** A setting with the place that its value has in a row of values. */
export interface Slot extends SettingInForce {
  readonly index: number;
  readonly schema: z.ZodType;
}

/** A section whose members are found by folded name. */
export interface SectionLayout {
  readonly path: string;
  readonly members: ReadonlyMap<string, Slot | SectionLayout>;
  readonly nullErases: boolean;
  readonly unnamedAreZero: boolean;
}

/** Where every value of a release's config.json goes. */
export interface Layout {
  readonly file: SectionLayout;
  readonly slots: readonly Slot[];
  readonly slotOf: ReadonlyMap<string, Slot>;
}

/** One value per slot; `undefined` where the file gives none. */
export type Values = unknown[];

/**
 * Names match without regard to case. Unicode's simple folding adds two letters to the ASCII ones: the long s, and the
 * Kelvin sign, which `toLowerCase` already knows.
 */
export const fold = (name: string): string => name.toLowerCase().replaceAll('ſ', 's');

/** The entry of a map with exactly this name. */
export const entryOf = (map: unknown, name: string): unknown =>
  typeof map === 'object' && map !== null && Object.hasOwn(map, name)
    ? (map as Record<string, unknown>)[name]
    : undefined;

export const isSlot = (member: Slot | SectionLayout): member is Slot => 'index' in member;

/** The slots of a section and of those inside it. */
export const slotsIn = (section: SectionLayout): readonly Slot[] =>
  [...section.members.values()].flatMap((member) => (isSlot(member) ? [member] : slotsIn(member)));

export const layoutOf = (release: Release): Layout => {
  const slots: Slot[] = [];
  const layOut = (section: SectionInForce): SectionLayout => ({
    path: section.path,
    nullErases: section.nullErases,
    unnamedAreZero: section.unnamedAreZero,
    members: new Map(
      [...section.members].map(([name, member]): [string, Slot | SectionLayout] => {
        if (isSection(member)) return [fold(name), layOut(member)];
        const slot: Slot = { ...member, index: slots.length, schema: settingSchema(member.setting) };
        slots.push(slot);
        return [fold(name), slot];
      }),
    ),
  });
  const file = layOut(fileOf(release));
  return { file, slots, slotOf: new Map(slots.map((slot) => [slot.path, slot])) };
};
