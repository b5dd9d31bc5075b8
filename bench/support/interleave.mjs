/** @typedef {{ name: string, run: () => unknown, awaits?: boolean }} Candidate */

const microseconds = () => Number(process.hrtime.bigint()) / 1000;

/** Whatever comes out is kept, so that no computation can be left out. @type {{ last: unknown }} */
const kept = { last: undefined };

/** Microseconds per call. @param {Candidate} candidate @param {number} calls @returns {Promise<number>} */
const batch = async ({ run, awaits }, calls) => {
  const start = microseconds();
  if (awaits) for (let call = 0; call < calls; call += 1) kept.last = await run();
  else for (let call = 0; call < calls; call += 1) kept.last = run();
  return (microseconds() - start) / calls;
};

/** Calls it until it is as fast as it gets: microseconds per call in the end. @param {Candidate} candidate @param {number} milliseconds */
const warmed = async (candidate, milliseconds) => {
  const end = microseconds() + 12_000 * milliseconds;
  let cost = await batch(candidate, 1);
  while (microseconds() < end) cost = await batch(candidate, Math.max(1, Math.round((milliseconds * 500) / cost)));
  return cost;
};

/**
 * Microseconds per call of each candidate, one number per round. Each round runs all of them, in an order that turns.
 *
 * @template {string} Name
 * @param {readonly (Candidate & { name: Name })[]} candidates
 * @param {{ rounds: number, milliseconds: number }} options
 * @returns {Promise<Record<Name, number[]>>}
 */
export const interleave = async (candidates, { rounds, milliseconds }) => {
  const times = /** @type {Record<Name, number[]>} */ ({});
  const calls = /** @type {Record<Name, number>} */ ({});
  for (const candidate of candidates) {
    times[candidate.name] = [];
    calls[candidate.name] = Math.max(1, Math.round((milliseconds * 1000) / (await warmed(candidate, milliseconds))));
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const place of candidates.keys()) {
      const candidate = candidates[(place + round) % candidates.length];
      globalThis.gc?.({ type: 'minor' });
      times[candidate.name].push(await batch(candidate, calls[candidate.name]));
    }
  }
  return times;
};
