import { bytesInGo } from '../../json/bytes-in-go.js';
import { deeperThan, deepestWritten } from '../../json/equal.js';
import type { Compiled } from '../../transform/compile.js';
import type { ServerContext } from '../../transform/compile-field.js';
import type { Values } from '../../transform/layout.js';
import { type MessageSize, messageSize } from '../../transform/message-size.js';
import { sentAsItIs } from './answers.js';

/**
 * The size of the message that a server sends for these values: as this package prints the payload, but with what the
 * server sends in clear. A value that is nested very deep is left out, so the message is larger then. `undefined` where no
 * event holds all others.
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
    if (asItIs === undefined || deeperThan(deepestWritten, asItIs.raw)) continue;
    more += bytesInGo(JSON.stringify(asItIs.raw) ?? 'null') - JSON.stringify(value).length;
  }
  return { ...size, bytes: size.bytes + more };
};
