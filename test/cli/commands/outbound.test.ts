import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';

const { fileWith } = temporaryFolder();

const env = { COLUMNS: '80', NO_COLOR: '1' };
const example = fileURLToPath(new URL('../../../examples/config.json', import.meta.url));
const run = (args: readonly string[], input = '', more: Readonly<Record<string, string>> = {}) =>
  inProcess(['outbound', ...args], input, { env: { ...env, ...more } });

const firstLine = (text: string): string => text.slice(0, text.indexOf('\n'));

describe('outbound', () => {
  it('says first how many ways are on, of a config and by default', async () => {
    const withConfig = await run([example, '--release', '10.8']);
    expect(withConfig.code).toBe(0);
    expect(firstLine(withConfig.stdout)).toMatch(
      /^\d+ of 42 outgoing connections of a Mattermost 10\.8 server are on$/,
    );
    expect(firstLine((await run(['--release', '11.4'])).stdout)).toBe(
      '19 of 36 outgoing connections of a Mattermost 11.4 server are on by default',
    );
  });

  it('fits 80 columns', async () => {
    const texts = [await run([example, '--release', '10.8']), await run([example, '--release', '10.8', '--all'])];
    const stdout = texts.map((text) => text.stdout).join('');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('follows the config and its environment, and says so', async () => {
    const off = '{"LogSettings": {"EnableDiagnostics": false}}';
    const stateOf = async (
      input: string,
      args: readonly string[] = [],
      more: Readonly<Record<string, string>> = {},
    ) => {
      const { stdout } = await run(['-', '--release', '10.8', '--json', ...args], input, more);
      const found = JSON.parse(stdout) as { ways: { id: string; state: string; off: { from: string }[][] }[] };
      const way = found.ways.find(({ id }) => id === 'diagnostics');
      return [way?.state, way?.off[0]?.[0]?.from];
    };
    expect(await stateOf('{}')).toEqual(['on', 'default']);
    expect(await stateOf(off)).toEqual(['off', 'file']);
    expect(await stateOf(off, ['--env'], { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'true' })).toEqual(['on', 'environment']);
  });

  it('says of what an unknown variable decides on that it is not known', async () => {
    const unknown = fileWith('unknown.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS\n');
    const off = '{"LogSettings": {"EnableDiagnostics": false}}';
    const { stdout } = await run(['-', '--release', '10.8', '--all', '--environment', unknown], off);
    expect(stdout).toMatch(/\nDiagnostics[^\n]*\nstate +not known\n/);
  });

  it('prints a document', async () => {
    const { stdout } = await run(['--release', '11.4', '--markdown']);
    expect(stdout).toContain('\n## Security update check\n');
    expect(stdout).toContain('| to | securityupdatecheck.mattermost.com:443/security');
  });

  it('lists the hosts of what is on for a firewall, and says what is missing there', async () => {
    const { stdout, stderr } = await run(['--release', '11.4', '--hosts']);
    const hosts = stdout.trimEnd().split('\n');
    expect(hosts).toContain('securityupdatecheck.mattermost.com:443');
    expect(hosts).not.toContain('sdk.split.io:443');
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(host).toMatch(/^[\w*-]+(\.[\w<>-]+)+(:\d+)?$/);
    expect(stderr).toContain('Previews of web links in posts');
    const off = '{"ServiceSettings": {"EnableSecurityFixAlert": false}}';
    expect((await run(['-', '--release', '11.4', '--hosts'], off)).stdout).not.toContain('securityupdatecheck');
  });

  it('never shows a value of the config', async () => {
    const config = '{"EmailSettings": {"PushNotificationServer": "https://admin:hunter2@push.example.com"}}';
    for (const form of [[], ['--json'], ['--markdown'], ['--hosts']]) {
      const { stdout, stderr } = await run(['-', '--release', '10.8', ...form], config);
      expect(stdout + stderr).not.toContain('hunter2');
    }
  });

  it.for([[[]], [['--release', '3.6']], [['--release', 'newest']], [['a', 'b', '--release', '11.4']]])(
    'refuses %j',
    async ([args = []]) => {
      expect(await run(args)).toMatchObject({ code: 2, stdout: '' });
    },
  );

  it('answers explain for a version that sends no telemetry of its configuration', async () => {
    const explain = (args: readonly string[]) => inProcess(['explain', example, ...args], '', { env });
    const told = await explain(['--release', '11.4', '--all']);
    expect(told.code).toBe(0);
    expect(firstLine(told.stdout)).toBe('A Mattermost 11.4 server sends no telemetry about its configuration');
    expect(told.stdout).toContain('ServiceSettings.EnableSecurityFixAlert = false (now true, ');
    expect(JSON.parse((await explain(['--release', '11.4', '--json'])).stdout)).toMatchObject({
      version: '11.4',
      reportsConfig: false,
    });
  });

  it('says of one field that such a version does not report, then what earlier releases sent', async () => {
    const field = ['explain', '--field', 'config_log.enable_console', '--release', '11.4'];
    const first = 'A Mattermost 11.4 server reports no configuration, as none does from 11.0 on';
    for (const args of [field, [...field, example]]) {
      const { code, stdout } = await inProcess(args, '', { env });
      expect([code, firstLine(stdout)]).toEqual([0, first]);
      expect(stdout).toContain('3.7 to 10.12');
      expect(stdout.includes('In this file, version 10.12')).toBe(args.includes(example));
    }
    expect(JSON.parse((await inProcess([...field, '--json'], '', { env })).stdout)).toMatchObject({
      version: '11.4',
      reportsConfig: false,
      history: [{ from: '3.7' }],
    });
    expect(await inProcess([...field.slice(0, 3), '--release', '3.6'], '', { env })).toMatchObject({ code: 2 });
  });

  it('is named where there is no payload, and prove and diff say so in one sentence', async () => {
    for (const args of [
      ['payload', example],
      ['prove', example],
      ['diff', example, example],
      ['map', 'list'],
    ]) {
      const { code, stdout, stderr } = await inProcess([...args, '--release', '11.0'], '', { env });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(
        /^error: .*sends no telemetry about its configuration \(no version from 11\.0 on does\).*outbound --release 11\.0.*\n$/,
      );
    }
  });

  it('shows no fact that the declarations do not have', () => {
    const source = readFileSync(new URL('../../../src/cli/tables/outbound.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/mattermost\.com|Settings\./);
  });
});

describe('a config without --release', () => {
  const ask = (args: readonly string[], config: string) => inProcess(args, config, { env });

  it.for(['explain', 'payload', 'prove', 'outbound'])('may be of version 11 or later, and %s says so', async (name) => {
    const sign = await ask([name, '-'], '{"servicesettings": {"StrictCSRFEnforcement": "hunter2"}}');
    expect([sign.code, sign.stdout]).toEqual([2, '']);
    expect(sign.stderr).toMatch(/^error: standard input: it looks like the config of a server of version 11 or later/);
    expect(sign.stderr).toContain('mm-diagnostics outbound - --release 11.4');
    expect(sign.stderr).not.toContain('hunter2');
    const fits = await ask([name, '-'], '{"ServiceSettings": {"SiteURL": "hunter2"}}');
    expect(fits.code).toBe(2);
    expect(fits.stderr).toMatch(
      / may also be of version 11 or later\. Name its version with --release \(System Console/,
    );
    expect(fits.stderr).not.toContain('hunter2');
  });

  it.for([
    ['{"name": "x"}', /^error: standard input: this does not look like a Mattermost config\.json/],
    ['[]', /^error: standard input: expected a JSON object, found an array/],
    ['{', /^error: standard input: this is not JSON/],
  ] as const)('is refused where it is none: %s', async ([config, says]) => {
    for (const name of ['explain', 'outbound', 'payload', 'prove']) {
      const { code, stdout, stderr } = await ask([name, '-'], config);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(says)]);
    }
  });

  it('is not asked for its release where no file is named, or it cannot be read', async () => {
    const { code, stderr } = await ask(['explain', 'no-such-file.json'], '');
    expect([code, stderr]).toEqual([2, 'error: cannot read no-such-file.json: no such file\n']);
    expect((await ask(['outbound'], '')).stderr).toMatch(/^error: missing --release\. Which Mattermost version/);
  });
});

it('calls no name unknown that a later server may know', async () => {
  const config = '{"ServiceSettings": {"StrictCSRFEnforcement": true}}';
  const more = { MM_SERVICESETTINGS_STRICTCSRFENFORCEMENT: 'true' };
  expect((await run(['-', '--release', '11.4', '--env'], config, more)).stderr).toBe('');
  expect((await run(['-', '--release', '10.12', '--env'], config, more)).stderr).toMatch(/ignored 1 unknown name/);
});
