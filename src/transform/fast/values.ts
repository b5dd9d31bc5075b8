import { isMask, shortestMask } from '../../json/node.js';
import { Byte } from './bytes.js';
import type { Expected, FlagRecord, RecordMembers } from './expected-names.js';
import type { KnownTexts } from './known-texts.js';
import { deepest, type Scan } from './scanner.js';
import type { Stretches } from './stretches.js';

/** Any text that is none of those that matter. What a text is compared with never equals it. */
const otherText = '\0';

/** Any map, where nothing is looked at that it holds. */
const someMap: object = Object.freeze({});

/**
 * Reads values of settings. A method returns the offset after a value, or −1 if the value is not as expected, and leaves
 * the value in {@link value}: of texts and maps, as much of it as matters.
 */
export class ValueReader {
  value: unknown;
  /** A text that was read is a mask. */
  masked = false;
  readonly #scan: Scan;
  readonly #stretches: Stretches;

  constructor(scan: Scan, stretches: Stretches) {
    this.#scan = scan;
    this.#stretches = stretches;
  }

  text({ matter }: Expected, from: number): number {
    return this.#anyText(matter, from);
  }

  #anyText(matter: KnownTexts | undefined, from: number): number {
    const end = this.#scan.passText(from);
    if (end !== -1) this.value = this.#textOf(matter, from, end);
    return end;
  }

  /** The text that was passed over, as far as it matters. */
  #textOf(matter: KnownTexts | undefined, from: number, to: number): string {
    const scan = this.#scan;
    const length = to - from - 2;
    if (length === 0) return '';
    if (matter?.isEmpty === true && !scan.mayBeMask) return otherText;
    if (matter !== undefined && !scan.isEscaped && !(scan.mayBeMask && length >= shortestMask))
      return matter.find(scan.bytes, from + 1, to - 1) ?? otherText;
    const text = scan.textAt(from, to);
    if (scan.mayBeMask && isMask(text)) this.masked = true;
    else if (matter?.has(text) === false) return otherText;
    return text;
  }

  /** A list of texts, or of records of which only the number matters. */
  list({ matter, members }: Expected, from: number): number {
    const scan = this.#scan;
    if (scan.bytes[from] !== Byte.openBracket) return -1;
    const entries: unknown[] = [];
    let at = scan.blank(from + 1);
    while (scan.bytes[at] !== Byte.closeBracket) {
      at = members ? this.#record(members, at) : this.#anyText(matter, at);
      if (at === -1) return -1;
      entries.push(this.value);
      at = scan.comma(at, Byte.closeBracket);
      if (at === -1) return -1;
    }
    this.value = entries;
    return at + 1;
  }

  /** A single text in place of a list. */
  split(from: number): number {
    const end = this.#scan.passText(from);
    if (end === -1) return -1;
    const text = this.#scan.textAt(from, end);
    const texts = text === '' ? [] : text.split(',');
    if (texts.some(isMask)) this.masked = true;
    this.value = texts;
    return end;
  }

  /** A map of which only some entries matter. It gives up where one of those is repeated. */
  entries({ matter, members, noEntries }: Expected, from: number): number {
    const scan = this.#scan;
    if (scan.bytes[from] !== Byte.openBrace) return -1;
    const map: Record<string, unknown> = { ...noEntries };
    let at = scan.blank(from + 1);
    while (scan.bytes[at] !== Byte.closeBrace) {
      const named = scan.passText(at);
      if (named === -1) return -1;
      const name = this.#knownName(matter, at, named);
      at = scan.colon(named);
      if (at === -1 || (name !== undefined && map[name] !== undefined)) return -1;
      at = members ? this.#record(members, at) : this.#object(at, name !== undefined);
      if (at === -1) return -1;
      if (name !== undefined) map[name] = this.value;
      at = scan.comma(at, Byte.closeBrace);
      if (at === -1) return -1;
    }
    this.value = map;
    return at + 1;
  }

  #knownName(known: KnownTexts | undefined, from: number, to: number): string | undefined {
    const scan = this.#scan;
    if (!scan.isEscaped) return known?.find(scan.bytes, from + 1, to - 1);
    const name = scan.textAt(from, to);
    return known?.has(name) ? name : undefined;
  }

  /** An entry that is an object of any content, or null. */
  #object(from: number, matters: boolean): number {
    const scan = this.#scan;
    if (scan.bytes[from] === Byte.openBrace) return matters ? this.held(from) : scan.passAny(from);
    this.value = null;
    return scan.isNull(from) ? from + 4 : -1;
  }

  /** An entry that has one member as it is usually written, a flag. */
  #flagRecord({ nameAt, nameLength, on, off }: FlagRecord, from: number): number {
    const scan = this.#scan;
    if (scan.bytes[from] !== Byte.openBrace) return -1;
    const { groups } = this.#stretches;
    let at = scan.passKnown(scan.blank(from + 1), groups, nameAt, nameLength);
    if (at !== -1) at = scan.passFlag(scan.blank(at));
    if (at !== -1) at = scan.blank(at);
    if (at === -1 || scan.bytes[at] !== Byte.closeBrace) return -1;
    this.value = scan.isTrue ? on : off;
    return at + 1;
  }

  /** An entry that has declared members alone, each once, or null. */
  #record({ names, types, flag }: RecordMembers, from: number): number {
    const scan = this.#scan;
    if (flag !== undefined) {
      const end = this.#flagRecord(flag, from);
      if (end !== -1) return end;
    }
    if (scan.isNull(from)) {
      this.value = null;
      return from + 4;
    }
    if (scan.bytes[from] !== Byte.openBrace) return -1;
    const record: Record<string, unknown> = {};
    let at = scan.blank(from + 1);
    while (scan.bytes[at] !== Byte.closeBrace) {
      const named = scan.passText(at);
      const name = named === -1 ? undefined : this.#knownName(names, at, named);
      if (name === undefined || Object.hasOwn(record, name)) return -1;
      at = scan.colon(named);
      if (at === -1) return -1;
      const isFlag = types[name] === 'flag';
      at = isFlag ? scan.passFlag(at) : this.#anyText(undefined, at);
      if (at === -1) return -1;
      record[name] = isFlag ? scan.isTrue : this.value;
      at = scan.comma(at, Byte.closeBrace);
      if (at === -1) return -1;
    }
    this.value = record;
    return at + 1;
  }

  /** A list or a map of any content. It gives up on a repeated name. */
  held(from: number, depth = deepest): number {
    const scan = this.#scan;
    const isMap = scan.bytes[from] === Byte.openBrace;
    if (!isMap && scan.bytes[from] !== Byte.openBracket) return this.#scalar(from);
    if (depth === 0) return -1;
    return isMap ? this.#heldMap(from, depth - 1) : this.#heldList(from, depth - 1);
  }

  #heldMap(from: number, depth: number): number {
    const scan = this.#scan;
    const map: Record<string, unknown> = {};
    let at = scan.blank(from + 1);
    while (scan.bytes[at] !== Byte.closeBrace) {
      const named = scan.passText(at);
      const name = named === -1 ? '__proto__' : scan.textAt(at, named);
      if (name === '__proto__' || Object.hasOwn(map, name)) return -1;
      at = scan.colon(named);
      if (at !== -1) at = this.held(at, depth);
      if (at === -1) return -1;
      map[name] = this.value;
      at = scan.comma(at, Byte.closeBrace);
      if (at === -1) return -1;
    }
    this.value = map;
    return at + 1;
  }

  #heldList(from: number, depth: number): number {
    const scan = this.#scan;
    const list: unknown[] = [];
    let at = scan.blank(from + 1);
    while (scan.bytes[at] !== Byte.closeBracket) {
      at = this.held(at, depth);
      if (at === -1) return -1;
      list.push(this.value);
      at = scan.comma(at, Byte.closeBracket);
      if (at === -1) return -1;
    }
    this.value = list;
    return at + 1;
  }

  /** A flag, `null`, a text or a number. */
  #scalar(from: number): number {
    const scan = this.#scan;
    const end = scan.passAny(from);
    if (end === -1) return -1;
    this.value = scan.bytes[from] === Byte.quote ? scan.textAt(from, end) : scan.valueAt(from, end);
    return end;
  }

  /** What may be anything: of a map, where not all of it matters, that it is one. */
  anything({ matter }: Expected, from: number): number {
    const scan = this.#scan;
    const end = scan.passAny(from);
    if (end === -1) return -1;
    this.value = matter !== undefined && scan.bytes[from] === Byte.openBrace ? someMap : scan.valueAt(from, end);
    return end;
  }
}
