/** The bytes that matter. An enumeration, because its members are put in place when the package is built. */
export enum Byte {
  none = 0,
  tab = 9,
  lineFeed = 10,
  carriageReturn = 13,
  space = 32,
  quote = 34,
  asterisk = 42,
  plus = 43,
  comma = 44,
  minus = 45,
  point = 46,
  zero = 48,
  nine = 57,
  colon = 58,
  openBracket = 91,
  backslash = 92,
  closeBracket = 93,
  lowerA = 97,
  lowerE = 101,
  lowerF = 102,
  lowerU = 117,
  openBrace = 123,
  closeBrace = 125,
}

/** The bit that a letter has in lower case only. */
export const lowerCase = 0x20;

/** Words of four bytes, as they are compared. */
export enum Word {
  true = 0x65757274,
  alse = 0x65736c61,
  null = 0x6c6c756e,
  spaces = 0x20202020,
}

/** The same byte four times. */
enum Four {
  lowest = 0x01010101,
  highest = 0x80808080,
  spaces = 0x20202020,
  quotes = 0x22222222,
  asterisks = 0x2a2a2a2a,
  backslashes = 0x5c5c5c5c,
}

/**
 * Where four bytes end a plain stretch of a text: with a quote, a backslash or a control character. 0 where they do not,
 * else bits of which the lowest is in the first byte that does.
 */
export const plainEndsIn = (word: number): number => {
  const quotes = word ^ Four.quotes;
  const backslashes = word ^ Four.backslashes;
  return (
    (((quotes - Four.lowest) & ~quotes) |
      ((backslashes - Four.lowest) & ~backslashes) |
      ((word - Four.spaces) & ~word)) &
    Four.highest
  );
};

/** The byte of a word that its lowest bit is in. */
export const lowestByteOf = (word: number): number => (31 - Math.clz32(word & -word)) >> 3;

/** Not 0 where one of four bytes may be an asterisk; 0 where none is. */
export const asterisksIn = (word: number): number => {
  const asterisks = word ^ Four.asterisks;
  return (asterisks - Four.lowest) & ~asterisks & Four.highest;
};
