import { describe, expect, it } from 'vitest';
import { codesOf, configMap, env, pod, readOk, secret } from './reading.js';

const text = '{"LogSettings": {}}';
const map = configMap('c', { 'config.json': text, other: 'x' });
const found = { in: 'configMap', object: 'c', text };

const mounted = (mount: object, volume: object, container: object = {}) =>
  pod({ volumeMounts: [{ name: 'v', ...mount }], ...container }, { volumes: [{ name: 'v', ...volume }] });

const place = async (...objects: readonly object[]) => (await readOk(objects)).config;

describe('a config that is mounted', () => {
  it.for([
    [{ mountPath: '/mattermost/config' }, { configMap: { name: 'c' } }],
    [
      { mountPath: '/mattermost/config/' },
      { configMap: { name: 'c', items: [{ key: 'config.json', path: 'config.json' }] } },
    ],
    [{ mountPath: '/mattermost/config/config.json', subPath: 'config.json' }, { configMap: { name: 'c' } }],
    [
      { mountPath: '/mattermost' },
      { configMap: { name: 'c', items: [{ key: 'config.json', path: 'config/config.json' }] } },
    ],
    [
      { mountPath: '/mattermost/config' },
      { projected: { sources: [{ secret: { name: 's' } }, { configMap: { name: 'c' } }] } },
    ],
  ] as const)('is found in a ConfigMap: %j', async ([mount, volume]) => {
    expect(await place(mounted(mount, volume), map, secret('s', {}))).toEqual(found);
  });

  it('is found under another key, in binary data, and in a Secret', async () => {
    const items = [{ key: 'mm', path: 'config.json' }];
    const volume = { configMap: { name: 'd', items } };
    expect(
      await place(mounted({ mountPath: '/mattermost/config' }, volume), configMap('d', { mm: text })),
    ).toMatchObject({ text });
    const binary = configMap('d', {}, { binaryData: { mm: Buffer.from(text).toString('base64') } });
    expect(await place(mounted({ mountPath: '/mattermost/config' }, volume), binary)).toMatchObject({ text });
    const inSecret = mounted({ mountPath: '/mattermost/config' }, { secret: { secretName: 's' } });
    expect(await place(inSecret, secret('s', { 'config.json': text }))).toEqual({ in: 'secret', object: 's', text });
    expect(await place(inSecret)).toEqual({ in: 'volume', object: 's' });
  });

  it('counts only where it is not elsewhere', async () => {
    const at = (variables: Readonly<Record<string, string>>, more: object = {}) =>
      mounted({ mountPath: '/mattermost/config' }, { configMap: { name: 'c' } }, { env: env(variables), ...more });
    expect(await place(at({ MM_CONFIG: '/mattermost/config/config.json' }), map)).toEqual(found);
    expect(await place(at({ MM_CONFIG: 'config.json' }), map)).toEqual(found);
    expect(await place(at({ MM_CONFIG: './config/config.json' }), map)).toEqual(found);
    expect(await place(at({ MM_CONFIG: '' }), map)).toEqual(found);
    expect(await place(at({ MM_CONFIG: '/etc/mm.json' }), map)).toEqual({ in: 'file', path: '/etc/mm.json' });
    for (const scheme of ['postgres', 'postgresql', 'mysql']) {
      const read = await readOk([at({ MM_CONFIG: `${scheme}://u:hunter2@db/mm` }), map]);
      expect(read.config).toEqual({ in: 'database' });
      expect(read.remarks).toEqual([{ code: 'configUnused', kind: 'ConfigMap', name: 'c' }]);
    }
    const flag = { args: ['--config', '/mattermost/config/config.json'] };
    expect(await place(at({ MM_CONFIG: 'postgres://x' }, flag), map)).toEqual(found);
  });

  it('is unknown where nothing says what names it', async () => {
    const unknown = { name: 'MM_CONFIG', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } };
    expect(await place(pod({ env: [unknown] }), map)).toEqual({ in: 'unknown' });
    expect(await place(pod({ envFrom: [{ secretRef: { name: 's' } }] }))).toEqual({ in: 'unknown' });
    expect(await place(pod({ env: [unknown] }), secret('s', { k: 'mysql://x' }))).toEqual({ in: 'database' });
  });

  it.for([
    [{ persistentVolumeClaim: { claimName: 'claim' } }, { in: 'volume', object: 'claim' }],
    [{ emptyDir: {} }, { in: 'volume', object: 'v' }],
    [{ hostPath: { path: '/srv/mm/' } }, { in: 'file', path: '/srv/mm/config.json' }],
    [{ configMap: { name: 'absent' } }, { in: 'volume', object: 'absent' }],
  ] as const)('is in a volume: %j', async ([volume, expected]) => {
    expect(await place(mounted({ mountPath: '/mattermost/config' }, volume), map)).toEqual(expected);
  });

  it('is in the claim of a StatefulSet', async () => {
    const set = {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'chat' },
      spec: {
        volumeClaimTemplates: [{ metadata: { name: 'cfg' } }],
        template: {
          spec: {
            containers: [
              { name: 'mattermost', image: 'x', volumeMounts: [{ name: 'cfg', mountPath: '/mattermost/config' }] },
            ],
          },
        },
      },
    };
    expect(await place(set)).toEqual({ in: 'volume', object: 'cfg' });
  });

  it('is in the container where nothing is mounted', async () => {
    expect(await place(pod({}))).toEqual({ in: 'file', path: '/mattermost/config/config.json' });
    expect(await place(pod({ workingDir: '/app' }))).toEqual({ in: 'file', path: '/app/config/config.json' });
  });

  it('is what a container copies before the server starts', async () => {
    const read = await readOk([
      pod(
        { volumeMounts: [{ name: 'cfg', mountPath: '/mattermost/config/' }] },
        {
          volumes: [
            { name: 'cfg', emptyDir: {} },
            { name: 'init', configMap: { name: 'c' } },
          ],
          initContainers: [
            {
              name: 'init-config',
              image: 'busybox',
              volumeMounts: [
                { name: 'init', mountPath: '/tmp/config/config.json', subPath: 'config.json' },
                { name: 'cfg', mountPath: '/mattermost/config/' },
              ],
            },
          ],
        },
      ),
      map,
    ]);
    expect(read.config).toEqual(found);
    expect(codesOf(read)).toEqual(['configCopied']);
  });

  it('of the chart for enterprises never reaches the server', async () => {
    const unused = configMap('mm-init-config-json', { 'config.json': text });
    const read = await readOk([pod({ env: env({ MM_CONFIG: 'mysql://x' }) }), unused]);
    expect(read.config).toEqual({ in: 'database' });
    expect(read.remarks).toEqual([{ code: 'configUnused', kind: 'ConfigMap', name: 'mm-init-config-json' }]);
  });
});

describe('the argument', () => {
  it.for([
    [{ command: ['mattermost', '--config=/a'] }, '/a'],
    [{ command: ['mattermost'], args: ['-c', '/a'] }, '/a'],
    [{ args: ['server', '-c=/a'] }, '/a'],
    [{ args: ['-c/a'] }, '/a'],
    [{ command: ['sh', '-c', 'exec mattermost server --config "/a" 2>&1'] }, '/a'],
    [{ command: ['/bin/sh', '-c', 'mattermost server'] }, '/mattermost/config/config.json'],
    [{ args: ['--config', '$(DIR)/a'], env: env({ DIR: '/d' }) }, '/d/a'],
  ] as const)('names the config: %j', async ([container, path]) => {
    expect(await place(pod(container))).toEqual({ in: 'file', path });
  });

  it('is unknown where it refers to an unknown variable, and can name a database', async () => {
    const unknown = { name: 'DIR', valueFrom: { fieldRef: {} } };
    expect(await place(pod({ args: ['--config', '$(DIR)'], env: [unknown] }))).toEqual({ in: 'unknown' });
    expect(await place(pod({ args: ['--config', 'postgres://x'] }))).toEqual({ in: 'database' });
  });
});
