const encoder = new TextEncoder();

/** Bytes in a group: as many as a number holds. */
export const group = 8;

/** No stretch that is compared is longer, so that looking at one stays within the room after a text. */
export const longestStretch = 256;

const isPlain = /^[ -~]+$/;

/** Whether bytes can be compared with a text in whole groups: it is long enough for one, not too long, and plain. */
export const isComparable = (text: string): boolean =>
  text.length >= group && text.length <= longestStretch && isPlain.test(text);

/**
 * Plain texts as bytes in groups of eight, each group as the number that a `Float64Array` holds for it. The last group of
 * a text overlaps the one before. For printable ASCII, two groups are equal as numbers only if they are as bytes. All
 * texts are in one array, in the order in which they are used, which memory is fast at.
 */
export class Stretches {
  readonly #groups: number[] = [];

  /** Adds a text and returns where it starts. One shorter than a group is completed with spaces, which do not count. */
  add(text: string): number {
    const start = this.#groups.length;
    const bytes = encoder.encode(text.padEnd(group));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + group < bytes.length; at += group) this.#groups.push(view.getFloat64(at, true));
    this.#groups.push(view.getFloat64(bytes.length - group, true));
    return start;
  }

  groups(): Float64Array {
    return Float64Array.from(this.#groups);
  }
}
