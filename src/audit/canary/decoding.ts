import { isMarked } from './unpacking.js';

/** A text that another text contains in encoded form. */
export interface DecodedText {
  readonly name: string;
  readonly text: string;
  /** It takes the place of the whole text, of which most is as it was. */
  readonly inline?: true;
  /** Nothing in it can be packed: characters are missing. */
  readonly loose?: true;
}

const ofCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  sol: '/',
  colon: ':',
};

const fromDigits = (digits: string, base: number): string => ofCode(Number.parseInt(digits, base));

/** How a text may be written so that it stays as long as it is, or longer, each with what reads it. */
const inline: readonly (readonly [name: string, mark: RegExp, read: (text: string) => string])[] = [
  [
    'escaped',
    /\\[ux/0-7]/,
    (text) =>
      text.replaceAll(
        /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([0-3][0-7]{2})|\\\//gi,
        (_, long?: string, wide?: string, narrow?: string, octal?: string) => {
          const hex = long ?? wide ?? narrow;
          if (hex !== undefined) return fromDigits(hex, 16);
          return octal === undefined ? '/' : fromDigits(octal, 8);
        },
      ),
  ],
  [
    'URL-encoded',
    /%[0-9a-f]{2}/i,
    (text) => text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => fromDigits(hex, 16)),
  ],
  [
    'HTML entities',
    /&(?:#|[a-z]+;)/i,
    (text) =>
      text.replaceAll(
        /&(?:#x0*([0-9a-f]{1,6})|#0*(\d{1,7})|([a-z]{2,5}));?/gi,
        (all, hex?: string, decimal?: string, name?: string) => {
          if (hex !== undefined) return fromDigits(hex, 16);
          if (decimal !== undefined) return fromDigits(decimal, 10);
          return named[(name ?? '').toLowerCase()] ?? all;
        },
      ),
  ],
  [
    'quoted-printable',
    /=(?:[0-9A-F]{2}|\r?\n)/,
    (text) => text.replaceAll(/=(?:\r?\n|([0-9A-F]{2}))/g, (_, hex?: string) => (hex ? fromDigits(hex, 16) : '')),
  ],
];

const zero = /\0/;

/** Every second character if the others are zero; `zerosAt` is the position of the zero in each pair. */
const halfOf = (text: string, zerosAt: 0 | 1): string | undefined => {
  let half = '';
  for (let at = 0; at + 1 < text.length; at += 2) {
    if (text.charCodeAt(at + zerosAt) !== 0) return undefined;
    half += text[at + 1 - zerosAt];
  }
  return half;
};

/** What is UTF-16 as a whole; and all without its zeros, for UTF-16 in the midst of other bytes. */
function* narrowIn(text: string): Generator<DecodedText> {
  if (!zero.test(text)) return;
  const unmarked = text.replace(/^(?:\xff\xfe|\xfe\xff)/, '');
  for (const side of [0, 1] as const) {
    const half = halfOf(unmarked, side);
    if (half !== undefined) yield { name: 'UTF-16', text: half };
  }
  yield { name: 'UTF-16', text: text.replaceAll('\0', ''), inline: true, loose: true };
}

function* inlineIn(text: string): Generator<DecodedText> {
  for (const [name, mark, read] of inline) if (mark.test(text)) yield { name, text: read(text), inline: true };
}

/** Whether most of a text can be read: what is decoded from the wrong place is noise. */
const isReadable = (text: string): boolean => {
  const sample = text.slice(0, 256);
  return (sample.match(/[\t\n\r -~]/g)?.length ?? 0) >= sample.length * 0.85;
};

const lineEnd = /\r?\n[ \t]*|\\r\\n|\\n/g;
const base64Line = /[A-Za-z0-9+/_-]{12,}/g;
const base64Lines = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{4,}(?:(?:\r?\n[ \t]*|\\r\\n|\\n)[A-Za-z0-9+/_-]{2,})+/g;

/** Names are spelled with the same characters, but seldom with small and capital letters at once. */
const isMixed = (run: string): boolean => /[A-Z]/.test(run) && /[a-z]/.test(run);

function* base64In(text: string): Generator<DecodedText> {
  for (const pattern of [base64Line, base64Lines]) {
    for (const [run] of text.matchAll(pattern)) {
      if (!isMixed(run)) continue;
      const plain = run.replaceAll(lineEnd, '').replaceAll('-', '+').replaceAll('_', '/');
      for (let from = 0; from < 4; from += 1) {
        const decoded = atob(plain.slice(from, (plain.length - from) % 4 === 1 ? -1 : plain.length));
        // Without a magic number, compressed data is only recognised at the start of a text.
        if (from === 0 || isReadable(decoded) || isMarked(decoded)) yield { name: 'base64', text: decoded };
      }
    }
  }
}

const base32 = /(?:[A-Z2-7]{16,}|[a-z2-7]{16,})/g;
const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const ofBase32 = (run: string): string => {
  let [bits, held, text] = [0, 0, ''];
  for (const letter of run) {
    held = (held * 32 + base32Letters.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    text += String.fromCharCode((held >> bits) & 255);
  }
  return text;
};

const ofBytes = (numbers: readonly number[]): string | undefined =>
  numbers.every((number) => number >= -128 && number <= 255)
    ? numbers.map((number) => String.fromCharCode(number & 255)).join('')
    : undefined;

/** Bytes as numbers: with commas or spaces between them, as members by their places, or as pairs of digits. */
const lists: readonly (readonly [run: RegExp, one: RegExp, base: number])[] = [
  [/(?:-?\d{1,3}[\s,;]+){10,}-?\d{1,3}/g, /-?\d+/g, 10],
  [/(?:"\d{1,7}"\s?:\s?\d{1,3}\s?,\s*){10,}"\d{1,7}"\s?:\s?\d{1,3}/g, /(?<=:\s?)\d+/g, 10],
  [/(?:0x[0-9a-f]{2}[\s,;]+){10,}0x[0-9a-f]{2}/gi, /(?<=0x)[0-9a-f]{2}/gi, 16],
  [/(?:[0-9a-f]{2}[\s:,-]){10,}[0-9a-f]{2}/gi, /[0-9a-f]{2}/gi, 16],
  [/(?:[01]{8}[\s,]?){11,}/g, /[01]{8}/g, 2],
];

function* digitsIn(text: string): Generator<DecodedText> {
  for (const [run, one, base] of lists) {
    for (const [found] of text.matchAll(run)) {
      const bytes = ofBytes((found.match(one) ?? []).map((digits) => Number.parseInt(digits, base)));
      if (bytes !== undefined) yield { name: 'a list of bytes', text: bytes };
    }
  }
  for (const [run] of text.matchAll(/[0-9a-f]{22,}/gi)) {
    for (const from of [0, 1]) {
      const decoded = (run.slice(from).match(/../g) ?? []).map((pair) => fromDigits(pair, 16)).join('');
      yield { name: 'hexadecimal digits', text: decoded };
    }
  }
  for (const [run] of text.matchAll(base32)) {
    const decoded = ofBase32(run.toUpperCase());
    if (/[2-7]/.test(run) || isReadable(decoded)) yield { name: 'base32', text: decoded };
  }
}

/** Everything in a text that can be read otherwise. */
export function* decodedIn(text: string): Generator<DecodedText> {
  yield* narrowIn(text);
  yield* inlineIn(text);
  yield* base64In(text);
  yield* digitsIn(text);
}

/** What it looks through, for people. */
export const decodings: readonly string[] = [
  'UTF-16',
  ...inline.map(([name]) => name),
  ...['base64', 'base32', 'hexadecimal digits', 'lists of bytes'],
];
