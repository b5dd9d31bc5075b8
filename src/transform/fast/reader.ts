import { fold } from '../../json/fold.js';
import type { Setting } from '../../schema/kinds.js';
import { zeroOf } from '../../schema/settings-at.js';
import { type Decoded, UnknownNames } from '../decode.js';
import type { Layout, Slot, Values } from '../layout.js';
import type { LoaderReading } from '../loader.js';
import type { Use } from '../uses.js';
import { Byte } from './bytes.js';
import { isHeld } from './entry-types.js';
import { Column, type Expected, type NamesAt, type NameTable, nameTableOf, Sort } from './expected-names.js';
import { lowered } from './lowered.js';
import { Scan } from './scanner.js';
import { group, halfGroup } from './stretches.js';
import { ValueReader } from './values.js';

/** Empty, because only the exact decoder records which names a file has, including those with `null`. */
const noNames: ReadonlySet<Slot> = new Set();

/** Reads one file after the other into rows of values. */
export class Reader {
  readonly #scan = new Scan();
  readonly #values: ValueReader;
  readonly #names: NameTable;
  readonly #slots: readonly Slot[];
  readonly #nothing: Values;
  #given: Values = [];
  readonly #release: Layout['release'];
  #unknown: UnknownNames;
  /** The row of the last name that was not expected; −1 where it is unknown. */
  #row = -1;
  /** The number of the file that is read. */
  #number = 0;

  constructor({ release, file, slots }: Layout, uses: readonly Use[], reading?: LoaderReading) {
    this.#release = release;
    this.#unknown = new UnknownNames(release);
    this.#names = nameTableOf(file, uses, reading);
    this.#values = new ValueReader(this.#scan, this.#names.stretches);
    this.#slots = slots;
    this.#nothing = new Array(slots.length).fill(undefined);
  }

  readText(written: string): Decoded | undefined {
    try {
      return this.#scan.openText(written) ? this.#read() : undefined;
    } finally {
      this.#forget();
    }
  }

  readBytes(bytes: Uint8Array, from: number, to: number): Decoded | undefined {
    try {
      this.#scan.openBytes(bytes, from, to);
      return this.#read();
    } finally {
      this.#forget();
    }
  }

