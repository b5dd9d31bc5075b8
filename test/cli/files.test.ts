import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { whyUnread, whyUnwritten } from '../../src/wording/problems/system-errors.js';
import { inProcess } from '../support/command.js';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const config = '{"LogSettings": {"EnableFile": false}}\n';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(at('s.json'), config);
  linkSync(at('s.json'), at('hard.json'));
  symlinkSync('s.json', at('soft.json'));
  symlinkSync('two', at('one'));
  symlinkSync('one', at('two'));
});

const inspect = (input: string, out: string) => inProcess(['inspect', input, '--release', '10.8', '-o', out]);

/** Runs a command of the shell, in which $mm is the built command. */
const shell = (script: string) =>
  spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, mm: `${process.execPath} ${program}` },
  });

describe('no output overwrites an input', () => {
  it.for([
    ['s.json', 's.json'],
    ['s.json', 'hard.json'],
    ['s.json', 'soft.json'],
    ['soft.json', 's.json'],
    ['hard.json', 'soft.json'],
    ['s.json', './././s.json'],
  ])('%s is read, %s is not written', async ([input = '', out = '']) => {
    const args = ['payload', at(input), '--release', '10.8', '-o', `${folder}/${out}`];
    const { code, stderr } = await inProcess(args);
    expect(code).toBe(2);
    expect(stderr).toContain('this file is also an input, so it is not overwritten');
    expect(readFileSync(at('s.json'), 'utf8')).toBe(config);
  });

  it('nor where it came by standard input, or by another option', async () => {
    expect(shell('$mm inspect - --release 10.8 -o s.json < s.json')).toMatchObject({ status: 2 });
    writeFileSync(at('plugins.json'), '[]');
    const args = ['inspect', at('s.json'), '--release', '10.8', '--plugins', at('plugins.json')];
    expect((await inProcess([...args, '-o', at('plugins.json')])).code).toBe(2);
    expect(readFileSync(at('plugins.json'), 'utf8')).toBe('[]');
    expect(readFileSync(at('s.json'), 'utf8')).toBe(config);
  });

  it('nor by a redirection of the shell', () => {
    const { status, stderr } = shell('$mm payload s.json --release 10.8 >> s.json');
    expect(status).toBe(2);
    expect(stderr).toContain('s.json: it is both input and output (>) of this command');
    expect(readFileSync(at('s.json'), 'utf8')).toBe(config);
  });
});

