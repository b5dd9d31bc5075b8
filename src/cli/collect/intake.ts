import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Found, Refusal, RequestFinding } from '../../audit/collect/findings.js';
import { type BodyKind, pathOf } from '../../audit/collect/kinds.js';
import type { Recorder, Taken } from '../../audit/collect/recorder.js';
import { type Admission, admissionOf } from './admit.js';
import { type Arriving, readBody, type Unread, unpacked } from './body.js';
import type { CaptureFolder, Kept } from './folder.js';
import { Gate } from './gate.js';
import type { CollectLimits } from './limits.js';
import { answer } from './receiver.js';

/** What came of a request, to be shown. */
export type Happened =
  | { readonly is: 'taken'; readonly path: string; readonly taken: Taken }
  | { readonly is: 'noted'; readonly path: string; readonly finding: RequestFinding }
  | { readonly is: 'asked' }
  | { readonly is: 'refused'; readonly because: Refusal }
  /** A body could not be kept; `why` is a clause. */
  | { readonly is: 'lost'; readonly because: 'disk' | 'limit'; readonly why: string | undefined };

/** So many bodies are unpacked and written at a time. */
const atATime = 8;

const unreadStatus: { readonly [U in Unread]: number } = { 'too large': 413, 'cut off': 400, busy: 429 };

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A request without a body as text, as `verify --report security-check` reads it; the host is that of this receiver. */
const requestText = ({ url, rawHeaders }: IncomingMessage, body: Buffer): Buffer => {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 1 || /^(?:host|connection)$/i.test(name) ? [] : [`${name}: ${rawHeaders[index + 1]}`],
  );
  return Buffer.concat([Buffer.from([`GET ${url} HTTP/1.1`, ...headers, '', ''].join('\r\n')), body]);
};

/** Takes requests in: reads, keeps and judges each. It never fails, whatever a client does. */
export class Intake {
  readonly #folder: CaptureFolder;
  readonly #limits: CollectLimits;
  readonly #recorder: Recorder;
  readonly #happened: (what: Happened) => void;
  readonly #arriving: Arriving;
  readonly #gate = new Gate(atATime);
  readonly #working = new Set<Promise<void>>();

  constructor(folder: CaptureFolder, limits: CollectLimits, recorder: Recorder, happened: (what: Happened) => void) {
    this.#folder = folder;
    this.#limits = limits;
    this.#recorder = recorder;
    this.#happened = happened;
    this.#arriving = { bytes: 0, most: limits.arriving };
  }

  /** A request that is answered with an error and not recorded. */
  readonly refused = (because: Refusal): void => {
    this.#recorder.refuse(because);
    this.#happened({ is: 'refused', because });
  };

  /** Handles a request. `isAsked`: the client waits to hear that it may send the body. */
  readonly request = (request: IncomingMessage, response: ServerResponse, isAsked: boolean): void => {
    const admission = admissionOf(request, this.#limits.target);
    if (admission.is === 'body') {
      // Whatever goes wrong with one body, the next one is taken.
      const work = this.#body(admission, request, response, isAsked)
        .catch(() => {
          this.#note({ code: 'unreadable', because: 'form' }, pathOf[admission.kind]);
          answer(response, 500);
        })
        .finally(() => this.#working.delete(work));
      this.#working.add(work);
      return;
    }
    if (admission.is === 'refused') {
      this.refused(admission.because);
      answer(response, admission.status);
    } else if (admission.is === 'nodes') {
      this.#recorder.asked(now());
      this.#happened({ is: 'asked' });
      answer(response, 200, '{"nodeCount":1}');
    } else {
      this.#note({ code: 'otherPath' }, 'unknown path');
      answer(response, 404);
    }
    // What of a body still comes is not read.
    request.on('error', () => undefined).resume();
  };

  /** Waits for what is being kept and judged: a client may be gone before that is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#working);
  }

  async #body(
    { kind, hasQuery }: Extract<Admission, { is: 'body' }>,
    request: IncomingMessage,
    response: ServerResponse,
    isAsked: boolean,
  ): Promise<void> {
    const isTooLong = Number(request.headers['content-length'] ?? 0) > this.#limits.body;
    if (isAsked && !isTooLong) response.writeContinue();
    const read = await readBody(request, this.#limits.body, this.#arriving);
    if (typeof read === 'string') {
      this.#unread(read, kind);
      answer(response, unreadStatus[read]);
      return;
    }
    try {
      const encoding = request.headers['content-encoding'];
      const bytes = kind === 'security' ? requestText(request, read) : read;
      const found: readonly Found[] = hasQuery ? [{ about: 'request', finding: { code: 'unexpectedQuery' } }] : [];
      await this.#gate.through(() =>
        this.#take(kind, bytes, kind === 'security' ? undefined : encoding, found, response),
      );
    } finally {
      this.#arriving.bytes -= read.length;
    }
  }

  #unread(why: Unread, kind: BodyKind): void {
    if (why === 'too large') this.#note({ code: 'unreadable', because: 'too large' }, pathOf[kind]);
    else this.refused(why === 'busy' ? 'busy' : 'cutOff');
  }

  async #take(
    kind: BodyKind,
    bytes: Buffer,
    encoding: string | undefined,
    found: readonly Found[],
    response: ServerResponse,
  ): Promise<void> {
    const at = now();
    const plain = await unpacked(bytes, encoding, this.#limits.body);
    const isPlain = typeof plain !== 'string';
    // What cannot be unpacked is kept as it came.
    const kept = await this.#folder.write(kind, isPlain ? plain : bytes, isPlain ? undefined : 'bin');
    const lost = this.#lost(kept);
    const file = 'file' in kept ? kept.file : undefined;
    if (!isPlain) {
      this.#note({ code: 'unreadable', because: plain }, pathOf[kind], file);
      answer(response, lost.length > 0 ? 507 : plain === 'too large' ? 413 : plain === 'encoding' ? 415 : 400);
      return;
    }
    answer(response, lost.length > 0 ? 507 : 200, kind === 'security' ? '[]' : '{}');
    const taken = this.#recorder.take({
      ...{ kind, text: utf8.decode(plain), bytes: plain.length, at, file },
      found: [...found, ...lost],
    });
    this.#happened({ is: 'taken', path: pathOf[kind], taken });
  }

  #lost(kept: Kept): readonly Found[] {
    if (!('lost' in kept)) return [];
    this.#happened({ is: 'lost', because: kept.lost, why: kept.why });
    return [{ about: 'request', finding: { code: 'lost', because: kept.lost } }];
  }

  #note(finding: RequestFinding, path: string, file?: string): void {
    this.#recorder.note(finding, now(), path, file);
    this.#happened({ is: 'noted', path, finding });
  }
}

const now = (): string => new Date().toISOString();
