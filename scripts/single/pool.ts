import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

/**
 * A single executable has no files that threads could run, so the pool of threads gets two changes: it starts its threads
 * from a text that the executable holds, and that text holds the work, which the thread would import otherwise.
 */

const pool = dirname(fileURLToPath(import.meta.resolve('tinypool')));

/** What a thread of the pool runs. */
export const poolThread = join(pool, 'entry', 'worker.js');

/** Replaces what is there exactly once: another version of the pool may differ. */
const once = (code: string, from: string, to: string): string => {
  if (code.split(from).length !== 2) throw new Error('this version of tinypool starts its threads otherwise');
  return code.replace(from, to);
};

export const startsFromText: Plugin = {
  name: 'pool-starts-from-text',
  transform: (code, id) =>
    id === join(pool, 'index.js')
      ? `import { getAsset } from 'node:sea';\n${once(
          code,
          'new Worker(fileURLToPath(import.meta.url + "/../entry/worker.js"), options)',
          "new Worker(getAsset('worker.js', 'utf8'), { ...options, eval: true })",
        )}`
      : undefined,
};

/** Puts the work of a file into the thread. */
export const threadHolds = (work: string): Plugin => ({
  name: 'pool-thread-holds-its-work',
  transform: (code, id) =>
    id === poolThread
      ? `import work from ${JSON.stringify(work)};\nconst getHandler = async () => work;\n${once(
          // Nobody asks how much memory it uses, and to find out takes /proc, which a bare machine may not have.
          once(code, 'process.memoryUsage.bind(process)', '() => ({ heapUsed: 0 })'),
          'getHandler, ',
          '',
        )}`
      : undefined,
});
