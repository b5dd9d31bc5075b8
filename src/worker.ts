import { workerData } from 'node:worker_threads';
import { type Batch, type BulkOptions, batchOf } from './cli/batch.js';

// The pool hands over its own data first, then ours.
const [, bulk] = workerData as readonly [unknown, BulkOptions];

/** Turns a batch of lines into lines of payloads, in a thread of its own. */
export default (bytes: Uint8Array): Batch => batchOf(bytes, bulk);
