import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringify from 'fast-json-stable-stringify';
import { afterAll, describe, expect, it } from 'vitest';
import { releases } from '../../src/index.js';
import { goldenFolder, goldensIn } from '../support/golden.js';
import { hasShared, sharedFolder } from '../support/shared.js';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const secret = 'hunter2-do-not-print';
const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));

afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input?: string | Uint8Array) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input: input ?? '',
    encoding: 'utf8',
  });
  expect(stdout + stderr).not.toContain(secret);
  return { status, stdout, stderr };
};

const fileWith = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

const golden = goldensIn(goldenFolder).find(({ release, name }) => release === '5.6' && name === 'enterprise');
const enterprise = `${goldenFolder}5.6/enterprise.config.json`;
const expected = stringify(golden?.payload);

describe('payload', () => {
  it('prints canonical bytes and one newline', () => {
    expect(run(['payload', enterprise, '--release', 'v5.6.3', '--as-written'])).toMatchObject({
      status: 0,
      stdout: `${expected}\n`,
    });
  });

  it('indents with --pretty', () => {
    const { stdout } = run(['payload', enterprise, '--release=5.6', '--pretty', '--as-written']);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(expected), null, 2)}\n`);
  });

  it.for([[['payload', '-', '--release', '5.6', '--as-written']], [['payload', '--release', '5.6', '--as-written']]])(
    'reads standard input',
    ([args = []]) => {
      expect(run(args, readFileSync(enterprise))).toMatchObject({ status: 0, stdout: `${expected}\n`, stderr: '' });
    },
  );

  it('says what is off, by what, and what is still sent, and previews', () => {
    const off = '{"LogSettings":{"EnableDiagnostics":false}}';
    const refused = run(['payload', '--release', '5.6'], off);
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toBe(
      'note: diagnostics are off: LogSettings.EnableDiagnostics is false in this config. Still sent: the security update check, which has a switch of its own (ServiceSettings.EnableSecurityFixAlert is true, by default). 3 other things can still be sent by the server, its plugins or the web app: mm-diagnostics outbound lists them. --preview shows what would be sent.\n',
    );
    const both = '{"LogSettings":{"EnableDiagnostics":false},"ServiceSettings":{"EnableSecurityFixAlert":false}}';
    expect(run(['payload', '--release', '5.6'], both).stderr).toContain(
      'The security update check is off, too (ServiceSettings.EnableSecurityFixAlert is false, in this config).',
    );
    const variables = fileWith('off.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\n');
    const byEnvironment = run(['payload', '--release', '10.8', '--environment', variables], '{}');
    expect(byEnvironment.stderr).toContain(
      'diagnostics are off: LogSettings.EnableDiagnostics is false, set by the environment (MM_LOGSETTINGS_ENABLEDIAGNOSTICS).',
    );
    expect(run(['payload', '--release', '5.6', '--preview'], off)).toMatchObject({ status: 0, stderr: '' });
  });

  it('warns without changing the exit code, and refuses with --strict', () => {
    const text = '{"Nope":1,"LogSettings":{}}';
    expect(run(['payload', '--release', '5.6'], text)).toMatchObject({
      status: 0,
      stderr: 'warning: 1 name is unknown in this release and ignored: Nope\n',
    });
    expect(run(['payload', '--release', '5.6', '--strict'], text)).toMatchObject({ status: 2, stdout: '' });
  });

  it('names the fields that come from a masked value', () => {
    const text = `{"ServiceSettings":{"SiteURL":"${'*'.repeat(32)}"}}`;
    const { status, stderr } = run(['payload', '--release', '5.6'], text);
    expect(status).toBe(0);
    expect(stderr).toBe(
      "warning: ServiceSettings.SiteURL holds the server's mask instead of its value, so config_service.isdefault_site_url cannot be trusted\n",
    );
  });
});

describe('input that cannot be used ends with exit code 2 and a clear message', () => {
  it.for<[sort: string, input: string | Uint8Array, says: string]>([
    [
      'malformed',
      `{"ServiceSettings": ${secret}}`,
      'error: standard input: this is not JSON (line 1, column 21): a word without quotation marks; only true, false and null are written so\n',
    ],
    [
      'truncated',
      `{"ServiceSettings": {"SiteURL": "${secret}`,
      'error: standard input: this is not JSON (line 1, column 33): it ends too early: something is not closed, or the file was cut off\n',
    ],
    ['empty', '', 'error: standard input: the file is empty; at least {} must stand in it\n'],
    ['masks alone', '*'.repeat(32), 'error: standard input: this is not JSON (line 1, column 1)\n'],
    [
      'UTF-16',
      Buffer.from('\uFEFF{}', 'utf16le'),
      'error: standard input: the text is UTF-16; save it as UTF-8 (in PowerShell: -Encoding utf8)\n',
    ],
    [
      'a wrong type',
      `{"ServiceSettings": {"ReadTimeout": "${secret}"}}`,
      'error: standard input: ServiceSettings.ReadTimeout must be a whole number within ±(2^53−1), but a text stands there (line 1, column 37)\n',
    ],
  ])('%s', ([, input, says]) => {
    expect(run(['payload', '--release', '5.6'], input)).toEqual({ status: 2, stdout: '', stderr: says });
  });

  it('nesting deeper than one level', () => {
    expect(run(['payload', '--release', '5.6', '--max-depth', '1'], '{"LogSettings":{}}').stderr).toMatch(
      /nested more than 1 level deep/,
    );
  });

  it('a missing file and a folder', () => {
    const missing = join(folder, 'nowhere.json');
    expect(run(['payload', missing, '--release', '5.6'])).toMatchObject({
      status: 2,
      stderr: `error: ${missing}: there is no such file\n`,
    });
    expect(run(['payload', folder, '--release', '5.6'])).toMatchObject({
      status: 2,
      stderr: `error: ${folder}: that is a folder; name a file in it\n`,
    });
    expect(run(['payload', missing, '--ndjson', '--release', '5.6'])).toMatchObject({
      status: 2,
      stderr: `error: ${missing}: there is no such file\n`,
    });
  });
});

