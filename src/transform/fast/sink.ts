import { Byte } from './bytes.js';
import { group } from './stretches.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Where bytes are written, one piece after the other. It grows as needed. */
export class Sink {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;
  #view: DataView;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  /** Writes to another buffer from now on. */
  use(buffer: ArrayBuffer): void {
    this.bytes = new Uint8Array(buffer);
    this.#view = new DataView(buffer);
  }

  /** Makes room for more bytes. */
  reserve(more: number): void {
    const least = this.length + more;
    if (least <= this.bytes.length) return;
    const larger = new Uint8Array(2 * least);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  /** Puts a stretch: groups of bytes from a place on, and its length. */
  put(groups: Float64Array, first: number, length: number): void {
    const start = this.length;
    this.reserve(length + group);
    const view = this.#view;
    const last = start + length - group;
    let next = first;
    for (let at = start; at < last; at += group) {
      view.setFloat64(at, groups[next] as number, true);
      next += 1;
    }
    view.setFloat64(last < start ? start : last, groups[next] as number, true);
    this.length = start + length;
  }

  /** Puts a text of ASCII. */
  putText(text: string): void {
    this.reserve(text.length);
    const { bytes } = this;
    for (let at = 0; at < text.length; at += 1) bytes[this.length + at] = text.charCodeAt(at);
    this.length += text.length;
  }

  /** Puts a number; one of 32 bits digit by digit. */
  putNumber(integer: number): void {
    if (integer < 0 || (integer | 0) !== integer) {
      this.putText(String(integer));
      return;
    }
    let digits = 1;
    for (let least = 10; integer >= least; least *= 10) digits += 1;
    this.reserve(digits);
    const { bytes } = this;
    this.length += digits;
    let rest = integer;
    for (let at = this.length - 1; digits > 0; digits -= 1) {
      const tenth = (rest / 10) | 0;
      bytes[at] = Byte.zero + rest - 10 * tenth;
      rest = tenth;
      at -= 1;
    }
  }

  /** Puts a text of ASCII that needs no escape, in quotes. */
  putWord(word: string): void {
    this.reserve(word.length + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at] = Byte.quote;
    for (let index = 0; index < word.length; index += 1) {
      at += 1;
      bytes[at] = word.charCodeAt(index);
    }
    bytes[at + 1] = Byte.quote;
    this.length = at + 2;
  }

  /** Puts any text. */
  putUtf8(text: string): void {
    this.reserve(3 * text.length);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** Puts what was put before, between two places, again. */
  repeat(from: number, to: number): void {
    this.reserve(to - from);
    this.bytes.copyWithin(this.length, from, to);
    this.length += to - from;
  }

  /** What was put; not a copy. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  /** The same as a text. */
  text(): string {
    return decoder.decode(this.written());
  }
}
