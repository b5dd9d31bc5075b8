// The cluster of examples/slurm, as a program that turns a file of lines into payloads.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cli } from './product.mjs';

const here = (/** @type {string} */ file) => new URL(`../examples/slurm/${file}`, import.meta.url).pathname;

/** Whether Slurm is installed here. */
export const hasSlurm = ['slurmctld', 'slurmd', 'munged'].every((name) => existsSync(`/usr/sbin/${name}`));

/** A cluster of two nodes in a folder. @param {string} folder */
export const clusterIn = (folder) => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(cli, join(bin, 'mm-diagnostics'));
  const options = { cwd: folder, env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } };
  execFileSync(here('cluster.sh'), ['start'], options);
  return {
    /** @param {string} file @param {number} lines @param {number} blocks */
    split: (file, lines, blocks) => {
      mkdirSync(join(folder, 'blocks'));
      const size = `--lines=${Math.ceil(lines / blocks)}`;
      const names = ['--numeric-suffixes=1', '--suffix-length=3', '--additional-suffix=.ndjson'];
      execFileSync('split', [size, ...names, file, 'blocks/'], options);
    },
    /** Runs a job over the blocks. @param {readonly string[]} args */
    run: async (...args) => {
      const done = join(folder, 'done');
      rmSync(done, { recursive: true, force: true });
      mkdirSync(done);
      const blocks = readdirSync(join(folder, 'blocks')).length;
      const start = process.hrtime.bigint();
      const job = ['sbatch', '--quiet', `--array=1-${blocks}`, here('block.sh'), 'blocks', 'done', ...args];
      execFileSync(here('cluster.sh'), ['run', ...job], { ...options, stdio: 'ignore' });
      const finished = () => readdirSync(done).filter((name) => name.endsWith('.ndjson'));
      while (finished().length < blocks) await setTimeout(20);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      const digest = createHash('sha256');
      for (const name of finished().sort()) digest.update(readFileSync(join(done, name)));
      return { seconds, digest: digest.digest('hex') };
    },
    stop: () => spawnSync(here('cluster.sh'), ['stop'], options),
  };
};
