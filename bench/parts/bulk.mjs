// Many configs, one per line, against a program that only splits the lines and parses each.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { seed, writeConfigs } from '../ndjson.mjs';
import { cli, release } from '../product.mjs';
import { ratioOf, summaryOf } from '../support/statistics.mjs';

/** Bytes to compare on. */
const enough = 80 * 2 ** 20;

/** How many times the same input two jobs get: threads are for archives, not for what takes a second. */
const timesOver = { quick: 3, full: 12 };

/** Bytes that show how fast this machine is. */
const sample = 8 * 2 ** 20;

/** Seconds that one run of ours may take about when the measurement is to be quick. */
const patience = 2.4;

/** @param {string} file @param {string} larger @param {number} times */
const repeat = (file, larger, times) => {
  const content = readFileSync(file);
  for (let time = 0; time < times; time += 1) appendFileSync(larger, content);
};

const here = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** @param {string} file */
const programs = (file) => {
  const ours = [cli, 'payload', '--ndjson', '--preview', '--release', release, file];
  return {
    theirs: [here('read-lines.mjs'), file],
    ours,
    asWritten: [...ours, '--as-written'],
    jobs2: [...ours, '--jobs', '2'],
  };
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
  const child = spawn(process.execPath, ['--import', new URL('../use.mjs', import.meta.url).href, ...args], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const [, output, , peak] = child.stdio;
  const digest = createHash('sha256');
  let lines = 0;
  output?.on('data', (/** @type {Buffer} */ chunk) => {
    digest.update(chunk);
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  });
  const used = json(/** @type {import('node:stream').Readable} */ (peak));
  const [code] = await once(child, 'close');
  return {
    code,
    lines,
    digest: digest.digest('hex'),
    peakMiB: /** @type {{ kibibytes: number }} */ (await used).kibibytes / 1024,
  };
};

/** Seconds of each program, round by round. @param {Record<string, readonly string[]>} programs @param {number} rounds */
const interleaved = async (programs, rounds) => {
  const order = Object.entries(programs);
  /** @type {Record<string, number[]>} */
  const seconds = Object.fromEntries(order.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of round % 2 === 0 ? order : order.toReversed()) seconds[name].push(await time(args));
  }
  return seconds;
};

/** @param {string} file @param {{ quick: boolean }} options */
const compare = async (file, { quick }) => {
  const { theirs, ours, asWritten } = programs(file);
  const larger = `${file}.larger`;
  const { ours: one, jobs2 } = programs(larger);
  const { bytes, lines } = writeConfigs(file, quick ? await affordable(file, ours) : enough);
  const times = quick ? timesOver.quick : timesOver.full;
  repeat(file, larger, times);
  const watched = {
    theirs: await watch(theirs),
    ours: await watch(ours),
    asWritten: await watch(asWritten),
    one: await watch(one),
    jobs2: await watch(jobs2),
  };
  if (watched.ours.code !== 0 || watched.ours.lines !== lines) throw new Error('not every line has its payload');
  if (watched.jobs2.digest !== watched.one.digest) throw new Error('two jobs give another output than one');

  const rounds = quick ? 5 : 9;
  const { theirs: read, ours: done, asWritten: literal } = await interleaved({ theirs, ours, asWritten }, rounds);
  const { one: alone, jobs2: together } = await interleaved({ one, jobs2 }, rounds);
  const { median, lowest, highest } = ratioOf(read, done);
  /** @param {readonly number[]} seconds @param {number} count */
  const rate = (seconds, count) => count / summaryOf(seconds).median;
  return {
    ratio: median,
    lowest,
    highest,
    againstAsWritten: ratioOf(done, literal).median,
    jobs2: ratioOf(alone, together).median,
    jobs2Times: times,
    rounds,
    seed,
    bytes,
    lines,
    linesPerSecond: {
      ours: rate(done, lines),
      asWritten: rate(literal, lines),
      theirs: rate(read, lines),
      jobs2: rate(together, lines * times),
    },
    peakMiB: {
      ours: watched.ours.peakMiB,
      asWritten: watched.asWritten.peakMiB,
      theirs: watched.theirs.peakMiB,
      jobs2: watched.jobs2.peakMiB,
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
