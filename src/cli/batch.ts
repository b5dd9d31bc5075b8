import { isAscii } from 'node:buffer';
import { planFor } from '../build.js';
import type { Issue } from '../issues.js';
import type { Release } from '../releases.js';
import type { CanonicalResult, PayloadOptions } from '../transform/plan.js';

/** What turns lines of configs or requests into lines of payloads. */
export interface BulkOptions {
  readonly release: Release;
  readonly requests: boolean;
  readonly options: PayloadOptions;
}

/** What some lines came to. */
export interface Batch {
  readonly text: string;
  readonly lines: number;
  readonly failed: number;
  readonly warned: number;
}

const errorLine = (issues: readonly Issue[]): string => JSON.stringify({ error: { issues } });

const lineOf = (result: CanonicalResult): string => {
  if (result.status === 'ok') return result.text;
  return result.status === 'disabled' ? JSON.stringify({ disabled: result.reason }) : errorLine(result.issues);
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** ASCII needs no decoding, which is most of the work otherwise. */
const textOf = (bytes: Uint8Array): string =>
  isAscii(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') : utf8.decode(bytes);

/** Turns whole lines, as bytes that end with a line end or with the file, into lines of payloads. */
export const batchOf = (bytes: Uint8Array, { release, requests, options }: BulkOptions): Batch => {
  const plan = planFor(release);
  const give = requests ? plan.canonicalFromRequest : plan.canonicalFromText;
  const text = textOf(bytes);
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  let failed = 0;
  let warned = 0;
  const out = lines.map((line) => {
    const result = give(line, options);
    if (result.status === 'invalid') failed += 1;
    else if (result.warnings.length > 0) warned += 1;
    return lineOf(result);
  });
  return { text: `${out.join('\n')}\n`, lines: lines.length, failed, warned };
};

/** What a line that is too long comes to. */
export const tooLongBatch = (limit: number): Batch => ({
  text: `${errorLine([{ code: 'tooLarge', limit }])}\n`,
  lines: 1,
  failed: 1,
  warned: 0,
});
