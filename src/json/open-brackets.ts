/** The lists and objects that are open: a byte for each, since a text can open as many as it has characters. */
export class OpenBrackets {
  #isObject = new Uint8Array(64);
  depth = 0;

  push(isObject: boolean): void {
    if (this.depth === this.#isObject.length) {
      const larger = new Uint8Array(2 * this.depth);
      larger.set(this.#isObject);
      this.#isObject = larger;
    }
    this.#isObject[this.depth] = isObject ? 1 : 0;
    this.depth += 1;
  }

  get isObject(): boolean {
    return this.depth > 0 && this.#isObject[this.depth - 1] === 1;
  }

  /** What ends the innermost one. */
  get closing(): '}' | ']' {
    return this.isObject ? '}' : ']';
  }
}
