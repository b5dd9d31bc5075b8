import { join } from 'node:path';
import stringify from 'fast-json-stable-stringify';
import { describe, expect, it } from 'vitest';
import { runWithout } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';
import { goldenFolder, goldensIn } from '../support/golden.js';

const { folder, fileWith } = temporaryFolder();
const run = runWithout('hunter2-do-not-print');

const golden = goldensIn(goldenFolder).find(({ release, name }) => release === '5.6' && name === 'enterprise');
const expected = stringify(golden?.payload);

describe('what cannot be a config', () => {
  const facts = '{"config": {}, "server": {"operatingSystem": "hunter2-do-not-print"}}';
  const row = JSON.stringify({
    Id: 'a1',
    Value: '{"LogSettings": {"EnableDiagnostics": false}}',
    CreateAt: 1,
    Active: true,
  });
  const cases: readonly (readonly [looks: string, text: string])[] = [
    ['it has no known section', '{"name": "hunter2-do-not-print"}'],
    ['it has no known section', '{"LdpaSettings": {}, "Nope": 1}'],
    ['it looks like a package file of Node', '{"name": "hunter2-do-not-print", "license": "MIT"}'],
    ['it looks like a payload', expected],
    ['it looks like a payload', stringify({ configs: { config_ldap: { enable: true } } })],
    ['it looks like a capture', '{"batch": [{"type": "track", "event": "config_ldap", "properties": {}}]}'],
    ['it looks like a capture', '[{"type": "track", "event": "config_ldap", "properties": {}}]'],
    ['it looks like a file of facts', facts],
    ['it looks like what docker inspect prints', '[{"Id": "x", "Config": {}, "HostConfig": {}}]'],
    ['it looks like a row of the database table Configurations; give its Value', `[${row}, ${row}]`],
  ];

  it.for(cases)('%s: refused', async ([looks, text]) => {
    for (const strict of [[], ['--strict'], ['--as-written'], ['--preview']]) {
      const { status, stdout, stderr } = await run(['payload', '--release', '5.6', ...strict], text);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(
        new RegExp(`^error: standard input: this does not look like a Mattermost config\\.json: ${looks}`),
      );
      expect(stderr).not.toContain('hunter2');
    }
  });

  it.for(['payload', 'explain', 'prove', 'inspect'])('is said by %s', async (command) => {
    const file = fileWith('facts.json', facts);
    const out = command === 'inspect' ? ['-o', join(folder, 'told.html')] : [];
    const { status, stdout, stderr } = await run([command, file, '--release', '10.8', ...out]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `error: ${file}: this does not look like a Mattermost config.json: it looks like a file of facts about a server; report takes it; here, give only the config in it\n`,
    );
  });

  it.for(['{}', 'null', '{"Nope": 1, "ldapsettings": {}}', '{"Nope": 1, "WebrtcSettings": null}'])(
    'is none of these: %s',
    async (text) => {
      const { status, stderr } = await run(['payload', '--release', '5.6'], text);
      expect(status).toBe(0);
      expect(stderr).not.toContain('does not look like');
    },
  );

  it('is an issue of its line', async () => {
    const refused = { error: { issues: [{ code: 'notAConfig', looks: 'databaseRow' }] } };
    const list = '[{"Id": "x", "Config": {}, "HostConfig": {}}]';
    for (const jobs of [[], ['--jobs', '2']]) {
      const { status, stdout } = await run(
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
    expect(JSON.parse((await run(['payload', ...requests], `{"config": ${row}}`)).stdout)).toEqual(refused);
  });

  it('is never the same as another, and several of them are named', async () => {
    const [list, rows] = [fileWith('list.json', `[${row}, ${row}]`), fileWith('rows.ndjson', `${row}\n${row}\n`)];
    for (const [a, b] of [
      [list, list],
      [rows, fileWith('empty-config.json', '{}')],
    ] as const) {
      const { status, stdout, stderr } = await run(['diff', a, b, '--release', '10.8']);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(
        /^error: A, .*: this does not look like a Mattermost config\.json: it looks like a row of the database table/m,
      );
    }
    expect((await run(['payload', rows, '--release', '10.8'])).stderr).toContain('a row of the database table');
  });
});
