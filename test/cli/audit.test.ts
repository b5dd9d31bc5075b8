import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { goldenFolder } from '../support/golden.js';
import { shownInReadme } from '../support/readme.js';
import { hasShared, sharedFolder } from '../support/shared.js';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
const secret = 'hunter2-do-not-print';

afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = '', mayShow = false) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80' },
  });
  if (!mayShow) expect(stdout + stderr).not.toContain(secret);
  return { status, stdout, stderr };
};

const fileWith = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const widthOf = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

/** Every path in some data, without the values. */
const pathsIn = (data: unknown, path = ''): readonly string[] => {
  if (Array.isArray(data)) return [...new Set(data.flatMap((item) => pathsIn(item, `${path}[]`)))];
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([name, value]) => pathsIn(value, path === '' ? name : `${path}.${name}`));
};

const sortedPaths = (json: string): readonly string[] => [...new Set(pathsIn(JSON.parse(json)))].sort();

const flipped = (release: string): string => `${goldenFolder}${release}/everything-flipped.config.json`;
const hostile = JSON.stringify({
  ServiceSettings: { SiteURL: secret, [`x ${secret}`]: 1, EnableDeveloper: true },
  SqlSettings: { DriverName: secret, DataSource: secret, DataSourceReplicas: [secret, secret] },
  PluginSettings: { Plugins: { [secret]: { key: secret } }, PluginStates: { [secret]: { Enable: true } } },
});

describe('explain', () => {
  it.for(['3.7', '5.6', '10.8'])('fits 80 columns: %s', (release) => {
    for (const more of [[], ['--all'], ['--show-values']]) {
      const { status, stdout } = run(['explain', flipped(release), '--release', release, ...more], '', true);
      expect(status).toBe(0);
      expect(widthOf(stdout)).toBeLessThanOrEqual(80);
    }
  });

  it('tells totals first, and that nothing is sent before them', () => {
    const off = '{"LogSettings":{"EnableDiagnostics":false}}';
    const { status, stdout } = run(['explain', '--release', '5.6'], off);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^What a Mattermost 5\.6 server would send\nDiagnostics are off: LogSettings\.EnableDiagnostics is false in this config\.\nStill sent: the security update check/,
    );
    expect(run(['explain', '-', '--release', '5.6'], '{}').stdout).toMatch(/^.*\n +count\nsettings in the file +0\n/);
  });

  it('shows no value of the file, unless it is asked for', () => {
    for (const more of [[], ['--json'], ['--markdown'], ['--all']])
      expect(run(['explain', '--release', '10.8', ...more], hostile).status).toBe(0);
    const shown = run(['explain', '--release', '10.8', '--show-values'], hostile, true).stdout;
    expect(shown.replaceAll(/ *\n */g, '')).toContain('do-not-print');
    const escaping = '{"ServiceSettings":{"SiteURL":"\\u001b[2J\\u009b\\u202e"}}';
    const { stdout } = run(['explain', '--release', '10.8', '--show-values'], escaping);
    for (const character of '\u001b\u009b\u202e') expect(stdout).not.toContain(character);
  });

  it('has data of a stable shape', () => {
    const mask = '*'.repeat(32);
    const text = `{"ServiceSettings":{"SiteURL":"${mask}","IdleTimeout":1,"siteurl":"${mask}","Nope":0},
      "SqlSettings":{"DataSource":null},"TeamSettings":{"SiteName":"x"},"PluginSettings":{"ChimeraOAuthProxyURL":"x"},
      "LogSettings":{"EnableDiagnostics":false}}`;
    expect(sortedPaths(run(['explain', '--release', '10.8', '--json'], text).stdout)).toMatchSnapshot();
  });

  it('is a document', () => {
    const { stdout } = run(['explain', flipped('5.6'), '--release', '5.6', '--markdown']);
    expect(stdout).toContain(
      '## ServiceSettings → config_service\n\n| setting | sent as | rule | they learn |\n|---|---|---|---|\n',
    );
    expect(stdout).toContain('| ServiceSettings.SiteURL is its default "" | whether you changed the site URL;');
  });

  it('tells one field over the releases, and what it is in a file', () => {
    const field = ['explain', '--field', 'config_service.isdefault_site_url'];
    expect(
      run(field)
        .stdout.split('\n')
        .map((line) => line.slice(0, 14).trim()),
    ).toContain('7.10 to 10.12');
    expect(JSON.parse(run([...field, '--json']).stdout).history).toHaveLength(5);
    expect(run([...field, '-', '--release', '5.6'], hostile).stdout).toContain(
      'config_service.isdefault_site_url = false',
    );
    expect(run([...field, '-', '--release', '5.6'], '{').status).toBe(2);
    const wrong = run(['explain', '--field', 'config_service.isdefault_site_ulr']);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('did you mean config_service.isdefault_site_url?');
  });

  it('ends with 2 where the input or the call is no use, with the words of payload', () => {
    for (const text of ['', `{"ServiceSettings": ${secret}}`, `{"LogSettings":{"EnableFile":"${secret}"}}`]) {
      const { status, stdout, stderr } = run(['explain', '--release', '5.6'], text);
      expect({ status, stdout, stderr }).toEqual(run(['payload', '--release', '5.6'], text));
      expect(status).toBe(2);
    }
    expect(run(['explain', flipped('5.6')]).status).toBe(2);
    expect(run(['explain', 'a', 'b', '--release', '5.6']).status).toBe(2);
  });

  it('takes what else a payload depends on', () => {
    const env = fileWith('env', 'MM_SERVICESETTINGS_ENABLEDEVELOPER=false\n');
    const { stdout } = run(['explain', '--release', '10.8', '--environment', env], hostile);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('overridden');
  });
});

