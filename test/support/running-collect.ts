import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ended } from './command.js';

const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** A run of the built command that listens. */
interface Running {
  readonly address: string;
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
  /** What it said so far. */
  readonly said: () => string;
  /** How much memory it has, in MB. */
  readonly memory: () => number;
}

/** Starts `collect` on a port that is free; `before` is what a shell does first. */
export const runCollect = (args: readonly string[], before?: string): Promise<Running> => {
  const words = [built, 'collect', '--port', '0', ...args];
  const child: ChildProcess =
    before === undefined
      ? spawn(process.execPath, words)
      : spawn('bash', ['-c', `${before}; exec "$@"`, 'bash', process.execPath, ...words]);
  const texts = { stdout: '', stderr: '' };
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...texts }));
  });
  return new Promise((resolve, reject) => {
    ended.then(({ stderr }) => reject(new Error(`it ended before it listened: ${stderr}`)), reject);
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        texts[stream] += text;
        const address = /listening on (http:[^;\s]+);/.exec(texts.stderr)?.[1];
        if (address === undefined) return;
        const pid = child.pid as number;
        resolve({
          ...{ address, pid, ended, said: () => texts.stderr },
          kill: (signal) => void process.kill(pid, signal),
          memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
        });
      });
  });
};
