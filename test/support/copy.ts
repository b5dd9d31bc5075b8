import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ended } from './command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const left = /^(?:\.git|node_modules|dist|coverage|bench)$/;

/** A copy of the repository that may be changed. Its packages are those of the original. */
export const copyOfRepository = (): string => {
  const folder = `${mkdtempSync(join(tmpdir(), 'mm-copy-'))}/`;
  cpSync(root, folder, { recursive: true, filter: (file) => !left.test(relative(root, file)) });
  symlinkSync(`${root}node_modules`, `${folder}node_modules`);
  return folder;
};

/** Runs a script of a copy, as npm does. */
export const runIn = (folder: string, script: string, args: readonly string[], input = ''): Promise<Ended> => {
  const child = spawn(process.execPath, ['--import', 'tsx', folder + script, ...args], { cwd: folder });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
};
