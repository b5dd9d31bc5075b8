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
  /** The lines of payloads, in UTF-8. They own their buffer, so that a thread can hand them over. */
  readonly bytes: Uint8Array;
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

const newline = 0x0a;

/** The lines of a batch as texts. ASCII needs no decoding, which is much of the work otherwise. */
const textsOf = (bytes: Uint8Array): readonly string[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ascii = isAscii(buffer);
  const texts: string[] = [];
  for (let start = 0; start < buffer.length; ) {
    const found = buffer.indexOf(newline, start);
    const end = found === -1 ? buffer.length : found;
    texts.push(ascii ? buffer.toString('latin1', start, end) : utf8.decode(buffer.subarray(start, end)));
    start = end + 1;
  }
  return texts;
};

/** A text in UTF-8. ASCII, as payloads are, is copied rather than encoded. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text, bytes.length === text.length ? 'latin1' : 'utf8');
  return bytes;
};

/** Turns whole lines, as bytes that end with a line end or with the file, into lines of payloads. */
export const batchOf = (bytes: Uint8Array, { release, requests, options }: BulkOptions): Batch => {
  const plan = planFor(release);
  const give = requests ? plan.canonicalFromRequest : plan.canonicalFromText;
  const lines = textsOf(bytes);
  let text = '';
  let failed = 0;
  let warned = 0;
  for (const line of lines) {
    const result = give(line, options);
    if (result.status === 'invalid') failed += 1;
    else if (result.warnings.length > 0) warned += 1;
    text += `${lineOf(result)}\n`;
  }
  return { bytes: bytesOf(text), lines: lines.length, failed, warned };
};

/** What a line that is too long comes to. */
export const tooLongBatch = (limit: number): Batch => ({
  bytes: bytesOf(`${errorLine([{ code: 'tooLarge', limit }])}\n`),
  lines: 1,
  failed: 1,
  warned: 0,
});
