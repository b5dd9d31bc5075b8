import { getAsset } from 'node:sea';
import { Worker } from 'node:worker_threads';
import type { OwnFiles } from '../own-files.js';

/** The files of this program, which the single executable holds. */
export const ownFiles: OwnFiles = {
  page: async () => getAsset('inspector.html', 'utf8'),
  // The threads of the pool hold what they run: see `scripts/single/pool.ts`.
  poolThread: 'worker',
  startProver: (workerData) => new Worker(getAsset('prover.js', 'utf8'), { workerData, eval: true }),
  declared: () => [],
};
