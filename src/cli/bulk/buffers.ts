/** Buffers that are used again, each of the same size unless more is needed. */
export class Buffers {
  readonly #free: ArrayBuffer[] = [];
  readonly #usual: number;

  constructor(usual: number) {
    this.#usual = usual;
  }

  /** A buffer with room for so many bytes, or for more. */
  take(length: number): ArrayBuffer {
    if (length > this.#usual) return new ArrayBuffer(length);
    return this.#free.pop() ?? new ArrayBuffer(this.#usual);
  }

  /** Takes one back. One of an unusual size is not kept. */
  give(buffer: ArrayBuffer): void {
    if (buffer.byteLength === this.#usual) this.#free.push(buffer);
  }
}