describe('what a server repairs when it loads the file', () => {
  const file = fileWith('repaired.json', '{"TeamSettings": {"ExperimentalDefaultChannels": ""}}');
  const hint = 'note: the server repairs this when it loads the file: leave out --as-written\n';

  it.for([['payload'], ['explain'], ['inspect', '-o', join(folder, 'loaded.html')]])(
    'is repaired by %s, unless it is to be taken as written',
    ([command = '', ...rest]) => {
      const loaded = run([command, file, '--release', '5.6', ...rest]);
      expect(loaded.status).toBe(0);
      expect(run([command, file, '--release', '5.6', '--as-loaded', ...rest])).toEqual(loaded);
      const asked = run([command, file, '--release', '5.6', '--as-written', ...rest]);
      expect(asked).toMatchObject({ status: 2, stdout: '' });
      expect(asked.stderr).toMatch(
        /^error: .*repaired\.json: TeamSettings\.ExperimentalDefaultChannels must be a list, .*\n/,
      );
      expect(asked.stderr.slice(asked.stderr.indexOf('\n') + 1)).toBe(hint);
    },
  );

  it('is not said where the loader of the release refuses it too', () => {
    const never = '{"TeamSettings": []}';
    for (const mode of [[], ['--as-written'], ['--as-loaded']]) {
      const newest = run(['payload', file, '--release', '10.8', ...mode]);
      const oldest = run(['payload', '--release', '5.6', ...mode], never);
      for (const { status, stderr } of [newest, oldest])
        expect([status, stderr]).toEqual([2, expect.not.stringContaining('note:')]);
    }
  });

  it.for([
    ['payload'],
    ['explain'],
    ['prove'],
    ['diff', file],
    ['verify', '--config', file],
    ['inspect', '-o', join(folder, 'never.html')],
    ['report', 'activity'],
    ['report', 'security-check'],
  ])('is taken one way or the other by %s', ([...command]) => {
    expect(run([...command, file, '--release', '5.6', '--as-written', '--as-loaded'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: --as-loaded and --as-written exclude each other\n',
    });
  });

  it('is the same line by line, in requests and in threads', () => {
    const [line, request] = [
      '{"TeamSettings":{"ExperimentalDefaultChannels":""}}',
      { config: { TeamSettings: { ExperimentalDefaultChannels: '' } } },
    ];
    const loaded = run(['payload', file, '--release', '5.6']);
    for (const jobs of ['1', '2']) {
      const lines = ['payload', '--ndjson', '--release', '5.6', '--jobs', jobs];
      expect(run(lines, line)).toEqual(loaded);
      expect(run([...lines, '--requests'], JSON.stringify(request))).toEqual(loaded);
      expect(run([...lines, '--as-written'], line)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('wrongType'),
      });
    }
  });

  it.for([
    ['as loaded', true, []],
    ['as written', false, ['--as-written']],
  ] as const)('is said with the data, %s', ([, asLoaded, mode]) => {
    const config = '{"ServiceSettings": {"SiteURL": "https://chat.example.com/"}}';
    const given = fileWith('plain.json', config);
    const sent = fileWith('sent.json', run(['payload', given, '--release', '10.8']).stdout);
    const facts = fileWith('facts.json', `{"config": ${config}}`);
    const asked = (...args: readonly string[]) =>
      JSON.parse(run([...args, '--release', '10.8', '--json', ...mode]).stdout);
    expect(asked('explain', given)).toMatchObject({ asLoaded });
    expect(asked('explain', given, '--field', 'config_service.isdefault_site_url')).toMatchObject({ asLoaded });
    expect(asked('verify', sent, '--config', given)).toMatchObject({ asLoaded });
    expect(asked('verify', sent)).not.toHaveProperty('asLoaded');
    expect(asked('diff', given, sent)).toMatchObject({ a: { asLoaded }, b: expect.not.objectContaining({ asLoaded }) });
    expect(asked('report', 'activity', facts, '--explain')).toMatchObject({ asLoaded });
    expect(JSON.parse(run(['canary', '--release', '10.8', ...mode]).stdout)).toMatchObject({ asLoaded });
  });

  it('is taken as loaded by the reports that look at it', () => {
    const facts = fileWith(
      'shipped-facts.json',
      '{"config": {"ServiceSettings": {"SiteURL": 1}, "TeamSettings": {"ExperimentalDefaultChannels": ""}}}',
    );
    for (const name of ['activity', 'daily', 'security-check']) {
      expect(run(['report', name, facts, '--release', '5.6'])).toMatchObject({ status: 0, stderr: '' });
      expect(run(['report', name, facts, '--release', '5.6', '--as-written']).status).toBe(2);
    }
  });
});

