import type { Issue } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import { linePlanFor, planFor } from '../../transform/build.js';
import { isAboutVariablesAlone } from '../../transform/environment/warnings.js';
import { Sink } from '../../transform/fast/sink.js';
import { type SplitRequest, splitRequest } from '../../transform/fast/split-request.js';
import { canonicalFromMixed, writeFromMixed } from '../../transform/mixed-requests.js';
import type { CanonicalResult, Outcome } from '../../transform/outcome.js';
import type { PayloadOptions } from '../../transform/plan.js';
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

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const newline = 0x0a;

/** Bytes that the payloads of a batch usually take at most. */
const usualSize = 2 ** 20;

/** Where a line is in its batch, and where what came of it is. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly outcome: Outcome<object>;
}

/** Turns lines into payloads, batch after batch. */
export class LineWriter {
  readonly #sink = new Sink(usualSize);
  #buffer: Buffer = Buffer.alloc(0);
  #bytes: Uint8Array = new Uint8Array();
  readonly #bulk: BulkOptions;
  readonly #write: (from: number, to: number) => Outcome<object>;
  #last: Line | undefined;

  constructor(bulk: BulkOptions) {
    this.#bulk = bulk;
    this.#write = this.#writing();
  }

  /**
   * Turns whole lines, as bytes that end with a line end or with the file, into lines of payloads: in the room that is
   * given, as long as it is enough, else in a buffer of their own.
   */
  batch(bytes: Uint8Array, room?: ArrayBuffer): Batch {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    if (room) this.#sink.use(room);
    this.#sink.length = 0;
    this.#last = undefined;
    let lines = 0;
    let failed = 0;
    let warned = 0;
    let firstWarned: number | undefined;
    for (let from = 0; from < bytes.length; ) {
      const found = this.#buffer.indexOf(newline, from);
      const to = found === -1 ? bytes.length : found;
      const outcome = this.#line(from, to);
      lines += 1;
      if (outcome.status === 'invalid') failed += 1;
      else if (outcome.warnings.some((warning) => this.#bulk.requests || !isAboutVariablesAlone(warning))) {
        warned += 1;
        firstWarned ??= lines;
      }
      from = to + 1;
    }
    const written = this.#sink.written();
    return {
      bytes: room ? written : written.slice(),
      lines,
      failed,
      warned,
      ...(firstWarned !== undefined && { firstWarned }),
    };
  }

  /** Writes what a line comes to, with a line end. A line that is the same as the one before it comes to the same. */
  #line(from: number, to: number): Outcome<object> {
    const sink = this.#sink;
    const start = sink.length;
    const last = this.#last;
    if (last !== undefined && this.#isSame(last, from, to)) sink.repeat(last.start, start);
    const outcome = sink.length > start ? (last as Line).outcome : this.#writeLine(from, to);
    this.#last = { from, to, start, outcome };
    return outcome;
  }

  #isSame(last: Line, from: number, to: number): boolean {
    return last.to - last.from === to - from && this.#buffer.compare(this.#buffer, from, to, last.from, last.to) === 0;
  }

  #writeLine(from: number, to: number): Outcome<object> {
    const sink = this.#sink;
    const start = sink.length;
    const came = this.#write(from, to);
    const outcome = mayBeStranger(came) ? this.#refusing(came, from, to) : came;
    if (outcome.status !== 'ok') {
      sink.length = start;
      const { status } = outcome;
      sink.putUtf8(status === 'disabled' ? JSON.stringify({ disabled: outcome.reason }) : errorLine(outcome.issues));
    }
    sink.putText('\n');
    return outcome;
  }

  #writing(): (from: number, to: number) => Outcome<object> {
    const { release, requests, options } = this.#bulk;
    const sink = this.#sink;
    const ofRequest =
      (split: (request: SplitRequest) => Outcome<object> | undefined, whole: (text: string) => CanonicalResult) =>
      (from: number, to: number): Outcome<object> => {
        const request = splitRequest({ bytes: this.#bytes, from, to }, options);
        const came = request && split(request);
        if (came) return came;
        const read = whole(this.#textOf(from, to));
        if (read.status === 'ok') sink.putText(read.text);
        return read;
      };
    if (typeof release !== 'string') {
      const { member } = release;
      return ofRequest(
        (request) => writeFromMixed(request, member, options, sink),
        (text) => canonicalFromMixed(text, member, options),
      );
    }
    const plan = linePlanFor(release);
    if (!requests) return (from, to) => plan.writeFromBytes({ bytes: this.#bytes, from, to }, options, sink);
    return ofRequest(
      (request) => plan.writeFromSplit(request, undefined, options, sink),
      (text) => planFor(release).canonicalFromRequest(text, options),
    );
  }

  /** What came of a line, or why it is refused: nothing in it is a section of any release. */
  #refusing(came: Outcome<object>, from: number, to: number): Outcome<object> {
    const text = this.#textOf(from, to);
    const root = rootOf(text);
    const request = this.#bulk.requests ? requestOf(root, text) : undefined;
    const issues = refusedAsConfig(request?.ok ? request.value.config : root);
    return issues.length > 0 ? { status: 'invalid', issues } : came;
  }

  #textOf(from: number, to: number): string {
    return utf8.decode(this.#bytes.subarray(from, to));
  }
}

/** What a line that is too long comes to. */
export const tooLongBatch = (limit: number): Batch => ({
  bytes: Buffer.from(`${errorLine([{ code: 'tooLarge', limit }])}\n`),
  lines: 1,
  failed: 1,
  warned: 0,
});
