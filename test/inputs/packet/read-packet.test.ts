import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overridesOfNodes } from '../../../src/inputs/packet/nodes.js';
import type { Packet } from '../../../src/inputs/packet/packet.js';
import { readPacket } from '../../../src/inputs/packet/read-packet.js';
import { type ZipEntry, zipOf } from '../../support/zip.js';

const config = (more: object = {}) => JSON.stringify({ SqlSettings: { DriverName: 'postgres' }, ...more });

const metadata = { name: 'metadata.yaml', content: 'server_version: 10.5.2\nserver_id: pvcgv1mnzvfg8sbi5v175hewo1\n' };

const packetOf = async (entries: readonly ZipEntry[]): Promise<Packet> => {
  const result = await readPacket(zipOf(entries));
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
};

const refusalOf = async (source: Parameters<typeof readPacket>[0]) => {
  const result = await readPacket(source);
  return result.ok ? 'read' : result.issues;
};

describe('the config', () => {
  it('is said to be of some of the nodes alone, where the cluster has more', async () => {
    const lost = await readPacket(
      readFileSync(new URL('../../data/packets/cluster-11.0.2-node-lost.zip', import.meta.url)),
    );
    const whole = await readPacket(readFileSync(new URL('../../data/packets/cluster-10.5.2.zip', import.meta.url)));
    const missing = (result: Awaited<ReturnType<typeof readPacket>>) =>
      result.ok && result.warnings.filter(({ code }) => code === 'nodesMissing');
    expect(missing(lost)).toEqual([expect.objectContaining({ code: 'nodesMissing' })]);
    expect(missing(whole)).toEqual([]);
  });

  it('is said to differ where one node has another', async () => {
    const nodes = (a: string, b: string) => [
      metadata,
      { name: 'b.example/sanitized_config.json', content: b },
      { name: 'a.example/sanitized_config.json', content: a },
    ];
    const one = config({ LogSettings: {} });
    const [alike, other] = [await packetOf(nodes(one, one)), await packetOf(nodes(one, config()))];
    expect([alike.configsDiffer, other.configsDiffer]).toEqual([false, true]);
    expect(other.config?.text).toBe(one);
    expect([alike.differing, alike.nodesOn, other.differing, other.nodesOn]).toEqual([[], 2, [], 2]);
  });

  it('has no known value for a setting in which nodes differ', async () => {
    const off = config({ LogSettings: { EnableDiagnostics: false, EnableFile: true } });
    const on = config({ LogSettings: { EnableDiagnostics: true, EnableFile: true } });
    const nodes = (...texts: readonly string[]) =>
      readPacket(
        zipOf([
          metadata,
          ...texts.map((content, index) => ({ name: `${index}.example/sanitized_config.json`, content })),
        ]),
      );
    expect(await nodes(off, on, off)).toMatchObject({
      value: { configsDiffer: true, differing: ['LogSettings.EnableDiagnostics'], nodesOn: 1 },
      warnings: [],
    });
    expect(await nodes(off, '{', '{')).toMatchObject({
      value: { configsDiffer: true, differing: ['LogSettings.EnableDiagnostics'], nodesOn: undefined },
      warnings: [{ code: 'unreadableNode' }],
    });
    const { value } = (await nodes(off, on)) as { readonly value: Packet };
    expect(overridesOfNodes(value)).toEqual({
      env: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: null },
      unknown: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: { because: 'nodes' } },
    });
  });

  it('is found where a server on Windows joins names with a backslash', async () => {
    const { configs } = await packetOf([metadata, { name: 'a.example\\sanitized_config.json', content: config() }]);
    expect(configs).toHaveLength(1);
  });

  it('may start with a byte-order mark', async () => {
    const packet = await packetOf([metadata, { name: 'sanitized_config.json', content: `\uFEFF${config()}` }]);
    expect(packet.config?.text).toBe(config());
  });

  it('is refused where another packet is beside it', async () => {
    const packet = (folder: string) => [
      { ...metadata, name: `${folder}/metadata.yaml` },
      { name: `${folder}/sanitized_config.json`, content: config() },
    ];
    const one = await packetOf(packet('one'));
    expect(one.configs).toEqual(['one/sanitized_config.json']);
    const refused = [{ code: 'severalPackets' }];
    expect(await refusalOf(zipOf([...packet('one'), ...packet('two')]))).toEqual(refused);
    expect(await refusalOf(zipOf([...packet('a/one'), ...packet('two')]))).toEqual(refused);
    const [root, inRoot] = [metadata, { name: 'sanitized_config.json', content: config() }];
    expect(await refusalOf(zipOf([root, inRoot, ...packet('old/one')]))).toEqual(refused);
    const [, plain] = packet('two');
    expect(await refusalOf(zipOf([...packet('one'), plain as ZipEntry]))).toEqual(refused);
  });

  it('may be missing, and is then unknown', async () => {
    const packet = await packetOf([metadata, { name: 'stats.yaml', content: 'posts: 0\n' }]);
    expect(packet.config).toBe(undefined);
    expect(packet.facts.activity).toEqual({ posts: 0 });
  });

  it('is not taken from a folder in a folder, nor from one of a plugin beside the packet', async () => {
    const { configs } = await packetOf([
      metadata,
      { name: 'sanitized_config.json', content: config() },
      { name: 'a/b/sanitized_config.json', content: config() },
    ]);
    expect(configs).toEqual(['sanitized_config.json']);
  });
});

