/** What came out of compressed bytes, one character each: all of it, or what came before the damage or the limit. */
export interface Unpacked {
  readonly text: string;
  readonly ended: 'whole' | 'damaged' | 'limit';
}

class Ended extends Error {
  constructor(readonly how: 'damaged' | 'limit') {
    super(how);
  }
}

const damaged = (): never => {
  throw new Ended('damaged');
};

/** A code of Huffman's: how many symbols have each length, and the symbols in order. */
interface HuffmanCode {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

const longest = 15;

const codeOf = (lengths: readonly number[]): HuffmanCode => {
  const counts = new Array<number>(longest + 1).fill(0);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  const starts = [0, 0];
  let left = 1;
  for (let length = 1; length <= longest; length += 1) {
    left = left * 2 - (counts[length] as number);
    if (left < 0) damaged();
    starts.push((starts[length] as number) + (counts[length] as number));
  }
  const symbols: number[] = [];
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    symbols[starts[length] as number] = symbol;
    starts[length] = (starts[length] as number) + 1;
  }
  return { counts, symbols };
};

const runOf = (length: number, value: number): readonly number[] => new Array<number>(length).fill(value);

const fixed: readonly [HuffmanCode, HuffmanCode] = [
  codeOf([...runOf(144, 8), ...runOf(112, 9), ...runOf(24, 7), ...runOf(8, 8)]),
  codeOf(runOf(30, 5)),
];

/** For each symbol how many further bits it has, and what they are added to. */
const growing = (count: number, first: number, each: number): readonly (readonly [bits: number, base: number])[] => {
  let base = first;
  return Array.from({ length: count }, (_, at) => {
    const bits = Math.max(0, Math.floor(at / each) - 1);
    const entry = [bits, base] as const;
    base += 2 ** bits;
    return entry;
  });
};

const lengthCodes = [...growing(28, 3, 4), [0, 258] as const];
const distanceCodes = growing(30, 1, 2);
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Unpacks one stream of deflated bytes. It stops at a limit: a short stream can stand for a very long text. */
class Inflating {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #bit = 0;
  #held = 0;

  constructor(
    readonly given: string,
    readonly most: number,
    private at: number,
  ) {}

  get text(): string {
    let text = '';
    for (let at = 0; at < this.#length; at += 8192)
      text += String.fromCharCode(...this.#bytes.subarray(at, Math.min(at + 8192, this.#length)));
    return text;
  }

  blocks(): void {
    for (let last = 0; last === 0; ) {
      last = this.#bits(1);
      const sort = this.#bits(2);
      if (sort === 0) this.#stored();
      else if (sort === 1) this.#compressed(...fixed);
      else if (sort === 2) this.#compressed(...this.#codes());
      else damaged();
    }
  }

  #byte(): number {
    if (this.at >= this.given.length) damaged();
    const byte = this.given.charCodeAt(this.at);
    this.at += 1;
    return byte > 255 ? damaged() : byte;
  }

  #bits(count: number): number {
    while (this.#bit < count) {
      this.#held |= this.#byte() << this.#bit;
      this.#bit += 8;
    }
    const bits = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#bit -= count;
    return bits;
  }

  #put(byte: number): void {
    if (this.#length >= this.most) throw new Ended('limit');
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #symbol({ counts, symbols }: HuffmanCode): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= longest; length += 1) {
      code |= this.#bits(1);
      const count = counts[length] as number;
      if (code - count < first) return symbols[index + code - first] as number;
      index += count;
      first = (first + count) * 2;
      code *= 2;
    }
    return damaged();
  }

  #stored(): void {
    this.#bit = 0;
    this.#held = 0;
    const [low, high, notLow, notHigh] = [this.#byte(), this.#byte(), this.#byte(), this.#byte()];
    if ((low ^ notLow) !== 255 || (high ^ notHigh) !== 255) damaged();
    for (let left = low + 256 * high; left > 0; left -= 1) this.#put(this.#byte());
  }

  #codes(): readonly [HuffmanCode, HuffmanCode] {
    const [literals, distances, given] = [this.#bits(5) + 257, this.#bits(5) + 1, this.#bits(4) + 4];
    const ofLengths = new Array<number>(orderOfLengths.length).fill(0);
    for (let at = 0; at < given; at += 1) ofLengths[orderOfLengths[at] as number] = this.#bits(3);
    const code = codeOf(ofLengths);
    const lengths: number[] = [];
    while (lengths.length < literals + distances) {
      const symbol = this.#symbol(code);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16) lengths.push(...runOf(this.#bits(2) + 3, lengths.at(-1) ?? damaged()));
      else lengths.push(...runOf(symbol === 17 ? this.#bits(3) + 3 : this.#bits(7) + 11, 0));
    }
    return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
  }

  #compressed(literals: HuffmanCode, distances: HuffmanCode): void {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) this.#put(symbol);
      else {
        const length = this.#amount(lengthCodes[symbol - 257]);
        const distance = this.#amount(distanceCodes[this.#symbol(distances)]);
        if (distance > this.#length) damaged();
        for (let left = length; left > 0; left -= 1) this.#put(this.#bytes[this.#length - distance] as number);
      }
    }
  }

  #amount(entry: readonly [bits: number, base: number] | undefined): number {
    return entry === undefined ? damaged() : entry[1] + this.#bits(entry[0]);
  }
}

/**
 * Unpacks deflated bytes, one character each, that begin at a place in a text.
 *
 * @param most - how many characters may come of it
 */
export const inflate = (given: string, from: number, most: number): Unpacked => {
  const inflating = new Inflating(given, most, from);
  try {
    inflating.blocks();
    return { text: inflating.text, ended: 'whole' };
  } catch (error) {
    if (error instanceof Ended) return { text: inflating.text, ended: error.how };
    throw error;
  }
};
