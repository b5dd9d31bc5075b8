import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folder.js';
import { hasShared, sharedFolder } from '../../support/shared.js';
import { sortedPaths } from '../../support/sorted-paths.js';
import { flipped, hostile, run, secret, widthOf } from './shown.js';

const { fileWith } = temporaryFolder();

const example = fileURLToPath(new URL('../../../examples/config.json', import.meta.url));
const off = '{"LogSettings":{"EnableDiagnostics":false}}';

/** The example at 10.8. */
const ofExample = (...more: readonly string[]) => run(['explain', example, '--release', '10.8', ...more]);

/** The numbers that end a row of a table. */
const numbersIn = (line: string): readonly number[] =>
  (/(?: +\d+)+$/.exec(line)?.[0] ?? '').trim().split(/ +/).map(Number);

const linesBetween = (text: string, from: RegExp, to: RegExp): readonly string[] => {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => from.test(line)) + 1;
  const last = lines.findIndex((line, index) => index >= first && to.test(line));
  return lines.slice(first, last === -1 ? undefined : last);
};

describe('explain', () => {
  it.for(['3.7', '5.6', '10.8'])('fits 80 columns: %s', async (release) => {
    for (const more of [[], ['--all'], ['--show-values']]) {
      const { status, stdout } = await run(['explain', flipped(release), '--release', release, ...more], '', true);
      expect(status).toBe(0);
      expect(widthOf(stdout)).toBeLessThanOrEqual(80);
    }
  });

  it('answers on one screen, and says how to see the rest', async () => {
    const { stdout } = await ofExample();
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    expect(stdout).toMatch(/^Telemetry is on: what a Mattermost 10\.8 server sends\n/);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^More: --all, --section NAME, --only in-clear\|sent/);
    const [settings, ...ways] = linesBetween(stdout, /A setting can fill several fields\.$/, /^$/).map((line) =>
      Number(/\d+/.exec(line)?.[0]),
    );
    expect([settings, ...ways]).toEqual([285, 3, 158, 79, 45]);
    expect(stdout).toMatch(/\n +mm-diagnostics outbound \S+\s+--release\s+10\.8\n/);
  });

  it('has sections that add up to the counts, whole or in part', async () => {
    for (const more of [[], ['--all']]) {
      const rows = linesBetween((await ofExample(...more)).stdout, /^section +in the file/, /^$/).map(numbersIn);
      expect([0, 1, 2, 3, 4].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual([
        ...[285, 3, 158, 79, 45],
      ]);
      expect(rows.length > 30).toBe(more.length > 0);
    }
  });

  it('shows a few of much that is sent in clear, and says how to see all', async () => {
    const { stdout } = await run(['explain', flipped('10.8'), '--release', '10.8']);
    expect(stdout).toMatch(/\n +and 5 more: --only in-clear\n/);
    expect(stdout.match(/^in clear {2}/gm)).toHaveLength(3);
  });

  it('names only oddities of the file that there are', async () => {
    expect((await ofExample()).stdout).not.toMatch(/^(duplicate keys|masked|unknown names) /m);
    const odd = `{"TeamSettings":{"SiteName":"a","sitename":"${'*'.repeat(32)}","Nope":1}}`;
    const { stdout } = await run(['explain', '--release', '10.8'], odd);
    for (const name of ['duplicate keys', 'masked', 'unknown names'])
      expect(stdout).toMatch(new RegExp(`^${name} +1 `, 'm'));
  });

  it('claims nothing of telemetry that is off: what is sent all the same, then a preview', async () => {
    const { status, stdout } = await run(['explain', '--release', '5.6'], off);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Telemetry is off \(LogSettings\.EnableDiagnostics is false in this config\)\nA Mattermost 5\.6 server with this config sends nothing of its configuration\.\nStill sent: the security update check/,
    );
    expect(stdout).toMatch(/\d+ other connections[^:]+:\nmm-diagnostics outbound - --release 5\.6\n/);
    const [before = '', preview = ''] = stdout.split('\nPreview: what a Mattermost 5.6 server would send');
    expect(before).not.toMatch(/\d fields|settings in the file/);
    expect(preview).toMatch(/^ if telemetry were on\nSent if it were on: at each start .*\n?.*\d+ fields/);
    expect(before).toContain('MM_LOGSETTINGS_ENABLEDIAGNOSTICS on the server would override this');
    const chosen = (await run(['explain', '--release', '5.6', '--only', 'part'], off)).stdout;
    expect(chosen).toContain('This is a preview: nothing of it is sent while telemetry is off.');
  });

  it('shows one section in full, by its name, a part of that, or its title', async () => {
    const one = (await ofExample('--section', 'TeamSettings')).stdout;
    expect(one).toContain(
      '\n17 settings of TeamSettings are in the file.\n\nTeams and users: TeamSettings → config_team\n',
    );
    expect(one.match(/ → config_/g)).toHaveLength(1);
    for (const name of ['team', 'teams and users', 'TEAMSETTINGS', 'teams'])
      expect((await ofExample('--section', name)).stdout).toBe(one);
    const absent = (await ofExample('--section', 'NotificationLogSettings')).stdout;
    expect(absent).toContain('No setting of NotificationLogSettings is in the file');
    expect(absent).toContain('config_notifications_log.enable_file =');
  });

  it('shows settings by how they are sent, and combines that with a section', async () => {
    expect((await ofExample('--only', 'in-clear')).stdout).toContain(
      '\n3 of the 285 settings in the file are sent in clear.\n',
    );
    const both = (await ofExample('--only', 'not-sent', '--section', 'sql')).stdout;
    expect(both).toContain('\n3 of the 11 settings of SqlSettings in the file are not sent.\n');
    expect(both).toContain('\nAtRestEncryptKey    file  not sent  nothing (secret)\n');
    const cache = (await ofExample('--section', 'cache')).stdout;
    expect(cache).toContain('Cache: CacheSettings, none of these settings is sent\n');
    expect(cache).toContain('\nCacheType     file  not sent  harmless, and not collected\n');
    expect((await run(['explain', '--release', '10.8', '--only', 'in-clear'], off)).stdout).toContain(
      'None of the 1 setting in the file is sent in clear.',
    );
  });

  it('chooses in a document and in JSON, too', async () => {
    const page = (await ofExample('--section', 'sql', '--only', 'not-sent', '--markdown')).stdout;
    expect(page).toContain('| AtRestEncryptKey | file | not sent |');
    expect((await ofExample('--markdown')).stdout).toContain('\n| Moving threads | 3 | 2 | 1 | 0 | 0 |\n');
    const data = JSON.parse((await ofExample('--section', 'sql', '--only', 'not-sent', '--json')).stdout);
    expect(data.settings.map(({ path }: { path: string }) => path)).toEqual([
      ...['SqlSettings.AtRestEncryptKey', 'SqlSettings.DataSource', 'SqlSettings.ReplicaLagSettings'],
    ]);
    expect(data.totals.settings).toBe(285);
  });

  it.for([
    [['--section', 'teem'], 'did you mean TeamSettings?'],
    [['--section', 'e'], 'ElasticsearchSettings, EmailSettings'],
    [['--section', 'zzzzzzzzzzzz'], 'there are:'],
    [['--section', 'webrtc'], 'version 10.8 has no section of that name; another version does'],
    [['--only', 'clear'], 'did you mean in-clear?'],
    [['--only', 'nod-sent'], 'did you mean not-sent?'],
  ] as const)('suggests what was meant by %s', async ([options, says]) => {
    const { status, stdout, stderr } = await ofExample(...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  it('chooses no settings of a version that sends none', async () => {
    const { status, stderr } = await run(['explain', example, '--release', '11.4', '--section', 'team']);
    expect(status).toBe(2);
    expect(stderr).toContain('version 11.4 sends no telemetry about them');
  });

  it('shows no value of the file, unless it is asked for', async () => {
    for (const more of [[], ['--json'], ['--markdown'], ['--all'], ['--section', 'sql'], ['--only', 'in-clear']])
      expect((await run(['explain', '--release', '10.8', ...more], hostile)).status).toBe(0);
    const shown = (await run(['explain', '--release', '10.8', '--show-values', '--all'], hostile, true)).stdout;
    expect(shown.replaceAll(/ *\n */g, '')).toContain('do-not-print');
    const escaping = '{"ServiceSettings":{"SiteURL":"\\u001b[2J\\u009b\\u202e"}}';
    const { stdout } = await run(['explain', '--release', '10.8', '--show-values', '--all'], escaping);
    for (const character of '\u001b\u009b\u202e') expect(stdout).not.toContain(character);
  });

  it('has data of a stable shape', async () => {
    const mask = '*'.repeat(32);
    const text = `{"ServiceSettings":{"SiteURL":"${mask}","IdleTimeout":1,"siteurl":"${mask}","Nope":0},
      "SqlSettings":{"DataSource":null},"TeamSettings":{"SiteName":"x"},"PluginSettings":{"ChimeraOAuthProxyURL":"x"},
      "LogSettings":{"EnableDiagnostics":false}}`;
    expect(sortedPaths((await run(['explain', '--release', '10.8', '--json'], text)).stdout)).toMatchSnapshot();
  });

  it('is a document', async () => {
    const { stdout } = await run(['explain', flipped('5.6'), '--release', '5.6', '--all', '--markdown']);
    expect(stdout).toContain(
      '## Server: ServiceSettings → config_service\n\n| setting | from | sent as | rule | they learn |\n|---|---|---|---|---|\n',
    );
    expect(stdout).toContain(
      '| ServiceSettings.SiteURL is its default "" | whether the address at which people open Mattermost is left empty, not the address itself |',
    );
  });

  it('tells one field over the releases, and what it is in a file', async () => {
    const field = ['explain', '--field', 'config_service.isdefault_site_url'];
    expect((await run(field)).stdout.split('\n').map((line) => line.slice(0, 14).trim())).toContain('7.10 to 10.12');
    expect(JSON.parse((await run([...field, '--json'])).stdout).history).toHaveLength(5);
    expect((await run([...field, '-', '--release', '5.6'], hostile)).stdout).toContain(
      'config_service.isdefault_site_url = false',
    );
    expect((await run([...field, '-', '--release', '5.6'], '{')).status).toBe(2);
    const wrong = await run(['explain', '--field', 'config_service.isdefault_site_ulr']);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('did you mean config_service.isdefault_site_url?');
  });

  it('tells what becomes of a setting: its fields, or why it is not sent', async () => {
    const ask = (...args: readonly string[]) => run(['explain', '--field', ...args]);
    const one = (await ask('TeamSettings.SiteName')).stdout;
    expect(one).toMatch(/^TeamSettings\.SiteName is sent in 1 field\nIt holds the name of the site/);
    expect(one).toContain('\nconfig_team.isdefault_site_name over the versions\n');
    expect((await ask('pluginsettings.pluginstates')).stdout).toMatch(
      /is sent in \d+ fields[\s\S]+\nconfig_plugin\.enable_/,
    );
    expect((await ask('SqlSettings.DataSource')).stdout).toMatch(
      /^SqlSettings\.DataSource is not sent by any version: a password, a key, a token or\sa salt\n/,
    );
    const of = async (setting: string, config: string, ...more: readonly string[]) =>
      (await run(['explain', '--field', setting, '--release', '10.8', ...more], config)).stdout;
    expect(JSON.parse(await of('ServiceSettings.SiteURL', '{}', '-', '--json'))).toMatchObject({
      here: null,
      byDefault: [{ property: 'isdefault_site_url' }],
    });
    expect(await of('SqlSettings.DataSource', hostile, '-')).toMatch(
      /In this file, version 10\.8\n.+\nDataSource {2}file {2}not sent/,
    );
    expect(await of('ServiceSettings.SiteURL', '{}', '-')).toContain('It is not in the file. This is sent by default:');
    expect(await of('SqlSettings.DataSource', '{}', '-')).toContain(
      'It is not in the file, and nothing of it is sent.',
    );
    expect((await ask('TeamSettings.SiteNam')).stderr).toContain('did you mean TeamSettings.SiteName?');
  });

  it('asks for the version where a file does not show it, and takes one for a file never', async () => {
    for (const name of ['config_service.isdefault_site_url', 'ServiceSettings.SiteURL']) {
      const { status, stderr } = await run(['explain', '--field', name, example]);
      expect(status).toBe(2);
      expect(stderr).toContain('its settings fit versions 10.1 to 10.12, but it may also be of version 11 or later');
      expect(stderr).toContain('Name its version with --release');
    }
    const { status, stderr } = await run(['explain', example, '10.8']);
    expect([status, stderr]).toEqual([2, 'error: explain reads one file; did you mean --release 10.8?\n']);
  });

  it('ends with 2 where the input or the call is no use, with the words of payload', async () => {
    for (const text of ['', `{"ServiceSettings": ${secret}}`, `{"LogSettings":{"EnableFile":"${secret}"}}`]) {
      const { status, stdout, stderr } = await run(['explain', '--release', '5.6'], text);
      expect({ status, stdout, stderr }).toEqual(await run(['payload', '--release', '5.6'], text));
      expect(status).toBe(2);
    }
    expect((await run(['explain', 'a', 'b', '--release', '5.6'])).status).toBe(2);
  });

  it('takes what else a payload depends on', async () => {
    const env = fileWith('env', 'MM_SERVICESETTINGS_ENABLEDEVELOPER=false\n');
    const { stdout } = await run(['explain', '--release', '10.8', '--all', '--environment', env], hostile);
    const off = fileWith('off.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\n');
    const byEnvironment = await run(['explain', '--release', '10.8', '--environment', off], hostile);
    expect(byEnvironment.stdout).toMatch(
      /^Telemetry is off .+ set by the\s+environment\s+variable MM_LOGSETTINGS_ENABLEDIAGNOSTICS\)\n/,
    );
    expect(byEnvironment.stdout).toMatch(/ --environment\s+\S+off\.env\n/);
    expect(widthOf(byEnvironment.stdout)).toBeLessThanOrEqual(80);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('overridden');
  });
});

if (hasShared) {
  describe('real files', () => {
    it('are explained', async () => {
      const sanitised = `${sharedFolder}real/config-9.11-sanitized.json`;
      const { status, stdout } = await run(['explain', sanitised, '--release', '9.11']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/\nmasked +[1-9]/);
      const shipped = `${sharedFolder}real/config-5.6-shipped.json`;
      expect((await run(['explain', shipped, '--release', '5.6', '--as-written'])).status).toBe(2);
      expect((await run(['explain', shipped, '--release', '5.6'])).status).toBe(0);
    });
  });
}
