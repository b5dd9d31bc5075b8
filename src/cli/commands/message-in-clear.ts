import { sendsMore } from '../../field-map/server.js';
import type { Warning } from '../../issues.js';
import { bytesInGo } from '../../json/bytes-in-go.js';
import { fold } from '../../json/fold.js';
import { defaultDepth } from '../../json/limits.js';
import type { Release } from '../../releases/points.js';
import { compiledFor } from '../../transform/compile.js';
import type { Slot } from '../../transform/layout.js';
import { type MessageSize, tooLarge } from '../../transform/message-size.js';
import type { Context } from '../context.js';

/** No longer text is read for an estimate. */
const longest = 2 ** 20;

/** The settings that a server may send as they are, and those that their values may come from. */
const slotsInClear = (release: Release): ReadonlySet<Slot> => {
  const { fields, resolutions } = compiledFor(release);
  const found = new Set<Slot>();
  const add = (slot: Slot): void => {
    if (found.has(slot)) return;
    found.add(slot);
    const { derived, replaced } = resolutions.find((one) => one.slot === slot) ?? {};
    for (const read of [...(derived?.reads ?? []), ...(replaced?.reads ?? [])]) add(read);
  };
  for (const { rule, reads } of fields) {
    const [slot, ...others] = reads as readonly [Slot, ...Slot[]];
    if (sendsMore(rule, slot.setting) !== undefined) for (const one of [slot, ...others]) add(one);
  }
  return found;
};

/** The values of members with these names, wherever they are, as JSON. */
const valuesOf = (value: unknown, names: ReadonlySet<string>): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) =>
        names.has(fold(name)) ? [JSON.stringify(inner)] : valuesOf(inner, names),
      );

/**
 * Whether what may be sent in clear is too short for a message that is too large. A text may hold a list whose entries have
 * one character each: with quotes and a comma they take four.
 */
const isShort = (
  config: string,
  { env, plugins, maxDepth = defaultDepth }: Context,
  { bytes, limit }: MessageSize,
  release: Release,
): boolean => {
  if (config.length > longest || maxDepth > defaultDepth) return false;
  const names = new Set([...slotsInClear(release)].map(({ path }) => fold(path.slice(path.lastIndexOf('.') + 1))));
  const given = valuesOf(JSON.parse(config.replace(/^\uFEFF/, '')), names);
  const others = [...Object.values(env ?? {}), ...(plugins ?? []).map(({ version }) => version)];
  return bytes + 4 * bytesInGo([...given, ...others].join('')) <= limit;
};

/**
 * That the server drops its message because of what it sends in clear, which the payload does not hold, given the size of
 * the message without that.
 */
export const droppedForClear = async (
  config: string,
  size: MessageSize,
  release: Release,
  context: Context,
): Promise<readonly Warning[]> => {
  if (isShort(config, context, size, release)) return [];
  const { explain } = await import('../../audit/explain/explain.js');
  const { strict: _, ...options } = context;
  const explained = explain(config, { ...options, release });
  return explained.status === 'ok' ? tooLarge(explained.message) : [];
};
