import { fold } from '../../json/fold.js';
import { isMask, shortestMask } from '../../json/node.js';
import type { Setting } from '../../schema/kinds.js';
import { zeroOf } from '../../schema/settings-at.js';
import { type Decoded, UnknownNames } from '../decode.js';
import type { Layout, Slot, Values } from '../layout.js';
import type { Loader, LoaderReading } from '../loader.js';
import { Byte } from './bytes.js';
import { isHeld } from './entry-types.js';
import { type Expected, type NamesAt, namesOf, Sort } from './expected-names.js';
import { lowered } from './lowered.js';
import { deepest, Scan } from './scanner.js';

/**
 * Decodes well-formed configs without building a tree. Returns `undefined` for anything unusual; the exact decoder then
 * reports what is wrong. It is faster than a general JSON parser because it knows the expected names and their types.
 */
export type FastDecode = (text: string, asLoaded?: boolean) => Decoded | undefined;

/** Empty, because only the exact decoder records which names a file has, including those with `null`. */
const noNames: ReadonlySet<Slot> = new Set();

/** Reads the text of one file after the other into rows of values. */
class Reader {
  readonly #scan = new Scan();
  readonly #file: NamesAt;
  readonly #slots: readonly Slot[];
  readonly #nothing: Values;
  #given: Values = [];
  readonly #release: Layout['release'];
  #unknown: UnknownNames;
  #masked = false;
  /** How many texts were read. */
  #text = 0;

  constructor({ release, file, slots }: Layout, reading?: LoaderReading) {
    this.#release = release;
    this.#unknown = new UnknownNames(release);
    this.#file = namesOf(file, reading);
    this.#slots = slots;
    this.#nothing = new Array(slots.length).fill(undefined);
  }

  read(written: string): Decoded | undefined {
    const scan = this.#scan;
    this.#given = this.#nothing.slice();
    this.#unknown = new UnknownNames(this.#release);
    this.#masked = false;
    this.#text += 1;
    scan.open(written);
    try {
      return this.#isWhole()
        ? {
            given: this.#given,
            issues: [],
            warnings: this.#unknown.warnings(),
            named: noNames,
            masked: this.#masked,
          }
        : undefined;
    } finally {
      // Nothing of a config stays behind, whatever happens while it is read.
      scan.close();
      this.#given = this.#nothing;
    }
  }

  /** Reads the file, and says whether all of it is as it should be. */
  #isWhole(): boolean {
    const scan = this.#scan;
    const start = scan.blank(0);
    const end = scan.bytes[start] === Byte.openBrace ? this.#section(this.#file, start + 1) : -1;
    return end !== -1 && scan.blank(end) === scan.length && (this.#unknown.isEmpty || this.#knowsAny());
  }

  /** Whether any name of the file was known. */
  #knowsAny(): boolean {
    for (const { seen } of this.#file.byName.values()) if (seen === this.#text) return true;
    return false;
  }

  /** A section, from after its opening brace. */
  #section(known: NamesAt, from: number): number {
    const scan = this.#scan;
    const { bytes } = scan;
    for (const { index, setting } of known.zeroed) this.#given[index] = zeroOf(setting.kind);
    let at = scan.blank(from);
    let place = 0;
    while (bytes[at] !== Byte.closeBrace) {
      let expected = known.order[place];
      const named = expected === undefined ? -1 : scan.passKnown(at, expected.written);
      if (named === -1) {
        at = scan.passText(at);
        if (at === -1) return -1;
        expected = known.byName.get(scan.text);
        if (expected !== undefined) known.order[place] = expected;
        else if (known.section.members.has(fold(scan.text))) return -1;
        else this.#unknown.note(known.section.path, scan.text);
        at = scan.colon(at);
        if (at === -1) return -1;
      } else at = scan.blank(named);
      if (expected === undefined) at = scan.passAny(at);
      else {
        if (expected.seen === this.#text) return -1;
        expected.seen = this.#text;
        place += 1;
        at = scan.isNull(at) ? at + 4 : this.#member(expected, at);
      }
      if (at === -1) return -1;
      at = scan.comma(at, Byte.closeBrace);
      if (at === -1) return -1;
    }
    return at + 1;
  }

