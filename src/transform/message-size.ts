import { largestMessage } from '../field-map/envelope.js';
import type { Warning } from '../issues.js';
import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';

/**
 * How large the one event that holds all others is when the server's client library has made a message of it: the fields,
 * and around them what the library writes, as long as it can be.
 */
export interface MessageSize {
  readonly bytes: number;
  /** The library drops what is larger, and sends nothing in its place. */
  readonly limit: number;
}

/**
 * The bytes of a message around the name of its event and its properties: `type`, `messageId`, `anonymousId`, `userId`,
 * `originalTimestamp` with nanoseconds and a zone, `sentAt`, `context` with the library, and `channel`.
 */
const around = 346;

/**
 * The size of the message that carries a payload, given the length of its canonical text. What a real server sends in clear
 * comes on top. Up to 10.3, no event holds all others.
 */
export const messageSize = (length: number, release: Release): MessageSize | undefined => {
  const limit = at(largestMessage, release);
  if (limit === undefined) return undefined;
  // The name and the properties are in both; the text has five characters apart from them, and all of it is ASCII.
  return { bytes: around + length - 5, limit };
};

/** That the message is dropped, if it is. */
export const tooLarge = (size: MessageSize | undefined): readonly Warning[] =>
  size && size.bytes > size.limit ? [{ code: 'messageTooLarge', ...size }] : [];
