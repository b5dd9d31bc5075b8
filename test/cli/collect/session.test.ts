import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/audit.js';
import { usualLimits } from '../../../src/cli/collect/limits.js';
import { collectionTables } from '../../../src/cli/tables/collection.js';
import { namesText } from '../../../src/wording/collecting.js';
import { callsAtStart, sendByRudder, sendBySegment } from '../../support/clients.js';
import { contentOf, goldenConfig, startCollecting, userId } from '../../support/collecting.js';

const config = goldenConfig('10.8');
const given = { release: '10.8', config, asLoaded: true } as const;
const calls = callsAtStart(config, '10.8');
const send = (
  address: string,
  path: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
) => fetch(`${address}${path}`, { method: 'POST', body, headers });

describe.for([
  ['Rudder', sendByRudder],
  ['Segment', sendBySegment],
] as const)('a full set by the client of %s', ([, client]) => {
  it('is seen whole, ends the session, and holds what was promised', async () => {
    const session = await startCollecting(given, {}, { untilComplete: true });
    await client(session.address, calls, userId);
    const collection = await session.ended;
    expect(collection).toMatchObject({ ended: 'complete', missing: [], findings: [], refused: [], unnamed: 0 });
    expect(collection.events.map(({ event }) => event)).toContain('configs');
    expect(collection.paths).toMatchObject([{ path: '/v1/batch' }]);
    const files = session.files();
    expect(files).toHaveLength(collection.kept);
    expect(files[0]).toBe('00001-batch.json');
    const again = verify(
      files.map((file) => contentOf(session.folder, file)),
      given,
    );
    expect(again).toMatchObject({ status: 'judged', findings: [], issues: [] });
  });
});

it('ends after a full set, however much else comes', async () => {
  const session = await startCollecting(given, {}, { untilComplete: true, quiet: 100 });
  await sendByRudder(session.address, calls, userId);
  const page = JSON.stringify({ type: 'page', userId });
  let isOver = false;
  const over = session.ended.then((collection) => {
    isOver = true;
    return collection;
  });
  while (!isOver) {
    await send(session.address, '/v1/page', page).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { ended, requests } = await over;
  expect(ended).toBe('complete');
  expect(requests).toBeGreaterThan(5);
});

describe('where a set is not complete in time', () => {
  const [first, second] = [calls.slice(0, 2), calls.slice(0, 3)];

  it('ends, and shows what is missing each time that it is less', async () => {
    const session = await startCollecting(given, {}, { untilComplete: true, within: 1500 });
    expect(session.shown()).toBe('');
    for (const part of [first, second, second])
      await send(session.address, '/v1/batch', JSON.stringify({ batch: part }));
    const { ended, missing } = await session.ended;
    expect(ended).toBe('time');
    expect(missing.length).toBeGreaterThan(0);
    const lines = session
      .shown()
      .split('\n')
      .filter((line) => line.startsWith('missing: '));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.at(-1)).toBe(`missing: ${namesText(missing)}`);
  });

  it('is complete where only its pause is not over', async () => {
    const session = await startCollecting(given, {}, { untilComplete: true, within: 3000, quiet: 10_000 });
    await sendByRudder(session.address, calls, userId);
    expect(await session.ended).toMatchObject({ ended: 'complete', missing: [] });
    expect(session.shown()).not.toMatch(/missing: *\n/);
  });
});

it('lists a planted leak first, and its value nowhere', async () => {
  const session = await startCollecting(given);
  const planted = calls.map((call) =>
    call.type === 'track' && call.event === 'server'
      ? { ...call, properties: { ...call.properties, site: 'https://chat.example.com' } }
      : call,
  );
  await sendByRudder(session.address, planted, userId);
  const { findings } = await session.end();
  expect(findings[0]).toMatchObject({ finding: { code: 'unknownProperty', event: 'server', property: 'site' } });
  expect(session.shown()).toContain('/v1/batch server: 1 leak\n');
  expect(session.shown() + JSON.stringify(findings)).not.toContain('chat.example.com');
});

describe('where nothing is expected', () => {
  it('any request is a finding', async () => {
    const session = await startCollecting({}, {}, { expectNothing: 400 });
    await fetch(`${session.address}/cluster-info`);
    const { ended, findings } = await session.ended;
    expect(ended).toBe('time');
    expect(findings).toMatchObject([{ finding: { code: 'sentAtAll' }, bodies: 1 }]);
    expect(session.shown()).toBe('/cluster-info: answered; should not have been sent at all\n');
  });

  it('a line says so of what has no other finding, and the report names its file', async () => {
    const session = await startCollecting(given, {}, { expectNothing: 2000 });
    await sendByRudder(session.address, calls, userId);
    await fetch(`${session.address}/cluster-info`);
    const collection = await session.ended;
    expect(session.shown()).toMatch(/^\/v1\/batch configs: should not have been sent at all\n/m);
    expect(session.shown()).not.toContain('no findings');
    expect(session.files()).toContain('00001-batch.json');
    const [, findings] = collectionTables(collection);
    expect(findings?.rows[0]?.[1]).toMatch(/^00001-batch\.json, .* and \d+ more requests$/);
  });

  it('there is nothing to find in silence', async () => {
    const session = await startCollecting({}, {}, { expectNothing: 100 });
    expect(await session.ended).toMatchObject({ ended: 'time', requests: 0, findings: [] });
  });
});

