import type { VerifiableCapture } from '../verify/judge-by.js';
import { awaitedOf } from './awaited.js';
import type { Collection, ReceivedBody } from './collection.js';
import {
  badnesses,
  badnessOf,
  type CollectedFinding,
  type Refusal,
  type RequestFinding,
  refusals,
} from './findings.js';
import { FoundList } from './found-list.js';
import { callsOf, type JudgedBody, judgeBody } from './judge-body.js';
import type { Judging } from './judging.js';
import { type Arrived, pathOf } from './kinds.js';
import { Sightings } from './sightings.js';

/** What is kept of a record, so that its size is bounded. */
const most = {
  /** Bodies that are listed one by one. */
  listed: 1000,
  /** Bodies that are kept to be judged again, while the release is open, and what they may come to. */
  open: 64,
  openLength: 4 * 2 ** 20,
} as const;

/** What came of one body. */
export interface Taken {
  readonly events: readonly string[];
  readonly findings: number;
  readonly leaks: number;
}

/** A body that may be judged again. */
interface OpenBody {
  readonly body: Arrived;
  readonly capture: VerifiableCapture | undefined;
  readonly index: number;
}

/** A part of the collection that is known only when it ends. */
type Ending = Pick<Collection, 'from' | 'to' | 'ended'>;

/** Records what arrives, and judges it. Nothing in it grows without bounds. */
export class Recorder {
  #judging: Judging;
  readonly #expectsNothing: boolean;
  /** Bodies that are judged again where another release fits better; of each its place in the list. */
  #open: OpenBody[] = [];
  #openLength = 0;
  readonly #ofRequests = new FoundList();
  #ofBodies = new FoundList();
  readonly #events = new Sightings();
  readonly #paths = new Sightings();
  readonly #refused = new Map<Refusal, number>();
  readonly #bodies: ReceivedBody[] = [];
  #received = 0;
  #kept = 0;
  #requests = 0;
  #unnamed = 0;
  #awaited: readonly string[] | undefined;

  constructor(judging: Judging, expectsNothing = false) {
    this.#judging = judging;
    this.#expectsNothing = expectsNothing;
  }

