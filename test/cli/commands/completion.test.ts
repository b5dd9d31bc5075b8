import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { releases } from '../../../src/index.js';
import { inProcess } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';

const built = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const { folder } = temporaryFolder();

/** The words that are offered, and whether names of files are. */
const offered = async (...words: readonly string[]) => {
  const { code, stdout, stderr } = await inProcess(['complete', '--', ...words]);
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  return { words: lines.slice(0, -1).map((line) => line.replace(/\t.*/, '')), files: lines.at(-1) === ':0' };
};

describe('what is offered', () => {
  it('commands, also those of map and report, but none by its former name', async () => {
    const { words } = await offered('');
    expect(words).toContain('explain');
    expect(words).toContain('map');
    expect(words).not.toContain('complete');
    const inMap = (await offered('map', '')).words;
    expect(inMap).toContain('capacity');
    expect(inMap).not.toContain('budget');
    const reports = (await offered('report', '')).words;
    for (const name of ['activity', 'security-check', 'server-error']) expect(reports).toContain(name);
    expect((await offered('p')).words.sort()).toEqual(['payload', 'prove']);
  });

  it('options of the command, and none of another', async () => {
    expect((await offered('payload', '--pre')).words.sort()).toEqual(['--pretty', '--preview'].sort());
    expect((await offered('verify', 'x.bin', '--ca')).words).toEqual(['--canary']);
    expect((await offered('payload', '--ca')).words).toEqual(['--canonical']);
    expect((await offered('--ver')).words).toEqual(['--version']);
  });

  it('sections and ways of sending, for explain', async () => {
    expect((await offered('explain', '--section', 'Tea')).words).toEqual(['TeamSettings']);
    expect((await offered('explain', '--only', '')).words).toEqual(['in-clear', 'sent', 'part', 'not-sent']);
  });

  it('releases, and the words of options and arguments that have few', async () => {
    for (const name of ['payload', 'explain', 'verify', 'outbound'])
      expect((await offered(name, '--release', '')).words, name).toEqual([...releases]);
    expect((await offered('diff', '--release-b', '10.1')).words).toEqual(['10.1', '10.10', '10.11', '10.12']);
    expect((await offered('payload', '--release=5.39')).words).toEqual(['5.39', '5.39.3']);
    expect((await offered('map', 'diff', '5.6', '9.1')).words).toEqual(releases.filter((one) => one.startsWith('9.1')));
    expect((await offered('report', 'mobile-performance', '--release', '')).words).toEqual([]);
    expect((await offered('map', 'announce', '--format', '')).words).toEqual(['rst', 'markdown']);
    expect((await offered('completion', '')).words).toEqual(['bash', 'zsh', 'fish']);
  });

  it.for<[words: readonly string[], files: boolean]>([
    [['payload', ''], true],
    [['explain', 'conf'], true],
    [['payload', '--pretty', ''], true],
    [['payload', '--plugins', ''], true],
    [['payload', '-o', ''], true],
    [['canary', '--out', ''], true],
    [['payload', '--output=x'], true],
    [['report', 'activity', ''], true],
    [['payload', '--jobs', ''], false],
    [['payload', '--nothing-like-it'], false],
    [['map', 'list', ''], false],
    [['map', 'diff', '5.6', 'x'], false],
    [['nothing-like-it', ''], false],
  ])('names of files: %j, %s', async ([words, files]) => {
    expect(await offered(...words)).toEqual({ words: [], files });
  });

  it('is the same whether or not a file is there: none is read', async () => {
    expect(await offered('explain', 'nowhere.json', '--field', '')).toEqual({ words: [], files: false });
    expect(await offered('payload', '/dev/full', '--can')).toEqual({ words: ['--canonical'], files: false });
  });
});

describe('the script for', () => {
  it('bash offers words and files, and runs nothing that is typed', async () => {
    const script = `
      mm-diagnostics() { "${process.execPath}" "${built}" "$@"; }
      compopt() { options="$*"; }
      ask() { COMP_WORDS=(mm-diagnostics "$@"); COMP_CWORD=$#; options=; _mm_diagnostics; echo "\${COMPREPLY[*]}|$options"; }
      source <(mm-diagnostics completion bash)
      source <(mm-diagnostics completion bash)
      complete -p mm-diagnostics
      ask out
      ask payload --release = 5.39
      ask payload --release =
      ask payload '$(touch made; echo x)' ';touch made' ''`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'complete -o default -F _mm_diagnostics mm-diagnostics',
      'outbound|+o default',
      '5.39 5.39.3|+o default',
      `${releases.join(' ')}|+o default`,
      '|',
      '',
    ]);
    expect(existsSync(`${folder}/made`)).toBe(false);
  });

  it.for([
    ['zsh', '#compdef mm-diagnostics\n', 'compdef _mm-diagnostics mm-diagnostics\n'],
    ['fish', '# fish completion for mm-diagnostics ', 'mm-diagnostics complete -- $args[2..-1] "$lastArg"'],
  ])('%s asks this program', async ([shell = '', start = '', asks = '']) => {
    const { code, stdout } = await inProcess(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout.startsWith(start)).toBe(true);
    expect(stdout).toContain(asks);
    const { error, status, stderr } = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' });
    if (error === undefined) expect([status, stderr]).toEqual([0, '']);
  });

  it.for([
    [['completion'], 'name one shell: bash, zsh or fish'],
    [['completion', 'bsh'], 'there is no shell bsh; did you mean bash?'],
    [['completion', 'bash', 'zsh'], 'name one shell: bash, zsh or fish'],
  ] as const)('%j is refused', async ([args, says]) => {
    expect(await inProcess(args)).toEqual({ code: 2, stdout: '', stderr: `error: ${says}\n` });
  });
});
