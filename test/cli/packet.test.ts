import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { command, inProcess } from '../support/command.js';
import { zipOf } from '../support/zip.js';

const data = fileURLToPath(new URL('../data/packets/', import.meta.url));
const packet = (name: string): string => join(data, `${name}.zip`);

const folder = mkdtempSync(join(tmpdir(), 'packets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = readdirSync(data).flatMap((file) => (file.endsWith('.zip') ? [file.replace('.zip', '')] : []));

/** What each packet must never show, by any command. */
const hidden = [
  'quillfern.example',
  'Quillfern',
  'orla.tennbrook',
  'ib.stavnes',
  'marguerite.oyelaran',
  'alt-und-geheim',
];

it.for(names)('explains and reports %s, or refuses it, and shows nothing of it', async (name) => {
  const { refused, release } = JSON.parse(readFileSync(join(data, `${name}.expected.json`), 'utf8'));
  for (const args of [['explain'], ['report', 'daily'], ['outbound', '--json']]) {
    const { code, stdout, stderr } = await inProcess([...args, packet(name)]);
    for (const value of hidden) expect(stdout + stderr).not.toContain(value);
    const isSilent = args[0] === 'report' && release?.startsWith('11.');
    expect([args[0], code]).toEqual([args[0], refused === null && !isSilent ? 0 : 2]);
  }
});

describe('the version', () => {
  it('is that of the packet, and is said', async () => {
    const { stdout, stderr } = await inProcess(['explain', packet('v9.11.8')]);
    expect(stdout).toContain('a Mattermost 9.11 server sends');
    expect(stderr).toContain('v9.11.8.zip: a support packet of a Mattermost 9.11.8 server\n');
  });

  it('is the one that was asked for, where one was', async () => {
    const { stdout, stderr } = await inProcess(['explain', packet('v9.11.8'), '--release', '10.8']);
    expect(stdout).toContain('a Mattermost 10.8 server sends');
    expect(stderr).not.toContain('9.11');
  });

  it('is the one that the config fits, where the packet does not name it', async () => {
    const { code, stdout, stderr } = await inProcess(['payload', packet('v5.36.0')]);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('v5.36.0.zip: version 5.36, found from its settings; --release chooses another\n'),
    ]);
    expect(stdout).toBe((await inProcess(['payload', packet('v5.36.0'), '--release', '5.36'])).stdout);
    const facts = await inProcess(['report', 'activity', packet('v5.36.0')]);
    expect(facts.stderr).toContain('v5.36.0.zip, the config in it: version 5.36, found from its settings');
  });

  it('is asked for where the packet shows none', async () => {
    const unversioned = join(folder, 'unversioned.zip');
    const of = async (config: string) => {
      writeFileSync(unversioned, zipOf([{ name: 'sanitized_config.json', content: config }]));
      return inProcess(['payload', unversioned]);
    };
    expect(await of('{"ServiceSettings": {"SiteURL": "x"}}')).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /unversioned\.zip: its settings fit .* 11 or later\. Name its version with --release/,
      ),
    });
    const files = { 'metadata.yaml': 'server_version: unknown\n', 'stats.yaml': 'posts: 3\n' };
    writeFileSync(unversioned, zipOf(Object.entries(files).map(([name, content]) => ({ name, content }))));
    expect(await inProcess(['explain', unversioned])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: missing --release\..*unversioned\.zip does not say it/),
    });
  });

  it('can be one that reports no configuration', async () => {
    const { code, stdout } = await inProcess(['explain', packet('v11.0.2')]);
    expect(code).toBe(0);
    expect(stdout).toContain('A Mattermost 11.0.2 server sends no telemetry');
  });
});