describe('diff', () => {
  const a = fileWith('a.json', '{"LdapSettings":{"Enable":true}}');
  const b = fileWith('b.json', hostile);

  it('ends with 0 where the two tell the same, and with 1 where they do not', () => {
    expect(run(['diff', a, '-', '--release', '5.6'], readFileSync(a, 'utf8')).status).toBe(0);
    const { status, stdout, stderr } = run(['diff', a, b, '--release', '5.6']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^The two do not send the same\nA: a config of release 5\.6, 274 properties\n/);
    expect(stderr).toContain('warning: B: 1 name is unknown in this release and ignored: 1 not shown');
  });

  it('says first that diagnostics are off, and of one file once', () => {
    const off = fileWith('off.json', '{"LogSettings":{"EnableDiagnostics":false}}');
    const first = (...args: readonly string[]) => run(['diff', ...args, '--release', '5.6']).stdout.split('\n')[0];
    expect(first(off, a)).toBe('A sends no telemetry; what it would send is compared');
    expect(first(a, off)).toBe('B sends no telemetry; what it would send is compared');
    expect(first(off, off)).toBe('Neither sends telemetry; what they would send is the same');
    const twice = run(['diff', off, off, '--release-a', '9.11', '--release-b', '10.8']).stdout;
    expect(twice).toMatch(/^Neither sends telemetry; what they would send is compared\n/);
    expect(twice.match(/Still sent/g)).toHaveLength(1);
    expect(run(['diff', '--help']).stdout.replaceAll(/\s+/g, ' ')).toContain(
      '--environment and --plugins apply to both',
    );
  });

  it('ends with 2 where one of them is no use', () => {
    const broken = fileWith('broken.json', `{"ServiceSettings": ${secret}}`);
    const refused = run(['diff', a, broken, '--release', '5.6']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^error: B, .*broken\.json: this is not JSON \(line 1, column 21\): a word without/);
    expect(run(['diff', a, b]).stderr).toBe(
      `error: A, ${a}: it is a config: name its release, with --release or --release-a\n`,
    );
    expect(run(['diff', a, b, '--release-a', '5.6']).stderr).toContain('--release-b');
    const facts = fileWith('facts.json', '{"config": {}, "enterpriseReady": true}');
    expect(run(['diff', facts, b]).stderr).toBe(
      `error: A, ${facts}: it is a file of facts: name its release, with --release or --release-a\n`,
    );
    for (const args of [[a], [a, a, a], ['-', '-'], [a, join(folder, 'nowhere')]])
      expect(run(['diff', ...args, '--release', '5.6']).status).toBe(2);
  });

  it('takes payloads and captures, compressed too', () => {
    const payload = JSON.parse(run(['payload', a, '--release', '5.6']).stdout);
    const batch = Object.entries(payload).map(([event, properties]) => ({
      type: 'track',
      userId: secret,
      event,
      properties,
    }));
    const capture = fileWith('capture.gz', gzipSync(JSON.stringify({ batch, messageId: secret })));
    expect(run(['diff', capture, a, '--release', '5.6']).status).toBe(0);
    const lines = fileWith('lines', batch.map((call) => JSON.stringify(call)).join('\n'));
    expect(run(['diff', capture, lines])).toMatchObject({ status: 0, stderr: '' });
    const damaged = fileWith('damaged.gz', gzipSync('{}').subarray(0, 12));
    expect(run(['diff', capture, damaged])).toMatchObject({
      status: 2,
      stderr: `error: ${damaged}: its gzip data end too early\n`,
    });
  });

  it('shows what an upgrade starts to report', () => {
    const { status, stdout } = run(['diff', a, a, '--release-a', '9.11', '--release-b', '10.8']);
    expect(status).toBe(1);
    expect(stdout).toContain('\nAdded: release 10.8 starts to tell\n');
    expect(stdout).toContain('\nRemoved: release 10.8 no longer tells\n');
    expect(widthOf(stdout)).toBeLessThanOrEqual(80);
  });

  it('has data of a stable shape, and is a document', () => {
    const args = ['diff', flipped('9.11'), flipped('10.8'), '--release-a', '9.11', '--release-b', '10.8'];
    expect(sortedPaths(run([...args, '--json']).stdout)).toMatchSnapshot();
    expect(run([...args, '--markdown']).stdout).toContain(
      '| field | A | B | setting | what it says |\n|---|---|---|---|---|\n',
    );
  });
});

it('shows in README what it prints', () => {
  const shown = shownInReadme.filter(({ command }) => !command.startsWith('prove '));
  expect(shown.length).toBeGreaterThan(1);
  for (const { command, parts } of shown) {
    const { stdout } = run(command.split(' '));
    for (const part of parts) expect(stdout).toContain(part);
  }
});

if (hasShared) {
  describe('real files', () => {
    it('are explained', () => {
      const sanitised = `${sharedFolder}real/config-9.11-sanitized.json`;
      const { status, stdout } = run(['explain', sanitised, '--release', '9.11']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/\nmasked +[1-9]/);
      const shipped = `${sharedFolder}real/config-5.6-shipped.json`;
      expect(run(['explain', shipped, '--release', '5.6', '--as-written']).status).toBe(2);
      expect(run(['explain', shipped, '--release', '5.6']).status).toBe(0);
    });
  });
}
