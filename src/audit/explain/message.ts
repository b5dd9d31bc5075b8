import { bytesInGo } from '../../json/bytes-in-go.js';
import { deeperThan } from '../../json/equal.js';
import type { Compiled } from '../../transform/compile.js';
import type { ServerContext } from '../../transform/compile-field.js';
import type { Values } from '../../transform/layout.js';
import { type MessageSize, messageSize } from '../../transform/message-size.js';
import { sentAsItIs } from './answers.js';

/** Writing a value recurses. What is nested deeper is left out: the message is larger then. */
const deepestWritten = 500;

/**
 * The size of the message that a server sends for these values: as this package prints the payload, but with what the
 * server sends in clear. `undefined` where no event holds all others.
 */
export const sentMessageSize = (
  { release, fields, emit }: Compiled,
  values: Values,
  surroundings: ServerContext,
): MessageSize | undefined => {
  const size = messageSize(emit(values, surroundings).length, release);
  if (size === undefined) return undefined;
  let more = 0;
  for (const field of fields) {
    const value = field.compute(values, surroundings);
    const asItIs = value === undefined ? undefined : sentAsItIs(field, values, surroundings);
    if (asItIs === undefined) continue;
    if (deeperThan(deepestWritten, asItIs.raw)) continue;
    more += bytesInGo(JSON.stringify(asItIs.raw) ?? 'null') - JSON.stringify(value).length;
  }
  return { ...size, bytes: size.bytes + more };
};
