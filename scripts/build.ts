/** Makes dist/ by the scripts of package.json, as many side by side as there are processors. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Scripts that wait for nothing of each other, the slowest first; the manual is written by the command. */
const rows: readonly (readonly string[])[] = [['library'], ['page'], ['schemas'], ['command', 'manual'], ['sbom']];

/** Runs a script, and shows what it says when it has ended: lines of two at a time could not be told apart. */
const run = (script: string): Promise<boolean> => {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(said));
      console.log(`${script}: ${code === 0 ? `${seconds} s` : 'FAILED'}`);
      resolve(code === 0);
    });
  });
};

/** Takes what is left, row by row. It stops at a script that fails. */
const left = rows.values();
const work = async (): Promise<boolean> => {
  for (const row of left) for (const script of row) if (!(await run(script))) return false;
  return true;
};

rmSync(`${root}dist`, { recursive: true, force: true });
const ended = await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = ended.every(Boolean) ? 0 : 1;
