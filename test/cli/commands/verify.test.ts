import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalText, payloadOrThrow, trackCalls } from '../../../src/index.js';
import { inProcess } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';

const { folder, fileWith } = temporaryFolder();
const secret = 'https://admin:hunter2@chat.example.com';

const run = async (args: readonly string[], input: string | Uint8Array = '') => {
  const { code: status, stdout, stderr } = await inProcess(args, input, { env: { COLUMNS: '80' } });
  expect(stdout + stderr).not.toContain('hunter2');
  return { status, stdout, stderr };
};

const config = JSON.stringify({ ServiceSettings: { SiteURL: secret }, SqlSettings: { DriverName: 'mysql' } });
const payload = payloadOrThrow(config, { release: '5.6' });
const body = JSON.stringify({
  batch: [
    { type: 'identify', userId: 'id' },
    ...trackCalls(payload, { userId: 'id' }).map((call) => ({ type: 'track', ...call })),
  ],
});
const configFile = fileWith('config.json', config);
const bodyFile = fileWith('body.json', body);
const leaking = body.replace('"driver_name":"mysql"', `"driver_name":"${secret}"`);

describe('verify', () => {
  it.for([
    ['{}', 'looks like a config.json, not a capture; use --config for it'],
    ['{"config": {}, "enterpriseReady": true}', 'looks like a file of facts, not a capture; use --facts for it'],
    [
      '{"name": "hunter2"}',
      'does not look like a capture: it holds no event that a server sends. Give the request body or a payload',
    ],
  ])('says what %s looks like', async ([text = '', says = '']) => {
    const file = fileWith('other.json', text);
    expect(await run(['verify', file])).toEqual({ status: 2, stdout: '', stderr: `error: ${file} ${says}\n` });
  });

  it('exits with 0 for what was promised', async () => {
    const args = ['verify', bodyFile, '--release', '5.6', '--config', configFile];
    const { status, stdout, stderr } = await run(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/calls without an event +1\nids and times +checked for their form only\nfindings +none\n$/);
  });

  it('checks the bodies in a HAR, and names entry and path of a finding', async () => {
    const entry = (path: string, text: string) => ({
      request: { method: 'POST', url: `https://pdat.example${path}?key=hunter2`, postData: { text } },
    });
    const har = JSON.stringify({ log: { entries: [entry('/api/hunter2', '{}'), entry('/v1/batch', leaking)] } });
    const file = fileWith('recorded.har', har);
    const { status, stdout } = await run(['verify', file, '--release', '5.6', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ files: [`${file}, entry 2 (/v1/batch)`] }] });
    const empty = fileWith('empty.har', JSON.stringify({ log: { entries: [entry('/', '{}')] } }));
    expect((await run(['verify', empty])).stderr).toBe(
      `error: ${empty} is a HAR in which no request holds what a server sends\n`,
    );
  });

  it('says which releases fit', async () => {
    expect((await run(['verify', bodyFile])).stdout).toMatch(/^fits +5\.6 to 5\.7$/m);
    expect((await run(['verify', bodyFile, '--release', '5.10'])).stdout).toMatch(/^fits better +5\.6 to 5\.7$/m);
  });

  it('finds that a version of 11 or later should send nothing, and judges by the release that fits', async () => {
    const { status, stdout } = await run(['verify', bodyFile, '--release', '11.4']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^checked against +5\.7$/m);
    expect(stdout).toMatch(/^Should not have been sent at all\n.*\nsent after removal +30 events +From 11\.0 on/m);
  });

  it('says that diagnostics are off first, and what the environment may explain once', async () => {
    const other = fileWith(
      'other-config.json',
      '{"LogSettings": {"EnableDiagnostics": false}, "ServiceSettings": {"EnableDeveloper": true, "EnableLinkPreviews": true}}',
    );
    const { status, stdout } = await run(['verify', bodyFile, '--release', '5.6', '--config', other]);
    expect(status).toBe(1);
    expect(stdout.indexOf('sent while off')).toBeLessThan(stdout.indexOf('differs'));
    expect(stdout.match(/^differs/gm)?.length).toBeGreaterThan(1);
    expect(stdout.match(/perhaps the environment/gi)).toHaveLength(1);
  });

  it('exits with 1 for a finding, and names leaks first', async () => {
    const file = fileWith('leaking.json', leaking.replace('"event":"config_ldap"', '"event":"config_lqap"'));
    const { status, stdout } = await run(['verify', file, '--release', '5.6']);
    expect(status).toBe(1);
    expect(stdout.indexOf('leaked by the server  config_sql.driver_name')).toBeGreaterThan(0);
    expect(stdout.indexOf('leaked by')).toBeLessThan(stdout.indexOf('unknown event'));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('reads gzip, standard input and several files', async () => {
    const { batch } = JSON.parse(body);
    const [first, second] = [batch.slice(0, 7), batch.slice(7)];
    const half = fileWith('half.json.gz', gzipSync(JSON.stringify({ batch: first })));
    const lines = second.map((call: unknown) => JSON.stringify(call)).join('\n');
    expect((await run(['verify', half, '-', '--release', '5.6'], lines)).status).toBe(0);
    expect((await run(['verify', '-', '--release', '5.6'], gzipSync(canonicalText(payload)))).status).toBe(0);
    expect((await run(['verify', half, '--release', '5.6'])).status).toBe(1);
  });

  it('names of several files those in which a finding is', async () => {
    const { batch } = JSON.parse(leaking);
    const twoOf = (name: string, calls: unknown): string => fileWith(name, JSON.stringify({ batch: calls }));
    const isSql = ({ event }: { event?: string }): boolean => event === 'config_sql';
    const sql = twoOf('sql.json', batch.filter(isSql));
    const rest = twoOf('rest.json', [
      ...batch.filter((call: { event?: string }) => !isSql(call) && call.event !== 'config_ldap'),
      { ...batch[1], properties: {} },
    ]);
    const args = ['verify', rest, sql, sql, sql, sql, '--release', '5.6'];
    const table = (await run(args)).stdout;
    expect(table).toMatch(/^Leaks\nfinding +file +where +what\nleaked by the +(?:server +)?sql\.json, /m);
    expect(table).toMatch(/and 1\s+more/);
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const { findings } = JSON.parse((await run([...args.slice(0, 3), '--release', '5.6', '--json'])).stdout);
    const filesOf = (code: string): unknown => findings.find((one: { code: string }) => one.code === code)?.files;
    expect(filesOf('leakedByServer')).toEqual([sql]);
    expect(filesOf('missingProperty')).toEqual([rest]);
    expect(filesOf('missingEvent')).toBeUndefined();
    const broken = fileWith('broken.ndjson', `${JSON.stringify(batch[1])}\n{"event"`);
    expect((await run(['verify', rest, broken, '--release', '5.6'])).stderr).toMatch(/^error: .*broken\.ndjson: /m);
  });

  it('prints data, and tables for a document', async () => {
    const file = fileWith('leak.json', leaking);
    const data = JSON.parse((await run(['verify', file, '--release', '5.6', '--json'])).stdout);
    expect(data.findings).toMatchObject([{ code: 'leakedByServer', property: 'driver_name', looksLike: 'a URL' }]);
    expect((await run(['verify', file, '--release', '5.6', '--markdown'])).stdout).toContain(
      '| leaked by the server | config_sql.driver_name |',
    );
  });

  it.for([
    ['no file', []],
    ['a file that is not there', ['nowhere.json']],
    ['a config in place of a capture', [configFile]],
    ['an unknown release', [bodyFile, '--release', '10.99']],
    ['what is no JSON', [fileWith('text.json', 'hunter2')]],
    ['gzip that ends too early', [fileWith('cut.gz', gzipSync(body).subarray(0, 100))]],
    ['standard input twice', ['-', '-']],
    ['a config that is none', [bodyFile, '--release', '5.6', '--config', fileWith('bad.json', '{"LogSettings":1}')]],
    ['a capture without config events', [fileWith('other.json', '{"batch":[{"type":"identify","userId":"x"}]}')]],
    ['--canary with --config', [bodyFile, '--canary', '--config', configFile]],
  ] as const)('exits with 2 for %s', async ([, args]) => {
    const { status, stderr } = await run(['verify', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: /m);
  });

  it('exits with 2 where a part of a capture cannot be read, and judges the rest', async () => {
    const file = fileWith('part.json', leaking.replace('{"type":"identify"', '{"type":"track"'));
    const { status, stdout, stderr } = await run(['verify', file, '--release', '5.6']);
    expect(status).toBe(2);
    expect(stdout).toContain('leaked by the server');
    expect(stderr).toContain(`error: ${file}: batch[0].event is missing`);
  });

  it('passes on what the config warns of, and hints at the loader where it was left out', async () => {
    const odd = fileWith('odd.json', '{"NoSuchSettings":{},"LogSettings":{}}');
    expect((await run(['verify', bodyFile, '--release', '5.6', '--config', odd])).stderr).toContain(
      'warning: ignored 1 unknown name',
    );
    const shipped = fileWith('shipped.json', '{"TeamSettings":{"ExperimentalDefaultChannels":""}}');
    const args = ['verify', bodyFile, '--release', '5.6', '--config', shipped];
    expect(await run(args)).toMatchObject({ status: 1, stderr: '' });
    const note = 'note: without --as-written, the config is read as the server does';
    expect(await run([...args, '--as-written'])).toMatchObject({ status: 2, stderr: expect.stringContaining(note) });
  });
});

describe('canary', () => {
  it('prints a kit, or writes it', async () => {
    const kit = JSON.parse((await run(['canary', '--release', '5.6'])).stdout);
    expect(kit.release).toBe('5.6');
    const out = join(folder, 'kit');
    expect(await run(['canary', '--release', '5.6', '--out', out])).toMatchObject({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(out, 'canary.config.json'), 'utf8'))).toEqual(kit.config);
    const again = await run(['canary', '--release', '10.8', '--out', out]);
    expect(again).toMatchObject({ status: 2, stdout: '' });
    expect(again.stderr).toContain('it already holds a kit (canary.config.json)');
    expect(JSON.parse(readFileSync(join(out, 'canary.config.json'), 'utf8'))).toEqual(kit.config);
    const made = await run(['payload', join(out, 'canary.config.json'), '--release', '5.6']);
    expect(made).toMatchObject({ status: 0, stdout: readFileSync(join(out, 'canary.payload.json'), 'utf8') });
  });

  it('is found in whatever was sent, and exits with 1', async () => {
    const { config: canaries, payload: clean } = JSON.parse((await run(['canary', '--release', '5.6'])).stdout);
    const url: string = canaries.ServiceSettings.SiteURL;
    const sent = fileWith('sent.bin', gzipSync(`\u0000\u00ff${Buffer.from(`x${url}`).toString('base64')} more`));
    const { status, stdout } = await run(['verify', sent, '--canary']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ServiceSettings\.SiteURL +base64 +\d$/m);
    expect(stdout).not.toContain(url.slice(8, 24));
    const file = fileWith('clean.json', JSON.stringify(clean));
    expect(await run(['verify', file, '--canary'])).toMatchObject({ status: 0, stdout: 'no canary found\n' });
    const both = await run(['verify', file, sent, '--canary', '--json']);
    expect(both.status).toBe(1);
    expect(JSON.parse(both.stdout).canaries).toContainEqual(
      expect.objectContaining({ file: sent, setting: 'ServiceSettings.SiteURL', encoding: 'base64' }),
    );
  });

  it.for([
    ['no release', []],
    ['a file', ['x.json', '--release', '5.6']],
    ['a folder that cannot be', ['--release', '5.6', '--out', join(configFile, 'kit')]],
  ] as const)('exits with 2 for %s', async ([, args]) => {
    expect((await run(['canary', ...args])).status).toBe(2);
  });
});
