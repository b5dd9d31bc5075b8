import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeConfig } from '../../page/whole.js';
import { command, runWithout } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';

const secret = 'hunter2-do-not-print';
const { folder, fileWith } = temporaryFolder();
const run = runWithout(secret);

const start = Date.UTC(2026, 0, 31, 23);
const hour = 3_600_000;

const whole = wholeConfig('9.5');

/** A config of 9.5 whose settings that are not sent differ from row to row. */
const configOf = (index: number, MaxUsersPerTeam: number, EnableDiagnostics = true): object => ({
  ...whole,
  TeamSettings: { ...whole.TeamSettings, MaxUsersPerTeam, SiteName: `${secret}-${index}` },
  LogSettings: { ...whole.LogSettings, EnableDiagnostics },
});

const configs = [
  configOf(0, 5),
  configOf(1, 5),
  configOf(2, 6),
  configOf(3, 6, false),
  configOf(4, 7, false),
  configOf(5, 7),
];

const rows = configs.map((config, index) => ({
  id: `${index}`.repeat(26),
  value: JSON.stringify(config),
  createat: start + index * hour,
  active: index === configs.length - 1 ? true : null,
  sha: 'x',
}));

const ndjson = rows.map((row) => JSON.stringify(row)).join('\n');
const file = fileWith('rows.ndjson', `${ndjson}\n`);
const named = ['--release', '9.5'];

const table = `What is sent changed 4 times in 6 rows, 2026-01-31 23:00:00 to 2026-02-01 04:00:00 UTC
Telemetry is on in the last row. Each row is compared with the one before, as a Mattermost 9.5 server sends it.
row of (UTC)         fields  what changed
2026-02-01 01:00:00       1  config_team.max_users_per_team (5 → 6)
2026-02-01 02:00:00       1  telemetry is switched off; config_plugin.enable_com.mattermost.nps (true → false)
2026-02-01 03:00:00       1  telemetry is off; sent would be: config_team.max_users_per_team (6 → 7)
2026-02-01 04:00:00       1  telemetry is switched on; config_plugin.enable_com.mattermost.nps (false → true)
`;

