/** The bytes that matter. An enumeration, because its members are put in place when the package is built. */
enum Byte {
  tab = 9,
  lineFeed = 10,
  carriageReturn = 13,
  space = 32,
  quote = 34,
  comma = 44,
  minus = 45,
  dot = 46,
  zero = 48,
  nine = 57,
  colon = 58,
  upperE = 69,
  openBracket = 91,
  backslash = 92,
  lowerA = 97,
  lowerE = 101,
  lowerZ = 122,
  openBrace = 123,
}

/** What a search finds at a colon. */
enum Colon {
  unusual = -1,
  another = 0,
  ofName = 1,
}

const isBreak = (character: number): boolean =>
  character === Byte.lineFeed || character === Byte.tab || character === Byte.carriageReturn;

/** What stands before the quote that begins a text. */
const beginsText = (before: number): boolean => {
  if (before > Byte.colon) return before === Byte.openBracket || before === Byte.openBrace;
  return before === Byte.space || before === Byte.comma || before === Byte.colon || isBreak(before);
};

/**
 * How many names the objects in a value have. NaN where it is too deep to tell, or where a name ends like what stands
 * before a quote that begins a text: {@link namesWritten} could not tell the two apart.
 */
export const namesIn = (value: unknown, depth: number): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === 0) return Number.NaN;
  let names = 0;
  if (Array.isArray(value)) for (const item of value) names += namesIn(item, depth - 1);
  else
    for (const name in value) names += nameCount(name) + namesIn((value as Record<string, unknown>)[name], depth - 1);
  return names;
};

/** One, or NaN for a name that could be confused. */
export const nameCount = (name: string): number => (beginsText(name.charCodeAt(name.length - 1)) ? Number.NaN : 1);

/** Whether the quote at a place ends a text: inside of one, an odd number of backslashes stands before it. */
const endsText = (bytes: Uint8Array, quoteAt: number): boolean => {
  let at = quoteAt - 1;
  while (bytes[at] === Byte.backslash) at -= 1;
  return (quoteAt - at) % 2 === 1;
};

/** What a colon is. */
const colonAt = (bytes: Uint8Array, at: number): Colon => {
  const before = bytes[at - 1] as number;
  if (before !== Byte.quote) return before === Byte.space || isBreak(before) ? Colon.unusual : Colon.another;
  const last = bytes[at - 2] as number;
  const isLetter = last >= Byte.lowerA && last <= Byte.lowerZ;
  if (!isLetter && (beginsText(last) || (last === Byte.backslash && !endsText(bytes, at - 1)))) return Colon.another;
  let next = at + 1;
  let byte = bytes[next] as number;
  while (byte === Byte.space) byte = bytes[++next] as number;
  if (byte === Byte.quote || byte > Byte.nine) return Colon.ofName;
  if (isBreak(byte)) return Colon.unusual;
  if (byte === Byte.minus) byte = bytes[++next] as number;
  if (byte < Byte.zero || byte > Byte.nine) return Colon.ofName;
  do byte = bytes[++next] as number;
  while (byte >= Byte.zero && byte <= Byte.nine);
  return byte === Byte.dot || byte === Byte.lowerE || byte === Byte.upperE ? Colon.unusual : Colon.ofName;
};

const encoder = new TextEncoder();

/** Where a text of usual length is looked through. It is blank again afterwards. */
const usual = new Uint8Array(256 * 1024);

/**
 * How many names a text of JSON writes, or NaN where it spells names or numbers in an unusual way. It hops from colon to
 * colon: one that follows the end of a text belongs to a name. Where the count equals the number of names in the parsed
 * value, no name stands twice.
 */
export const namesWritten = (text: string): number => {
  // A character takes three bytes at most.
  const bytes = text.length * 3 <= usual.length ? usual : new Uint8Array(text.length * 3);
  const { written } = encoder.encodeInto(text, bytes);
  let names = 0;
  let unusual = false;
  const look = (at: number): void => {
    const found = colonAt(bytes, at);
    if (found === Colon.ofName) names += 1;
    else if (found === Colon.unusual) unusual = true;
  };
  if (written === text.length) {
    // ASCII: places in the text are places among the bytes, and searching a text is faster.
    for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) look(at);
  } else {
    for (let at = 0; at < written; at += 1) if (bytes[at] === Byte.colon) look(at);
  }
  bytes.fill(0, 0, written);
  return unusual ? Number.NaN : names;
};
