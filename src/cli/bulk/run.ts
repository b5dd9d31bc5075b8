import { exit } from '../exit.js';
import { eachBatch } from '../given/input.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import { ownFiles } from '../own-files.js';
import { type Batch, type BulkOptions, LineWriter, tooLongBatch } from './batch.js';
import { Buffers } from './buffers.js';
import { cut, gathered, type Lines, linesOf, write } from './lines.js';
import { progressOn } from './progress.js';
import type { Work, Worked } from './worker.js';

/** Something that turns batches of lines into batches of payloads, several at a time. */
interface Workers {
  readonly atATime: number;
  /** Makes batches of a good size. */
  readonly batches: (batches: AsyncIterable<Lines>) => AsyncIterable<Lines>;
  readonly run: (lines: Uint8Array) => Promise<Batch> | Batch;
  /** Takes back the bytes of a batch that were written. */
  readonly free: (bytes: Uint8Array) => void;
  readonly end: () => Promise<void>;
}

const inThisThread = (bulk: BulkOptions): Workers => {
  const writer = new LineWriter(bulk);
  return {
    atATime: 1,
    batches: cut,
    run: (lines) => writer.batch(lines),
    free: () => undefined,
    end: async () => undefined,
  };
};

/** How many bytes of lines a thread gets at once. */
const enough = 3 * 2 ** 18;

/** Buffers go to a thread and come back: memory that is new each time has to be cleared each time. */
const inThreads = async (bulk: BulkOptions, jobs: number): Promise<Workers> => {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: ownFiles.poolThread,
    minThreads: jobs,
    maxThreads: jobs,
    // With Atomics, a thread of Deno 2.9 now and then sleeps through its first batch.
    useAtomics: false,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    workerData: bulk,
  });
  const [read, written] = [new Buffers(2 * enough), new Buffers(2 * enough)];
  const run = async (lines: Uint8Array): Promise<Batch> => {
    const room = written.take(0);
    const work: Work = { lines, room };
    const { batch, spent }: Worked = await pool.run(work, { transferList: [lines.buffer as ArrayBuffer, room] });
    read.give(spent);
    return batch;
  };
  return {
    atATime: 2 * jobs,
    batches: (batches) => gathered(batches, enough, (length) => read.take(length)),
    run,
    free: ({ buffer }) => written.give(buffer as ArrayBuffer),
    end: () => pool.destroy(),
  };
};

const lines = (count: number): string => (count === 1 ? '1 line has' : `${count} lines have`);

/** Turns lines into lines, in their order, and says at the end how many came to nothing. */
export const runBulk = async (
  file: string | undefined,
  bulk: BulkOptions,
  { jobs, longest }: { readonly jobs: number; readonly longest: number },
  io: Io,
): Promise<number> => {
  const workers = jobs === 1 ? inThisThread(bulk) : await inThreads(bulk, jobs);
  const progress = progressOn(io);
  const waiting: (Promise<Batch> | Batch)[] = [];
  let failed = 0;
  let warned = 0;
  let seen = 0;
  let firstWarned: number | undefined;
  const put = async (): Promise<void> => {
    const batch = await (waiting.shift() as Promise<Batch> | Batch);
    if (batch.firstWarned !== undefined) firstWarned ??= seen + batch.firstWarned;
    seen += batch.lines;
    failed += batch.failed;
    warned += batch.warned;
    progress.add(batch.lines, batch.failed);
    await write(io.stdout, batch.bytes, () => workers.free(batch.bytes));
  };
  const batchesOf = (stream: AsyncIterable<Uint8Array | string>) => workers.batches(linesOf(stream, longest));
  try {
    await eachBatch(file, io, batchesOf, async (batch) => {
      waiting.push(batch === 'too long' ? tooLongBatch(longest) : workers.run(batch));
      if (waiting.length >= workers.atATime) await put();
    });
    while (waiting.length > 0) await put();
  } finally {
    progress.end();
    await workers.end();
  }
  if (warned > 0)
    log(
      io,
      'warning',
      `${lines(warned)} warnings, ${warned === 1 ? 'line' : 'first line'} ${firstWarned}; run ${bulk.requests ? 'its config' : 'it'} by itself, without --ndjson, to see what it is warned of`,
    );
  if (failed > 0) log(io, 'error', `${lines(failed)} no payload`);
  return failed > 0 ? exit.findings : exit.fine;
};
