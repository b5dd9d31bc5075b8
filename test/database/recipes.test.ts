import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeConfig } from '../page/whole.js';
import { guideText } from '../support/guides.js';
import { blocksOf } from '../support/page.js';
import { DatabaseServer } from './server.js';

const secret = 'hunter2-do-not-print';
const server = new DatabaseServer();
const folder = mkdtempSync(join(tmpdir(), 'mm-recipes-'));

const section = guideText('docs/get-your-config.md')
  .split(/^## /m)
  .find((part) => part.startsWith('The database\n'));
/** The commands of the guide for PostgreSQL, and those that read what these print, as they are written there. */
const recipes = blocksOf(section ?? '')
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.trim().split('\n'))
  .filter((line) => !line.startsWith('mysql '));

const whole = wholeConfig('10.8');

/** A config with quotes, line ends and other characters in what is not sent. */
const configOf = (index: number, MaxUsersPerTeam: number, EnableDiagnostics = true): string =>
  JSON.stringify(
    {
      ...whole,
      TeamSettings: { ...whole.TeamSettings, MaxUsersPerTeam, SiteName: `${secret} '"\\\n\t|é${index}` },
      LogSettings: { ...whole.LogSettings, EnableDiagnostics },
    },
    null,
    index % 2 === 0 ? 4 : undefined,
  );

const start = Date.UTC(2026, 0, 31, 23);
const configs = [configOf(0, 5), configOf(1, 5), configOf(2, 6), configOf(3, 6, false), configOf(4, 6)];

const quoted = (text: string): string => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The table as servers make it, with rows in disorder; one alone is active, and the others are null there. */
const statements = [
  "CREATE TABLE Configurations (Id VARCHAR(26) PRIMARY KEY, Value TEXT NOT NULL, CreateAt BIGINT NOT NULL, Active BOOLEAN NULL UNIQUE, SHA CHAR(64) DEFAULT '');",
  'CREATE TABLE ConfigurationFiles (Name VARCHAR(64) PRIMARY KEY, Data TEXT NOT NULL, CreateAt BIGINT NOT NULL, UpdateAt BIGINT NOT NULL);',
  ...[4, 1, 3, 0, 2].map((index) => {
    const active = index === configs.length - 1 ? 'true' : 'NULL';
    return `INSERT INTO Configurations VALUES ('${String(index).repeat(26)}', ${quoted(configs[index] as string)}, ${start + index * 3_600_000}, ${active}, '${'0'.repeat(64)}');`;
  }),
].join('\n');

const root = fileURLToPath(new URL('../../', import.meta.url));
const asyncFile = promisify(execFile);

/** Runs a line of the guide, with the built command at hand. */
const shell = async (line: string): Promise<{ readonly stdout: string; readonly stderr: string }> =>
  asyncFile('bash', ['-euo', 'pipefail', '-c', line], {
    cwd: folder,
    env: { ...process.env, ...server.env, NO_COLOR: '1', PATH: `${folder}:${process.env.PATH}` },
    maxBuffer: 2 ** 26,
  });

beforeAll(async () => {
  const command = join(folder, 'mm-diagnostics');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist', 'cli.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  await server.start();
  server.run('CREATE DATABASE mattermost');
  server.run(statements, 'mattermost');
});

afterAll(async () => {
  // A second stop does nothing: the last test stops it where all went well.
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('the recipes of the guide for a config in PostgreSQL', () => {
  it('are all here', () => {
    expect(recipes.filter((line) => line.startsWith('psql ')).length).toBeGreaterThan(2);
    expect(recipes.some((line) => line.includes('| mm-diagnostics explain -'))).toBe(true);
    expect(recipes.some((line) => line.startsWith('mm-diagnostics history rows.ndjson'))).toBe(true);
  });

  const outputs = new Map<string, string>();

  it.for(recipes)('%s', async (line) => {
    const { stdout, stderr } = await shell(line);
    outputs.set(line, stdout);
    expect(stdout + stderr).not.toContain(secret);
    expect(stderr).not.toMatch(/^error/m);
    if (line.includes('mm-diagnostics')) expect(stderr).toContain('version 10.8, found from its settings');
  });

  it('explain the config of the active row, however it is given', async () => {
    writeFileSync(join(folder, 'last.json'), configs.at(-1) as string);
    const { stdout } = await shell('mm-diagnostics explain - < last.json');
    const explained = [...outputs].filter(([line]) => line.includes('mm-diagnostics explain -'));
    expect(explained.length).toBeGreaterThan(1);
    for (const [line, output] of explained) expect(output, line).toBe(stdout);
    expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe(`${configs.at(-1)}\n`);
  });

  it('show when what is sent changed', () => {
    const [, output] = [...outputs].find(([line]) => line.startsWith('mm-diagnostics history rows.ndjson')) ?? [];
    expect(output).toMatch(/^What is sent changed 3 times in 5 rows, 2026-01-31 23:00:00 to 2026-02-01 03:00:00 UTC\n/);
    expect(output?.split('\n').slice(3, 6)).toEqual([
      expect.stringMatching(/^2026-02-01 01:00:00 +1 {2}config_team\.max_users_per_team \(5 → 6\)$/),
      expect.stringMatching(/^2026-02-01 02:00:00 +1 {2}telemetry is switched off; /),
      expect.stringMatching(/^2026-02-01 03:00:00 +1 {2}telemetry is switched on; /),
    ]);
  });

  it('are the same from a list that PostgreSQL makes', async () => {
    const list = 'psql -At -c "SELECT json_agg(c) FROM Configurations c" mattermost | mm-diagnostics history - --json';
    const { changes } = JSON.parse((await shell(list)).stdout);
    expect(changes.map(({ at, switched }: { at: string; switched: boolean }) => [at, switched])).toEqual([
      ['2026-02-01T01:00:00.000Z', false],
      ['2026-02-01T02:00:00.000Z', true],
      ['2026-02-01T03:00:00.000Z', true],
    ]);
  });

  it('leave nothing running', async () => {
    expect(await server.stop()).toBe(0);
    expect(existsSync(server.env.PGHOST)).toBe(false);
  });
});
