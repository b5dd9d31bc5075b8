import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Embedded, EmbeddedVersion } from '../../../src/documents/page-data.js';
import { embeddedPlace } from '../../../src/documents/page-html.js';
import { canonicalText, payloadOrThrow } from '../../../src/index.js';
import { builtFolder } from '../../support/built.js';
import { command, inProcess } from '../../support/command.js';
import { canaryConfig, listen } from '../../support/hostile/canary.js';

const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
afterAll(() => rmSync(folder, { recursive: true }));

const empty = readFileSync(new URL('inspector.html', builtFolder), 'utf8');
const out = join(folder, 'out.html');

const fileWith = (name: string, config: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof config === 'string' ? config : JSON.stringify(config));
  return path;
};

const written = async (config: unknown, release = '10.8'): Promise<string> => {
  const source = fileWith('config.json', config);
  expect(await inProcess(['inspect', source, '--release', release, '-o', out])).toMatchObject({ code: 0, stdout: '' });
  return readFileSync(out, 'utf8');
};

const [before = '', after = ''] = empty.split(embeddedPlace);
const embeddedIn = (page: string): string => page.slice(before.length, page.length - after.length);
const dataIn = <T = Embedded>(page: string): T =>
  JSON.parse(embeddedIn(page).replaceAll(/^<script[^>]*>|<\/script>$/g, ''));

