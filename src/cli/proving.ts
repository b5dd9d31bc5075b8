import { proving } from '../audit/prove-phases.js';
import type { ProofResult, ProveOptions } from '../audit/prove-proof.js';
import type { CommandRoute, Input } from '../audit/prove-routes.js';
import type { Mismatch, Settled } from '../audit/prove-steps.js';
import { compileRelease } from '../transform/compiled.js';
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
    settle: async (): Promise<Settled> => {
      for (const line of lines.values()) await line.end();
      return { made, mismatches: mismatches.sort((a, b) => a.number - b.number) };
    },
  };
};

/** Makes a proof with these routes of the command, and says now and then how far it is. */
export const proveThrough = async (
  text: string,
  options: ProveOptions,
  routes: readonly CommandRoute[],
  progress: (done: number, of: number) => void,
): Promise<ProofResult> => {
  const steps = proving(compileRelease(options.release), text, options);
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
