import type { EntryMembers, Kind } from '../../schema/kinds.js';
import { isSlot, type SectionLayout, type Slot, slotsIn } from '../layout.js';
import type { LoaderReading } from '../loader.js';
import type { Use } from '../uses.js';
import { KnownTexts } from './known-texts.js';
import { isComparable, Stretches } from './stretches.js';

/** What a name can have as its value: a section, or a value of some kind. */
export enum Sort {
  section,
  flag,
  integer,
  text,
  texts,
  held,
  /** Maps of which only some entries count. */
  entries,
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

const sortOf = (slot: Slot, reading: LoaderReading | undefined, use: Use): Sort => {
  const sort = sortAsWritten(slot);
  const isMap = slot.setting.kind === 'map';
  if (reading?.unread.has(slot)) return Sort.unread;
  if (sort === Sort.texts && reading?.converts) return Sort.textsOrText;
  if (isMap && reading?.lowersNames) return sort === Sort.anything ? Sort.anythingLowered : Sort.heldLowered;
  const { entries } = slot.setting;
  const hasEntries = isMap && (entries === 'objects' || typeof entries === 'object');
  return hasEntries && use !== 'all' ? Sort.entries : sort;
};

/** The declared members of an entry. */
export interface RecordMembers {
  readonly names: KnownTexts;
  readonly types: EntryMembers;
}

/** The member that a name refers to. */
export class Expected {
  readonly sort: Sort;
  /** The slot of a setting. */
  readonly place: number;
  readonly inner: NamesAt | undefined;
  /** The texts that matter, or the names of entries; `undefined` where any may. */
  readonly matter: KnownTexts | undefined;
  /** The default where it is a text. */
  readonly usual: string;
  /** The declared members of its entries. */
  readonly members: RecordMembers | undefined;
  /** Its row in the table of names. */
  readonly row: number;

  constructor(row: number, slot: Slot | undefined, inner: NamesAt | undefined, sort: Sort, use: Use) {
    const constant = slot?.default;
    const entries = slot?.setting.entries;
    this.row = row;
    this.sort = sort;
    this.place = slot?.index ?? -1;
    this.inner = inner;
    this.matter = use === 'all' ? undefined : new KnownTexts(use);
    this.usual = typeof constant === 'string' ? constant : '';
    this.members =
      typeof entries === 'object' ? { names: new KnownTexts(Object.keys(entries)), types: entries } : undefined;
  }
}

/** A section: what its names refer to. */
export interface NamesAt {
  readonly section: SectionLayout;
  readonly zeroed: readonly Slot[];
  readonly byName: ReadonlyMap<string, Expected>;
  /** The same names by their bytes. */
  readonly names: KnownTexts;
  /** The row of the name that it started with last time; −1 before that. */
  first: number;
}

/** The columns of a row: the usual spelling of a name and its colon, and of its default where that is a text. */
export enum Column {
  nameAt,
  nameLength,
  usualAt,
  usualLength,
  isFlag,
  place,
  /** When it was seen last: the number of the text. */
  seen,
  /** The row that followed it last time in its section; −1 before that. */
  next,
  count,
}

/**
 * The names of a file, a row for each. The next file usually has its names in the same order as the last one, so that no
 * name is looked up. Only names that the schema declares are kept.
 */
export interface NameTable {
  readonly file: NamesAt;
  readonly groups: Float64Array;
  readonly rows: Int32Array;
  /** What each row is about. */
  readonly expected: readonly Expected[];
}

/** The names of a file: as they are written, or in the reading of a loader. */
export const nameTableOf = (file: SectionLayout, uses: readonly Use[], reading?: LoaderReading): NameTable => {
  const stretches = new Stretches();
  const rows: number[] = [];
  const expected: Expected[] = [];

  const add = (text: string): readonly [at: number, length: number] =>
    isComparable(text) ? [stretches.add(text), text.length] : [0, 0];

  const memberOf = (name: string, member: Slot | SectionLayout): Expected => {
    const row = expected.length;
    const use = isSlot(member) ? (uses[member.index] as Use) : 'all';
    const sort = isSlot(member) ? sortOf(member, reading, use) : Sort.section;
    const usual = sort === Sort.text && isSlot(member) ? String(member.default ?? '') : '';
    rows.push(
      ...add(`"${name}":`),
      ...add(JSON.stringify(usual)),
      Number(sort === Sort.flag),
      member.index ?? -1,
      0,
      -1,
    );
    // Its place is taken before those of its members.
    expected.push(undefined as never);
    const made = new Expected(
      row,
      isSlot(member) ? member : undefined,
      isSlot(member) ? undefined : namesAt(member),
      sort,
      use,
    );
    expected[row] = made;
    return made;
  };

  const namesAt = (section: SectionLayout): NamesAt => ({
    section,
    zeroed: section.unnamedAreZero ? slotsIn(section) : [],
    byName: new Map([...section.exact].map(([name, member]) => [name, memberOf(name, member)])),
    names: new KnownTexts([...section.exact.keys()]),
    first: -1,
  });

  const top = namesAt(file);
  return { file: top, groups: stretches.groups(), rows: Int32Array.from(rows), expected };
};
