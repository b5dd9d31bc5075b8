const encoder = new TextEncoder();

/** Bytes in a group: as many as a number holds. */
export const group = 8;

/** Bytes in half a group, in which shorter texts are compared. */
export const halfGroup = 4;

/** No stretch that is compared is longer, so that looking at one stays within the room after a text. */
export const longestStretch = 256;

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
  groups = new Float64Array(1024);
  #length = 0;

  /** Adds a text and returns where it starts. One shorter than a group is completed with spaces, which do not count. */
  add(text: string): number {
    return this.addBytes(encoder.encode(text.padEnd(group)));
  }

  /** Adds a text that is compared, and returns where it starts: one shorter than a group as halves, which overlap. */
  addCompared(text: string): number {
    if (text.length >= group) return this.add(text);
    const start = this.#length;
    const { buffer } = encoder.encode(text);
    const view = new DataView(buffer);
    this.#push(view.getInt32(0, true));
    this.#push(view.getInt32(text.length - halfGroup, true));
    return start;
  }

  /** Adds at least a group of bytes and returns where they start. */
  addBytes(bytes: Uint8Array): number {
    const start = this.#length;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + group < bytes.length; at += group) this.#push(view.getFloat64(at, true));
    this.#push(view.getFloat64(bytes.length - group, true));
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
