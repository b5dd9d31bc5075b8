import { asterisksIn, Byte, lowerCase, lowestByteOf, plainEndsIn, Word } from './bytes.js';
import { passEscape, passNumber } from './grammar.js';
import { shortText } from './short-text.js';
import { group, halfGroup, longestStretch } from './stretches.js';

/** A text of usual length is looked through here. It is blank again afterwards. */
const usual = new Uint8Array(256 * 1024);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** More digits than these may not be exact. */
const exactDigits = 15;

/** Values in maps and under unknown names may be nested this deep. */
export const deepest = 100;

/**
 * Reads the bytes of JSON piece by piece, where they lie. A method that skips something takes its start offset and
 * returns the offset after it, or −1 if the bytes are not as expected. The caller then gives up, and the exact decoder
 * takes over.
 */
export class Scan {
  bytes: Uint8Array = usual;
  #words: DataView = new DataView(usual.buffer);
  /** Where the text starts and ends. A byte after the end is no part of a text of JSON, or belongs to the next line. */
  start = 0;
  end = 0;
  /** What was passed over last. */
  isTrue = false;
  integer = 0;
  /** Whether the text that was passed over last has escapes, and whether it may be a mask. */
  isEscaped = false;
  mayBeMask = false;
  #written: string | undefined;

  /** Takes a text; not one with half a character, which has no bytes. It is to be closed again. */
  openText(written: string): boolean {
    // A character takes three bytes at most.
    this.#room(written.length * 3);
    this.end = encoder.encodeInto(written, this.bytes).written;
    if (this.end === written.length) this.#written = written;
    else if (!written.isWellFormed()) return false;
    return true;
  }

  /**
   * Takes a part of some bytes: where it lies, if a line end follows, which stops any text, and then enough room. Else it
   * takes a copy. It is to be closed again.
   */
  openBytes(bytes: Uint8Array, from: number, to: number): void {
    if (bytes[to] !== Byte.lineFeed || to + longestStretch > bytes.length) {
      this.#room(to - from);
      this.bytes.set(bytes.subarray(from, to));
      this.end = to - from;
      return;
    }
    if (this.bytes !== bytes) {
      this.bytes = bytes;
      this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.start = from;
    this.end = to;
  }

  #room(length: number): void {
    this.start = 0;
    const bytes = length + longestStretch <= usual.length ? usual : new Uint8Array(length + longestStretch);
    if (bytes === this.bytes) return;
    this.bytes = bytes;
    this.#words = new DataView(bytes.buffer);
  }

  /** Forgets the text. A copy of it is erased. */
  close(): void {
    if (this.bytes === usual) usual.fill(Byte.none, 0, this.end);
    this.#written = undefined;
  }

