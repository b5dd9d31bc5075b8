import { fc } from '@fast-check/vitest';
import { hear, quietly, runs } from '../support/listening.js';
import { seed } from '../support/seed.js';

/**
 * `npm run fuzz`, `npm run fuzz -- 5000`: the property of `canary.prop.test.ts` for longer. `SEED=… FUZZ_PATH=…` goes
 * straight to a failure that was reported.
 */
const numRuns = Number(process.argv[2] ?? process.env.FUZZ_RUNS ?? 100_000);
const path = process.env.FUZZ_PATH ?? '';
const progressEach = 5000;

const started = performance.now();
const heard = { ok: 0, disabled: 0, invalid: 0 };

const say = (done: number): void => {
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${done} runs, ${Math.round(done / seconds)} a second: ${JSON.stringify(heard)}\n`);
};

const property = fc.property(runs, (run) => {
  heard[hear(run)] += 1;
  const done = heard.ok + heard.disabled + heard.invalid;
  if (done % progressEach === 0) say(done);
});

try {
  fc.assert(property, { seed, numRuns, path, reporter: quietly });
  if (numRuns % progressEach !== 0) say(numRuns);
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
