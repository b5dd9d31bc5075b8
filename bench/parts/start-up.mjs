// One payload of one config, as a process of its own, against a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { fileOf } from '../inputs.mjs';
import { cli, release } from '../product.mjs';
import { ratioOf, summaryOf } from '../support/statistics.mjs';

const payload = [cli, 'payload', fileOf('everything-flipped.config.json'), '--release', release, '--preview'];

/** Milliseconds. @param {readonly string[]} args */
const run = (args) => {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`exit code ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const rounds = quick ? 9 : 31;
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const node = [];
  for (let round = -1; round < rounds; round += 1) {
    const times = round % 2 === 0 ? [run(payload), run(['-e', '0'])] : [run(['-e', '0']), run(payload)].toReversed();
    if (round < 0) continue;
    ours.push(times[0]);
    node.push(times[1]);
  }
  const { median, lowest, highest } = ratioOf(ours, node);
  return {
    ratio: median,
    lowest,
    highest,
    rounds,
    milliseconds: { ours: summaryOf(ours), node: summaryOf(node) },
  };
};
