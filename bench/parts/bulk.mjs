// Many configs, one per line, against a program that only splits the lines and parses each.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { seed, writeConfigs } from '../ndjson.mjs';
import { cli, release } from '../product.mjs';
import { ratioOf, summaryOf } from '../support/statistics.mjs';

/** Bytes to compare on. */
const enough = 80 * 2 ** 20;

/** Bytes that show how fast this machine is. */
const sample = 8 * 2 ** 20;

/** Seconds that one run of ours may take about when the measurement is to be quick. */
const patience = 2.4;

const here = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** @param {string} file */
const programs = (file) => {
  const ours = [cli, 'payload', '--ndjson', '--preview', '--release', release, file];
  return { theirs: [here('read-lines.mjs'), file], ours, jobs2: [...ours, '--jobs', '2'] };
};

/** Seconds, with the output thrown away. @param {readonly string[]} args */
const time = async (args) => {
  const start = process.hrtime.bigint();
  const [code] = await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit');
  if (code !== 0) throw new Error(`exit code ${code}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
};

/** How large a file can be, so that many runs do not take long. @param {string} file @param {readonly string[]} args */
const affordable = async (file, args) => {
  writeConfigs(file, sample);
  return Math.min(enough, (sample * patience) / (await time(args)));
};

/** What a program writes, as a digest, and the most memory that it holds. @param {readonly string[]} args */
const watch = async (args) => {
  const child = spawn(process.execPath, ['--import', new URL('../peak-memory.mjs', import.meta.url).href, ...args], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const [, output, , peak] = child.stdio;
  const digest = createHash('sha256');
  let lines = 0;
  output?.on('data', (/** @type {Buffer} */ chunk) => {
    digest.update(chunk);
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  });
  const kibibytes = text(/** @type {import('node:stream').Readable} */ (peak));
  const [code] = await once(child, 'close');
  return { code, lines, digest: digest.digest('hex'), peakMiB: Number(await kibibytes) / 1024 };
};

/** @param {string} file @param {{ quick: boolean }} options */
const compare = async (file, { quick }) => {
  const { theirs, ours, jobs2 } = programs(file);
  const { bytes, lines } = writeConfigs(file, quick ? await affordable(file, ours) : enough);
  const watched = { theirs: await watch(theirs), ours: await watch(ours), jobs2: await watch(jobs2) };
  if (watched.ours.code !== 0 || watched.ours.lines !== lines) throw new Error('not every line has its payload');
  const hasJobs = watched.jobs2.code !== 2;
  if (hasJobs && watched.jobs2.digest !== watched.ours.digest) throw new Error('two jobs give another output than one');

  const rounds = quick ? 5 : 9;
  const candidates = { theirs, ours, ...(hasJobs && { jobs2 }) };
  /** @type {Record<string, number[]>} */
  const seconds = { theirs: [], ours: [], jobs2: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = Object.entries(candidates);
    for (const [name, args] of round % 2 === 0 ? order : order.toReversed()) seconds[name].push(await time(args));
  }
  const { median, lowest, highest } = ratioOf(seconds.theirs, seconds.ours);
  /** @param {string} name */
  const rate = (name) => lines / summaryOf(seconds[name]).median;
  return {
    ratio: median,
    lowest,
    highest,
    jobs2: hasJobs ? ratioOf(seconds.ours, seconds.jobs2).median : null,
    rounds,
    seed,
    bytes,
    lines,
    linesPerSecond: { ours: rate('ours'), theirs: rate('theirs'), jobs2: hasJobs ? rate('jobs2') : null },
    peakMiB: {
      ours: watched.ours.peakMiB,
      theirs: watched.theirs.peakMiB,
      jobs2: hasJobs ? watched.jobs2.peakMiB : null,
    },
  };
};

/** @param {{ quick: boolean }} options */
export const measure = async (options) => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('SIGINT', () => {
    remove();
    process.exit(130);
  });
  try {
    return await compare(join(folder, 'configs.ndjson'), options);
  } finally {
    remove();
  }
};