describe('a file', () => {
  it('is written whole, keeps its permissions, and is reached through a link', async () => {
    writeFileSync(at('old.html'), 'old');
    chmodSync(at('old.html'), 0o640);
    symlinkSync('old.html', at('link.html'));
    expect((await inspect(at('s.json'), at('link.html'))).code).toBe(0);
    expect(readFileSync(at('old.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(statSync(at('old.html')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('can be a device or a pipe', () => {
    expect(
      shell('$mm inspect s.json --release 10.8 -o /dev/stdout 2> /dev/null | grep -ci "<!doctype html>"'),
    ).toMatchObject({
      stdout: '1\n',
    });
  });
});

const long = 'x'.repeat(300);

describe.skipIf(process.platform !== 'linux')('what the system refuses has a sentence', () => {
  it.for<[out: string, says: string]>([
    ['one', 'it is a loop of symbolic links'],
    ['.', 'it is a directory; name a file in it'],
    ['none/x.html', 'its directory does not exist'],
    ['s.json/x.html', 'part of its path is a file, not a directory'],
    [long, 'its name is too long for the file system'],
    ['/proc/x', 'cannot create a file there'],
    ['/dev/full', 'the disk is full'],
    ['', 'the file without a name: '],
  ])('-o %s', async ([out, says]) => {
    const args = ['payload', at('s.json'), '--release', '10.8', '-o', out];
    const { code, stderr } = await inProcess(args, '', { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('unexpected');
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it.for<[out: string, says: string]>([
    ['/proc/x', 'cannot create a directory there'],
    ['/proc/x/y', 'cannot create a directory there'],
    ['one', 'it is a loop of symbolic links'],
    ['one/x', 'it is a loop of symbolic links'],
    ['s.json', 'there is already a file with that name'],
    ['s.json/x', 'part of its path is a file, not a directory'],
    [long, 'its name is too long for the file system'],
    ['/dev/null', 'there is already a file with that name'],
  ])('--out %s', async ([out, says]) => {
    const { code, stderr } = await inProcess(['canary', '--release', '10.8', '--out', out], '', { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it('--out makes the folders that are missing', async () => {
    expect((await inProcess(['canary', '--release', '10.8', '--out', 'a/b'], '', { cwd: folder })).code).toBe(0);
    expect(readdirSync(at('a/b')).sort()).toEqual(['canary.config.json', 'canary.payload.json']);
  });

  it.for<[input: string, says: string]>([
    ['one', 'it is a loop of symbolic links'],
    ['s.json/x', 'part of its path is a file, not a directory'],
    [long, 'its name is too long for the file system'],
    ['', 'cannot read the file without a name: no such file'],
    ['/proc/self/mem', 'reported an error'],
  ])('reading %s', async ([input, says]) => {
    for (const rest of [[], ['--ndjson']]) {
      const { code, stderr } = await inProcess(['payload', input, '--release', '10.8', ...rest], '', { cwd: folder });
      expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    }
  });

  it.for(['payload s.json', 'payload --ndjson s.json', 'explain s.json', 'map list', 'canary'])(
    '%s > /dev/full',
    (words) => {
      const { status, stderr } = shell(`$mm ${words} --release 10.8 > /dev/full`);
      expect([status, stderr]).toEqual([2, 'error: cannot write the output: the disk is full\n']);
    },
  );

  it('a closed pipe is no mistake, and full standard error changes no exit code', () => {
    expect(shell('$mm map list --release 10.8 | head -c 5; exit $' + '{PIPESTATUS[0]}').status).toBe(0);
    expect(shell('$mm payload nowhere --release 10.8 2> /dev/full').status).toBe(2);
    expect(shell('$mm payload - --release 10.8 < .')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('directory'),
    });
  });

  it.for([
    ['EACCES', 'you have no permission to read it', 'you have no permission to write there'],
    ['EROFS', undefined, 'the file system is read-only'],
    [
      'EMFILE',
      'too many files are open; raise the limit (ulimit -n)',
      'too many files are open; raise the limit (ulimit -n)',
    ],
    ['EWHATEVER', 'it cannot be read (EWHATEVER)', 'it cannot be written (EWHATEVER)'],
  ] as const)('%s', ([code, read, written]) => {
    const error = Object.assign(new Error('hunter2'), { code, syscall: 'open' });
    if (read !== undefined) expect(whyUnread(error)).toBe(read);
    expect(whyUnwritten(error)).toBe(written);
    expect(whyUnread(new Error(code))).toBeUndefined();
  });

  it('a pipe that is a file', () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(shell('cat s.json > pipe & $mm payload pipe --release 10.8').status).toBe(0);
  });
});

it('names the config.json in a directory', async () => {
  mkdirSync(at('server'));
  writeFileSync(at('server/config.json'), '{}');
  const { code, stderr } = await inProcess(['payload', 'server', '--release', '10.8'], '', { cwd: folder });
  expect([code, stderr]).toEqual([2, 'error: server is a directory; did you mean server/config.json?\n']);
});

describe('names of the command line', () => {
  it.for<[args: readonly string[], says: string]>([
    [
      ['payload', 'a\u202Eb\nc\u001B[31m', '--release', '10.8'],
      'error: cannot read a\\u202eb\\nc\\u001b[31m: no such file\n',
    ],
    [['payload', '--x\ny\u202E'], 'error: there is no option --x\\ny\\u202e; payload --help lists the options\n'],
    [['payload', '--constructor'], 'error: there is no option --constructor; payload --help lists the options\n'],
    [['payload', '--__proto__=1'], 'error: there is no option --__proto__; payload --help lists the options\n'],
    [['inspect', '-o', '/nowhere/\u0007.html'], 'error: /nowhere/\\u0007.html: its directory does not exist\n'],
  ])('are escaped: %j', async ([args, says]) => {
    expect(await inProcess(args)).toEqual({ code: 2, stdout: '', stderr: says });
  });
});
