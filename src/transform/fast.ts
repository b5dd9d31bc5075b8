import { zeroOf } from '../schema/config.js';
import type { Entries, Kind, Setting } from '../schema/kinds.js';
import { type Decoded, UnknownNames } from './decode.js';
import { isMask, maskLength } from './json.js';
import { fold, isSlot, type Layout, type SectionLayout, type Slot, slotsIn, type Values } from './layout.js';
import { nameCount, namesIn, namesWritten } from './names.js';

/** Reads a text that is as it should be, and gives up on any suspicion: the exact way then decides and explains. */
export type FastDecode = (text: string) => Decoded | undefined;

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an entry spells and types its declared members as declared. */
const isRecordOf = (entry: JsonObject, declared: Readonly<Record<string, string>>): boolean => {
  for (const name in entry) {
    if (Object.hasOwn(declared, name)) {
      if (typeof entry[name] !== (declared[name] === 'flag' ? 'boolean' : 'string')) return false;
    } else if (Object.keys(declared).some((other) => fold(other) === fold(name))) return false;
  }
  return true;
};

const isEntry = (entry: unknown, entries: Entries): boolean => {
  if (entries === 'texts') return typeof entry === 'string';
  return entry === null || (isObject(entry) && (typeof entries !== 'object' || isRecordOf(entry, entries)));
};

/** Whether a list or a map is what its setting holds, as far as that can be told at a glance. */
const isHeldBy = (value: object, { kind, entries = 'anything' }: Setting): boolean => {
  if (Array.isArray(value)) return kind === 'list' && value.every((entry) => isEntry(entry, entries));
  if (kind !== 'map') return false;
  if (entries === 'anything') return true;
  for (const name in value) if (!isEntry((value as JsonObject)[name], entries)) return false;
  return true;
};

/** Values in maps and under unknown names are looked through this deep. */
const deepest = 100;

/** Who needs to know which names stand in a file, be it as null, takes the exact way. */
const noNames: ReadonlySet<Slot> = new Set();

/** What can stand under a name: a section, a list or a map, or a value that its type alone tells. */
enum Sort {
  section,
  held,
  flag,
  integer,
  text,
}

const sorts: Readonly<Record<Kind, Sort>> = {
  flag: Sort.flag,
  integer: Sort.integer,
  choice: Sort.text,
  text: Sort.text,
  list: Sort.held,
  map: Sort.held,
};

/**
 * A section, and what its names stood for last time, in their order: mostly it is the order this time, and no name needs
 * to be looked up. Only names that the schema declares are kept.
 */
interface Known {
  readonly section: SectionLayout;
  readonly inner: readonly Known[];
  readonly zeroed: readonly Slot[];
  readonly names: string[];
  readonly sorts: Sort[];
  /** The slot, or the place among the inner sections. */
  readonly places: number[];
}

const knownOf = (section: SectionLayout): Known => ({
  section,
  inner: [...section.exact.values()]
    .filter((member) => !isSlot(member))
    .map((member) => knownOf(member as SectionLayout)),
  zeroed: section.unnamedAreZero ? slotsIn(section) : [],
  names: [],
  sorts: [],
  places: [],
});

/** Notes what a name stands for. Whether the section has it. */
const learn = (known: Known, at: number, name: string): boolean => {
  const member = known.section.exact.get(name);
  if (member === undefined) return false;
  known.names[at] = name;
  known.sorts[at] = isSlot(member) ? sorts[member.setting.kind] : Sort.section;
  known.places[at] = isSlot(member) ? member.index : known.inner.findIndex(({ section }) => section === member);
  return true;
};

/** The rows that a text fills. */
interface Rows {
  readonly given: Values;
  readonly unknown: UnknownNames;
  masked: boolean;
}

/** Compiles the fast way for a layout. */
export const fastDecodeOf = ({ file, slots }: Layout): FastDecode => {
  const isHeld = (value: unknown, { setting }: Slot): boolean =>
    (setting.kind === 'map' && setting.entries === 'anything') ||
    (typeof value === 'object' && isHeldBy(value as object, setting));

  /** Reads a section into the rows. Gives how many names it holds, or NaN where it is not as it should be. */
  const read = (known: Known, value: JsonObject, rows: Rows): number => {
    const { given } = rows;
    for (const { index, setting } of known.zeroed) given[index] = zeroOf(setting.kind);
    let names = 0;
    let at = 0;
    for (const name in value) {
      const inner = value[name];
      if (name !== known.names[at] && !learn(known, at, name)) {
        if (known.section.members.has(fold(name))) return Number.NaN;
        rows.unknown.note(known.section.path, name);
        names += nameCount(name) + namesIn(inner, deepest);
        continue;
      }
      const sort = known.sorts[at] as Sort;
      const place = known.places[at] as number;
      at += 1;
      names += 1;
      if (inner === null) continue;
      if (sort === Sort.text) {
        if (typeof inner !== 'string') return Number.NaN;
        if (inner.length === maskLength && isMask(inner)) rows.masked = true;
      } else if (sort === Sort.flag) {
        if (typeof inner !== 'boolean') return Number.NaN;
      } else if (sort === Sort.integer) {
        if (!Number.isSafeInteger(inner)) return Number.NaN;
      } else if (sort === Sort.section) {
        if (!isObject(inner)) return Number.NaN;
        names += read(known.inner[place] as Known, inner, rows);
        continue;
      } else {
        if (!isHeld(inner, slots[place] as Slot)) return Number.NaN;
        names += namesIn(inner, deepest);
        if (Array.isArray(inner) && inner.some(isMask)) rows.masked = true;
      }
      given[place] = inner;
    }
    return names;
  };

  const known = knownOf(file);
  const nothing: Values = new Array(slots.length).fill(undefined);
  return (written) => {
    let root: unknown;
    try {
      root = JSON.parse(written);
    } catch {
      return undefined;
    }
    if (!isObject(root)) return undefined;
    const given: Values = nothing.slice();
    const rows: Rows = { given, unknown: new UnknownNames(), masked: false };
    if (read(known, root, rows) !== namesWritten(written)) return undefined;
    return { given, issues: [], warnings: rows.unknown.warnings(), named: noNames, masked: rows.masked };
  };
};
