import { explain } from '../../audit/explain/explain.js';
import type { Warning } from '../../issues.js';
import { bytesInGo } from '../../json/bytes-in-go.js';
import type { Release } from '../../releases/points.js';
import { settingsOf } from '../../schema/settings-at.js';
import { type MessageSize, tooLarge } from '../../transform/message-size.js';
import type { Context } from '../context.js';

/** Strings hold no line end, so this is between them. */
const indentation = /\n[ \t\r]*/g;
/** The name of a member, with a flag that follows. */
const memberStart = /"(\w{1,64})":\s?(?:true|false)?/g;

/** No expression looks through longer texts. */
const mostLookedThrough = 2 ** 20;

/** A config without what every config has: the names of settings, each as often as there are such settings, and flags. */
const withoutNames = (config: string, release: Release): string => {
  const left = new Map<string, number>();
  for (const { path } of settingsOf(release)) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    left.set(name, (left.get(name) ?? 0) + 1);
  }
  return config.replaceAll(indentation, '').replaceAll(memberStart, (member, name: string) => {
    const times = left.get(name) ?? 0;
    left.set(name, times - 1);
    return times > 0 ? '' : member;
  });
};

/**
 * Whether all that is given is too short for a message that is too large. A variable may hold a list whose entries have one
 * character each: with quotes and a comma they take four.
 */
const isShort = (
  config: string,
  { env, plugins }: Context,
  { bytes, limit }: MessageSize,
  release: Release,
): boolean => {
  if (config.length > mostLookedThrough) return false;
  const others = [...Object.values(env ?? {}), ...(plugins ?? []).map(({ version }) => version)].join('');
  return bytes + bytesInGo(withoutNames(config, release)) + 4 * bytesInGo(others) <= limit;
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
  if (isShort(config, context, size, release)) return [];
  const { strict: _, ...options } = context;
  const explained = explain(config, { ...options, release });
  return explained.status === 'ok' ? tooLarge(explained.message) : [];
};
