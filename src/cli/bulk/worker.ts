import { workerData } from 'node:worker_threads';
import { kTransferable, kValue, Tinypool } from 'tinypool';
import { type Batch, type BulkOptions, LineWriter } from './batch.js';

/** Lines for a thread, and room for what they come to. Both buffers are handed over. */
export interface Work {
  readonly lines: Uint8Array;
  readonly room: ArrayBuffer;
}

/** What a thread made of its work, and the buffer of the lines. Both buffers are handed back. */
export interface Worked {
  readonly batch: Batch;
  readonly spent: ArrayBuffer;
}

// The pool hands over its own data first, then ours.
const [, bulk] = workerData as readonly [unknown, BulkOptions];

const writer = new LineWriter(bulk);

/** Turns a batch of lines into lines of payloads, in a thread of its own. */
export default ({ lines, room }: Work): unknown => {
  const batch = writer.batch(lines, room);
  const spent = lines.buffer as ArrayBuffer;
  const worked: Worked = { batch, spent };
  return Tinypool.move({ [kTransferable]: [batch.bytes.buffer, spent], [kValue]: worked });
};
