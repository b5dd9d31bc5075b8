import { toLower } from '../../json/fold.js';
import type { Setting } from '../../schema/kinds.js';

type ParsedObject = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is ParsedObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing where two names become one: which of them counts depends on how the text spells them. */
const loweredTo = (depth: number, value: unknown): unknown => {
  if (depth === 0 || !isObject(value)) return value;
  const result: Record<string, unknown> = Object.create(null);
  for (const [written, given] of Object.entries(value)) {
    const name = toLower(written);
    const inner = loweredTo(depth - 1, given);
    if (name in result || inner === undefined) return undefined;
    result[name] = inner;
  }
  return result;
};

/**
 * A map as the loader that turns names to lower case reads it: those of its entries, and those inside them. Nothing where
 * it cannot say. Members that are declared keep their names.
 */
export const lowered = (map: unknown, { entries }: Setting): unknown =>
  loweredTo(typeof entries === 'object' ? 1 : 2, map);
