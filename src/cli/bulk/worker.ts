import { workerData } from 'node:worker_threads';
import { kTransferable, kValue, Tinypool } from 'tinypool';
import { type BulkOptions, LineWriter } from './batch.js';

// The pool hands over its own data first, then ours.
const [, bulk] = workerData as readonly [unknown, BulkOptions];

const writer = new LineWriter(bulk);

/** Turns a batch of lines into lines of payloads, in a thread of its own. Their bytes are handed over. */
export default (lines: Uint8Array): unknown => {
  const batch = writer.batch(lines);
  return Tinypool.move({ [kTransferable]: batch.bytes.buffer, [kValue]: batch });
};