describe('what cannot be a config', () => {
  const facts = '{"config": {}, "server": {"operatingSystem": "hunter2-do-not-print"}}';
  const row = JSON.stringify({
    Id: 'a1',
    Value: '{"LogSettings": {"EnableDiagnostics": false}}',
    CreateAt: 1,
    Active: true,
  });
  const cases: readonly (readonly [looks: string, text: string])[] = [
    ['none of its names is a section of any release', '{"name": "hunter2-do-not-print"}'],
    ['none of its names is a section of any release', '{"LdpaSettings": {}, "Nope": 1}'],
    ['it looks like a package file of Node', '{"name": "hunter2-do-not-print", "license": "MIT"}'],
    ['it looks like a payload', expected],
    ['it looks like a payload', stringify({ configs: { config_ldap: { enable: true } } })],
    ['it looks like a capture', '{"batch": [{"type": "track", "event": "config_ldap", "properties": {}}]}'],
    ['it looks like a capture', '[{"type": "track", "event": "config_ldap", "properties": {}}]'],
    ['it looks like a file of facts', facts],
    ['it looks like what docker inspect prints', '[{"Id": "x", "Config": {}, "HostConfig": {}}]'],
    ['it looks like a row of the database table Configurations; give its Value', row],
  ];

  it.for(cases)('%s: refused', ([looks, text]) => {
    for (const strict of [[], ['--strict'], ['--as-written'], ['--preview']]) {
      const { status, stdout, stderr } = run(['payload', '--release', '5.6', ...strict], text);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(new RegExp(`^error: standard input: this is no config\\.json: ${looks}`));
      expect(stderr).not.toContain('hunter2');
    }
  });

  it.for(['payload', 'explain', 'prove', 'inspect'])('is said by %s', (command) => {
    const file = fileWith('facts.json', facts);
    const out = command === 'inspect' ? ['-o', join(folder, 'told.html')] : [];
    const { status, stdout, stderr } = run([command, file, '--release', '10.8', ...out]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `error: ${file}: this is no config.json: it looks like a file of facts about a server; report takes it; give the config in it by itself\n`,
    );
  });

  it.for(['{}', 'null', '{"Nope": 1, "ldapsettings": {}}', '{"Nope": 1, "WebrtcSettings": null}'])(
    'is none of these: %s',
    (text) => {
      const { status, stderr } = run(['payload', '--release', '5.6'], text);
      expect(status).toBe(0);
      expect(stderr).not.toContain('no config.json');
    },
  );

  it('is an issue of its line', () => {
    const refused = { error: { issues: [{ code: 'notAConfig', looks: 'databaseRow' }] } };
    const list = '[{"Id": "x", "Config": {}, "HostConfig": {}}]';
    for (const jobs of [[], ['--jobs', '2']]) {
      const { status, stdout } = run(
        ['payload', '--ndjson', '--release', '10.8', ...jobs],
        [row, '{}', list].join('\n'),
      );
      expect(status).toBe(1);
      const [first, second, third] = stdout.split('\n').map((line) => line && JSON.parse(line));
      expect([first, third]).toEqual([
        refused,
        { error: { issues: [{ code: 'notAConfig', looks: 'dockerInspect' }] } },
      ]);
      expect(second).toHaveProperty('configs');
    }
    const requests = ['--ndjson', '--requests', '--release', '10.8'];
    expect(JSON.parse(run(['payload', ...requests], `{"config": ${row}}`).stdout)).toEqual(refused);
  });

  it('is never the same as another, and several of them are named', () => {
    const [one, rows] = [fileWith('row.json', row), fileWith('rows.ndjson', `${row}\n${row}\n`)];
    for (const [a, b] of [
      [one, one],
      [rows, fileWith('empty-config.json', '{}')],
    ] as const) {
      const { status, stdout, stderr } = run(['diff', a, b, '--release', '10.8']);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: A, .*: this is no config\.json: it looks like a row of the database table/m);
    }
    expect(run(['payload', rows, '--release', '10.8']).stderr).toContain('a row of the database table');
  });
});

