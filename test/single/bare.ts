import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../support/command.js';

/**
 * A machine as bare as it can be: its root holds the executable, the libraries that it loads, and the files of a test. There
 * is no Node, no npm, no shell, no /proc and no variable.
 */

const build = fileURLToPath(new URL('../../build/', import.meta.url));
export const executable = join(build, 'mm-diagnostics');

/** Who runs it: an ordinary user is one in a namespace of its own, unless root can choose who that is. */
export type User = 'root' | 'nobody';
const isRoot = process.getuid?.() === 0;
export const users: readonly User[] = isRoot ? ['root', 'nobody'] : ['nobody'];

const enters = (user: User, root: string): readonly [program: string, ...args: string[]] => {
  if (!isRoot) return ['/usr/bin/unshare', '--map-root-user', `--root=${root}`, '--wd=/'];
  const as = user === 'nobody' ? ['--userspec=65532:65532'] : [];
  return ['/usr/sbin/chroot', ...as, root];
};

export interface BareMachine {
  readonly root: string;
  /** Runs the executable; what it has said on standard error so far is handed over while it runs. */
  readonly run: (
    user: User,
    args: readonly string[],
    input?: string,
    hears?: (stderr: string) => void,
  ) => Promise<Ended>;
  readonly remove: () => void;
}

/** Makes a machine with these files, and a folder `out` that everyone may write to. */
export const bareMachine = (files: Readonly<Record<string, string | Uint8Array>>): BareMachine => {
  if (!existsSync(join(build, 'root'))) throw new Error('there is no executable: npm run single');
  const root = mkdtempSync(join(tmpdir(), 'mm-bare-'));
  cpSync(join(build, 'root'), root, { recursive: true });
  chmodSync(root, 0o755);
  mkdirSync(join(root, 'out'));
  chmodSync(join(root, 'out'), 0o777);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content, { mode: 0o644 });
  const run: BareMachine['run'] = (user, args, input = '', hears) => {
    const [program, ...before] = enters(user, root);
    const child = spawn(program, [...before, '/mm-diagnostics', ...args], { env: {}, cwd: root });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
        if (stream === 'stderr') hears?.(said.stderr);
      });
    child.stdin.on('error', () => {}); // It may end without reading.
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
    });
  };
  return { root, run, remove: () => rmSync(root, { recursive: true, force: true }) };
};

/** The files below a folder, from it. */
export const filesBelow = (folder: string): readonly string[] =>
  execFileSync('find', ['.', '-type', 'f'], { cwd: folder, encoding: 'utf8' }).trim().split('\n').sort();
