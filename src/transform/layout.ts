import { fold } from '../json/fold.js';
import type { Release } from '../releases/points.js';
import { isSection, type SectionAt, type SettingAt } from '../schema/settings-at.js';

/** A setting with the place that its value has in a row of values. */
export interface Slot extends SettingAt {
  readonly index: number;
}

/** A section whose members are found by folded name. */
export interface SectionLayout {
  readonly index?: undefined;
  readonly path: string;
  readonly members: ReadonlyMap<string, Slot | SectionLayout>;
  /** The same by name as declared. */
  readonly exact: ReadonlyMap<string, Slot | SectionLayout>;
  readonly nullErases: boolean;
  readonly unnamedAreZero: boolean;
}

/** Where every value of a file goes. */
export interface Layout {
  /** Of a config: the release whose file it is. */
  readonly release?: Release;
  readonly file: SectionLayout;
  readonly slots: readonly Slot[];
  readonly slotOf: ReadonlyMap<string, Slot>;
  /** The constant default of each slot. */
  readonly defaults: readonly unknown[];
}

/** One value per slot; `undefined` where the file gives none. */
export type Values = unknown[];

export const isSlot = (member: Slot | SectionLayout): member is Slot => member.index !== undefined;

/** The slots of a section and of those inside it. */
export const slotsIn = (section: SectionLayout): readonly Slot[] =>
  [...section.members.values()].flatMap((member) => (isSlot(member) ? [member] : slotsIn(member)));

/** The layout of a file as one release knows it. */
export const layoutOf = (declared: SectionAt, release?: Release): Layout => {
  const slots: Slot[] = [];
  const slotFor = (setting: SettingAt): Slot => {
    const slot = { ...setting, index: slots.length };
    slots.push(slot);
    return slot;
  };
  const layOut = ({ path, nullErases, unnamedAreZero, members }: SectionAt): SectionLayout => {
    const exact = new Map(
      [...members].map(([name, member]) => [name, isSection(member) ? layOut(member) : slotFor(member)] as const),
    );
    return {
      path,
      nullErases,
      unnamedAreZero,
      exact,
      members: new Map([...exact].map(([name, member]) => [fold(name), member])),
    };
  };
  const file = layOut(declared);
  return {
    ...(release !== undefined && { release }),
    file,
    slots,
    defaults: slots.map((slot) => slot.default),
    slotOf: new Map(slots.map((slot) => [slot.path, slot])),
  };
};