describe('a packet', () => {
  it('can be piped in', async () => {
    const { stdout } = await inProcess(['payload'], readFileSync(packet('v9.11.8')));
    expect(JSON.parse(stdout)).toHaveProperty('config_sql.data_source_replicas', expect.any(Number));
    const piped = await inProcess(['payload', '--release', '5.6'], '{"SqlSettings": {"DriverName": "mysql"}}');
    expect(piped.code).toBe(0);
  });

  it('gives its plugins', async () => {
    const of = async (args: readonly string[]) => JSON.parse((await inProcess(['payload', ...args])).stdout);
    const plugins = join(folder, 'plugins.json');
    writeFileSync(plugins, '[]');
    expect((await of([packet('v8.1.9')])).config_plugin.version_jira).toBe('4.1.0');
    expect((await of([packet('v8.1.9'), '--plugins', plugins])).config_plugin.version_jira).toBe('');
  });

  it('is compared with another, each at its own version', async () => {
    const { code, stdout } = await inProcess(['diff', packet('v9.11.8'), packet('v10.5.2')]);
    expect(code).toBe(1);
    expect(stdout).toContain('A: a config of version 9.11');
    expect(stdout).toContain('B: a config of version 10.5');
    expect((await inProcess(['diff', packet('v10.5.2'), packet('v10.5.2')])).code).toBe(0);
  });

  it('may be read by the built command, with variables, and into the page', async () => {
    const page = join(folder, 'page.html');
    const { code, stderr } = await command(['inspect', packet('v10.5.2'), '-o', page, '--env']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('already has the overrides of the server applied')]);
    for (const value of hidden) expect(readFileSync(page, 'utf8')).not.toContain(value);
  });

  it('says which of several nodes is shown, and whether they differ', async () => {
    const differing = join(folder, 'nodes.zip');
    const node = (name: string, content: string) => ({ name: `${name}/sanitized_config.json`, content });
    const metadata = { name: 'metadata.yaml', content: 'server_version: 10.11.4\n' };
    writeFileSync(differing, zipOf([metadata, node('secret-a', '{"LogSettings": {}}'), node('secret-b', '{}')]));
    const { stderr } = await inProcess(['explain', differing]);
    expect(stderr).toContain('warning: one of the 2 nodes in the support packet is shown, and their configs differ\n');
    expect(stderr).not.toContain('secret');
    const alike = await inProcess(['explain', packet('cluster-10.11.4')]);
    expect(alike.stderr).toContain(
      'note: one of the 2 nodes in the support packet is shown; their configs are the same\n',
    );
  });

  it('is not called by the name of its file, where a server made that', async () => {
    const named = join(folder, 'mm_support_packet_Quillfern_2025-08-22T08-06.zip');
    for (const name of ['v10.5.2', 'truncated', 'v5.36.0']) {
      copyFileSync(packet(name), named);
      const { stderr } = await inProcess(['explain', named]);
      expect(stderr).toContain('the support packet');
      expect(stderr).not.toContain('Quillfern');
    }
  });

  it('without a config says so', async () => {
    const without = join(folder, 'without.zip');
    const files = { 'metadata.yaml': 'server_version: 10.5.2\n', 'stats.yaml': 'posts: 3\n' };
    writeFileSync(without, zipOf(Object.entries(files).map(([name, content]) => ({ name, content }))));
    const { code, stderr } = await inProcess(['explain', without]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('it holds no sanitized_config.json')]);
    expect(await inProcess(['prove', without])).toEqual({ code, stdout: '', stderr });
    const { stdout } = await inProcess(['report', 'activity', without]);
    expect(JSON.parse(stdout)).toEqual({ activity: { posts: 3 } });
  });
});

describe('facts in a packet', () => {
  const capture = join(folder, 'body.json');

  it('leave unknown fields out of a report, named on stderr, and an error with --strict', async () => {
    const { stdout, stderr } = await inProcess(['report', 'groups', packet('v10.5.2')]);
    expect(JSON.parse(stdout)).toEqual({ groups: {} });
    expect(stderr).toContain('left out 12 fields with an unknown value: groups.');
    expect((await inProcess(['report', 'groups', packet('v10.5.2'), '--strict'])).code).toBe(2);
    const explained = await inProcess(['report', 'activity', packet('v10.5.2'), '--explain']);
    expect(explained.stdout).toMatch(/public_channels +\(unknown\)/);
  });

  it('feed the security check of a server that reports nothing else', async () => {
    const { stdout } = await inProcess(['report', 'security-check', packet('v11.0.2')]);
    const { query } = JSON.parse(stdout);
    expect(query).toMatchObject({ db: 'postgres', uc: '412', tc: '6' });
    expect(query).not.toHaveProperty('auc');
  });

  it('judge a capture by what they say, and name what they do not judge', async () => {
    const { stdout } = await inProcess(['report', 'daily', packet('v10.5.2')]);
    const verify = async (body: string) => {
      writeFileSync(capture, body);
      return inProcess(['verify', capture, '--facts', packet('v10.5.2'), '--json']);
    };
    const judged = (text: string) => {
      const { findings, unjudged } = JSON.parse(text);
      return { found: findings.map((finding: { property?: string }) => finding.property), unjudged };
    };
    const more = stdout
      .replace('"posts":184203', '"posts":0')
      .replace('"active_users_daily":96', '"active_users_daily":96,"public_channels":7');
    expect(more).not.toBe(stdout);
    const { found, unjudged } = judged((await verify(more)).stdout);
    expect(found).toContain('posts');
    expect(found).not.toContain('public_channels');
    expect(unjudged).toContain('activity.public_channels');
    writeFileSync(capture, more);
    const shown = await inProcess(['verify', capture, '--facts', packet('v10.5.2')]);
    expect(shown.stdout).toContain('Not judged, because the facts do not say it');
  });

  it('are compared only where both packets say something', async () => {
    const { code, stdout } = await inProcess([
      'report',
      'security-check',
      packet('v9.11.8'),
      '--release',
      '10.5',
      '--diff',
      packet('v10.5.2'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('db');
    expect(stdout).not.toContain('uc');
  });
});
