// Measures everything and reports it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';
import { machine } from './support/machine.mjs';
import { optionsOf } from './support/options.mjs';

const options = optionsOf('bench');
/** @typedef {import('./report.mjs').Results} Results */

const { quick } = options;

/** Measures one part in a process of its own. @param {string} name */
const part = async (name) => {
  if (process.stderr.isTTY) process.stderr.write(`measuring ${name}\n`);
  const program = fileURLToPath(new URL('./part.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', program, name, ...(quick ? ['--quick'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [results, [code]] = await Promise.all([json(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`${name}: exit code ${code}`);
  return results;
};

/** Four digits say enough. @param {string} _ @param {unknown} value */
const rounded = (_, value) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

prepare(quick);
const { failures } = await import('./self-check.mjs');
const failed = await failures();
if (failed.length > 0) {
  process.stderr.write(failed.map((sentence) => `bench: ${sentence}\n`).join(''));
  process.exit(1);
}
const textToBytes = await part('text-to-bytes');
const { peers, secrets } = /** @type {Pick<Results, 'peers' | 'secrets'>} */ (await part('peers'));
const results = /** @type {Results} */ ({
  textToBytes,
  bulk: await part('bulk'),
  startUp: await part('start-up'),
  peers,
  secrets,
  growth: await part('growth'),
  large: await part('large'),
  page: await part('page'),
  machine: machine(),
  quick,
});

const { plainReport, markdownReport } = await import('./report.mjs');
process.stdout.write(options.json ? `${JSON.stringify(results, rounded)}\n` : plainReport(results));
if (options.write) writeFileSync(new URL('../docs/performance.md', import.meta.url), markdownReport(results));
