import { isMask, shortestMask } from '../../json/node.js';
import { Byte } from './bytes.js';
import type { Expected, RecordMembers } from './expected-names.js';
import type { KnownTexts } from './known-texts.js';
import { deepest, type Scan } from './scanner.js';

/** Any text that is none of those that matter. What a text is compared with never equals it. */
const otherText = '\0';

/**
 * Reads values of settings. A method returns the offset after a value, or −1 if the value is not as expected, and leaves
 * the value in {@link value}: of texts and maps, as much of it as matters.
 */
export class ValueReader {
  value: unknown;
  /** A text that was read is a mask. */
  masked = false;
  readonly #scan: Scan;

  constructor(scan: Scan) {
    this.#scan = scan;
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
    if (isMask(text)) this.masked = true;
    else if (matter?.has(text) === false) return otherText;
    return text;
  }

  texts({ matter }: Expected, from: number): number {
    const scan = this.#scan;
    const texts: unknown[] = [];
    this.value = texts;
    if (scan.bytes[from] !== Byte.openBracket) return -1;
    const end = scan.passEntries(from, Byte.closeBracket, (at) => {
      const after = this.#anyText(matter, at);
      texts.push(this.value);
      return after;
    });
    this.value = texts;
    return end;
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
  entries({ matter, members }: Expected, from: number): number {
    const scan = this.#scan;
    if (scan.bytes[from] !== Byte.openBrace) return -1;
    const map: Record<string, unknown> = {};
    const end = scan.passEntries(from, Byte.closeBrace, (at) => {
      const named = scan.passText(at);
      if (named === -1) return -1;
      const name = this.#knownName(matter, at, named);
      const value = scan.colon(named);
      if (value === -1 || (name !== undefined && Object.hasOwn(map, name))) return -1;
      const after = members ? this.#record(members, value) : this.#object(value, name !== undefined);
      if (name !== undefined) map[name] = this.value;
      return after;
    });
    this.value = map;
    return end;
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

  /** An entry that has declared members alone, each once, or null. */
  #record({ names, types }: RecordMembers, from: number): number {
    const scan = this.#scan;
    if (scan.isNull(from)) {
      this.value = null;
      return from + 4;
    }
    if (scan.bytes[from] !== Byte.openBrace) return -1;
    const record: Record<string, unknown> = {};
    const end = scan.passEntries(from, Byte.closeBrace, (at) => {
      const named = scan.passText(at);
      const name = named === -1 ? undefined : this.#knownName(names, at, named);
      const value = name === undefined || Object.hasOwn(record, name) ? -1 : scan.colon(named);
      if (value === -1) return -1;
      const isFlag = types[name as string] === 'flag';
      const after = isFlag ? scan.passFlag(value) : this.#anyText(undefined, value);
      record[name as string] = isFlag ? scan.isTrue : this.value;
      return after;
    });
    this.value = record;
    return end;
  }

  /** A list or a map of any content. It gives up on a repeated name. */
  held(from: number, depth = deepest): number {
    const scan = this.#scan;
    const isMap = scan.bytes[from] === Byte.openBrace;
    if (!isMap && scan.bytes[from] !== Byte.openBracket) return this.#scalar(from);
    if (depth === 0) return -1;
    const map: Record<string, unknown> = {};
    const list: unknown[] = [];
    const entry = (at: number): number => {
      const end = this.held(at, depth - 1);
      list.push(this.value);
      return end;
    };
    const namedEntry = (at: number): number => {
      const named = scan.passText(at);
      const name = named === -1 ? '__proto__' : scan.textAt(at, named);
      const colon = name === '__proto__' || Object.hasOwn(map, name) ? -1 : scan.colon(named);
      const end = colon === -1 ? -1 : this.held(colon, depth - 1);
      map[name] = this.value;
      return end;
    };
    const end = scan.passEntries(from, isMap ? Byte.closeBrace : Byte.closeBracket, isMap ? namedEntry : entry);
    this.value = isMap ? map : list;
    return end;
  }

  /** A flag, `null`, a text or a number. */
  #scalar(from: number): number {
    const scan = this.#scan;
    const end = scan.passAny(from);
    if (end === -1) return -1;
    this.value = scan.bytes[from] === Byte.quote ? scan.textAt(from, end) : scan.valueAt(from, end);
    return end;
  }

  anything(from: number): number {
    if (this.#scan.isEmptyMap(from)) {
      this.value = {};
      return from + 2;
    }
    const end = this.#scan.passAny(from);
    if (end !== -1) this.value = this.#scan.valueAt(from, end);
    return end;
  }
}
