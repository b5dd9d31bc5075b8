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
  /** Lists of texts, or of records of which only the number counts. */
  list,
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
  if (kind === 'list' && entries === 'texts') return Sort.list;
  if (kind === 'map' && entries === 'anything') return Sort.anything;
  return sorts[kind];
};

const sortOf = (slot: Slot, reading: LoaderReading | undefined, use: Use): Sort => {
  const sort = sortAsWritten(slot);
  const isMap = slot.setting.kind === 'map';
  if (reading?.unread.has(slot)) return Sort.unread;
  if (sort === Sort.list && reading?.converts) return Sort.textsOrText;
  if (isMap && reading?.lowersNames) return sort === Sort.anything ? Sort.anythingLowered : Sort.heldLowered;
  const { kind, entries } = slot.setting;
  if (kind === 'list' && typeof entries === 'object' && use !== 'all') return Sort.list;
  const hasEntries = isMap && (entries === 'objects' || typeof entries === 'object');
  return hasEntries && use !== 'all' ? Sort.entries : sort;
};

/** An entry with one member, a flag: the usual spelling of its name, and what it is when it is on and when it is off. */
export interface FlagRecord {
  readonly nameAt: number;
  readonly nameLength: number;
  readonly on: object;
  readonly off: object;
}

/** The declared members of an entry. */
export interface RecordMembers {
  readonly names: KnownTexts;
  readonly types: EntryMembers;
  readonly flag: FlagRecord | undefined;
}

const flagRecordOf = (types: EntryMembers, stretches: Stretches): FlagRecord | undefined => {
  const [[name, type] = ['', 'text'], ...others] = Object.entries(types);
  if (type !== 'flag' || others.length > 0) return undefined;
  const [nameAt, nameLength] = comparedIn(stretches, `"${name}":`);
  return { nameAt, nameLength, on: Object.freeze({ [name]: true }), off: Object.freeze({ [name]: false }) };
};

const membersOf = ({ setting: { entries } }: Slot, stretches: Stretches): RecordMembers | undefined =>
  typeof entries === 'object'
    ? { names: new KnownTexts(Object.keys(entries)), types: entries, flag: flagRecordOf(entries, stretches) }
    : undefined;

/** Adds a text that is compared: where it starts, and its length, or 0 where it cannot be. */
const comparedIn = (stretches: Stretches, text: string): readonly [at: number, length: number] =>
  isComparable(text) ? [stretches.addCompared(text), text.length] : [0, 0];

/**
 * A map in which no name has a value. Maps that start as copies of it are fast, however many of its names they get: one
 * that gets a name after the other becomes a dictionary.
 */
const noneOf = (names: readonly string[]): object => {
  const map: Record<string, unknown> = JSON.parse(
    JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))),
  );
  for (const name of names) map[name] = undefined;
  return map;
};

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
  /** A map in which none of the entries that matter is given. */
  readonly noEntries: object | undefined;
  /** Its row in the table of names. */
  readonly row: number;

  constructor(
    row: number,
    slot: Slot | undefined,
    { inner, sort, use, members }: Pick<Expected, 'inner' | 'sort' | 'members'> & { readonly use: Use },
  ) {
    const constant = slot?.default;
    this.row = row;
    this.sort = sort;
    this.place = slot?.index ?? -1;
    this.inner = inner;
    this.matter = use === 'all' ? undefined : new KnownTexts(use);
    this.usual = typeof constant === 'string' ? constant : '';
    this.members = members;
    this.noEntries = sort === Sort.entries && use !== 'all' ? noneOf(use) : undefined;
  }
}

/** A section: what its names refer to. */
export interface NamesAt {
  readonly section: SectionLayout;
  readonly zeroed: readonly Slot[];
  readonly byName: ReadonlyMap<string, Expected>;
  /** The row of the name that it started with last time; at first, of the first that is declared. */
  first: number;
}

/** The columns of a row: the usual spelling of a name and its colon, and of its default where that is a text. */
export enum Column {
  nameAt,
  nameLength,
  usualAt,
  usualLength,
  sort,
  place,
  /** When it was seen last: the number of the text. */
  seen,
  /** The row that followed it last time in its section; at first, the next that is declared; −1 where there is none. */
  next,
  count,
}

/**
 * The names of a file, a row for each. The next file usually has its names in the same order as the last one, so that no
 * name is looked up. Only names that the schema declares are kept.
 */
export interface NameTable {
  readonly file: NamesAt;
  readonly stretches: Stretches;
  readonly rows: Int32Array;
  /** What each row is about. */
  readonly expected: readonly Expected[];
}

/** The names of a file: as they are written, or in the reading of a loader. */
export const nameTableOf = (file: SectionLayout, uses: readonly Use[], reading?: LoaderReading): NameTable => {
  const stretches = new Stretches();
  const rows: number[] = [];
  const expected: Expected[] = [];

  const memberOf = (name: string, member: Slot | SectionLayout): Expected => {
    const row = expected.length;
    const use = isSlot(member) ? (uses[member.index] as Use) : 'all';
    const sort = isSlot(member) ? sortOf(member, reading, use) : Sort.section;
    const usual = sort === Sort.text && isSlot(member) ? String(member.default ?? '') : '';
    rows.push(
      ...comparedIn(stretches, `"${name}":`),
      ...comparedIn(stretches, JSON.stringify(usual)),
      sort,
      member.index ?? -1,
      0,
      -1,
    );
    // Its place is taken before those of its members.
    expected.push(undefined as never);
    const made = isSlot(member)
      ? new Expected(row, member, { inner: undefined, sort, use, members: membersOf(member, stretches) })
      : new Expected(row, undefined, { inner: namesAt(member), sort, use, members: undefined });
    expected[row] = made;
    return made;
  };

  const namesAt = (section: SectionLayout): NamesAt => {
    const byName = new Map<string, Expected>();
    let first = -1;
    let last = -1;
    for (const [name, member] of section.exact) {
      const made = memberOf(name, member);
      byName.set(name, made);
      const row = made.row * Column.count;
      if (last === -1) first = row;
      else rows[last + Column.next] = row;
      last = row;
    }
    return { section, zeroed: section.unnamedAreZero ? slotsIn(section) : [], byName, first };
  };

  const top = namesAt(file);
  return { file: top, stretches, rows: Int32Array.from(rows), expected };
};
