import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

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
  const child = spawn(process.execPath, [...node, program, ...args], rest);
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
