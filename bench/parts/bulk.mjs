// Many configs, one per line, against programs that only split the lines and parse each.
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
const timesOver = { quick: 4, full: 12 };

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
    readline: [here('read-lines.mjs'), file],
    split: [here('split-lines.mjs'), file],
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

/** Seconds of programs that run side by side and share nothing. @param {readonly (readonly string[])[]} programs */
const sideBySide = async (programs) => {
  const start = process.hrtime.bigint();
  await Promise.all(programs.map(time));
  return Number(process.hrtime.bigint() - start) / 1e9;
};

/** Seconds of each program, round by round. @param {Record<string, readonly string[] | readonly (readonly string[])[]>} programs @param {number} rounds */
const interleaved = async (programs, rounds) => {
  const order = Object.entries(programs).map(([name, args]) => {
    const all = /** @type {readonly (readonly string[])[]} */ (args.every(Array.isArray) ? args : [args]);
    return /** @type {const} */ ([name, all]);
  });
  /** @type {Record<string, number[]>} */
  const seconds = Object.fromEntries(order.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of round % 2 === 0 ? order : order.toReversed()) seconds[name].push(await sideBySide(args));
  }
  return seconds;
};

/** Runs a program once and watches it, to be sure that it does what is measured. @param {readonly string[]} args @param {number} lines */
const checked = async (args, lines) => {
  const seen = await watch(args);
  if (seen.code !== 0 || seen.lines !== lines) throw new Error('not every line has its payload');
  return seen;
};

/** @param {readonly number[]} seconds @param {number} count */
const rate = (seconds, count) => count / summaryOf(seconds).median;

/** One process on lines of a sort. @param {string} file @param {import('../ndjson.mjs').Sort} sort @param {number} bytes @param {number} rounds */
const lines = async (file, sort, bytes, rounds) => {
  const corpus = writeConfigs(file, bytes, sort);
  const { readline, split, ours, asWritten } = programs(file);
  const peakMiB = {
    readline: (await checked(readline, 0)).peakMiB,
    split: (await checked(split, 0)).peakMiB,
    ours: (await checked(ours, corpus.lines)).peakMiB,
    asWritten: (await checked(asWritten, corpus.lines)).peakMiB,
  };
  const seconds = await interleaved({ readline, split, ours, asWritten }, rounds);
  return {
    ...corpus,
    peakMiB,
    linesPerSecond: {
      readline: rate(seconds.readline, corpus.lines),
      split: rate(seconds.split, corpus.lines),
      ours: rate(seconds.ours, corpus.lines),
      asWritten: rate(seconds.asWritten, corpus.lines),
    },
    againstReadline: ratioOf(seconds.readline, seconds.ours),
    againstSplit: ratioOf(seconds.split, seconds.ours),
    againstAsWritten: ratioOf(seconds.ours, seconds.asWritten),
  };
};

/** One process, two threads, two processes that share nothing, and the floor, on the same lines many times over. @param {string} file @param {{ lines: number, bytes: number }} corpus @param {number} times @param {number} rounds */
const archive = async (file, corpus, times, rounds) => {
  const larger = `${file}.larger`;
  repeat(file, larger, times);
  const { ours: one, jobs2, split } = programs(larger);
  const half = `${file}.half`;
  repeat(file, half, times / 2);
  const { ours: ofHalf } = programs(half);
  const count = corpus.lines * times;
  const watched = { one: await checked(one, count), jobs2: await checked(jobs2, count) };
  if (watched.jobs2.digest !== watched.one.digest) throw new Error('two jobs give another output than one');
  const seconds = await interleaved({ one, jobs2, apart: [ofHalf, ofHalf], split }, rounds);
  return {
    rounds,
    times,
    lines: count,
    bytes: corpus.bytes * times,
    peakMiB: { one: watched.one.peakMiB, jobs2: watched.jobs2.peakMiB },
    linesPerSecond: {
      one: rate(seconds.one, count),
      jobs2: rate(seconds.jobs2, count),
      split: rate(seconds.split, count),
    },
    jobs2: ratioOf(seconds.one, seconds.jobs2),
    apart: ratioOf(seconds.one, seconds.apart),
    againstSplit: ratioOf(seconds.split, seconds.one),
  };
};

/** @param {string} file @param {{ quick: boolean }} options */
const compare = async (file, { quick }) => {
  const bytes = quick ? await affordable(file, programs(file).ours) : enough;
  const rounds = quick ? 5 : 9;
  const sorts = {
    equal: await lines(file, 'equal', bytes, rounds),
    alike: await lines(file, 'alike', bytes, rounds),
    varied: await lines(file, 'varied', bytes, rounds),
  };
  const times = quick ? timesOver.quick : timesOver.full;
  // A round of these takes a minute.
  return { rounds, seed, sorts, archive: await archive(file, sorts.varied, times, Math.min(rounds, 5)) };
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
