// How the cost of many configs grows: with lines, with their length, with releases, and what threads and nodes save.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allReleases, writeLong, writeMixed } from '../corpora.mjs';
import { writeConfigs } from '../ndjson.mjs';
import { release } from '../product.mjs';
import { clusterIn, hasSlurm } from '../slurm.mjs';
import { inTurn, measuredRun } from '../support/measured-run.mjs';
import { summaryOf } from '../support/statistics.mjs';

const mega = 2 ** 20;

const lines = ['--preview', '--ndjson'];
const plain = [...lines, '--release', release];
const mixed = [...lines, '--requests', '--release-from', 'release'];

/** @typedef {import('../support/measured-run.mjs').Run} Run */

/** @param {readonly Pick<Run, 'seconds'>[]} runs */
const seconds = (runs) => summaryOf(runs.map((run) => run.seconds)).median;

/** What so many lines cost. @param {{ bytes: number, lines: number }} corpus @param {readonly Run[]} runs */
const costOf = (corpus, runs) => ({
  ...corpus,
  seconds: seconds(runs),
  cpuSeconds: summaryOf(runs.map((run) => run.cpuSeconds)).median,
  peakMiB: Math.max(...runs.map((run) => run.peakMiB)),
  out: runs[0].bytes,
});

/** @typedef {ReturnType<typeof costOf>} Cost */
/** @typedef {{ quick: boolean, folder: string, rounds: number }} Setting */

const blocks = 8;

/** One process, two threads, two nodes, on the same lines. @param {Setting} setting */
const ways = async ({ quick, folder, rounds }) => {
  const file = join(folder, 'ways.ndjson');
  const corpus = writeConfigs(file, (quick ? 24 : 160) * mega);
  const runs = await inTurn(
    {
      one: () => measuredRun(['payload', file, ...plain]),
      jobs2: () => measuredRun(['payload', file, ...plain, '--jobs', '2']),
    },
    rounds,
  );
  const { digest } = runs.one[0];
  const same = (/** @type {{ digest: string }} */ run) => {
    if (run.digest !== digest) throw new Error('another output than that of one process');
    return run;
  };
  runs.jobs2.forEach(same);
  const measured = { one: costOf(corpus, runs.one), jobs2: costOf(corpus, runs.jobs2), blocks };
  if (!hasSlurm) return { ...measured, slurm: null };
  const cluster = clusterIn(folder);
  try {
    cluster.split(file, corpus.lines, blocks);
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const run = await cluster.run(...plain);
      same(run);
      times.push(run);
    }
    return { ...measured, slurm: { ...corpus, seconds: seconds(times) } };
  } finally {
    cluster.stop();
  }
};

/**
 * What corpora cost that differ in one thing.
 *
 * @template {object} C
 * @param {readonly { corpus: { bytes: number, lines: number } & C, args: readonly string[] }[]} given @param {number} rounds
 */
const costs = async (given, rounds) => {
  const runs = await inTurn(
    Object.fromEntries(given.map(({ args }, index) => [String(index), () => measuredRun(['payload', ...args])])),
    rounds,
  );
  return given.map(({ corpus }, index) => ({ ...corpus, ...costOf(corpus, runs[index]) }));
};

/** @param {Setting} setting */
const byLines = ({ quick, folder, rounds }) => {
  const given = [1, 4, 16].map((times) => {
    const file = join(folder, `lines-${times}.ndjson`);
    return { corpus: writeConfigs(file, (quick ? 2 : 16) * mega * times), args: [file, ...plain] };
  });
  return costs(given, rounds);
};

/** @param {Setting} setting */
const byLength = ({ quick, folder, rounds }) => {
  const given = [20_000, 200_000, 2_000_000, 20_000_000].map((length) => {
    const file = join(folder, `length-${length}.ndjson`);
    return { corpus: writeLong(file, length, (quick ? 20 : 80) * mega), args: [file, ...plain] };
  });
  return costs(given, rounds);
};

/** Lines without a version of their own, then requests of servers of ever more releases. @param {Setting} setting */
const byReleases = ({ quick, folder, rounds }) => {
  const given = [0, 1, 4, 32, allReleases].map((releases) => {
    const file = join(folder, `releases-${releases}.ndjson`);
    const corpus = { releases, ...writeMixed(file, releases, quick ? 400 : 2000) };
    return { corpus, args: [file, ...(releases === 0 ? plain : mixed)] };
  });
  return costs(given, rounds);
};

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-scale-'));
  const setting = { quick, folder, rounds: quick ? 1 : 3 };
  try {
    return {
      rounds: setting.rounds,
      ways: await ways(setting),
      lines: await byLines(setting),
      length: await byLength(setting),
      releases: await byReleases(setting),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
