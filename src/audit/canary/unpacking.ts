import { inflate, type Unpacked } from './inflate.js';

/** Something that unpacks what this package does not: `unpack` raises an error for bytes that are none of its own. */
export interface Unpack {
  /** As in `brotli`. */
  readonly name: string;
  /** Gives no more than `most` bytes. */
  readonly unpack: (bytes: Uint8Array, most: number) => Uint8Array;
}

/** Something that may be packed, and what came of it. */
export interface Opened extends Unpacked {
  readonly name: string;
  /** The data starts with the magic number of its compression, so damage is reported. */
  readonly marked: boolean;
}

/** Without an iterator, which would take longer than what unpacks them. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

const textOfBytes = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/** Where the content of gzip begins; its head may name the file and hold a comment. */
const contentOfGzip = (text: string, from: number): number | undefined => {
  const flags = text.charCodeAt(from + 3);
  if (Number.isNaN(flags) || flags > 31) return undefined;
  let at = from + 10;
  if (flags & 4) at += 2 + text.charCodeAt(at) + 256 * text.charCodeAt(at + 1);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = text.indexOf('\0', at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  return flags & 2 ? at + 2 : at;
};

/** How often it is tried in one part: `x` before some characters looks like the head of zlib. */
const mostTries = 1000;

const isZlib = (text: string, at: number): boolean => {
  const [method, check] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return (method & 15) === 8 && method >> 4 <= 7 && (method * 256 + check) % 31 === 0 && (check & 32) === 0;
};

const [gzip, zlib, entry] = ['\x1f\x8b\x08', 'x[\x01\x5e\x9c\xda]', 'PK\x03\x04'];
const marks = `${gzip}|${zlib}|${entry}`;
const heads = new RegExp(marks, 'g');
const head = new RegExp(`^(?:${marks})`);

/** Whether a text begins as something does that is packed. */
export const isMarked = (text: string): boolean => head.test(text);

/** The content of an entry of a zip, where it is deflated. */
const contentOfEntry = (text: string, at: number): number | undefined => {
  const number = (from: number): number => text.charCodeAt(at + from) + 256 * text.charCodeAt(at + from + 1);
  return number(8) === 8 ? at + 30 + number(26) + number(28) : undefined;
};

/** Data compressed with gzip, zlib or as an entry of a zip, at any offset. */
function* markedIn(text: string, left: () => number): Generator<Opened> {
  let tries = 0;
  for (const { 0: found, index } of text.matchAll(heads)) {
    tries += 1;
    if (tries > mostTries) {
      yield { name: 'zlib', text: '', ended: 'limit', marked: true };
      return;
    }
    const [name, content] =
      found[0] === 'P'
        ? ['zip', contentOfEntry(text, index)]
        : found[0] === 'x'
          ? ['zlib', isZlib(text, index) ? index + 2 : undefined]
          : ['gzip', contentOfGzip(text, index)];
    if (content === undefined) continue;
    yield { name, ...inflate(text, content, left()), marked: name !== 'zlib' || index === 0 };
  }
}

const binary = /[^\t\n\r -~]/;
const wide = /[^\0-\xff]/;

/** What may be packed at the beginning without any mark. It is worth nothing where it cannot be unpacked. */
function* unmarkedIn(text: string, unpacks: readonly Unpack[], left: () => number): Generator<Opened> {
  if (!binary.test(text.slice(0, 4096)) || wide.test(text)) return;
  if (text.charCodeAt(0) !== 0x78 && isZlib(text, 0))
    yield { name: 'zlib', ...inflate(text, 2, left()), marked: false };
  yield { name: 'deflate', ...inflate(text, 0, left()), marked: false };
  for (const { name, unpack } of unpacks) {
    const most = left();
    try {
      const opened = textOfBytes(unpack(bytesOf(text), most));
      yield { name, text: opened.slice(0, most), ended: opened.length >= most ? 'limit' : 'whole', marked: false };
    } catch {
      // These bytes are none of its own.
    }
  }
}

/** Everything in a part that can be unpacked. `left` is how many characters may still come of it. */
export function* unpackedIn(
  text: string,
  isWhole: boolean,
  unpacks: readonly Unpack[],
  left: () => number,
): Generator<Opened> {
  yield* markedIn(text, left);
  if (isWhole) yield* unmarkedIn(text, unpacks, left);
}
