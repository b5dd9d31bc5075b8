import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { type ProofPart, parts, proving } from '../../audit/prove/phases.js';
import { joined, type ProofResult, type ProveOptions } from '../../audit/prove/proof.js';
import { type CommandRoute, commandRoutes, type Input } from '../../audit/prove/routes.js';
import type { Mismatch, StepSettled } from '../../audit/prove/steps.js';
import { compileRelease } from '../../transform/compile.js';
import { ownFiles } from '../own-files.js';
import { type CommandLine, commandLine } from './prove-routes.js';

/** What a route of the command makes of these inputs, at once. */
const bytesOf = async (
  route: CommandRoute,
  { release, ...options }: ProveOptions,
  inputs: readonly Input[],
): Promise<readonly string[]> => {
  const bytes: string[] = [];
  const line = commandLine(route, release, options, (number, text) => {
    bytes[number] = text;
  });
  for (const [number, input] of inputs.entries()) await line.put(input, number);
  await line.end();
  return bytes;
};

/** Sends inputs through routes of the command, and remembers where they come out otherwise than expected. */
const comparing = ({ release, ...options }: ProveOptions, routes: readonly CommandRoute[]) => {
  const expected: string[] = [];
  const mismatches: Mismatch[] = [];
  const made = new Map<CommandRoute, number>();
  const lines = new Map(
    routes.map((route): [CommandRoute, CommandLine] => [
      route,
      commandLine(route, release, options, (number, bytes) => {
        made.set(route, (made.get(route) ?? 0) + 1);
        if (bytes !== expected[number]) mismatches.push({ route, number });
      }),
    ]),
  );
  return {
    put: async (input: Input, bytes: string, through: readonly CommandRoute[]): Promise<void> => {
      const number = expected.push(bytes) - 1;
      for (const route of through) await lines.get(route)?.put(input, number);
    },
    settle: async (): Promise<StepSettled> => {
      for (const line of lines.values()) await line.end();
      return { made, mismatches: mismatches.sort((a, b) => a.number - b.number) };
    },
  };
};

/** How far a proof is: rounds done, of so many. */
export type ProofProgress = (done: number, of: number) => void;

/** A proof, or some parts of it, to be made. */
export interface ToProve {
  readonly text: string;
  readonly options: ProveOptions;
  readonly routes: readonly CommandRoute[];
  readonly some: readonly ProofPart[];
}

/** Makes these parts of a proof with these routes of the command in this thread, and says now and then how far it is. */
export const proveHere = async (
  { text, options, routes, some }: ToProve,
  progress: ProofProgress,
): Promise<ProofResult> => {
  const steps = proving(compileRelease(options.release), text, options, undefined, some);
  const { put, settle } = comparing(options, routes);
  for (let answer: unknown; ; ) {
    const { done, value } = steps.next(answer);
    if (done) return value;
    answer = undefined;
    if (value.step === 'progress') progress(value.done, value.of);
    else if (value.step === 'hand over') await put(value.input, value.expected, value.through);
    else if (value.step === 'settle') answer = await settle();
    else answer = await bytesOf(value.route, options, value.inputs);
  }
};

/** What a thread that makes a part of a proof says to the one that started it. */
export type Said = { readonly done: number; readonly of: number } | { readonly proof: ProofResult };

const proveInThread = async (
  worker: Worker,
  progress: ProofProgress,
  stop: AbortSignal,
): Promise<ProofResult | undefined> => {
  stop.addEventListener('abort', () => worker.terminate());
  let proof: ProofResult | undefined;
  worker.on('message', (said: Said) => {
    if ('proof' in said) proof = said.proof;
    else progress(said.done, said.of);
  });
  await once(worker, 'exit');
  if (proof === undefined && !stop.aborted) throw new Error('a thread of the proof ended without a result');
  return proof;
};

/** Makes a proof with all routes, a part of it in a thread of its own. */
export const proveThrough = async (
  text: string,
  options: ProveOptions,
  progress: ProofProgress,
): Promise<ProofResult> => {
  const far = parts.map(() => ({ done: 0, of: 0 }));
  const show =
    (at: number): ProofProgress =>
    (done, of) => {
      far[at] = { done, of };
      progress(
        far.reduce((sum, part) => sum + part.done, 0),
        far.reduce((sum, part) => sum + part.of, 0),
      );
    };
  const { startProver } = ownFiles;
  if (startProver === undefined) return proveHere({ text, options, routes: ['lines'], some: parts }, show(0));
  // Threads of a thread would have no core of their own: they are tried from here.
  const routesOf = (at: number): readonly CommandRoute[] => (at === 0 ? commandRoutes : ['lines']);
  const [first, ...others] = parts.map((part, at) => ({ text, options, routes: routesOf(at), some: [part] }));
  const stop = new AbortController();
  const elsewhere = others.map((part, at) => proveInThread(startProver(part), show(at + 1), stop.signal));
  const here = await proveHere(first as ToProve, show(0));
  if (here.status === 'invalid' || (options.untilFirst && here.status === 'violated')) stop.abort();
  const proofs = await Promise.all(elsewhere);
  return proofs.reduce<ProofResult>((all, proof) => (proof ? joined(all, proof) : all), here);
};