describe('usage', () => {
  it.for<[args: readonly string[], says: string]>([
    [['payload', '--relase', '5.6'], 'there is no option --relase; did you mean --release?'],
    [['payload', '--pretty=yes', '--release', '5.6'], '--pretty takes no value'],
    [['payload', '--release'], '--release needs a value'],
    [['payload'], "name the server's release, for example --release"],
    [['explain', 'https://hunter2', '--json', '--markdown'], '--json and --markdown exclude each other'],
    [['payload', '--release', '5.55'], 'release 5.55 was never released; its neighbours are 5.39.3 and 6.0'],
    [['payload', '--release', '2.0'], 'is older than the first known one'],
    [['payload', '--release', 'x'], 'a release is written as in'],
    [['payload', '--release', '5..6'], 'did you mean 5.6?'],
    [['map', 'chekc'], 'did you mean map check?'],
    [['payload', '--release', '11.0'], 'sends no telemetry of its configuration'],
    [['payload', 'a', 'b', '--release', '5.6'], 'reads one file'],
    [['payload', '--requests', '--release', '5.6'], '--requests goes with --ndjson'],
    [['payloda'], 'error: there is no command payloda; did you mean payload?\n'],
    [['budget'], 'error: there is no such command; did you mean map budget?\n'],
    [['help', 'payloda'], 'error: there is no command payloda; did you mean payload?\n'],
    [['nothing-like-it'], 'error: there is no command nothing-like-it; there are:\n  payload, explain, '],
    [['map', 'nothing-like-it'], 'error: there is no command map nothing-like-it; there are:\n  map list, '],
    [['report', 'nothing-like-it'], 'error: there is no report nothing-like-it; there are:\n  activity, '],
    [['-v'], 'error: there is no such option; did you mean --version?\n'],
    [['--verison'], 'did you mean --version?\n'],
    [['map'], 'Usage: mm-diagnostics map COMMAND'],
    [['payload', '--release', '10.13'], `the last one that reports its configuration is ${releases.at(-1)}\n`],
    [[], 'Usage: mm-diagnostics COMMAND'],
  ])('%s', ([args, says]) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    if (/no such|^Usage/.test(stderr)) expect(widest(stderr)).toBeLessThanOrEqual(80);
  });

  it.for<[args: readonly string[], usage: string]>([
    [['--help'], 'COMMAND [FILE|-] [OPTIONS]'],
    [['help'], 'COMMAND [FILE|-] [OPTIONS]'],
    [['payload', '--help'], 'payload [FILE|-] --release R'],
    [['help', 'payload'], 'payload [FILE|-] --release R'],
    [['help', 'map', 'diff'], 'map diff R1 R2'],
    [['map', 'check', '--help'], 'map check'],
    [['map', '--help'], 'map COMMAND [OPTIONS]'],
    [['help', 'map'], 'map COMMAND [OPTIONS]'],
    [['report', '--help'], 'report NAME [FACTS|-] --release R'],
  ])('helps: %s', ([args, usage]) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: mm-diagnostics /);
    expect(stdout.slice(0, stdout.indexOf('\n'))).toBe(`Usage: mm-diagnostics ${usage}`);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('prints its version and a digest of the map', () => {
    expect(run(['--version']).stdout).toMatch(/^mattermost-diagnostics \d+\.\d+\.\d+, field map [0-9a-f]{16}\n$/);
  });
});