describe('inspect', () => {
  it('writes the empty page, and waits for no input', async () => {
    expect(await command(['inspect', '--out', out])).toEqual({
      code: 0,
      stdout: '',
      stderr: `note: wrote ${out} (no config yet). Open it in a browser.\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe(empty);
  });

  it('holds the config that a deployment has, and says where variables are of no use', async () => {
    const container = {
      name: 'mattermost',
      image: 'mattermost/mattermost-team-edition:10.5.2',
      volumeMounts: [{ name: 'v', mountPath: '/mattermost/config' }],
    };
    const spec = { containers: [container], volumes: [{ name: 'v', configMap: { name: 'c' } }] };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'mm' }, spec };
    const data = { 'config.json': '{"LogSettings": {"EnableDiagnostics": false}}' };
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data };
    const objects = fileWith('objects.json', { apiVersion: 'v1', kind: 'List', items: [pod, map] });
    const { code, stderr } = await inProcess(['inspect', '--environment', objects, '-o', out]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('the config is read from its ConfigMap c')]);
    expect(dataIn(readFileSync(out, 'utf8')).told).toMatchObject({ release: '10.5' });
    const list = fileWith('off.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false');
    const without = await inProcess(['inspect', '--environment', list, '-o', out]);
    expect([without.code, without.stderr]).toEqual([
      0,
      expect.stringContaining('variables only matter with the config'),
    ]);
    expect(await inProcess(['inspect', '--environment', list, '-o', out, '--strict'])).toMatchObject({ code: 2 });
  });

  it('opens with a version that reports no configuration', async () => {
    expect(await inProcess(['inspect', '--release', 'v11.4', '-o', out])).toMatchObject({ code: 0, stdout: '' });
    const page = readFileSync(out, 'utf8');
    expect(dataIn<EmbeddedVersion>(page)).toEqual({ version: '11.4' });
    expect([page.startsWith(before), page.endsWith(after)]).toEqual([true, true]);
  });

  it('holds what such a version sends with a config, as outbound says it, and nothing else of the config', async () => {
    const config = {
      ServiceSettings: { EnableSecurityFixAlert: false, hunter2: 1 },
      EmailSettings: { PushNotificationServer: 'https://hunter2@push.example.com', SMTPPassword: 'hunter2' },
    };
    const page = await written(config, '11.4');
    expect(await written(config, '11.4')).toBe(page);
    expect(embeddedIn(page)).not.toContain('hunter2');
    const { version, found } = dataIn<EmbeddedVersion>(page);
    const outbound = await inProcess(['outbound', '-', '--release', '11.4', '--json'], JSON.stringify(config));
    const { format: _, ...printed } = JSON.parse(outbound.stdout);
    expect({ version, found }).toEqual({ version: '11.4', found: { ...printed, warnings: [] } });
    const source = fileWith('broken.json', '{"LogSettings": {"EnableFile": "hunter2"}}');
    expect(await inProcess(['inspect', source, '--release', '11.4', '-o', out])).toMatchObject({ code: 2, stdout: '' });
  });

  it('writes the same bytes for the same config, and changes nothing of the page but one place', async () => {
    const config = { ServiceSettings: { SiteURL: 'https://chat.example.com', EnableDeveloper: true } };
    const page = await written(config);
    expect(await written(config)).toBe(page);
    expect([page.startsWith(before), page.endsWith(after)]).toEqual([true, true]);
    const { told, payload } = dataIn(page);
    expect(payload).toBe(canonicalText(payloadOrThrow(config, { release: '10.8' })));
    expect(told.settings.map(({ path, server }) => [path, server.reach])).toEqual([
      ['ServiceSettings.SiteURL', 'reduced'],
      ['ServiceSettings.EnableDeveloper', 'reported'],
    ]);
  });

  it('holds no value that stays, not even where a config is full of them', async () => {
    for (const release of ['3.7', '5.6', '10.8'] as const) {
      const page = await written(canaryConfig(release), release);
      listen(embeddedIn(page), 'the page');
    }
  });

  it('holds no name that no release knows, and no place in the file', async () => {
    const page =
      await written(`{"hunter2": 1, "SqlSettings": {"hunter2": 2, "DataSource": "${'x'.repeat(99)}", "Trace": true},
      "ServiceSettings": {"EnableAPIv3": true, "Trace": null}}`);
    expect(embeddedIn(page)).not.toContain('hunter2');
    const { told } = dataIn(page);
    expect(told.unknown).toEqual({
      names: [{ path: 'ServiceSettings.EnableAPIv3', knownIn: expect.any(Object) }],
      others: 3,
    });
    expect(told.totals.unknown).toBe(4);
    expect(told.warnings).toEqual([]);
    expect(embeddedIn(page)).not.toMatch(/"(?:line|column)"/);
    expect(told.settings.find(({ path }) => path === 'SqlSettings.DataSource')).toEqual({
      path: 'SqlSettings.DataSource',
      kind: 'text',
      server: { reach: 'withheld' },
      payload: { reach: 'withheld' },
      fields: [],
      through: [],
      withheld: { reason: 'secret', says: 'a password, a key, a token or a salt' },
    });
  });

  it('says the same of a withheld setting whatever stands there, or how', async () => {
    const pages: string[] = [];
    for (const value of ['""', '"a longer text"', 'null', `"${'*'.repeat(32)}"`, '"x", "DataSource": "y"']) {
      pages.push(await written(`{"SqlSettings": {"DataSource": ${value}, "Trace": true}}`));
    }
    expect(new Set(pages).size).toBe(1);
  });

  it('cannot be broken out of', async () => {
    const names = ['</script><script>alert(1)</script>', '<!--', '\u2028', '$&', "$'", '&quot;', ']]>'];
    const page = await written({ PluginSettings: { Plugins: Object.fromEntries(names.map((name) => [name, {}])) } });
    const { told } = dataIn(page);
    expect(told.status).toBe('ok');
    expect(embeddedIn(page).match(/[<>]/g)).toHaveLength(4);
  });

  it('writes nothing where it cannot read the config, and says what explain says', async () => {
    rmSync(out, { force: true });
    const source = fileWith('broken.json', '{"LogSettings": {"EnableFile": "hunter2"}}');
    const inspected = await inProcess(['inspect', source, '--release', '5.6', '-o', out]);
    expect(inspected).toEqual(await inProcess(['explain', source, '--release', '5.6']));
    expect(inspected.code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('explains a config that is switched off', async () => {
    const { told } = dataIn(await written({ LogSettings: { EnableDiagnostics: false } }));
    expect(told.disabled).toBe('LogSettings.EnableDiagnostics');
  });

  it.for([
    [['inspect'], 'name the page to write, e.g. -o inspector.html'],
    [['inspect', 'a', 'b', '-o', 'x'], 'inspect reads one file'],
    [['inspect', 'a', '-o', 'x'], 'cannot read a: no such file'],
    [['inspect', '-o'], '-o needs a value: -o OUT.html'],
  ] as const)('refuses %o', async ([args, message]) => {
    expect(await inProcess(args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});
