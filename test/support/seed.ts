/** The seed of every property test: printed, and set again by `SEED=… npm test` to repeat a run. */
export const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

process.stdout.write(`property tests: SEED=${seed}\n`);
