import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

/** The files of this program itself. */
export interface OwnFiles {
  readonly page: () => Promise<string>;
  /** What a thread of the pool imports. */
  readonly poolThread: string;
  /** Starts a thread that proves, where the program is built. */
  readonly startProver: ((workerData: unknown) => Worker) | undefined;
  /** The files of declarations in a folder of the source. Only a clone has them. */
  readonly declared: (folder: 'field-map/config' | 'schema/sections') => readonly string[];
}

const beside = (name: string): URL => new URL(name, import.meta.url);
const prover = beside('./prover.js');

/** They are beside this one. Where the program is a single executable, `single/own-files.ts` takes the place of this file. */
export const ownFiles: OwnFiles = {
  page: () => readFile(beside('./inspector.html'), 'utf8'),
  poolThread: beside('./worker.js').href,
  startProver: existsSync(prover) ? (workerData) => new Worker(prover, { workerData }) : undefined,
  declared: (folder) => {
    const place = beside(`../${folder}/`);
    return existsSync(place)
      ? readdirSync(place).flatMap((file) => (file.endsWith('.ts') ? file.slice(0, -'.ts'.length) : []))
      : [];
  },
};