  /** Passes over white space, which may be none. */
  blank(from: number): number {
    const { bytes, end } = this;
    let at = from;
    let byte = bytes[at] as number;
    while (byte <= Byte.space && at < end) {
      if (byte === Byte.space) {
        while (at < end && this.#words.getInt32(at, true) === Word.spaces) at += 4;
        if (bytes[at] !== Byte.space) at -= 1;
      } else if (byte !== Byte.lineFeed && byte !== Byte.tab && byte !== Byte.carriageReturn) return at;
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
    return this.bytes[next] === end || next >= this.end ? -1 : next;
  }

  /** Passes over a text, without making one of it. */
  passText(from: number): number {
    const { bytes } = this;
    if (bytes[from] !== Byte.quote) return -1;
    this.isEscaped = false;
    let asterisks = 0;
    let at = from + 1;
    for (;;) {
      let word = this.#words.getInt32(at, true);
      let ends = plainEndsIn(word);
      while (ends === 0) {
        asterisks |= asterisksIn(word);
        at += 4;
        word = this.#words.getInt32(at, true);
        ends = plainEndsIn(word);
      }
      at += lowestByteOf(ends);
      const byte = bytes[at] as number;
      if (byte === Byte.quote) break;
      if (byte !== Byte.backslash) return -1;
      // An asterisk may be spelled as an escape, which ends with an a.
      if (((bytes[at + 5] as number) | lowerCase) === Byte.lowerA) asterisks = 1;
      at = passEscape(bytes, at);
      if (at === -1) return -1;
      this.isEscaped = true;
    }
    this.mayBeMask = asterisks !== 0;
    return at + 1;
  }

  /** A text that was passed over, given where its quotes are. */
  textAt(from: number, to: number): string {
    return this.isEscaped ? (JSON.parse(this.#slice(from, to)) as string) : this.#slice(from + 1, to - 1);
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
    this.isTrue = this.#words.getInt32(from, true) === Word.true;
    if (this.isTrue) return from + 4;
    return this.bytes[from] === Byte.lowerF && this.#words.getInt32(from + 1, true) === Word.alse ? from + 5 : -1;
  }

  isNull(at: number): boolean {
    return this.#words.getInt32(at, true) === Word.null;
  }

  isEmptyText(at: number): boolean {
    return this.bytes[at] === Byte.quote && this.bytes[at + 1] === Byte.quote;
  }

  /** Passes over a stretch that is already known: groups of bytes from a place on, and its length, or 0 where it is not. */
  passKnown(from: number, groups: Float64Array, first: number, length: number): number {
    if (length < group) return this.#passShort(from, groups, first, length);
    const bytes = this.#words;
    const last = from + length - group;
    let known = first;
    for (let at = from; at < last; at += group) {
      if (bytes.getFloat64(at, true) !== groups[known]) return -1;
      known += 1;
    }
    return bytes.getFloat64(last, true) === groups[known] ? from + length : -1;
  }

  #passShort(from: number, groups: Float64Array, first: number, length: number): number {
    if (length === 0) return -1;
    const bytes = this.#words;
    return bytes.getInt32(from, true) === groups[first] &&
      bytes.getInt32(from + length - halfGroup, true) === groups[first + 1]
      ? from + length
      : -1;
  }

  /** Whether the same bytes are at two places: as many as half a group at least, and as two groups at most. */
  isSame(from: number, other: number, length: number): boolean {
    const bytes = this.#words;
    if (length < group) {
      const last = length - halfGroup;
      return (
        bytes.getInt32(from, true) === bytes.getInt32(other, true) &&
        bytes.getInt32(from + last, true) === bytes.getInt32(other + last, true)
      );
    }
    const last = length - group;
    return (
      bytes.getFloat64(from, true) === bytes.getFloat64(other, true) &&
      bytes.getFloat64(from + last, true) === bytes.getFloat64(other + last, true)
    );
  }

  /** Passes over any value, and makes nothing of it. */
  passAny(from: number, depth = deepest): number {
    switch (this.bytes[from]) {
      case Byte.quote:
        return this.passText(from);
      case Byte.openBrace:
        return this.#passEntries(from, Byte.closeBrace, depth - 1);
      case Byte.openBracket:
        return this.#passEntries(from, Byte.closeBracket, depth - 1);
      default:
        return this.#passBare(from);
    }
  }

  #passEntries(from: number, end: Byte, depth: number): number {
    let at = depth < 0 ? -1 : this.blank(from + 1);
    while (at !== -1 && this.bytes[at] !== end) {
      if (end === Byte.closeBrace) at = this.#passName(at);
      if (at !== -1) at = this.passAny(at, depth);
      if (at !== -1) at = this.comma(at, end);
    }
    return at === -1 ? -1 : at + 1;
  }

  /** Passes over a name of a member, and its colon. */
  #passName(from: number): number {
    const end = this.passText(from);
    return end === -1 ? -1 : this.colon(end);
  }

  /** Passes over `null`, a flag or a number. */
  #passBare(from: number): number {
    if (this.isNull(from)) return from + 4;
    const flag = this.passFlag(from);
    return flag === -1 ? passNumber(this.bytes, from) : flag;
  }

  /** A value that was passed over. */
  valueAt(from: number, to: number): unknown {
    return JSON.parse(this.#slice(from, to));
  }

  #slice(from: number, to: number): string {
    return (
      this.#written?.slice(from, to) ?? shortText(this.bytes, from, to) ?? decoder.decode(this.bytes.subarray(from, to))
    );
  }
}