describe('payload --ndjson', () => {
  it('gives one line for each line, in order', () => {
    const lines = [
      '{}',
      '',
      '{"a":',
      '{"LogSettings":{"EnableDiagnostics":false}}',
      JSON.stringify({ TeamSettings: { SiteName: 'a\u2028b' } }),
    ];
    const { status, stdout, stderr } = run(['payload', '--ndjson', '--release', '5.6'], `${lines.join('\n')}\n`);
    const out = stdout.split('\n');
    expect(status).toBe(1);
    expect(out).toHaveLength(lines.length + 1);
    expect(out[1]).toBe('{"error":{"issues":[{"code":"empty"}]}}');
    expect(JSON.parse(out[2] as string)).toMatchObject({ error: { issues: [{ code: 'syntax', line: 1 }] } });
    expect(out[3]).toBe('{"disabled":"LogSettings.EnableDiagnostics"}');
    expect(JSON.parse(out[4] as string)).toHaveProperty('config_team.isdefault_site_name', false);
    expect(stderr).toBe('error: 2 lines have no payload\n');
  });

  it('reads a file as it reads standard input', () => {
    const file = fileWith('configs.ndjson', '{}\n{}');
    expect(run(['payload', file, '--ndjson', '--release', '5.6']).stdout).toBe(
      run(['payload', '--ndjson', '--release', '5.6'], '{}\n{}').stdout,
    );
  });

  it('takes requests', () => {
    const requests = [
      '{"config":{},"plugins":null,"note":1}',
      '{"config":{},"plugins":[{"id":"jira","version":"2.1.0"}]}',
      '{}',
      `{"config":{},"plugins":"${secret}"}`,
    ];
    const { status, stdout } = run(['payload', '--ndjson', '--requests', '--release', '5.6'], requests.join('\n'));
    const [first, second, third, fourth] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(first).toEqual(second);
    expect(third).toEqual({ error: { issues: [{ code: 'missing', path: 'config', line: 1, column: 1 }] } });
    expect(fourth).toMatchObject({ error: { issues: [{ code: 'wrongType', path: 'plugins', found: 'a text' }] } });
  });
});

