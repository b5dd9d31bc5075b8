import { isAscii } from 'node:buffer';
import type { Issue } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import { planFor } from '../../transform/build.js';
import { isAboutVariablesAlone } from '../../transform/environment/warnings.js';
import { canonicalFromMixed } from '../../transform/mixed-requests.js';
import type { CanonicalResult, PayloadOptions } from '../../transform/plan.js';
import { requestOf } from '../../transform/request.js';
import { rootOf } from '../../wire/detect.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { mayBeStranger } from '../given/no-config.js';

/** What turns lines of configs or requests into lines of payloads. */
export interface BulkOptions {
  /** The release of every line, or the member of each request that names its own. */
  readonly release: Release | { readonly member: string };
  readonly requests: boolean;
  readonly options: PayloadOptions;
}

/** What some lines came to. */
export interface Batch {
  /** The lines of payloads, in UTF-8. They alone use their buffer, so that a thread can hand it over. */
  readonly bytes: Uint8Array;
  readonly lines: number;
  readonly failed: number;
  readonly warned: number;
  /** The first of the lines with warnings, counted from 1. */
  readonly firstWarned?: number;
}

const errorLine = (issues: readonly Issue[]): string => JSON.stringify({ error: { issues } });

const lineOf = (result: CanonicalResult): string => {
  if (result.status === 'ok') return result.text;
  return result.status === 'disabled' ? JSON.stringify({ disabled: result.reason }) : errorLine(result.issues);
};

/** What came of a line, or why it is refused: nothing in it is a section of any release. */
const refusing = (text: string, requests: boolean, came: CanonicalResult): CanonicalResult => {
  if (!mayBeStranger(came)) return came;
  const root = rootOf(text);
  const request = requests ? requestOf(root, text) : undefined;
  const issues = refusedAsConfig(request?.ok ? request.value.config : root);
  return issues.length > 0 ? { status: 'invalid', issues } : came;
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const newline = 0x0a;

/** The lines of a batch as texts, one at a time. ASCII needs no decoding, which is much of the work otherwise. */
function* textsOf(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ascii = isAscii(buffer);
  for (let start = 0; start < buffer.length; ) {
    const found = buffer.indexOf(newline, start);
    const end = found === -1 ? buffer.length : found;
    yield ascii ? buffer.toString('latin1', start, end) : utf8.decode(buffer.subarray(start, end));
    start = end + 1;
  }
}

/** Texts in UTF-8, one after the other. ASCII, as payloads are, is copied rather than encoded. */
class WrittenBatch {
  #bytes: Buffer;
  #length = 0;

  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expected);
  }

  add(text: string): void {
    const size = Buffer.byteLength(text);
    if (this.#length + size > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (this.#length + size));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length, size === text.length ? 'latin1' : 'utf8');
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

const giverOf = ({ release, requests }: BulkOptions): ((text: string, options: PayloadOptions) => CanonicalResult) => {
  if (typeof release !== 'string') return (text, options) => canonicalFromMixed(text, release.member, options);
  const plan = planFor(release);
  return requests ? plan.canonicalFromRequest : plan.canonicalFromText;
};

/** Turns whole lines, as bytes that end with a line end or with the file, into lines of payloads. */
export const batchOf = (bytes: Uint8Array, bulk: BulkOptions): Batch => {
  const { requests, options } = bulk;
  const give = giverOf(bulk);
  const written = new WrittenBatch(Math.ceil(0.7 * bytes.length));
  let lines = 0;
  let failed = 0;
  let warned = 0;
  let firstWarned: number | undefined;
  for (const text of textsOf(bytes)) {
    const result = refusing(text, requests, give(text, options));
    lines += 1;
    if (result.status === 'invalid') failed += 1;
    else if (result.warnings.some((warning) => requests || !isAboutVariablesAlone(warning))) {
      warned += 1;
      firstWarned ??= lines;
    }
    written.add(`${lineOf(result)}\n`);
  }
  return { bytes: written.bytes(), lines, failed, warned, ...(firstWarned !== undefined && { firstWarned }) };
};

/** What a line that is too long comes to. */
export const tooLongBatch = (limit: number): Batch => ({
  bytes: Buffer.from(`${errorLine([{ code: 'tooLarge', limit }])}\n`),
  lines: 1,
  failed: 1,
  warned: 0,
});
