import { Byte, shrinkage, Word } from './bytes.js';
import type { KnownWord } from './word-match.js';

/** A text of usual length is looked through here. It is blank again afterwards. */
const usual = new Uint8Array(256 * 1024);
const usualWords = new DataView(usual.buffer);

/** How far ahead of the end something is looked at. */
const longestAhead = 256;

const encoder = new TextEncoder();

/** More digits than these may not be exact. */
const exactDigits = 15;

/** Values in maps and under unknown names may be nested this deep. */
export const deepest = 100;

/**
 * Reads a text of JSON piece by piece. A method that skips something takes its start offset and returns the offset
 * after it, or −1 if the text is not as expected. The caller then gives up, and the exact decoder takes over.
 */
export class Scan {
  bytes = usual;
  #words = usualWords;
  /** How many bytes there are. What follows them is {@link Byte.none}. */
  length = 0;
  /** The value that was passed over last. */
  isTrue = false;
  integer = 0;
  text = '';
  value: unknown;
  #written = '';
  #isAscii = true;
  /** How far parts were taken, and how many bytes more than UTF-16 units lie before. */
  #taken = 0;
  #shift = 0;

  /** Takes a text. It is to be closed again, so that nothing of it stays. */
  open(written: string): void {
    this.#written = written;
    this.#taken = 0;
    this.#shift = 0;
    // A character takes three bytes at most, and some blank ones have to follow.
    const most = written.length * 3 + longestAhead;
    this.bytes = most <= usual.length ? usual : new Uint8Array(most);
    this.#words = this.bytes === usual ? usualWords : new DataView(this.bytes.buffer);
    this.length = encoder.encodeInto(written, this.bytes).written;
    this.#isAscii = this.length === written.length;
  }

  close(): void {
    this.bytes.fill(Byte.none, 0, this.length);
    this.bytes = usual;
    this.#words = usualWords;
    this.#written = '';
    this.text = '';
    this.value = undefined;
  }

  /** Passes over white space, which may be none. */
  blank(from: number): number {
    const { bytes } = this;
    let at = from;
    let byte = bytes[at] as number;
    while (byte <= Byte.space) {
      if (byte !== Byte.space && byte !== Byte.lineFeed && byte !== Byte.tab && byte !== Byte.carriageReturn) return at;
      at += 1;
      byte = bytes[at] as number;
    }
    return at;
  }

  /** Passes over a colon with white space around it. */
  colon(from: number): number {
    const at = this.bytes[from] === Byte.colon ? from : this.blank(from);
    return this.bytes[at] === Byte.colon ? this.blank(at + 1) : -1;
  }

  /** Passes over what follows a member or an entry: a comma and the white space around it, or nothing before the end. */
  comma(from: number, end: Byte): number {
    const at = this.blank(from);
    if (this.bytes[at] !== Byte.comma) return this.bytes[at] === end ? at : -1;
    const next = this.blank(at + 1);
    return this.bytes[next] === end ? -1 : next;
  }

  /** Passes over a list or an object, given what passes over one entry of it. */
  passEntries(from: number, end: Byte, entry: (at: number) => number): number {
    let at = this.blank(from + 1);
    while (at !== -1 && this.bytes[at] !== end) {
      at = entry(at);
      if (at !== -1) at = this.comma(at, end);
    }
    return at === -1 ? -1 : at + 1;
  }

