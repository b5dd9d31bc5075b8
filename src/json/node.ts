import type { Found, Position } from '../issues.js';
import { once } from '../once.js';

/** A member of an object: its name as written, and where the name starts. */
export interface Member {
  readonly name: string;
  readonly at: number;
  readonly node: Node;
  /** The name is spelled with escapes. */
  readonly escaped?: true;
}

/** One JSON value, with what only a text shows: duplicate names, positions and how a number is spelled. */
export interface Node {
  readonly found: Found;
  /** Where it starts in the text; −1 in a config that was passed as an object. */
  readonly at: number;
  /** A flag, a number or a text; `undefined` for anything else. */
  readonly scalar?: boolean | number | string;
  /** A number spelled with digits alone. */
  readonly whole?: boolean;
  /** How the text spells a number. */
  readonly spelled?: string;
  /** A text that is spelled with escapes. */
  readonly escaped?: true;
  readonly members?: readonly Member[];
  readonly items?: readonly Node[];
  /** The value as JavaScript has it. */
  readonly plain: () => unknown;
}

export const maskLength = 32;

const maskedText = '*'.repeat(maskLength);

/** What the server writes in place of the user and the password in an address that it shows otherwise. */
const maskedUser = '****:****@';

/** No text with a mask is shorter. */
export const shortestMask = maskedUser.length;

/** Whether a text is what the server writes in place of a secret, or of a part of it, when it hands its config out. */
export const isMask = (value: unknown): boolean =>
  value === maskedText || (typeof value === 'string' && value.length >= shortestMask && value.includes(maskedUser));

interface TextPlace {
  readonly line: number;
  /** Where the line starts. */
  readonly start: number;
}

const newline = 0x0a;

/** How far apart the places are that are remembered. */
const stride = 1024;

const placeAfter = (text: string, { line, start }: TextPlace, from: number, to: number): TextPlace => {
  const found = { line, start };
  for (let at = from; at < to; at += 1) {
    if (text.charCodeAt(at) === newline) {
      found.line += 1;
      found.start = at + 1;
    }
  }
  return found;
};

/**
 * Finds line and column, counted from 1, of offsets in a text; nothing for a config that was passed as an object. It
 * reads no further than asked, and remembers few places: a text can have more lines than a list can have entries.
 */
export const positionsIn = (text: string | undefined): ((offset: number) => Position) => {
  const places: TextPlace[] = [{ line: 1, start: 0 }];
  return (offset) => {
    if (text === undefined || offset < 0) return {};
    const wanted = Math.floor(offset / stride);
    for (let last = places.length - 1; last < wanted; last += 1) {
      places.push(placeAfter(text, places[last] as TextPlace, last * stride, (last + 1) * stride));
    }
    const { line, start } = placeAfter(text, places[wanted] as TextPlace, wanted * stride, offset);
    return { line, column: offset - start + 1 };
  };
};

/** A getter or a proxy of a config that was passed as an object raised an error, which may hold anything. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const reading = <T>(read: () => T): T => {
  try {
    return read();
  } catch {
    throw new Unreadable('the object raised an error');
  }
};

/** More entries than any list of a config has. A list without content can claim four thousand million. */
const mostEntries = 1_000_000;

/** The entries by their numbers: an iterator of the list's own could go on for ever. */
const entriesOf = (list: readonly unknown[]): unknown[] => {
  const { length } = list;
  if (length > mostEntries) throw new Error('too long');
  return Array.from({ length }, (_, index) => list[index]);
};

/**
 * The view of a config that was passed as an object. It looks at members only when asked, so that what is never
 * read is never touched, and only once: a getter may answer something else each time.
 */
export const nodeOfValue = (value: unknown): Node => {
  const plain = (): unknown => value;
  if (value === null) return { found: 'null', at: -1, plain };
  if (typeof value === 'boolean') return { found: 'a boolean', at: -1, scalar: value, plain };
  if (typeof value === 'number')
    return {
      found: 'a number',
      at: -1,
      scalar: value,
      whole: Number.isInteger(value) && Math.abs(value) < 1e21,
      plain,
    };
  if (typeof value === 'string') return { found: 'a string', at: -1, scalar: value, plain };
  if (typeof value !== 'object') return { found: 'something that is not JSON', at: -1, plain };
  if (reading(() => Array.isArray(value))) {
    const items = once(() => reading(() => entriesOf(value as unknown[])).map(nodeOfValue));
    return {
      found: 'an array',
      at: -1,
      plain,
      get items() {
        return items();
      },
    };
  }
  // A Map, a Set or bytes have no members, and would pass for an empty object.
  if (reading(() => Symbol.iterator in value)) return { found: 'something that is not JSON', at: -1, plain };
  const members = once(() => {
    const given: Member[] = [];
    for (const [name, member] of reading(() => Object.entries(value)))
      if (member !== undefined) given.push({ name, at: -1, node: nodeOfValue(member) });
    return given;
  });
  return {
    found: 'an object',
    at: -1,
    plain,
    get members() {
      return members();
    },
  };
};
