/** Numbers from 0 to just below a limit, the same ones for the same seed. */
export type Random = (below: number) => number;

// The generator known as mulberry32: a run must be repeatable from its seed, nothing has to be unpredictable.
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};

/** One of some things. */
export const pick = <T>(random: Random, things: readonly T[]): T => things[random(things.length)] as T;
