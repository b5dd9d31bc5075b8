import { nodeOfValue } from '../../json/node.js';
import type { Switchboard } from '../../outbound/state.js';
import { type Compiled, type EffectiveValues, effectiveOf, originOf } from '../../transform/compile.js';

/** A config in which everything is at its default. */
export const emptyFile = nodeOfValue({});

/** A config as the switches of the ways out see it. */
export const boardOf = (
  { layout: { slotOf } }: Compiled,
  effective: EffectiveValues,
  { env, enterpriseReady }: Partial<Pick<Switchboard, 'env' | 'enterpriseReady'>> = {},
): Switchboard => ({
  env,
  enterpriseReady,
  has: (path) => slotOf.has(path),
  valueOf: (path) => {
    const slot = slotOf.get(path);
    return slot && effective.values[slot.index];
  },
  givenIn: (path) => {
    const slot = slotOf.get(path);
    return slot && effective.explicit[slot.index];
  },
  originOf: (path) => {
    const slot = slotOf.get(path);
    if (effective.warnings.some((warning) => warning.code === 'overrideUnknown' && warning.path === path))
      return 'unknown';
    return slot ? originOf(effective, slot) : 'default';
  },
});

/** The board of a config in which everything is at its default, for comparison. */
export const untouchedBoard = (compiled: Compiled): Switchboard =>
  boardOf(compiled, effectiveOf(compiled, emptyFile, undefined, {}));
