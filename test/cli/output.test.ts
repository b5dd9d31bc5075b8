import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { folder, fileWith } = temporaryFolder();
const at = (name: string): string => join(folder, name);
const payload = (file: string, ...more: readonly string[]) =>
  inProcess(['payload', file, '--release', '10.8', ...more]);

/** That nothing is left in the folder that has no name of its own. */
const expectNothingLeft = (): void => {
  expect(readdirSync(folder).filter((name) => name.startsWith('.') || name.endsWith('.tmp'))).toEqual([]);
};

describe('-o FILE', () => {
  const config = fileWith('config.json', '{"LogSettings": {"EnableFile": false}}\n');

  it('holds what would be printed, and nothing is printed', async () => {
    for (const args of [
      ['payload', config, '--release', '10.8'],
      ['explain', config, '--release', '10.8', '--markdown'],
      ['map', 'list', '--release', '10.8', '--json'],
      ['map', 'schema', '--release', '10.8'],
      ['canary', '--release', '10.8'],
      ['completion', 'zsh'],
      ['man'],
    ]) {
      const printed = await inProcess(args);
      expect(await inProcess([...args, '-o', at('out')]), args.join(' ')).toEqual({ ...printed, stdout: '' });
      expect(readFileSync(at('out'), 'utf8')).toBe(printed.stdout);
    }
    expectNothingLeft();
  });

  it('is written where there are findings, too', async () => {
    const { code } = await inProcess(['map', 'diff', '5.6', '10.8', '--json', '--output', at('diff.json')]);
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(at('diff.json'), 'utf8'))).toBeTypeOf('object');
  });

  it('keeps the permissions of a file that is there', async () => {
    writeFileSync(at('mine.json'), 'old');
    chmodSync(at('mine.json'), 0o600);
    expect((await payload(config, '-o', at('mine.json'))).code).toBe(0);
    expect(statSync(at('mine.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('mine.json'), 'utf8')).toMatch(/^\{"/);
  });

  it.for([['config.json'], ['hard.json']])('refuses %s, which is read', async ([name = '']) => {
    const input = fileWith('config.json', '{}');
    if (name === 'hard.json') linkSync(input, at(name));
    const { code, stdout, stderr } = await payload(input, '-o', at(name));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('this file is also an input, so it is not overwritten');
    expect(readFileSync(input, 'utf8')).toBe('{}');
    expectNothingLeft();
  });

  it.for<[text: string, code: number]>([
    ['{', 2],
    ['{"LogSettings": {"EnableDiagnostics": false}}', 3],
  ])('leaves what was there, and nothing else, after a failure: %s', async ([text, code]) => {
    const input = fileWith('failing.json', text);
    writeFileSync(at('kept.json'), 'kept');
    expect((await payload(input, '-o', at('kept.json'))).code).toBe(code);
    expect(readFileSync(at('kept.json'), 'utf8')).toBe('kept');
    expect((await payload(input, '-o', at('never.json'))).code).toBe(code);
    expect(readdirSync(folder)).not.toContain('never.json');
    expectNothingLeft();
  });

  it.for<[out: string, says: string]>([
    ['.', 'it is a directory; name a file in it'],
    ['none/x.json', 'its directory does not exist'],
    ['', 'the file without a name: '],
  ])('refuses %j', async ([out, says]) => {
    const { code, stderr } = await inProcess(['map', 'list', '-o', out], '', { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    expectNothingLeft();
  });

  it.skipIf(process.platform === 'win32')('can be a pipe', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const script = `"${process.execPath}" "${program}" payload config.json --release 10.8 -o pipe & cat pipe; wait $!`;
    const { status, stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, (await payload(at('config.json'))).stdout]);
    expect(statSync(at('pipe')).isFIFO()).toBe(true);
    expectNothingLeft();
  });
});

describe('the former name of a command', () => {
  it.for([
    ['budget', 'capacity'],
    ['departures', 'differences'],
    ['docs', 'announce'],
  ])('map %s works as map %s, with a note', async ([former = '', name = '']) => {
    const now = await inProcess(['map', name, '--release', '10.8']);
    const before = await inProcess(['map', former, '--release', '10.8']);
    expect(before).toEqual({
      ...now,
      stderr: `note: map ${former} is now map ${name}; the next version will only have the new name\n${now.stderr}`,
    });
    expect((await inProcess(['map', '--help'])).stdout).not.toContain(`map ${former}`);
    expect((await inProcess(['map', former, '--help'])).code).toBe(0);
  });
});
