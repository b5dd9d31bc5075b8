import type { Switchboard } from '../outbound/state.js';
import { type Compiled, originOf, type Settled, settledOf } from '../transform/compiled.js';
import { nodeOfValue } from '../transform/json.js';

/** A config in which everything is at its default. */
export const emptyFile = nodeOfValue({});

/** A config as the switches of the ways out see it. */
export const boardOf = (
  { layout: { slotOf } }: Compiled,
  settled: Settled,
  env: Switchboard['env'] = undefined,
): Switchboard => ({
  env,
  has: (path) => slotOf.has(path),
  valueOf: (path) => {
    const slot = slotOf.get(path);
    return slot && settled.values[slot.index];
  },
  givenIn: (path) => {
    const slot = slotOf.get(path);
    return slot && settled.given[slot.index];
  },
  originOf: (path) => {
    const slot = slotOf.get(path);
    return slot ? originOf(settled, slot) : 'default';
  },
});

/** The board of a config in which everything is at its default, for comparison. */
export const untouchedBoard = (compiled: Compiled): Switchboard =>
  boardOf(compiled, settledOf(compiled, emptyFile, undefined, {}));
