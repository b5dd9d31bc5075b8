import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { shownInGuides } from '../../support/guides.js';
import { mistakesIn } from '../../support/output-schemas.js';
import { hasShared, sharedFolder } from '../../support/shared.js';

const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = '{}', command = program) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'prove', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80' },
  });
  return { status, stdout, stderr };
};

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const quickly = ['--runs', '2', '--release', '5.6'];

describe('prove', { timeout: 180_000 }, () => {
  it('prints what was tried, fits 80 columns, and exits with 0', () => {
    const { status, stdout, stderr } = run(['-', ...quickly, '--seed', '7']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^not sent +\d/m);
    for (const route of [
      'object',
      'text',
      'canonical text',
      'canonical bytes',
      'exact decoder',
      'request',
      'lines',
      'threads',
    ])
      expect(stdout).toMatch(new RegExp(`^${route} +[1-9]`, 'm'));
    expect(stdout.replaceAll('\n', ' ')).toContain('Every setting was tried, but only a sample of its values');
    expect(stdout.replaceAll('\n', ' ')).toContain('To repeat this run: --runs 2 --seed 7');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('exits with 1 where a copy of the command was made to tell more, and quotes nothing', () => {
    const copy = join(folder, 'dist');
    cpSync(fileURLToPath(new URL('../../../dist/', import.meta.url)), copy, { recursive: true });
    writeFileSync(join(copy, 'package.json'), '{"type": "module"}');
    symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'node_modules'));
    for (const name of readdirSync(copy).filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(join(copy, name), 'utf8');
      const longIsDefault = '(values[index] === expected || String(values[index]).length > 40)';
      writeFileSync(join(copy, name), code.replaceAll('values[index] === expected', longIsDefault));
    }
    const config = '{"ServiceSettings": {"SiteURL": "https://hunter2.example.com"}}';
    const { status, stdout } = run(quickly, config, join(copy, 'cli.js'));
    expect(status).toBe(1);
    expect(stdout).toContain('something showed that should not');
    expect(stdout).toContain('isdefault_site_url');
    expect(stdout).not.toContain('hunter2');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('prints data, and the same data again', () => {
    const { stdout } = run([...quickly, '--seed', '3', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ status: 'holds', release: '5.6', seed: 3, runs: 2, violations: [] },
      ...{ settings: 'exhaustive', values: 'sampled', shortened: false },
    });
    expect(mistakesIn('proof@1', JSON.parse(stdout))).toEqual([]);
    expect(run([...quickly, '--seed', '3', '--json']).stdout).toBe(stdout);
  });

  it('prints what the guides show', () => {
    const [shown] = shownInGuides.filter(({ command }) => command.startsWith('prove '));
    const { stdout } = run(shown?.command.split(' ').slice(1) ?? []);
    expect(shown?.parts).not.toHaveLength(0);
    for (const part of shown?.parts ?? []) expect(stdout).toContain(part);
  });

  it('prints a document', () => {
    expect(run([...quickly, '--markdown']).stdout).toContain('| not sent |');
  });

  it('works where diagnostics are off, with an environment, plugins and the loader', () => {
    const args = [
      ...quickly,
      '--enterprise-ready',
      ...['--environment', file('env', 'MM_SERVICESETTINGS_SITEURL=https://chat.example.com\n')],
      ...['--plugins', file('plugins.json', '[{"id": "jira", "version": "1.0"}]')],
    ];
    expect(run(args, '{"LogSettings": {"EnableDiagnostics": false}}').status).toBe(0);
  });

  it('takes the config as the server loads it, unless it is to be taken as written', () => {
    const repaired = '{"TeamSettings": {"ExperimentalDefaultChannels": ""}}';
    const loaded = run([...quickly, '--json'], repaired);
    expect(JSON.parse(loaded.stdout)).toMatchObject({ status: 'holds', asLoaded: true });
    expect(run([...quickly, '--json', '--as-loaded'], repaired)).toEqual(loaded);
    const written = run([...quickly, '--as-written'], repaired);
    expect(written).toMatchObject({ status: 2, stdout: '' });
    expect(written.stderr).toContain('leave out --as-written');
    expect(JSON.parse(run([...quickly, '--json', '--as-written']).stdout)).toMatchObject({ asLoaded: false });
  });

  it('runs no code from a file of variables, says once that an opt-out is ignored, and keeps values to itself', () => {
    const ran = join(folder, 'RAN');
    file('touch.cjs', `require('fs').writeFileSync(${JSON.stringify(ran)}, 'x');`);
    const lines = [
      `NODE_OPTIONS=--require ${join(folder, 'touch.cjs')}`,
      'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=no',
      'MM_SQLSETTINGS_DATASOURCE=postgres://hunter2@db',
    ];
    const { status, stdout, stderr } = run([
      '-',
      ...['--runs', '1', '--release', '10.8', '--environment', file('hostile.env', `${lines.join('\n')}\n`)],
    ]);
    expect(status).toBe(0);
    expect(existsSync(ran)).toBe(false);
    expect(stderr.match(/THE OPT-OUT IS IGNORED/g)).toHaveLength(1);
    expect(stdout + stderr).not.toContain('hunter2');
  });

  it('says the warnings of the config', () => {
    expect(run(quickly, '{"Unknown": 1, "LogSettings": {}}')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Unknown'),
    });
  });

  it('refuses what has no payload, without quoting it', () => {
    const { status, stdout, stderr } = run(quickly, '{"LogSettings": {"EnableFile": "hunter2"}}');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toContain('hunter2');
  });

  it.for([
    [['-']],
    [['-', '--release', '11.0']],
    [['a', 'b', '--release', '5.6']],
    [['-', '--release', '5.6', '--runs', 'many']],
    [['-', '--release', '5.6', '--seed', '4294967296']],
    [['-', '--release', '5.6', '--sed', '1']],
  ])('refuses %j', ([args = []]) => {
    expect(run(args)).toMatchObject({ status: 2, stdout: '' });
  });
});

if (hasShared) {
  it('needs no option for the config that was shipped with 5.6', { timeout: 180_000 }, () => {
    expect(run([`${sharedFolder}real/config-5.6-shipped.json`, '--release', '5.6']).status).toBe(0);
  });
}
