import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

const home = inject('home');

/** How a script ended, and all that it printed, in the order in which a terminal shows it. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a script of commands as a reader of a page would, with the installed command at hand. */
export const shell = (script: string, folder: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> => {
  const path = `${join(home, 'node_modules', '.bin')}:${process.env.PATH}`;
  const child = spawn('bash', ['-euo', 'pipefail', '-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    env: { ...process.env, ...env, PATH: path, NO_COLOR: '1', COLUMNS: '80' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
};