describe('what a payload depends on besides the config', () => {
  const config = fileWith('config.json', '{"LdapSettings":{"Enable":true}}');
  const read = (args: readonly string[]) =>
    JSON.parse(run(['payload', config, '--release', '10.8', ...args]).stdout).configs;

  it('takes overrides from a file or from the environment', () => {
    const file = fileWith(
      'env',
      '# a comment\nexport MM_LDAPSETTINGS_ENABLE="false"\r\nMM_LDAPSETTINGS_MAXPAGESIZE=7\n',
    );
    expect(read(['--environment', file]).config_ldap).toMatchObject({ enable: false, max_page_size: 7 });
    const { stdout } = spawnSync(process.execPath, [program, 'payload', config, '--release', '10.8', '--env'], {
      encoding: 'utf8',
      env: { MM_LDAPSETTINGS_ENABLE: 'false' },
    });
    expect(JSON.parse(stdout).configs.config_ldap.enable).toBe(false);
    expect(run(['payload', config, '--release', '10.8', '--env', '--environment', file]).stderr).toContain(
      'exclude each other',
    );
  });

  it('says which overrides do nothing, and refuses them with --strict', () => {
    const file = fileWith(
      'env-mistyped',
      'MM_LDAPSETINGS_ENABLE=hunter2-do-not-print\n{"name": 1}\nhunter2 do-not-print\nMM_INSTALL_TYPE=docker\n',
    );
    const args = ['payload', config, '--release', '10.8', '--environment', file];
    expect(run(args)).toEqual({
      status: 0,
      stdout: run(['payload', config, '--release', '10.8']).stdout,
      stderr:
        `warning: ${file}: lines 2, 3 are no NAME=value, and are not used\n` +
        'warning: 1 variable names no setting of this release and is ignored: MM_LDAPSETINGS_ENABLE (did you mean MM_LDAPSETTINGS_ENABLE?)\n',
    });
    expect(run([...args, '--strict'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['payload', config, '--release', '3.7', '--environment', file]).stderr).toContain(
      'a server of this release reads no overrides from its environment; ignored: MM_LDAPSETINGS_ENABLE',
    );
    const { status, stderr } = spawnSync(process.execPath, [program, 'payload', config, '--release', '10.8', '--env'], {
      encoding: 'utf8',
      env: { MM_LDAPSETINGS_ENABLE: 'hunter2-do-not-print', [`MM_${'A'.repeat(90)}`]: '1' },
    });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'warning: 2 variables name no setting of this release and are ignored: MM_LDAPSETINGS_ENABLE (did you mean MM_LDAPSETTINGS_ENABLE?), 1 not shown\n',
    });
  });

  it('takes the installed plugins from a file', () => {
    const file = fileWith(
      'plugins.json',
      '[{"id":"jira","version":"3.1.0"},{"id":"zoom","version":"hunter2-do-not-print"}]',
    );
    expect(read(['--plugins', file]).config_plugin).toMatchObject({
      version_jira: '3.1.0',
      version_zoom: 'other',
      version_github: '',
    });
    const wrong = fileWith('wrong.json', '{"id":"hunter2-do-not-print"}');
    expect(run(['payload', config, '--release', '10.8', '--plugins', wrong])).toMatchObject({
      status: 2,
      stderr: `error: ${wrong}: plugins must be a list of {"id", "version"}, or plugins as a support packet or mmctl lists them, but an object stands there (line 1, column 1)\n`,
    });
    const entry = fileWith('entry.json', '[{"id":"jira","version":"1"},{"id":"hunter2-do-not-print"}]');
    expect(run(['payload', config, '--release', '10.8', '--plugins', entry])).toMatchObject({
      status: 2,
      stderr: `error: ${entry}: plugins[1].version is missing (line 1, column 30)\n`,
    });
  });

  it('takes no later release for a known one', () => {
    for (const [version, minor] of [
      ['11.0', '11.0'],
      ['11.4.1', '11.4'],
      ['12.0', '12.0'],
    ] as const)
      expect(run(['payload', config, '--release', version])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: `error: a server of version ${minor} sends no telemetry of its configuration, as none does from 11.0 on: there is no payload; releases 3.7 to ${releases.at(-1)} are known. mm-diagnostics outbound --release ${version} lists what it still sends\n`,
      });
    expect(run(['payload', config, '--release', '10.12', '--nearest']).status).toBe(2);
  });

  it('takes all of it in a request', () => {
    const request = JSON.stringify({
      config: {},
      plugins: [{ id: 'jira', version: '1.0' }],
      env: { MM_LDAPSETTINGS_ENABLE: 'true' },
      enterpriseReady: true,
    });
    const { stdout } = run(['payload', '--ndjson', '--requests', '--release', '7.8'], request);
    expect(JSON.parse(stdout)).toMatchObject({
      config_ldap: { enable: true },
      config_plugin: { version_jira: '1.0', 'enable_com.mattermost.plugin-channel-export': true },
    });
  });
});

