import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { main as program } from '../../src/cli/main.js';

const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const builtPage = new URL('../../dist/inspector.html', import.meta.url);

/** How a run of the built command ended. */
export interface Ended {
  /** The exit code; `null` where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command, with these bytes on its standard input. */
export const command = (
  args: readonly string[],
  input: Uint8Array | string = '',
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly node?: readonly string[] } = {},
): Promise<Ended> => {
  const { node = [], ...rest } = options;
  const child = spawn(process.execPath, [...node, built, ...args], rest);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  child.stdin.on('error', () => {}); // It may end without reading.
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
};

/** What a run in this process has apart from its arguments. */
interface Around {
  readonly cwd?: string;
  /** Variables that it finds as well as those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Its output is shown by a terminal of so many columns. */
  readonly columns?: number;
}

/** A stream that keeps what is written to it. */
const keeping = (): { readonly stream: Writable; readonly text: () => string } => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
};

/**
 * Runs the command in this process, which takes a few milliseconds: for what it prints and how it ends. Its page is the
 * built one. Whatever needs a process, such as pipes, threads, variables of Node or files that are only built, is for `command`.
 * One run at a time: it may change the folder and the variables of the process.
 */
export const inProcess = async (
  args: readonly string[],
  input: Uint8Array | string = '',
  { cwd, env = {}, columns }: Around = {},
): Promise<Ended> => {
  const [stdout, stderr] = [keeping(), keeping()];
  if (columns !== undefined) {
    for (const { stream } of [stdout, stderr]) Object.assign(stream, { isTTY: true, columns });
  }
  const stdin = Readable.from(input.length === 0 ? [] : [Buffer.from(input)]);
  const io = { stdin, stdout: stdout.stream, stderr: stderr.stream } as unknown as Parameters<typeof program>[1];
  const { main } = await import('../../src/cli/main.js');
  const { ownFiles } = await import('../../src/cli/own-files.js');
  Object.assign(ownFiles, { page: () => readFile(builtPage, 'utf8') });
  const before = { folder: process.cwd(), env: { ...process.env } };
  if (cwd !== undefined) process.chdir(cwd);
  Object.assign(process.env, env);
  try {
    const code = await main(args, io);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(before.folder);
    for (const name of Object.keys(env)) {
      const old = before.env[name];
      if (old === undefined) delete process.env[name];
      else process.env[name] = old;
    }
  }
};

/** Whether what these arguments ask for is only there when the command is built: threads. */
const needsBuild = (args: readonly string[]): boolean =>
  args.includes('--jobs') && args[args.indexOf('--jobs') + 1] !== '1';

/** Runs the command, in this process where it can, and expects that nothing it prints holds the secret. */
export const runWithout =
  (secret: string) =>
  async (args: readonly string[], input: Uint8Array | string = '', around: Around = {}) => {
    const { env } = around;
    const { code, stdout, stderr } = needsBuild(args)
      ? await command(args, input, { ...around, ...(env && { env: { ...process.env, ...env } }) })
      : await inProcess(args, input, around);
    expect(stdout + stderr).not.toContain(secret);
    return { status: code, stdout, stderr };
  };

/** Does something with each item, two at a time. */
export const twoAtATime = async <T>(
  items: readonly T[],
  use: (item: T, index: number) => Promise<void>,
): Promise<void> => {
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of left) await use(item, index);
  };
  await Promise.all([work(), work()]);
};