describe('facts', () => {
  const withFiles = (files: Readonly<Record<string, string>>) =>
    packetOf([
      metadata,
      { name: 'sanitized_config.json', content: config() },
      ...Object.entries(files).map(([name, content]) => ({ name, content })),
    ]);

  it('are unknown where their file repeats a name, or is no YAML', async () => {
    const texts = [
      'posts: 1\nposts: 2\n',
      'posts: [',
      '- 1\n',
      '%',
      'a: &a 1\nposts: *a\n',
      '['.repeat(100_000),
      '- '.repeat(100_000),
      '!a '.repeat(100_000),
    ];
    for (const content of texts) {
      const result = await readPacket(
        zipOf([metadata, { name: 'sanitized_config.json', content: config() }, { name: 'stats.yaml', content }]),
      );
      expect(result).toMatchObject({ ok: true, warnings: [{ code: 'unreadableFile', file: 'stats' }] });
      if (result.ok) expect(result.value.unknown).toContain('activity.posts');
    }
  });

  it('take the version of a database without what a distribution adds', async () => {
    const diagnostics = (version: string) => `version: 1\nlicense: {}\nserver: {}\ndatabase: {version: "${version}"}\n`;
    const { facts } = await withFiles({ 'diagnostics.yaml': diagnostics('13.10 (Debian 13.10-1.pgdg110+1)') });
    expect(facts.server).toMatchObject({ databaseVersion: '13.10' });
  });

  it('count plugins as unknown where the config says nothing of any, and as -1 where it says null', async () => {
    const plugins = JSON.stringify({ enabled: [{ id: 'jira', version: '1.0.0', server: {} }], disabled: null });
    expect((await withFiles({ 'plugins.json': plugins })).facts.pluginCounts).toEqual({ withSettings: 0 });
    const { facts } = await packetOf([
      metadata,
      { name: 'sanitized_config.json', content: config({ PluginSettings: { PluginStates: null } }) },
      { name: 'plugins.json', content: plugins },
    ]);
    expect(facts.pluginCounts).toEqual({
      enabled: -1,
      enabledBackend: 0,
      enabledWebapp: 0,
      disabled: -1,
      disabledBackend: 0,
      disabledWebapp: 0,
      disabledDefault: -1,
      withSettings: 0,
    });
  });

  it('say nothing of plugins whose list cannot be read', async () => {
    const deep = `${'{"enabled":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    for (const content of [deep, '[]x', '{"enabled": [{"id": 1}]}']) {
      const { plugins, unknown } = await withFiles({ 'plugins.json': content });
      expect(plugins).toBe(undefined);
      expect(unknown).toContain('pluginCounts.enabled');
    }
  });

  it('leave schemes out of which a warning speaks', async () => {
    const permissions = 'roles:\n- name: system_admin\n  permissions: [manage_system]\nschemes: []\n';
    const known = await withFiles({ 'permissions.yaml': permissions });
    expect(known.facts.teamSchemes).toEqual([]);
    const { facts, unknown } = await withFiles({
      'permissions.yaml': permissions,
      'warning.txt': 'failed to get schemes: x\n',
    });
    expect(facts.permissions).toEqual({ systemAdmin: ['manage_system'] });
    expect(unknown).toEqual(
      expect.arrayContaining([
        'teamSchemes.id',
        'channelModeration.channelScheme',
        'permissions.phase2MigrationComplete',
      ]),
    );
  });
});

describe('what is refused', () => {
  it('is a zip of a hundred thousand entries, at once', async () => {
    const zip = zipOf(Array.from({ length: 100_000 }, (_, index) => ({ name: `${index}` })));
    const start = performance.now();
    expect(await refusalOf(zip)).toEqual([{ code: 'tooManyEntries' }]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is any name that leads out of its folder', async () => {
    for (const name of ['../a', 'a/../../b', '/a', '\\a', 'C:\\a', 'c:a', 'a\\..\\b', 'a\0b'])
      expect(await refusalOf(zipOf([metadata, { name }]))).toEqual([{ code: 'unsafeName' }]);
  });

  it('is a config that is no object', async () => {
    for (const content of ['[]', 'null', '{', ''])
      expect(await refusalOf(zipOf([{ name: 'sanitized_config.json', content }]))).toEqual([
        { code: 'unreadable', file: 'config' },
      ]);
  });

  it('is what is no zip', async () => {
    for (const bytes of ['', 'P', 'PK', 'PK\x03', '{}', 'PK\x05\x07'])
      expect(await refusalOf(Buffer.from(bytes, 'latin1'))).toEqual([{ code: 'noZip' }]);
  });
});

describe('a source', () => {
  const zip = zipOf([metadata, { name: 'sanitized_config.json', content: config() }]);

  it('can be a blob, bytes, or random access', async () => {
    const read = async (at: number, length: number) => zip.subarray(at, at + length);
    for (const source of [new Blob([new Uint8Array(zip)]), zip, { size: zip.length, read }])
      expect(await readPacket(source)).toMatchObject({ ok: true, value: { version: '10.5.2' } });
  });

  it('that fails is not taken for a damaged zip', async () => {
    const failure = Object.assign(new Error('EIO'), { code: 'EIO' });
    for (const failing of [1, 2, 3, 5]) {
      let reads = 0;
      const read = async (at: number, length: number) => {
        reads += 1;
        if (reads === failing) throw failure;
        return zip.subarray(at, at + length);
      };
      await expect(readPacket({ size: zip.length, read })).rejects.toBe(failure);
    }
  });
});
