/** The bytes that matter. An enumeration, because its members are put in place when the package is built. */
export enum Byte {
  none = 0,
  tab = 9,
  lineFeed = 10,
  carriageReturn = 13,
  space = 32,
  quote = 34,
  comma = 44,
  minus = 45,
  zero = 48,
  nine = 57,
  colon = 58,
  openBracket = 91,
  backslash = 92,
  closeBracket = 93,
  lowerF = 102,
  openBrace = 123,
  closeBrace = 125,
}

/** Words of four bytes, as they are compared. */
export enum Word {
  true = 0x65757274,
  alse = 0x65736c61,
  null = 0x6c6c756e,
}

/** How many UTF-16 units fewer than bytes a stretch of UTF-8 makes. */
export const shrinkage = (bytes: Uint8Array, from: number, to: number): number => {
  let fewer = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x80 && byte < 0xc0) fewer += 1;
    else if (byte >= 0xf0) fewer -= 1;
  }
  return fewer;
};
