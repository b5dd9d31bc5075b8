interface KnownText {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Texts that are known beforehand. Which of them some bytes spell is found without decoding anything. */
export class KnownTexts {
  readonly #texts: readonly string[];
  /** By their number of bytes. */
  #ofLength: readonly (KnownText[] | undefined)[] | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  get isEmpty(): boolean {
    return this.#texts.length === 0;
  }

  has(text: string): boolean {
    return this.#texts.includes(text);
  }

  /** The text that these bytes spell, if it is one of the known. */
  find(bytes: Uint8Array, from: number, to: number): string | undefined {
    this.#ofLength ??= byLength(this.#texts);
    const those = this.#ofLength[to - from];
    if (those === undefined) return undefined;
    for (const { text, bytes: known } of those) {
      let at = 0;
      while (at < known.length && known[at] === bytes[from + at]) at += 1;
      if (at === known.length) return text;
    }
    return undefined;
  }
}

const encoder = new TextEncoder();

const byLength = (texts: readonly string[]): readonly (KnownText[] | undefined)[] => {
  const found: (KnownText[] | undefined)[] = [];
  for (const text of new Set(texts)) {
    const bytes = encoder.encode(text);
    while (found.length <= bytes.length) found.push(undefined);
    found[bytes.length] = [...(found[bytes.length] ?? []), { text, bytes }];
  }
  return found;
};