describe('history', () => {
  it('shows when what is sent changed, and takes the release that the newest row fits', async () => {
    expect(await run(['history', file, ...named])).toEqual({ status: 0, stdout: table, stderr: '' });
    expect(await run(['history', file])).toEqual({
      status: 0,
      stdout: table,
      stderr: `note: ${file}, the last row: version 9.5, found from its settings; --release chooses another\n`,
    });
    expect((await run(['history', file, '--strict'])).status).toBe(2);
  });

  it.for<[what: string, text: string]>([
    [
      'backwards',
      rows
        .map((row) => JSON.stringify(row))
        .reverse()
        .join('\n'),
    ],
    ['in disorder', [3, 0, 5, 1, 4, 2].map((index) => JSON.stringify(rows[index])).join('\n')],
    ['as a list on one line', JSON.stringify(rows)],
    ['as a list on several', JSON.stringify(rows, null, 2)],
    ['as psql prints a list', ` [${rows.map((row) => JSON.stringify(row)).join(', \n ')}]\n`],
    ['on several lines each', rows.map((row) => JSON.stringify(row, null, 2)).join('\n')],
    ['with blank lines and line ends of Windows', `\r\n${ndjson.replaceAll('\n', '\r\n\r\n')}\r\n`],
    [
      'with names of columns as they are declared',
      rows
        .map(({ id, value, createat, active, sha }) =>
          JSON.stringify({ Id: id, Value: value, CreateAt: createat, Active: active, SHA: sha }),
        )
        .join('\n'),
    ],
    [
      'with configs as objects',
      configs.map((value, index) => JSON.stringify({ createat: start + index * hour, value })).join('\n'),
    ],
  ])('takes rows %s', async ([, text]) => {
    expect(await run(['history', '-', ...named], text)).toEqual({ status: 0, stdout: table, stderr: '' });
    expect((await run(['history', ...named], text)).stdout).toBe(table);
  });

  const tableWithGaps = table
    .replace('the one before,', 'the one before that can be read,')
    .replace(
      '\n2026-02-01 01',
      '\n2026-01-31 23:00:00          cannot be read\n2026-01-31 23:00:00          cannot be read\n2026-02-01 01',
    );

  it('shows when a row was written that cannot be read, and what holds is not known', async () => {
    const broken = rows.map((row, index) =>
      index === 1 || index === 5 ? { ...row, value: index === 1 ? null : '{' } : row,
    );
    const { status, stdout } = await run(['history', '-', ...named], JSON.stringify(broken));
    expect(status).toBe(1);
    expect(stdout).toContain(
      'Telemetry is off in the last row that can be read; the effective row, which is marked Active, cannot be read, so what holds now is not known.',
    );
    expect(stdout).toMatch(/\n2026-02-01 00:00:00 +cannot be read\nby 2026-02-01 01:00:00 +1 /);
    expect(stdout).toMatch(/\n2026-02-01 04:00:00 +cannot be read\n$/);
    const unmarked = broken.map(({ active: _, ...row }) => JSON.stringify(row)).join('\n');
    expect((await run(['history', '-', ...named], unmarked)).stdout).toContain(
      'in the last row that can be read; the newest row cannot be read, so what holds now is not known.',
    );
  });

  it('goes by the row that is marked Active', async () => {
    const older = rows.map((row, index) => ({ ...row, active: index === 3 }));
    expect((await run(['history', '-', ...named], JSON.stringify(older))).stdout).toContain(
      'Telemetry is off in the effective row, of 2026-02-01 02:00:00. That row is marked Active, and is not the newest one.',
    );
  });

  it.for<[says: string, change: (row: (typeof rows)[number], index: number) => object]>([
    ['no row is marked Active', (row) => ({ ...row, active: null })],
    ['6 rows are marked Active', (row) => ({ ...row, active: true })],
    [
      'rows 1 and 2 have the same Id and different values',
      (row, index) => (index === 1 ? { ...row, value: '{}', id: rows[0]?.id } : row),
    ],
    ['the CreateAt of 6 rows seems to be in seconds', (row) => ({ ...row, createat: row.createat / 1000 })],
  ])('warns: %s', async ([says, change]) => {
    const text = JSON.stringify(rows.map(change));
    const { status, stderr } = await run(['history', '-', ...named], text);
    expect([status, stderr]).toEqual([0, expect.stringContaining(`warning: standard input: ${says}`)]);
    expect((await run(['history', '-', ...named, '--strict'], text)).status).toBe(2);
  });

  it('takes the version that a deployment names', async () => {
    const compose = fileWith(
      'docker-compose.yml',
      'services:\n  mattermost:\n    image: mattermost/mattermost-team-edition:9.5\n',
    );
    const { stdout, stderr } = await run(['history', file, '--environment', compose]);
    expect([stdout, stderr]).toEqual([table, expect.stringContaining('it starts a Mattermost 9.5')]);
  });

  it('does not judge what unknown variables decide on', async () => {
    const env = fileWith('unknown.env', 'MM_TEAMSETTINGS_MAXUSERSPERTEAM\nMM_LOGSETTINGS_ENABLEDIAGNOSTICS\n');
    const { stdout, stderr } = await run(['history', file, ...named, '--environment', env]);
    expect(stdout).toContain('Whether telemetry is on in the last row is not known');
    expect(stdout).not.toMatch(/switched|max_users_per_team/);
    expect(
      stderr.match(
        /not judged, because the environment sets them to an unknown value: .*config_team\.max_users_per_team/g,
      ),
    ).toHaveLength(1);
  });

  it('names rows that cannot be read, and shows the rest', async () => {
    const [first, second, ...others] = rows.map((row) => JSON.stringify(row));
    const broken = [
      first,
      `{"value": "${secret}`,
      `{"value": "${secret}", "createat": ${start}}`,
      JSON.stringify({ value: `{"LogSettings": {"EnableFile": "${secret}"}}`, createat: start + 1 }),
      JSON.stringify({ name: secret }),
      JSON.stringify({ value: '{}' }),
      second,
      ...others,
    ].join('\n');
    const { status, stdout, stderr } = await run(['history', '-', ...named], broken);
    expect([status, stdout]).toEqual([1, tableWithGaps]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^error: standard input, line 2: this is not JSON \(line 2, column 11\): /),
      'error: standard input, line 5: it is not a row of the table Configurations: expected {"Id", "Value", "CreateAt", "Active"}',
      'error: standard input, line 6: the row has no CreateAt, a time in milliseconds',
      expect.stringMatching(/^error: standard input, line 3: its Value: this is not JSON/),
      'error: standard input, line 4: its Value: LogSettings.EnableFile must be true or false, but it is a string (line 1, column 32)',
    ]);
    const json = JSON.parse((await run(['history', '-', ...named, '--json'], broken)).stdout);
    expect(json).toMatchObject({ format: 'mm-diagnostics/history@1', rows: 6, unread: [2, 5, 6, 3, 4] });
    const many = await run(['history', '-', ...named], `${'{}\n'.repeat(15)}${ndjson}`);
    expect([many.status, many.stdout]).toEqual([1, table]);
    expect(many.stderr).toMatch(/line 10: .*\nerror: 5 more rows cannot be read\n$/);
  });

  it.for<[says: RegExp, input: string, ...args: string[]]>([
    [/it holds no row of the table Configurations/, ''],
    [/line 1: it is not a row/, '{}', ...named],
    [/line 1: it is not a row/, JSON.stringify(whole), ...named],
    [/row 1: this is not JSON/, '[{"value": '],
    [/row 1: it is not a row/, '[5]'],
    [/line 1: its Value: this is not JSON/, '{"value": "x", "createat": 1}', ...named],
    [
      /the last row: its settings fit .* 11 or later\. Name its version/,
      '{"value": {"TeamSettings": {"SiteName": ""}}, "createat": 1}',
    ],
    [/no row has a config in its Value/, '{"value": "x", "createat": 1}'],
    [/sends no telemetry about its configuration/, ndjson, '--release', '11.2'],
  ])('ends with 2: %s', async ([says, input, ...args]) => {
    expect(await run(['history', '-', ...args], input)).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(says),
    });
  });

  it('says where nothing changed', async () => {
    const { status, stdout } = await run(
      ['history', '-', ...named],
      rows
        .slice(0, 2)
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^What is sent is the same in 2 rows, 2026-01-31 23:00:00 to 2026-02-01 00:00:00 UTC\n/),
    ]);
    expect((await run(['history', '-', ...named], JSON.stringify(rows[0]))).stdout).toMatch(/the same in 1 row,/);
  });

  it('names the first fields of a row, and all in a document and in JSON', async () => {
    const flags = Object.entries(whole.FileSettings ?? {}).filter(([, value]) => typeof value === 'boolean');
    const sections = {
      ...whole,
      FileSettings: { ...whole.FileSettings, ...Object.fromEntries(flags.map(([name, value]) => [name, !value])) },
    };
    const service = Object.fromEntries(
      Object.entries(whole.ServiceSettings ?? {}).map(([name, value]) => [
        name,
        typeof value === 'boolean' ? !value : value,
      ]),
    );
    const text = [whole, { ...sections, ServiceSettings: service }]
      .map((value, index) => JSON.stringify({ value, createat: index + 1 }))
      .join('\n');
    expect((await run(['history', '-', ...named], text)).stdout).toMatch(/, and \d+ more \(--json shows them\)\n$/);
    const { changes } = JSON.parse((await run(['history', '-', ...named, '--json'], text)).stdout);
    expect(changes[0].differences.length).toBeGreaterThan(20);
    const document = (await run(['history', '-', ...named, '--markdown'], text)).stdout;
    expect(document).toContain('| row of (UTC) | fields | what changed |');
    for (const { event, property } of changes[0].differences) expect(document).toContain(`${event}.${property} (`);
  });

  it('takes variables, which are not in the rows', async () => {
    const env = fileWith('server.env', 'MM_TEAMSETTINGS_MAXUSERSPERTEAM=50\nMM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\n');
    const { stdout } = await run(['history', file, ...named, '--environment', env]);
    expect(stdout).toContain('Telemetry is off in the last row.');
    expect(stdout).not.toMatch(/switched|max_users_per_team/);
  });

  it('takes little memory for many rows', async () => {
    const many = join(folder, 'many.ndjson');
    writeFileSync(many, '');
    const padding = 'x'.repeat(200_000);
    const lines = Array.from({ length: 40 }, (_, index) => {
      const config = {
        ...configOf(index, 5 + Math.floor(index / 10)),
        PluginSettings: { Directory: `${padding}${index}` },
      };
      return JSON.stringify({ value: JSON.stringify(config), createat: start + index });
    });
    for (let times = 0; times < 8; times += 1)
      appendFileSync(many, `${lines.map((line) => line.replace(/\d+\}$/, `${start + times * 100}}`)).join('\n')}\n`);
    const { code, stdout, stderr } = await command(['history', many, ...named], '', {
      node: ['--max-old-space-size=48'],
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('in 320 rows');
  }, 60_000);
});