  /** Takes a body in, and judges it. */
  take(body: Arrived): Taken {
    const { kind, bytes, at, file } = body;
    this.#request(at, pathOf[kind], bytes, file);
    const capture = callsOf(body);
    const open = { body, capture, index: this.#received };
    this.#received += 1;
    if (file !== undefined) this.#kept += 1;
    for (const found of body.found) this.#ofRequests.add(found, file);
    const judged = this.#settle(open) ?? this.#judged(open);
    this.#unnamed += judged.unnamed;
    for (const event of judged.events) this.#events.add(event, at);
    const found = [...body.found, ...judged.found];
    const leaks = found.filter((one) => badnessOf(one) !== 'other').length;
    return { events: judged.events, findings: found.length, leaks };
  }

  /** A request that is not judged: its body could not be read, or nobody sends such a one. */
  note(finding: RequestFinding, at: string, path: string, file?: string): void {
    this.#request(at, path, 0, file);
    if (file !== undefined) this.#kept += 1;
    this.#ofRequests.add({ about: 'request', finding }, file);
  }

  /** A request that was answered with an error and not recorded. */
  refuse(because: Refusal): void {
    this.#refused.set(because, (this.#refused.get(because) ?? 0) + 1);
    this.#requests += 1;
    this.#atAll();
  }

  /** A request that asks for nothing but how many nodes there are. */
  asked(at: string): void {
    this.#request(at, '/cluster-info', 0);
  }

  /** How many findings there are, and how many of them are leaks or should not have been sent at all. */
  get counts(): { readonly findings: number; readonly leaks: number } {
    const [a, b] = [this.#ofRequests.counts, this.#ofBodies.counts];
    return { findings: a.findings + b.findings, leaks: a.leaks + b.leaks };
  }

  /** The findings so far, leaks first. */
  get findings(): readonly CollectedFinding[] {
    const all = [...this.#ofRequests.all, ...this.#ofBodies.all];
    return badnesses.flatMap((badness) => all.filter((found) => badnessOf(found) === badness));
  }

  /** Whether any request is a finding. */
  get expectsNothing(): boolean {
    return this.#expectsNothing;
  }

  get requests(): number {
    return this.#requests;
  }

  get received(): number {
    return this.#received;
  }

  /** The events of a full set. */
  get awaited(): readonly string[] {
    this.#awaited ??= awaitedOf(this.#judging.basis);
    return this.#awaited;
  }

  /** The events of a full set that were not seen yet. */
  get missing(): readonly string[] {
    return this.#expectsNothing ? [] : this.awaited.filter((event) => !this.#events.has(event));
  }

  /** The release by which bodies are judged. */
  get release() {
    return this.#judging.basis.expectation.release;
  }

  /** All of it, when it ends. Where some events about the config came, the others of the release are missing. */
  end(ending: Ending): Collection {
    const { missing } = this;
    const { expectation, silent } = this.#judging.basis;
    const isAboutConfig = [...expectation.events.keys()].some((event) => this.#events.has(event));
    if (isAboutConfig && expectation.envelope === undefined)
      for (const event of missing.filter((name) => expectation.events.has(name)))
        this.#ofBodies.add({ about: 'telemetry', finding: { code: 'missingEvent', event } }, undefined);
    return {
      ...(this.#received > 0 && { release: this.release }),
      ...(silent && { version: silent.text }),
      ...ending,
      ...{ expectsNothing: this.#expectsNothing, requests: this.#requests, kept: this.#kept },
      refused: refusals.flatMap((because) => {
        const times = this.#refused.get(because);
        return times === undefined ? [] : [{ because, times }];
      }),
      paths: this.#paths.all.map(([path, seen]) => ({ path, ...seen })),
      events: this.#events.all.map(([event, { times, first, last }]) => ({ event, times, first, last })),
      ...{ unnamed: this.#unnamed, missing },
      ...{ bodies: this.#bodies, bodiesNotListed: this.#received - this.#bodies.length },
      findings: this.findings,
      findingsNotListed: this.#ofRequests.notListed + this.#ofBodies.notListed,
    };
  }

  /** Judges a body by the release, and lists it. */
  #judged({ body, capture, index }: OpenBody): JudgedBody {
    const { kind, bytes, at, file } = body;
    const judged = judgeBody(body, this.#judging.basis, capture);
    for (const found of judged.found) this.#ofBodies.add(found, file);
    if (index < most.listed)
      this.#bodies[index] = {
        ...(file !== undefined && { file }),
        ...{ at, path: pathOf[kind], bytes, events: judged.events },
        findings: body.found.length + judged.found.length,
      };
    return judged;
  }

  /**
   * While the release is open, looks whether another one fits better after a new event, and judges again by that; gives
   * what is in the new body then.
   */
  #settle(one: OpenBody): JudgedBody | undefined {
    if (!this.#judging.isOpen) return undefined;
    this.#open.push(one);
    this.#openLength += one.body.text.length;
    const isNew = one.capture?.events.some(({ event, envelope }) => !this.#events.has(envelope ?? event));
    const before = this.release;
    if (isNew) this.#judging = this.#judging.refitted(this.#open.flatMap(({ capture }) => capture ?? []));
    const open = this.#open;
    if (open.length >= most.open || this.#openLength >= most.openLength) {
      this.#judging = this.#judging.closed();
      this.#open = [];
    }
    if (this.release === before) return undefined;
    this.#awaited = undefined;
    this.#ofBodies = new FoundList();
    return open.map((again) => this.#judged(again)).at(-1);
  }

  #request(at: string, path: string, bytes: number, file?: string): void {
    this.#requests += 1;
    this.#paths.add(path, at, bytes);
    this.#atAll(file);
  }

  #atAll(file?: string): void {
    if (this.#expectsNothing) this.#ofRequests.add({ about: 'request', finding: { code: 'sentAtAll' } }, file);
  }
}
