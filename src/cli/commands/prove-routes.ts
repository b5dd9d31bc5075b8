import { Readable, Writable } from 'node:stream';
import { type CommandRoute, type Input, requestText } from '../../audit/prove/routes.js';
import type { Release } from '../../releases/points.js';
import type { PayloadOptions } from '../../transform/plan.js';
import { runBulk } from '../bulk/run.js';
import type { Io } from '../io.js';

/** Something that takes texts, a line each, and gives the lines that `payload --ndjson` makes of them. */
interface SplitLine {
  readonly put: (text: string) => Promise<void>;
  /** Ends the input, and waits for the last line. */
  readonly end: () => Promise<void>;
}

/** More than this is not kept waiting. */
const mostWaiting = 2 ** 22;

/** Runs the command's own way of turning lines into lines, on texts that come one by one. */
const lineTo = (bulk: Parameters<typeof runBulk>[1], jobs: number, use: (line: string) => void): SplitLine => {
  const stdin = new Readable({ read: () => undefined, highWaterMark: mostWaiting });
  let rest = '';
  const stdout = new Writable({
    decodeStrings: false,
    write: (chunk: Uint8Array | string, _, done) => {
      const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) use(line);
      done();
    },
  });
  const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
  const io = { stdin, stdout, stderr } as unknown as Io;
  let failure: { readonly error: unknown } | undefined;
  const ended = runBulk('-', bulk, { jobs, longest: 2 ** 26 }, io).catch((error: unknown) => {
    failure = { error };
  });
  return {
    put: async (text) => {
      if (stdin.push(`${text}\n`)) return;
      while (!failure && stdin.readableLength > mostWaiting / 2) await new Promise(setImmediate);
      if (failure) throw failure.error;
    },
    end: async () => {
      stdin.push(null);
      await ended;
      if (failure) throw failure.error;
      if (rest !== '') use(rest);
    },
  };
};

/** A route of the command, as a proof uses it: what is put in comes out as lines, with its number. */
export interface CommandLine {
  readonly put: (input: Input, number: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

const noPayload = /^\{"(?:error|disabled)":/;

/** Lines for inputs that differ in nothing but the config, and requests for the others. */
export const commandLine = (
  route: CommandRoute,
  release: Release,
  options: PayloadOptions,
  use: (number: number, bytes: string) => void,
): CommandLine => {
  const jobs = route === 'lines' ? 1 : 2;
  const open = (requests: boolean): { readonly line: SplitLine; readonly numbers: number[] } => {
    const numbers: number[] = [];
    let number = 0;
    const line = lineTo({ release, requests, options: { ...options, preview: true } }, jobs, (text) => {
      // A line too many belongs to the last one.
      number = numbers.shift() ?? number;
      use(number, noPayload.test(text) ? '(refused)' : text);
    });
    return { line, numbers };
  };
  const opened = new Map<boolean, ReturnType<typeof open>>();
  return {
    put: async (input, number) => {
      const requests = input.options.env !== options.env || input.options.plugins !== options.plugins;
      const { line, numbers } = opened.get(requests) ?? open(requests);
      opened.set(requests, { line, numbers });
      numbers.push(number);
      await line.put(requests ? requestText(input) : input.text);
    },
    end: async () => {
      for (const { line, numbers } of opened.values()) {
        await line.end();
        for (const number of numbers) use(number, '(nothing)');
      }
    },
  };
};