  /** Passes over a text without an escape, given the place after its opening quote. Gives that of its closing quote. */
  plainText(from: number): number {
    const { bytes } = this;
    let at = from;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte === Byte.quote) return at;
      if (byte < Byte.space || byte === Byte.backslash) return -1;
      at += 1;
    }
  }

  /** Passes over a text. */
  passText(from: number): number {
    if (this.bytes[from] !== Byte.quote) return -1;
    const end = this.plainText(from + 1);
    if (end === -1) return this.#escaped(from);
    this.text = this.#slice(from + 1, end);
    return end + 1;
  }

  /** Passes over a whole number that is spelled with digits alone. */
  passInteger(from: number): number {
    const { bytes } = this;
    const negative = bytes[from] === Byte.minus;
    const first = negative ? from + 1 : from;
    let at = first;
    let integer = 0;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte < Byte.zero || byte > Byte.nine) break;
      integer = integer * 10 + (byte - Byte.zero);
      at += 1;
    }
    const digits = at - first;
    if (digits === 0 || digits > exactDigits || (digits > 1 && bytes[first] === Byte.zero)) return -1;
    this.integer = negative ? -integer : integer;
    return at;
  }

  /** Passes over `true` or `false`. */
  passFlag(from: number): number {
    this.isTrue = this.#words.getUint32(from, true) === Word.true;
    if (this.isTrue) return from + 4;
    return this.bytes[from] === Byte.lowerF && this.#words.getUint32(from + 1, true) === Word.alse ? from + 5 : -1;
  }

  isNull(at: number): boolean {
    return this.#words.getUint32(at, true) === Word.null;
  }

  /** Passes over a stretch that is already known, as its text was compiled. */
  passKnown(from: number, { words, length }: KnownWord): number {
    const bytes = this.#words;
    const last = words.length - 1;
    for (let at = 0; at < last; at += 1) if (bytes.getUint32(from + 4 * at, true) !== words[at]) return -1;
    return bytes.getUint32(from + length - 4, true) === words[last] ? from + length : -1;
  }

  /** Passes over a flag, `null`, a text or a number. */
  passScalar(from: number): number {
    let end = this.passFlag(from);
    this.value = this.isTrue;
    if (end !== -1) return end;
    if (this.isNull(from)) {
      this.value = null;
      return from + 4;
    }
    if (this.bytes[from] !== Byte.quote) return this.passAny(from);
    end = this.passText(from);
    this.value = this.text;
    return end;
  }

  /** Passes over any value. */
  passAny(from: number): number {
    const end = this.#endOfAny(from);
    if (end === -1) return -1;
    try {
      this.value = JSON.parse(this.#slice(from, end));
      return end;
    } catch {
      return -1;
    }
  }

  /** Where a value ends, if it is one. */
  #endOfAny(from: number): number {
    const { bytes } = this;
    let depth = 0;
    let at = from;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte === Byte.quote) {
        at = this.#endOfEscaped(at);
        if (at === -1) return -1;
        if (depth === 0) return at;
        continue;
      }
      if (byte === Byte.none) return depth === 0 ? at : -1;
      if (byte === Byte.openBrace || byte === Byte.openBracket) {
        depth += 1;
        if (depth > deepest) return -1;
      } else if (byte === Byte.closeBrace || byte === Byte.closeBracket) {
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
      } else if (depth === 0 && (byte === Byte.comma || byte <= Byte.space)) return at;
      at += 1;
    }
  }

  #endOfEscaped(from: number): number {
    const { bytes } = this;
    for (let at = from + 1; ; at += 1) {
      const byte = bytes[at] as number;
      if (byte === Byte.quote) return at + 1;
      if (byte === Byte.backslash) at += 1;
      else if (byte < Byte.space) return -1;
    }
  }

  #escaped(from: number): number {
    const end = this.#endOfEscaped(from);
    if (end === -1) return -1;
    try {
      this.text = JSON.parse(this.#slice(from, end)) as string;
      return end;
    } catch {
      return -1;
    }
  }

  /** A part of the text. Parts are taken in their order. */
  #slice(from: number, to: number): string {
    if (this.#isAscii) return this.#written.slice(from, to);
    this.#shift += shrinkage(this.bytes, this.#taken, from);
    const start = from - this.#shift;
    this.#shift += shrinkage(this.bytes, from, to);
    this.#taken = to;
    return this.#written.slice(start, to - this.#shift);
  }
}