describe('map', () => {
  it('lists, names departures and finds no mistakes', () => {
    expect(run(['map', 'list']).stdout.split('\n').length).toBeGreaterThan(690);
    expect(JSON.parse(run(['map', 'list', '--release', '5.6', '--json']).stdout)).toHaveLength(274);
    const asTable = (...args: readonly string[]) => run(['map', 'list', '--markdown', ...args]).stdout.split('\n');
    expect(asTable().slice(0, 2)).toEqual([
      '| field | releases | a server sends | the payload holds |',
      '|---|---|---|---|',
    ]);
    expect(asTable('--release', '5.6').slice(0, 2)).toEqual([
      '| field | a server sends | the payload holds |',
      '|---|---|---|',
    ]);
    expect(run(['map', 'departures', '--release', '10.8']).stdout).toContain(
      'config_plugin.chimera_oauth_proxy_url\n  the URL in clear\n',
    );
    const listed = run(['map', 'departures', '--release', '10.8']).stdout.split('\n');
    const sentences = listed.join('\n').match(/(?:\n {2}.*)+/g) ?? [];
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.join('').replaceAll(/\s+/g, ' ')).toContain(
      'any text, exactly as it is; this package reports “other” for text outside the vocabulary',
    );
    const { status, stdout } = run(['map', 'check']);
    expect(status).toBe(0);
    expect(stdout).not.toContain('FAIL');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

if (hasShared) {
  describe('real files', () => {
    const shipped = `${sharedFolder}real/config-5.6-shipped.json`;

    it('refuse the shipped 5.6 file, taken as written, for the one setting that a strict reader refuses', () => {
      const { status, stderr } = run(['payload', shipped, '--release', '5.6', '--as-written']);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^error: .*TeamSettings\.ExperimentalDefaultChannels must be a list, but a text stands there \(line \d+, column \d+\)\nnote: the server repairs this when it loads the file: leave out --as-written\n$/,
      );
    });

    it('need no option with any command', () => {
      const config = readFileSync(shipped, 'utf8');
      const sent = fileWith('sent-5.6.json', run(['payload', shipped, '--release', '5.6']).stdout);
      const facts = fileWith('facts-5.6.json', `{"config": ${config}}`);
      for (const args of [
        ['payload', shipped],
        ['explain', shipped],
        ['diff', shipped, sent],
        ['verify', sent, '--config', shipped],
        ['verify', sent, '--facts', facts],
        ['inspect', shipped, '-o', join(folder, 'shipped.html')],
        ['report', 'activity', facts],
        ['report', 'daily', facts],
        ['report', 'security-check', facts],
      ])
        expect(run([...args, '--release', '5.6']).status, args.join(' ')).toBe(0);
      const line = JSON.stringify(JSON.parse(config));
      for (const jobs of ['1', '2'])
        expect(run(['payload', '--ndjson', '--jobs', jobs, '--release', '5.6'], line).stdout).toBe(
          readFileSync(sent, 'utf8'),
        );
    });

    it('gives the payload of a sanitised 9.11 file read as 5.7, with warnings', () => {
      const { status, stdout, stderr } = run([
        'payload',
        `${sharedFolder}real/config-9.11-sanitized.json`,
        '--release',
        '5.7',
      ]);
      expect(status).toBe(0);
      expect(Object.keys(JSON.parse(stdout))).toHaveLength(30);
      expect(stderr).toContain('names are unknown in this release and ignored');
    });
  });
}
