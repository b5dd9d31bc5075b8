import type { Collection } from '../../audit/collect/collection.js';
import type { Judging } from '../../audit/collect/judging.js';
import { Recorder } from '../../audit/collect/recorder.js';
import type { CaptureFolder } from './folder.js';
import { type Happened, Intake } from './intake.js';
import type { CollectLimits } from './limits.js';
import type { Live } from './live.js';
import { receive } from './receiver.js';

/** What a session needs. */
export interface SessionOptions {
  readonly folder: CaptureFolder;
  readonly limits: CollectLimits;
  readonly judging: Judging;
  readonly port: number;
  /** End when one full set was seen. */
  readonly untilComplete: boolean;
  /** End after so many milliseconds, though the set is not full. */
  readonly within: number | undefined;
  /** Expect nothing for so many milliseconds. */
  readonly expectNothing: number | undefined;
  /** Ends the session. */
  readonly signal: AbortSignal;
  /** How long nothing may come after a full set, in milliseconds. */
  readonly quiet: number;
  readonly live: (recorder: Recorder) => Live;
  readonly listens: (address: string) => void;
  /** The folder took no file: said once. */
  readonly lost: (what: Extract<Happened, { is: 'lost' }>) => void;
}

type Ended = Collection['ended'];

/** For so many pauses a session waits for one, when it has a full set. */
const longestWait = 10;

/** Receives until there is a reason to end, and gives all of it. */
export const collect = async (options: SessionOptions): Promise<Collection> => {
  const { folder, limits, judging, untilComplete, within, expectNothing, signal, quiet } = options;
  const recorder = new Recorder(judging, expectNothing !== undefined);
  const from = new Date().toISOString();
  let end: (why: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    end = resolve;
  });
  const timers: { [T in 'quiet' | 'over' | 'within']?: NodeJS.Timeout | undefined } = {};
  const toldLost = new Set<string>();
  let live: Live | undefined;
  const happened = (what: Happened): void => {
    if (what.is === 'lost' && !toldLost.has(what.because)) {
      toldLost.add(what.because);
      options.lost(what);
    }
    live?.happened(what);
    if (!untilComplete || what.is !== 'taken' || recorder.missing.length > 0) return;
    // What only some servers send comes among the rest: a set ends with a pause. Browsers may never make one.
    timers.over ??= setTimeout(() => end('complete'), longestWait * quiet);
    clearTimeout(timers.quiet);
    timers.quiet = setTimeout(() => end('complete'), quiet);
  };
  const intake = new Intake(folder, limits, recorder, happened);
  const receiver = await receive(options.port, limits, intake);
  options.listens(`http://127.0.0.1:${receiver.port}`);
  live = options.live(recorder);
  if (expectNothing !== undefined) timers.over = setTimeout(() => end('time'), expectNothing);
  if (within !== undefined)
    timers.within = setTimeout(() => end(recorder.missing.length === 0 ? 'complete' : 'time'), within);
  const interrupt = (): void => end('interrupted');
  if (signal.aborted) interrupt();
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    const why = await ended;
    await receiver.close();
    await intake.settled();
    return recorder.end({ from, to: new Date().toISOString(), ended: why });
  } finally {
    signal.removeEventListener('abort', interrupt);
    for (const timer of Object.values(timers)) clearTimeout(timer);
    live.end();
  }
};
