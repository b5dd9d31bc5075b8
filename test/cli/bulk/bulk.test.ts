import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Buffers } from '../../../src/cli/bulk/buffers.js';
import { cut, gathered, type Lines, linesOf } from '../../../src/cli/bulk/lines.js';
import { planFor } from '../../../src/index.js';
import { goldenFolder } from '../../support/golden.js';

const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
afterAll(() => rmSync(folder, { recursive: true }));

const config = JSON.stringify(JSON.parse(readFileSync(`${goldenFolder}10.8/everything-flipped.config.json`, 'utf8')));
const numbered = (number: number): string => `{"TeamSettings":{"MaxUsersPerTeam":${number}}}`;

const run = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, [program, 'payload', '--ndjson', '--preview', '--release', '10.8', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });

describe('many lines', () => {
  const input = Array.from({ length: 1000 }, (_, at) =>
    at % 10 === 0 ? config : at % 77 === 0 ? 'broken' : numbered(at),
  ).join('\n');

  const plan = planFor('10.8');
  const expected = input.split('\n').map((line) => {
    const result = plan.canonicalFromText(line, { preview: true, asLoaded: true });
    return result.status === 'ok'
      ? result.text
      : JSON.stringify({ error: { issues: result.status === 'invalid' ? result.issues : [] } });
  });

  it.for([['1'], ['2'], ['3']])('keep their order with %s jobs', ([jobs = '']) => {
    const { status, stdout, stderr } = run(['--jobs', jobs], input);
    expect(status).toBe(1);
    expect(stdout === `${expected.join('\n')}\n`).toBe(true);
    expect(stderr).toMatch(/^error: \d+ lines have no payload\n$/);
  });

  it.for([['1'], ['2']])('come to as many payloads with %s jobs, however short they are', ([jobs = '']) => {
    const count = 2000;
    const { status, stdout } = run(['--jobs', jobs], '{}\n'.repeat(count));
    const payload = run([], '{}').stdout;
    expect([status, stdout === payload.repeat(count)]).toEqual([0, true]);
  });

  it('that are too long are dropped, and the others are not lost', () => {
    const long = `{"Nope":"${'x'.repeat(300_000)}"}`;
    const { stdout } = run(['--max-length', '100000'], [numbered(1), long, numbered(2), long].join('\n'));
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect([lines[1], lines[3]]).toEqual(Array(2).fill({ error: { issues: [{ code: 'tooLarge', limit: 100_000 }] } }));
    expect([lines[0], lines[2]].map((line) => line.configs.config_team.max_users_per_team)).toEqual([1, 2]);
  });

  it('wait for a slow reader, and end quietly when it goes', async () => {
    const file = join(folder, 'many.ndjson');
    writeFileSync(file, `${config}\n`.repeat(2000));
    const child = spawn(process.execPath, [program, 'payload', file, '--ndjson', '--preview', '--release', '10.8']);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    await once(child.stdout, 'readable');
    child.stdout.read(10);
    child.stdout.destroy();
    const [code] = await once(child, 'exit');
    expect([code, errors]).toEqual([0, '']);
  });

  it.for([
    [['--jobs', '0'], '--jobs takes a whole number from 1 on'],
    [['--jobs', 'two'], '--jobs takes a whole number from 1 on'],
    [['--max-depth', '-1'], '--max-depth takes a whole number from 1 on'],
  ] as const)('%s', ([args, says]) => {
    const { status, stderr } = run(args, '{}');
    expect([status, stderr]).toEqual([2, `error: ${says}\n`]);
  });
});

describe('batches', () => {
  const most = 64;
  const batches = async function* (...counts: readonly (number | 'too long')[]): AsyncGenerator<Lines> {
    for (const count of counts) yield count === 'too long' ? count : Buffer.from('line\n'.repeat(count));
  };
  const textsOf = async (lines: AsyncIterable<Lines>): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const batch of lines) found.push(batch === 'too long' ? batch : Buffer.from(batch).toString());
    return found;
  };
  const linesIn = (batch: string): number => batch.split('\n').length - 1;
  const given = [1, 200, 'too long', 64, 3, 2] as const;
  const whole = async () => (await textsOf(batches(...given))).join('');

  it('have no more lines than memory is sure to suffice for, whatever a line comes to', async () => {
    const found = await textsOf(cut(batches(...given)));
    expect(found.join('')).toBe(await whole());
    expect(found.map(linesIn)).toEqual([1, most, most, most, 200 - 3 * most, 0, most, 3, 2]);
  });

  it('are as large as they may be for threads', async () => {
    const small = (length: number) => new ArrayBuffer(length + 7);
    const found = await textsOf(gathered(batches(...given), 2 ** 20, small));
    expect(found.join('')).toBe(await whole());
    expect(found.map(linesIn)).toEqual([1, most, most, most, 200 - 3 * most, 0, most, 5]);
    const each = await textsOf(gathered(batches(1, 1, 1), 2, small));
    expect(each).toEqual(['line\n', 'line\n', 'line\n']);
  });

  it('take buffers that were given back, but none of another size', () => {
    const buffers = new Buffers(8);
    const [usual, large] = [buffers.take(8), buffers.take(9)];
    expect([usual.byteLength, large.byteLength]).toEqual([8, 9]);
    buffers.give(large);
    buffers.give(usual);
    expect(buffers.take(0)).toBe(usual);
    expect(buffers.take(0)).not.toBe(usual);
  });
});

describe('lines', () => {
  const collect = async (chunks: readonly string[], longest: number): Promise<readonly string[]> => {
    const found: string[] = [];
    const stream = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })();
    for await (const lines of linesOf(stream, longest)) {
      found.push(
        ...(lines === 'too long' ? ['too long'] : Buffer.from(lines).toString().replace(/\n$/, '').split('\n')),
      );
    }
    return found;
  };

  it.for<[chunks: readonly string[], lines: readonly string[]]>([
    [['a\nb\n'], ['a', 'b']],
    [
      ['a', 'b\nc', 'd'],
      ['ab', 'cd'],
    ],
    [
      ['a\n', '\n', 'b'],
      ['a', '', 'b'],
    ],
    [['a', '\n'], ['a']],
    [[], []],
    [
      ['12345678901', '\nb\n'],
      ['too long', 'b'],
    ],
    [
      ['a\n123456', '78901234', '5\nb\nc'],
      ['a', 'too long', 'b', 'c'],
    ],
    [['123456789012345'], ['too long']],
    [['a\nb\nc\nd\ne\nf\n'], ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('of %j', async ([chunks, lines]) => {
    expect(await collect(chunks, 10)).toEqual(lines);
  });
});
