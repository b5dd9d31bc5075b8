import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { fileWith } = temporaryFolder();

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

type Around = NonNullable<Parameters<typeof inProcess>[2]>;

describe('progress is shown on a terminal, cleared at the end, and not in a pipe:', () => {
  const capture = fileWith('capture.bin', 'nothing of a canary');
  const page = fileWith('page.rst', '  **Type values**\n\n    **LogSettings**: bool EnableFiles');
  it.for<[args: readonly string[], says: string, code: number]>([
    [['verify', capture, capture, '--canary'], 'searching file 2 of 2, 0.0 MB', 0],
    [['map', 'drift', page, '--release', '5.6'], 'comparing the page with release 5.6', 1],
  ])('%j', async ([args, says, code]) => {
    const shown = await inProcess(args, '', { columns: 80 });
    const piped = await inProcess(args);
    expect([shown.code, piped.code]).toEqual([code, code]);
    expect(shown.stderr).toContain(`\r\u001B[K${says}\r\u001B[K`);
    const said = stripVTControlCharacters(shown.stderr.replace(/^.*\r/s, ''));
    expect(said.replaceAll('\n  ', ' ')).toBe(piped.stderr);
    expect(piped.stderr).not.toContain('\u001B');
  });
});

describe('map list', () => {
  it.for([60, 100])('fits a terminal of %s columns', async (columns) => {
    const { code, stdout } = await inProcess(['map', 'list', '--release', '10.8'], '', { columns });
    expect(code).toBe(0);
    expect(stripVTControlCharacters(stdout)).toMatch(/^field +a server sends +the payload holds\n/);
    expect(widest(stripVTControlCharacters(stdout))).toBeLessThanOrEqual(columns);
  });

  it('keeps each field on one line in a pipe, unless COLUMNS says how wide it may be', async () => {
    const { stdout } = await inProcess(['map', 'list', '--release', '10.8']);
    for (const line of stdout.trimEnd().split('\n')) expect(line.split(' | ')).toHaveLength(3);
    const narrow = await inProcess(['map', 'list', '--release', '10.8'], '', { env: { COLUMNS: '70' } });
    expect(widest(narrow.stdout)).toBeLessThanOrEqual(70);
  });
});

describe('colours', () => {
  const config = fileWith('config.json', '{"LogSettings": {"EnableDiagnostics": false}}');
  const args = ['explain', config, '--release', '10.8'];
  const isColoured = async (
    more: readonly string[],
    { env = {}, ...terminal }: Around,
  ): Promise<readonly boolean[]> => {
    const around = { ...terminal, env: { NO_COLOR: '', FORCE_COLOR: '', ...env } };
    const { stdout, stderr } = await inProcess([...args, ...more], '', around);
    const payload = await inProcess(['payload', config, '--release', '10.8', ...more], '', around);
    expect([payload.code, payload.stderr.includes('telemetry is off')]).toEqual([3, true]);
    expect(stderr).toBe('');
    return [stdout, payload.stderr].map((text) => text.includes('\u001B['));
  };
  const terminal = { columns: 80 };

  it.for<[more: readonly string[], around: Around, coloured: boolean]>([
    [[], terminal, true],
    [[], {}, false],
    [['--color'], {}, true],
    [['--no-color'], terminal, false],
    [[], { ...terminal, env: { NO_COLOR: '1' } }, false],
    [[], { ...terminal, env: { NO_COLOR: '' } }, true],
    [[], { env: { FORCE_COLOR: '1' } }, true],
    [[], { ...terminal, env: { FORCE_COLOR: '0' } }, false],
    [[], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
    [['--color'], { env: { NO_COLOR: '1' } }, true],
    [['--no-color'], { env: { FORCE_COLOR: '1' } }, false],
    [['--color', '--no-color'], {}, false],
    [['--no-color', '--color'], {}, true],
  ])('%j, %j: %s', async ([more, around, coloured]) => {
    expect(await isColoured(more, around)).toEqual([coloured, coloured]);
  });

  it('can be asked for before the command, and never show in data', async () => {
    const { stdout } = await inProcess(['--color', ...args]);
    expect(stdout).toContain('\u001B[');
    const data = await inProcess([...args, '--color', '--json']);
    expect(data.stdout).not.toContain('\u001B');
    expect(JSON.parse(data.stdout)).toMatchObject({ release: '10.8' });
  });
});