  /** Reads the value of an expected name; it is not null. */
  #member(expected: Expected, from: number): number {
    const scan = this.#scan;
    const { place } = expected;
    let at = -1;
    switch (expected.sort) {
      case Sort.section:
        return scan.bytes[from] === Byte.openBrace ? this.#section(expected.inner as NamesAt, from + 1) : -1;
      case Sort.flag:
        at = scan.passFlag(from);
        this.#given[place] = scan.isTrue;
        return at;
      case Sort.integer:
        at = scan.passInteger(from);
        this.#given[place] = scan.integer;
        return at;
      case Sort.text:
        at = scan.passText(from);
        this.#given[place] = scan.text;
        if (scan.text.length >= shortestMask && isMask(scan.text)) this.#masked = true;
        return at;
      case Sort.texts:
        return this.#texts(place, from);
      case Sort.textsOrText:
        return scan.bytes[from] === Byte.quote ? this.#split(place, from) : this.#texts(place, from);
      case Sort.anything:
        at = scan.passAny(from);
        this.#given[place] = scan.value;
        return at;
      case Sort.anythingLowered:
        return this.#lowered(place, scan.passAny(from));
      case Sort.unread:
        return scan.passAny(from);
      case Sort.heldLowered:
        at = this.#held(from, deepest);
        return isHeld(scan.value, this.#settingAt(place)) ? this.#lowered(place, at) : -1;
      default:
        at = this.#held(from, deepest);
        this.#given[place] = scan.value;
        return isHeld(scan.value, this.#settingAt(place)) ? at : -1;
    }
  }

  #settingAt(place: number): Setting {
    return (this.#slots[place] as Slot).setting;
  }

  /** A map that was passed over, with its names in lower case. */
  #lowered(place: number, end: number): number {
    const map = lowered(this.#scan.value, this.#settingAt(place));
    this.#given[place] = map;
    return map === undefined ? -1 : end;
  }

  /** A single string in place of a list. */
  #split(place: number, from: number): number {
    const scan = this.#scan;
    const end = scan.passText(from);
    const texts = scan.text === '' ? [] : scan.text.split(',');
    this.#given[place] = texts;
    if (texts.some(isMask)) this.#masked = true;
    return end;
  }

  #texts(place: number, from: number): number {
    const scan = this.#scan;
    const texts: string[] = [];
    this.#given[place] = texts;
    if (scan.bytes[from] !== Byte.openBracket) return -1;
    return scan.passEntries(from, Byte.closeBracket, (at) => {
      const end = scan.passText(at);
      texts.push(scan.text);
      if (isMask(scan.text)) this.#masked = true;
      return end;
    });
  }

  /** Reads a list or a map. It gives up on a repeated name. */
  #held(from: number, depth: number): number {
    const scan = this.#scan;
    const isMap = scan.bytes[from] === Byte.openBrace;
    if (!isMap && scan.bytes[from] !== Byte.openBracket) return scan.passScalar(from);
    if (depth === 0) return -1;
    const map: Record<string, unknown> = {};
    const list: unknown[] = [];
    const entry = (at: number): number => {
      const end = this.#held(at, depth - 1);
      list.push(scan.value);
      return end;
    };
    const namedEntry = (at: number): number => {
      const named = scan.passText(at);
      const name = scan.text;
      const colon = named === -1 || name === '__proto__' || Object.hasOwn(map, name) ? -1 : scan.colon(named);
      const end = colon === -1 ? -1 : this.#held(colon, depth - 1);
      map[name] = scan.value;
      return end;
    };
    const end = scan.passEntries(from, isMap ? Byte.closeBrace : Byte.closeBracket, isMap ? namedEntry : entry);
    scan.value = isMap ? map : list;
    return end;
  }
}

/** Compiles the fast way for a layout, as files are written and as the loader reads them. */
export const fastDecodeOf = (layout: Layout, { reading }: Loader): FastDecode => {
  let literal: Reader | undefined;
  let loading: Reader | undefined;
  return (written, asLoaded) => {
    if (asLoaded) {
      loading ??= new Reader(layout, reading);
      return loading.read(written);
    }
    literal ??= new Reader(layout);
    return literal.read(written);
  };
};
