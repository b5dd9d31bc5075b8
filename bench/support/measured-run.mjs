// A run of the command, with what it took.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { cli } from '../product.mjs';

const use = new URL('../use.mjs', import.meta.url).href;

/** @typedef {{ seconds: number, cpuSeconds: number, peakMiB: number, bytes: number, digest: string }} Run */

/** Runs it to the end; some lines may have no payload. @param {readonly string[]} args @returns {Promise<Run>} */
export const measuredRun = async (args) => {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, ['--import', use, cli, ...args], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const [, output, , report] = child.stdio;
  const digest = createHash('sha256');
  let bytes = 0;
  output?.on('data', (/** @type {Buffer} */ chunk) => {
    digest.update(chunk);
    bytes += chunk.length;
  });
  const used = json(/** @type {import('node:stream').Readable} */ (report));
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== 1) throw new Error(`exit code ${code}`);
  const { microseconds, kibibytes } = /** @type {{ microseconds: number, kibibytes: number }} */ (await used);
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    cpuSeconds: microseconds / 1e6,
    peakMiB: kibibytes / 1024,
    bytes,
    digest: digest.digest('hex'),
  };
};

/**
 * Runs each of them once a round, in an order that turns.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, () => Promise<Run>>>} runs
 * @param {number} rounds
 * @returns {Promise<Record<Name, Run[]>>}
 */
export const inTurn = async (runs, rounds) => {
  const order = /** @type {[Name, () => Promise<Run>][]} */ (Object.entries(runs));
  const results = /** @type {Record<Name, Run[]>} */ ({});
  for (const [name] of order) results[name] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of round % 2 === 0 ? order : order.toReversed()) results[name].push(await run());
  return results;
};
