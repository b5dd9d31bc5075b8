import { Byte } from './bytes.js';

/** Bytes in a group: as many as a number holds. */
export const group = 8;

/** Bytes in half a group, in which shorter texts are compared. */
export const halfGroup = 4;

/** No stretch that is compared is longer, so that looking at one stays within the room after a text. */
export const longestStretch = 256;

/** Where texts become bytes. */
const scratch = new Uint8Array(2 * longestStretch);
const words = new DataView(scratch.buffer);

const isPlain = /^[ -~]+$/;

/** Whether bytes can be compared with a text in groups: it is long enough for half of one, not too long, and plain. */
export const isComparable = (text: string): boolean =>
  text.length >= halfGroup && text.length <= longestStretch && isPlain.test(text);

/**
 * Plain texts as bytes in groups of eight, each group as the number that a `Float64Array` holds for it. The last group of
 * a text overlaps the one before. For printable ASCII, two groups are equal as numbers only if they are as bytes. All
 * texts are in one array, in the order in which they are used, which memory is fast at.
 */
export class Stretches {
  groups = new Float64Array(4096);
  #length = 0;

  /** Adds a text and returns where it starts. One shorter than a group is completed with spaces, which do not count. */
  add(text: string): number {
    const length = Math.max(text.length, group);
    scratch.fill(Byte.space, 0, group);
    for (let at = 0; at < text.length; at += 1) scratch[at] = text.charCodeAt(at);
    return this.#addWords(words, length);
  }

  /** Adds a text that is compared, and returns where it starts: one shorter than a group as halves, which overlap. */
  addCompared(text: string): number {
    if (text.length >= group) return this.add(text);
    const start = this.#length;
    for (let at = 0; at < text.length; at += 1) scratch[at] = text.charCodeAt(at);
    this.#push(words.getInt32(0, true));
    this.#push(words.getInt32(text.length - halfGroup, true));
    return start;
  }

  /** Adds at least a group of bytes and returns where they start. */
  addBytes(bytes: Uint8Array): number {
    return this.#addWords(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), bytes.length);
  }

  #addWords(view: DataView, length: number): number {
    const start = this.#length;
    for (let at = 0; at + group < length; at += group) this.#push(view.getFloat64(at, true));
    this.#push(view.getFloat64(length - group, true));
    return start;
  }

  #push(value: number): void {
    if (this.#length === this.groups.length) {
      const larger = new Float64Array(2 * this.groups.length);
      larger.set(this.groups);
      this.groups = larger;
    }
    this.groups[this.#length] = value;
    this.#length += 1;
  }
}
