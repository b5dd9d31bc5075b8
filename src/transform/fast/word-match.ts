const encoder = new TextEncoder();

/** A stretch of at least four bytes, in words of four; the last one may overlap the one before. */
export interface KnownWord {
  readonly words: readonly number[];
  readonly length: number;
}

export const knownOf = (text: string): KnownWord => {
  const bytes = encoder.encode(text.padEnd(4));
  const view = new DataView(bytes.buffer);
  const { length } = bytes;
  const words: number[] = [];
  for (let at = 0; at + 4 < length; at += 4) words.push(view.getUint32(at, true));
  return { words: [...words, view.getUint32(length - 4, true)], length };
};
