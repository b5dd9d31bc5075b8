/** A text as short as this is put together from its bytes, which takes a third of the time that a decoder needs. */
const longest = 24;

const lastAscii = 0x7f;

/**
 * The text that some bytes spell, or nothing where they are many, or not all of ASCII. There is room for as many bytes as
 * make the longest of these texts.
 */
export const shortText = (bytes: Uint8Array, from: number, to: number): string | undefined => {
  if (to - from > longest) return undefined;
  let all = 0;
  for (let at = from; at < to; at += 1) all |= bytes[at] as number;
  if (all > lastAscii) return undefined;
  // One call with all that there may be: what makes a text of many pieces takes longer.
  const text = String.fromCharCode(
    bytes[from] as number,
    bytes[from + 1] as number,
    bytes[from + 2] as number,
    bytes[from + 3] as number,
    bytes[from + 4] as number,
    bytes[from + 5] as number,
    bytes[from + 6] as number,
    bytes[from + 7] as number,
    bytes[from + 8] as number,
    bytes[from + 9] as number,
    bytes[from + 10] as number,
    bytes[from + 11] as number,
    bytes[from + 12] as number,
    bytes[from + 13] as number,
    bytes[from + 14] as number,
    bytes[from + 15] as number,
    bytes[from + 16] as number,
    bytes[from + 17] as number,
    bytes[from + 18] as number,
    bytes[from + 19] as number,
    bytes[from + 20] as number,
    bytes[from + 21] as number,
    bytes[from + 22] as number,
    bytes[from + 23] as number,
  );
  return text.slice(0, to - from);
};
