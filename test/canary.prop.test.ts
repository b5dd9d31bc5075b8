import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterAll, describe, expect, it } from 'vitest';
import { planFor } from '../src/index.js';
import { command, inProcess } from './support/command.js';
import { canary, canaryAddress, canaryConfig, listen, listenToResult, spokenIn } from './support/hostile/canary.js';
import { bytesOf, environmentOf, hear, quietly, type Run, runs, sampledReleases } from './support/listening.js';
import { seed } from './support/seed.js';

describe('the ear', () => {
  const word = canary();
  const bytes = Buffer.from(`..${word}..`);

  it.for<[sort: string, text: string]>([
    ['as it is', word],
    ['in part', word.slice(0, 9)],
    ['its end', word.slice(-9)],
    ['in capitals', word.toUpperCase()],
    ['reversed', [...word].reverse().join('')],
    ['in hex', bytes.toString('hex')],
    ['in base64', bytes.toString('base64')],
    ['in base64, one further', bytes.subarray(1).toString('base64')],
    ['in base64, two further', bytes.subarray(2).toString('base64url')],
    ['in a URL', encodeURIComponent(canaryAddress())],
    ['percent-encoded throughout', bytes.toString('hex').replaceAll(/../g, '%$&')],
    ['with spaces', [...word].join(' ')],
    ['as bytes', JSON.stringify([...bytes])],
    ['as UTF-16', Buffer.from(word, 'utf16le').toString('base64')],
    ['escaped', [...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')],
  ])('hears a canary %s', ([, text]) => {
    expect(spokenIn(`{"x": "${text}"}`) === undefined).toBe(false);
  });

  it('hears nothing where there is nothing', () => {
    expect(spokenIn(JSON.stringify(planFor('10.8').fromText('{}', { preview: true })))).toBe(undefined);
  });
});

it.for(sampledReleases)('a config of canaries alone gives a payload of %s that speaks none', (release) => {
  const result = planFor(release).fromObject(canaryConfig(release));
  listenToResult(result, 'the result');
  expect(result.status).toBe('ok');
});

describe('nothing speaks a value', () => {
  const heard = { ok: 0, disabled: 0, invalid: 0 };

  test.prop([runs], { seed, numRuns: 600, reporter: quietly })('of the library', (run) => {
    heard[hear(run)] += 1;
  });

  it('having given payloads as well as issues', () => {
    process.stdout.write(`canaries: ${JSON.stringify(heard)}\n`);
    expect(Math.min(heard.ok, heard.invalid)).toBeGreaterThan(100);
  });
});

describe('the command speaks no value', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-canary-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  interface Call {
    readonly args: readonly string[];
    readonly bytes: Uint8Array;
    readonly inFile?: boolean;
  }

  const utf16 = (bytes: Uint8Array, mark: string): Uint8Array =>
    Buffer.from(mark + Buffer.from(bytes).toString('utf8'), 'utf16le');

  const newline = Buffer.from('\n');

  /** The ways to call it, in turn. */
  const calls: readonly ((run: Run, next: readonly Run[]) => Call)[] = [
    (run) => ({ args: [], bytes: bytesOf(run), inFile: true }),
    (run) => ({ args: ['--preview'], bytes: bytesOf(run) }),
    (run) => ({ args: ['--pretty', '--preview'], bytes: bytesOf({ ...run, damages: [], way: 'text' }), inFile: true }),
    (run) => ({ args: ['--strict'], bytes: bytesOf({ ...run, way: 'text' }) }),
    (run) => ({ args: ['--preview'], bytes: utf16(bytesOf(run), run.strict ? '\uFEFF' : '') }),
    (_, next) => ({ args: ['--ndjson'], bytes: Buffer.concat(next.flatMap((one) => [bytesOf(one), newline])) }),
    (_, next) => ({
      args: ['--ndjson', '--requests', '--preview'],
      bytes: Buffer.concat(next.flatMap((one) => [bytesOf({ ...one, way: 'request' }), newline])),
      inFile: true,
    }),
    (run) => ({ args: [run.strict ? '--prety' : '--ndjson=yes'], bytes: bytesOf(run) }),
  ];

  it('on standard output and standard error', async () => {
    const sample = fc.sample(runs, { seed, numRuns: 64 });
    const codes = new Set<number | null>();
    for (const [index, run] of sample.entries()) {
      const { args, bytes, inFile } = (calls[index % calls.length] as (typeof calls)[number])(
        run,
        sample.slice(index % 50, (index % 50) + 6),
      );
      const file = join(folder, `${index}.json`);
      if (inFile) writeFileSync(file, bytes);
      const call = ['payload', ...(inFile ? [file] : []), '--release', run.release, ...args];
      const input = inFile ? '' : bytes;
      const env = environmentOf(run);
      // Each way once as built, since only a process of its own could print by itself.
      const { code, stdout, stderr } =
        index < calls.length
          ? await command(call, input, { env: { ...process.env, ...env } })
          : await inProcess(call, input, { env });
      listen(stdout, `standard output of call ${index}`);
      listen(stderr, `standard error of call ${index}`);
      codes.add(code);
    }
    expect([...codes].filter((code) => code === null || code > 3)).toEqual([]);
    expect(codes.size).toBeGreaterThan(2);
  });
});