  /** Nothing of a config stays behind, whatever happens while it is read. */
  #forget(): void {
    this.#scan.close();
    this.#values.value = undefined;
    this.#given = this.#nothing;
  }

  #read(): Decoded | undefined {
    this.#given = this.#nothing.slice();
    this.#unknown = new UnknownNames(this.#release);
    this.#values.masked = false;
    this.#number += 1;
    if (!this.#isWhole()) return undefined;
    const warnings = this.#unknown.warnings();
    return { given: this.#given, issues: [], warnings, named: noNames, masked: this.#values.masked };
  }

  /** Reads the file, and says whether all of it is as it should be. */
  #isWhole(): boolean {
    const scan = this.#scan;
    const start = scan.blank(scan.start);
    let at = scan.bytes[start] === Byte.openBrace ? this.#section(this.#names.file, start + 1) : -1;
    if (at === -1) return false;
    if (at < scan.end) at = scan.blank(at);
    return at === scan.end && (this.#unknown.isEmpty || this.#knowsAny());
  }

  /** Whether any name of the file was known. */
  #knowsAny(): boolean {
    const { file, rows } = this.#names;
    for (const { row } of file.byName.values())
      if (rows[row * Column.count + Column.seen] === this.#number) return true;
    return false;
  }

  /** A section, from after its opening brace. What is usual is done here, so that no call is made for most members. */
  #section(known: NamesAt, from: number): number {
    const scan = this.#scan;
    const { bytes } = scan;
    const given = this.#given;
    for (const { index, setting } of known.zeroed) given[index] = zeroOf(setting.kind);
    const { rows, stretches } = this.#names;
    const { groups } = stretches;
    let at = scan.blank(from);
    let last = -1;
    // What was between the last two members: from a comma to a quote.
    let gap = 0;
    let gapAt = 0;
    while (bytes[at] !== Byte.closeBrace) {
      let row = last === -1 ? known.first : (rows[last + Column.next] as number);
      let value = -1;
      if (row !== -1)
        value = scan.passKnown(
          at,
          groups,
          rows[row + Column.nameAt] as number,
          rows[row + Column.nameLength] as number,
        );
      if (value === -1) {
        value = this.#name(known, last, at);
        row = this.#row;
      } else {
        if (bytes[value] === Byte.space) value += 1;
        if ((bytes[value] as number) <= Byte.space) value = scan.blank(value);
      }
      if (value === -1) return -1;
      if (row === -1) at = scan.passAny(value);
      else {
        if (rows[row + Column.seen] === this.#number) return -1;
        rows[row + Column.seen] = this.#number;
        last = row;
        if (rows[row + Column.sort] === Sort.flag) {
          at = scan.passFlag(value);
          if (at !== -1) given[rows[row + Column.place] as number] = at - value === 4;
        } else if (rows[row + Column.sort] === Sort.text) at = this.#text(row, value);
        else at = this.#other(row, value);
        if (at === -1 && scan.isNull(value)) at = value + 4;
      }
      if (at === -1) return -1;
      if (bytes[at] === Byte.comma && bytes[at + 1] === Byte.quote) at += 1;
      else if (gap >= halfGroup && scan.isSame(at, gapAt, gap)) at += gap - 1;
      else {
        gapAt = at;
        at = scan.comma(at, Byte.closeBrace);
        if (at === -1) return -1;
        gap = bytes[gapAt] === Byte.comma && bytes[at] === Byte.quote && at - gapAt < 2 * group ? at - gapAt + 1 : 0;
      }
    }
    return at + 1;
  }

  /** Reads a text: mostly it is empty, or the default. */
  #text(row: number, from: number): number {
    const scan = this.#scan;
    const { stretches, rows, expected } = this.#names;
    const place = rows[row + Column.place] as number;
    if (scan.isEmptyText(from)) {
      this.#given[place] = '';
      return from + 2;
    }
    const usualAt = rows[row + Column.usualAt] as number;
    let end = scan.passKnown(from, stretches.groups, usualAt, rows[row + Column.usualLength] as number);
    if (end !== -1) {
      this.#given[place] = (expected[row / Column.count] as Expected).usual;
      return end;
    }
    const values = this.#values;
    end = values.text(expected[row / Column.count] as Expected, from);
    if (end !== -1) this.#given[place] = values.value;
    return end;
  }

  #other(row: number, from: number): number {
    return this.#member(this.#names.expected[row / Column.count] as Expected, from);
  }

  /** Passes over a name that was not expected next, with its colon, and finds what it refers to. */
  #name(known: NamesAt, last: number, from: number): number {
    const scan = this.#scan;
    this.#row = -1;
    const end = scan.passText(from);
    if (end === -1) return -1;
    const name = scan.textAt(from, end);
    const named = known.byName.get(name);
    if (named === undefined) {
      if (known.section.members.has(fold(name))) return -1;
      this.#unknown.note(known.section.path, name);
    } else {
      this.#row = named.row * Column.count;
      if (last === -1) known.first = this.#row;
      else this.#names.rows[last + Column.next] = this.#row;
    }
    return scan.colon(end);
  }

  /** Reads the value of an expected name that is no flag. */
  #member(expected: Expected, from: number): number {
    const scan = this.#scan;
    const { place, sort } = expected;
    let at = -1;
    switch (sort) {
      case Sort.section:
        return scan.bytes[from] === Byte.openBrace ? this.#section(expected.inner as NamesAt, from + 1) : -1;
      case Sort.integer:
        at = scan.passInteger(from);
        if (at !== -1) this.#given[place] = scan.integer;
        return at;
      case Sort.unread:
        return scan.passAny(from);
      default:
        at = this.#value(expected, from);
        if (at !== -1) this.#given[place] = this.#values.value;
        return at;
    }
  }

  /** Reads a text, a list or a map. */
  #value(expected: Expected, from: number): number {
    const values = this.#values;
    switch (expected.sort) {
      case Sort.list:
        return values.list(expected, from);
      case Sort.textsOrText:
        return this.#scan.bytes[from] === Byte.quote ? values.split(from) : values.list(expected, from);
      case Sort.entries:
        return values.entries(expected, from);
      case Sort.anything:
        return values.anything(expected, from);
      case Sort.anythingLowered:
        return this.#lowered(expected, values.anything(expected, from));
      case Sort.heldLowered:
        return this.#lowered(expected, this.#held(expected, from));
      default:
        return this.#held(expected, from);
    }
  }

  /** A list or a map whose content is as declared. */
  #held(expected: Expected, from: number): number {
    const at = this.#values.held(from);
    return at !== -1 && isHeld(this.#values.value, this.#settingOf(expected)) ? at : -1;
  }

  /** A map that was read, with its names in lower case. */
  #lowered(expected: Expected, end: number): number {
    if (end === -1) return -1;
    const map = lowered(this.#values.value, this.#settingOf(expected));
    this.#values.value = map;
    return map === undefined ? -1 : end;
  }

  #settingOf({ place }: Expected): Setting {
    return (this.#slots[place] as Slot).setting;
  }
}
