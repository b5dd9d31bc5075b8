import type { Kind } from '../../schema/kinds.js';
import { isSlot, type SectionLayout, type Slot, slotsIn } from '../layout.js';
import type { LoaderReading } from '../loader.js';
import { type KnownWord, knownOf } from './word-match.js';

/** What a name can have as its value: a section, or a value of some kind. */
export enum Sort {
  section,
  flag,
  integer,
  text,
  texts,
  held,
  anything,
  /** Maps whose names the loader turns to lower case. */
  heldLowered,
  anythingLowered,
  /** Texts, or one text that the loader splits. */
  textsOrText,
  /** The loader does not read it. */
  unread,
}

const sorts: Readonly<Record<Kind, Sort>> = {
  flag: Sort.flag,
  integer: Sort.integer,
  choice: Sort.text,
  text: Sort.text,
  list: Sort.held,
  map: Sort.held,
};

const sortAsWritten = ({ setting: { kind, entries = 'anything' } }: Slot): Sort => {
  if (kind === 'list' && entries === 'texts') return Sort.texts;
  if (kind === 'map' && entries === 'anything') return Sort.anything;
  return sorts[kind];
};

const sortOf = (slot: Slot, reading: LoaderReading | undefined): Sort => {
  const sort = sortAsWritten(slot);
  if (reading === undefined) return sort;
  if (reading.unread.has(slot)) return Sort.unread;
  if (sort === Sort.texts && reading.converts) return Sort.textsOrText;
  if (slot.setting.kind !== 'map' || !reading.lowersNames) return sort;
  return sort === Sort.anything ? Sort.anythingLowered : Sort.heldLowered;
};

/** The member that a name refers to, and the usual spelling of the name, from its quote to its colon. */
export interface Expected {
  readonly written: KnownWord;
  readonly sort: Sort;
  /** The slot of a setting. */
  readonly place: number;
  readonly inner: NamesAt | undefined;
  /** When it was seen last: the number of the text. */
  seen: number;
}

/**
 * A section, and the members that its names had last time, in their order. The next file usually has the same order, so
 * that no name is looked up. Only names that the schema declares are kept.
 */
export interface NamesAt {
  readonly section: SectionLayout;
  readonly zeroed: readonly Slot[];
  readonly byName: ReadonlyMap<string, Expected>;
  readonly order: Expected[];
}

/** The names of a section: as they are written, or in the reading of a loader. */
export const namesOf = (section: SectionLayout, reading?: LoaderReading): NamesAt => ({
  section,
  zeroed: section.unnamedAreZero ? slotsIn(section) : [],
  byName: new Map(
    [...section.exact].map(([name, member]): [string, Expected] => [
      name,
      {
        written: knownOf(`"${name}":`),
        sort: isSlot(member) ? sortOf(member, reading) : Sort.section,
        place: isSlot(member) ? member.index : -1,
        inner: isSlot(member) ? undefined : namesOf(member, reading),
        seen: 0,
      },
    ]),
  ),
  order: [],
});
