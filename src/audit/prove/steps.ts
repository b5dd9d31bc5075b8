import type { CommandRoute, Input } from './routes.js';

/** An input that a route of the command made other bytes of than expected: its number among those handed over. */
export interface Mismatch {
  readonly route: CommandRoute;
  readonly number: number;
}

/** What came of what was handed over: how many payloads each route made, and where they were others than expected. */
export interface StepSettled {
  readonly made: ReadonlyMap<CommandRoute, number>;
  readonly mismatches: readonly Mismatch[];
}

/**
 * What a proof asks of its caller, who alone knows the routes of the command: to show how far it is, to send an input
 * through them some time, to say what came of all of those, and to send some through one of them at once.
 */
type ProofStep =
  | { readonly step: 'progress'; readonly done: number; readonly of: number }
  | {
      readonly step: 'hand over';
      readonly input: Input;
      readonly expected: string;
      /** The routes of the command to send it through. */
      readonly through: readonly CommandRoute[];
    }
  | { readonly step: 'settle' }
  | { readonly step: 'ask'; readonly route: CommandRoute; readonly inputs: readonly Input[] };

/** A part of a proof: it gives steps on its way, and comes to something. */
export type Steps<T> = Generator<ProofStep, T, unknown>;

/** What came of the inputs that were handed over. */
export function* settling(): Steps<StepSettled> {
  return (yield { step: 'settle' }) as StepSettled;
}

/** The bytes that a route of the command makes of these inputs. */
export function* asking(route: CommandRoute, inputs: readonly Input[]): Steps<readonly string[]> {
  return (yield { step: 'ask', route, inputs }) as readonly string[];
}

const nothingSettled: StepSettled = { made: new Map(), mismatches: [] };

/** Runs a proof without the routes of the command. */
export const runAlone = <T>(steps: Steps<T>): T => {
  for (let answer: unknown; ; ) {
    const { done, value } = steps.next(answer);
    if (done) return value;
    answer = value.step === 'settle' ? nothingSettled : undefined;
  }
};
