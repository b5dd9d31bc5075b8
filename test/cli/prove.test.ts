import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
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
    expect(stdout).toMatch(/^withheld +\d/m);
    for (const route of ['object', 'text', 'canonical text', 'exact decoder', 'request', 'lines', 'threads'])
      expect(stdout).toMatch(new RegExp(`^${route} +[1-9]`, 'm'));
    expect(stdout.replaceAll('\n', ' ')).toContain('exhaustive over the settings and sampled over their values');
    expect(stdout.replaceAll('\n', ' ')).toContain('--runs 2 --seed 7 repeats this run');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('exits with 1 where a copy of the command was made to tell more, and quotes nothing', () => {
    const copy = join(folder, 'dist');
    cpSync(fileURLToPath(new URL('../../dist/', import.meta.url)), copy, { recursive: true });
    writeFileSync(join(copy, 'package.json'), '{"type": "module"}');
    symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
    for (const name of readdirSync(copy).filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(join(copy, name), 'utf8');
      const longIsDefault = '(values[index] === expected || String(values[index]).length > 40)';
      writeFileSync(join(copy, name), code.replaceAll('values[index] === expected', longIsDefault));
    }
    const config = '{"ServiceSettings": {"SiteURL": "https://hunter2.example.com"}}';
    const { status, stdout } = run(quickly, config, join(copy, 'cli.js'));
    expect(status).toBe(1);
    expect(stdout).toContain('it does not hold');
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
    expect(run([...quickly, '--seed', '3', '--json']).stdout).toBe(stdout);
  });

  it('prints a document', () => {
    expect(run([...quickly, '--markdown']).stdout).toContain('| withheld |');
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