it('takes what is compressed, answers alike, and writes what it was', async () => {
  const session = await startCollecting();
  const body = JSON.stringify({ batch: [{ type: 'track', event: 'server', properties: {} }] });
  const packed = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const;
  for (const [encoding, pack] of Object.entries(packed)) {
    const response = await send(session.address, '/v1/batch', pack(body), { 'content-encoding': encoding });
    expect([response.status, await response.text()]).toEqual([200, '{}']);
  }
  expect(
    (await send(session.address, '/v1/track', deflateRawSync(body), { 'content-encoding': 'deflate' })).status,
  ).toBe(200);
  const files = session.files();
  expect(files).toHaveLength(4);
  for (const file of files) {
    expect(contentOf(session.folder, file)).toBe(body);
    expect(statSync(join(session.folder, file)).mode & 0o777).toBe(0o600);
  }
});

it('answers everything that servers, apps and curl ask, on its paths', async () => {
  const session = await startCollecting();
  const curl = async (...args: readonly string[]): Promise<string> =>
    (await promisify(execFile)('curl', ['-s', '-w', ' %{http_code}', ...args])).stdout;
  const { address } = session;
  const call = '{"type": "track", "event": "server", "properties": {}}';
  expect(await curl(`${address}/cluster-info`)).toBe('{"nodeCount":1} 200');
  expect(await curl(`${address}/security?db=postgres&ut=0`)).toBe('[] 200');
  for (const path of ['/v1/batch', '/v1/track', '/v1/identify', '/v1/page', '/v1/screen'])
    expect(await curl('--data-binary', call, `${address}${path}`)).toBe('{} 200');
  for (const path of ['/api/42/envelope/', '/api/42/store/?sentry_key=x'])
    expect(await curl('--data-binary', '{"level": "fatal"}', `${address}${path}`)).toBe('{} 200');
  expect(await curl(`${address}/`)).toBe('{} 404');
  const { paths } = await session.end();
  expect(paths.map(({ path }) => path)).toEqual([
    ...['/cluster-info', '/security', '/v1/batch', '/v1/track', '/v1/identify', '/v1/page', '/v1/screen'],
    ...['/api/…/envelope/', '/api/…/store/', 'unknown path'],
  ]);
  expect(session.files().map((file) => file.slice(6))).toEqual([
    ...['security.http', 'batch.json', 'track.json', 'identify.json', 'page.json', 'screen.json'],
    ...['envelope.txt', 'store.json'],
  ]);
});

it('takes no more files and bytes than it may, says so once, and goes on', async () => {
  const session = await startCollecting({}, { files: 2 });
  const statuses: number[] = [];
  for (let index = 0; index < 5; index += 1) statuses.push((await send(session.address, '/v1/batch', '{}')).status);
  expect(statuses).toEqual([200, 200, 507, 507, 507]);
  expect(session.lost).toEqual(['limit']);
  const collection = await session.end();
  expect(collection).toMatchObject({ requests: 5, kept: 2 });
  expect(collection.findings.find(({ finding }) => finding.code === 'lost')).toMatchObject({ bodies: 3 });
});

it('goes on with the numbers of a folder, and clears what a killed run left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-collect-'));
  try {
    writeFileSync(join(folder, '00041-batch.json'), '{}');
    writeFileSync(join(folder, '.collect-999999999-42.tmp'), '{');
    writeFileSync(join(folder, `.collect-${process.pid}-43.tmp`), '{');
    writeFileSync(join(folder, 'mine.txt'), '');
    const session = await startCollecting({}, {}, {}, folder);
    await send(session.address, '/v1/batch', '{}');
    expect(session.files()).toEqual([
      ...[`.collect-${process.pid}-43.tmp`, '00041-batch.json', '00042-batch.json', 'mine.txt'],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('shows the same line once, and counts it', async () => {
  const session = await startCollecting();
  for (let index = 0; index < 60; index += 1) await fetch(`${session.address}/x`);
  await session.end();
  expect(session.shown()).toMatch(
    /^unknown path: unexpected request\n( {2}the same again: \d+\n(unknown path: unexpected request\n)?)+$/,
  );
});

it('has the limits that the guide lists', () => {
  const guide = readFileSync(new URL('../../../docs/see-what-is-sent.md', import.meta.url), 'utf8');
  const { body, files, disk, arriving, connections, requestsPerConnection, headers, target } = usualLimits;
  const { headersWithin, requestWithin } = usualLimits;
  for (const row of [
    `| ${body / 1024} KiB (\`--max-body\`) |`,
    `| ${files.toLocaleString('en')} (\`--max-files\`) |`,
    `| ${disk / 2 ** 20} MiB (\`--max-disk\`) |`,
    `| ${arriving / 2 ** 20} MiB |`,
    `| ${connections}, and ${requestsPerConnection} |`,
    `| ${headers / 1024} KiB, and ${target} characters |`,
    `| ${headersWithin / 1000} s, and ${requestWithin / 1000} s |`,
  ])
    expect(guide).toContain(row);
});