describe('a single row', () => {
  const row = JSON.stringify(rows[5]);
  const note = 'note: standard input: a row of the table Configurations: its Value is read\n';

  it.for([['explain'], ['payload'], ['outbound'], ['explain', '--all', '--json']])(
    'is read as its Value by %j',
    async (args) => {
      const read = await run([...args, '-', ...named], row);
      const config = await run([...args, '-', ...named], JSON.stringify(configs[5]));
      expect(read).toEqual({ ...config, stderr: `${note}${config.stderr}` });
      expect(read.status).toBe(0);
      const found = await run([...args, '-'], row);
      expect([found.status, found.stderr]).toEqual([
        0,
        expect.stringContaining('version 9.5, found from its settings'),
      ]);
    },
  );

  it('that is not active is said to be none that counts', async () => {
    const old = JSON.stringify({ Value: JSON.stringify(configs[5]), Active: null });
    const { stderr } = await run(['payload', '-', ...named], old);
    expect(stderr).toContain('warning: standard input: this row is NOT ACTIVE');
    expect((await run(['payload', '-', '--strict', ...named], old)).status).toBe(2);
  });

  it('may have nothing else, and is compared', async () => {
    const alone = fileWith('row.json', JSON.stringify({ Value: JSON.stringify(configs[0]) }));
    const config = fileWith('config.json', JSON.stringify(configs[0]));
    expect((await run(['diff', alone, config])).status).toBe(0);
  });

  it('whose Value is not a config is refused', async () => {
    const { status, stderr } = await run(
      ['explain', '-', ...named],
      JSON.stringify({ Value: `{"LogSettings": ${secret}}` }),
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('this is not JSON (line 1, column 17)')]);
  });

  it('of several is sent to history', async () => {
    const { status, stderr } = await run(['explain', file, ...named]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('history reads several rows')]);
  });
});
