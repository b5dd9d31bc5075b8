import { explain } from '../../audit/explain/explain.js';
import type { Warning } from '../../issues.js';
import { bytesInGo } from '../../json/bytes-in-go.js';
import type { Release } from '../../releases/points.js';
import type { MessageSize } from '../../transform/message-size.js';
import type { Context } from '../context.js';

/** Texts in JSON; names with the colon that follows. */
const inQuotes = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g;

/** No expression looks through longer texts. */
const mostLookedThrough = 2 ** 20;

/** Whether all texts of a config and its variables together are too short for a message that is too large. */
const isShort = (config: string, { env = {} }: Context, { bytes, limit }: MessageSize): boolean => {
  if (config.length > mostLookedThrough) return false;
  const values = (config.match(inQuotes) ?? []).filter((text) => !text.endsWith(':'));
  const texts = [...values, ...Object.values(env)];
  return bytes + bytesInGo(texts.join('')) <= limit;
};

/**
 * That the server drops its message because of what it sends in clear, which the payload does not hold, given the size of
 * the message without that.
 */
export const droppedForClear = (
  config: string,
  size: MessageSize,
  release: Release,
  context: Context,
): readonly Warning[] => {
  if (isShort(config, context, size)) return [];
  const { strict: _, ...options } = context;
  const explained = explain(config, { ...options, release });
  return explained.status === 'ok' ? explained.warnings.filter(({ code }) => code === 'messageTooLarge') : [];
};
