import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callsAtStart, sendByRudder } from '../support/clients.js';
import { goldenConfig, userId } from '../support/collecting.js';
import { command } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';
import { mistakesIn } from '../support/output-schemas.js';
import { runCollect } from '../support/running-collect.js';

const { folder, fileWith } = temporaryFolder();
const newFolder = (): string => join(folder, `captures-${randomUUID()}`);

const config = goldenConfig('10.8');
const configFile = fileWith('config.json', config);
const calls = callsAtStart(config, '10.8');
const by = ['--config', configFile, '--release', '10.8'];

const post = async (address: string, body: string): Promise<number | undefined> => {
  try {
    const response = await fetch(`${address}/v1/batch`, { method: 'POST', body });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
};

const captured = (out: string): readonly string[] => readdirSync(out).filter((name) => /^\d/.test(name));

describe('the command', () => {
  it('ends with 0 after a full set of the real client, and its files and report are whole', async () => {
    const out = newFolder();
    const running = await runCollect(['--out', out, ...by, '--until-complete', '--json']);
    expect(running.said()).toContain(`RudderDataplaneURL=${running.address}`);
    await sendByRudder(running.address, calls, userId);
    const { code, stdout, stderr } = await running.ended;
    expect([code, stderr]).toEqual([0, expect.stringContaining('/v1/batch configs: no findings')]);
    const report = readFileSync(join(out, 'report.json'), 'utf8');
    expect(stdout).toBe(report);
    expect(JSON.parse(report)).toMatchObject({
      format: 'mm-diagnostics/collection@1',
      ended: 'complete',
      findings: [],
    });
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toMatch(/^## What this server sent\n/);
    expect(statSync(out).mode & 0o777).toBe(0o700);
    const files = captured(out).map((name) => join(out, name));
    expect((await command(['verify', ...files, ...by])).code).toBe(0);
  });

  it('ends with 1 where one planted leak came, which it lists first', async () => {
    const out = newFolder();
    const running = await runCollect(['--out', out, ...by, '--until-complete']);
    const planted = calls.map((call) =>
      call.type === 'track' && call.event === 'configs'
        ? { ...call, properties: { ...call.properties, config_extra: { site: 'https://chat.example.com' } } }
        : call,
    );
    await sendByRudder(running.address, planted, userId);
    const { code, stdout } = await running.ended;
    expect(code).toBe(1);
    expect(stdout.replace(/^[\s\S]*?findings +/, '')).toMatch(
      /^1\n\nLeaks\nfinding +files +where +what\nunknown event +\d+-batch/,
    );
    expect(stdout + readFileSync(join(out, 'report.json'), 'utf8')).not.toContain('chat.example.com');
  });

  it('ends with 1 when the time is over and one event never came, says which one, and why that may be', async () => {
    const out = newFolder();
    const running = await runCollect(['--out', out, ...by, '--until-complete', '--within', '5s']);
    const others = calls.filter((call) => call.type !== 'track' || call.event !== 'configs');
    await sendByRudder(running.address, others, userId);
    const { code, stdout, stderr } = await running.ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('before a full set was seen; missing: configs\n')]);
    expect(stderr).toContain('\nmissing: configs\n');
    expect(stdout).toContain('drops a message above 32,768 bytes');
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({
      ...{ ended: 'time', missing: ['configs'], findings: [] },
    });
  });

  it('takes the commands of the guide, which end when the time is over', async () => {
    const guide = readFileSync(new URL('../../docs/see-what-is-sent.md', import.meta.url), 'utf8');
    const lines = guide.split('\n').filter((line) => line.startsWith('mm-diagnostics collect '));
    const runs = lines.map((line) => {
      const [, , ...words] = line.split(' ');
      const shorter = words.map((word) => ({ 'captures/': newFolder(), '10m': '1s', '15m': '1s' })[word] ?? word);
      return command([
        'collect',
        '--port',
        '0',
        ...shorter.map((word) => (word === 'config.json' ? configFile : word)),
      ]);
    });
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([2, 0]);
  });

  it('shows an opt-out both ways', async () => {
    const silent = await runCollect(['--out', newFolder(), '--expect-nothing', '1s']);
    const asked = await runCollect(['--out', newFolder(), '--expect-nothing', '2s']);
    await post(asked.address, '{}');
    expect((await silent.ended).code).toBe(0);
    const { code, stdout } = await asked.ended;
    expect([code, stdout]).toEqual([1, expect.stringContaining('Should not have been sent at all')]);
    expect(stdout).toMatch(/^sent at all +00001-batch\.json /m);
  });

  it('ends with its report on a signal, also where nothing came', async () => {
    const out = newFolder();
    const running = await runCollect(['--out', out]);
    running.kill('SIGINT');
    const { code, stderr } = await running.ended;
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was received, so nothing was checked')]);
    expect(readdirSync(out)).toEqual(['report.json', 'report.md']);
  });

  it.for([
    ['a question for the nodes', '/cluster-info', {}, 'no request with a body was taken'],
    ['a page in a browser', '/v1/batch', { method: 'POST', headers: { origin: 'http://a' } }, 'no request with a body'],
  ] as const)('ends with 2 where only %s came', async ([, path, request, says]) => {
    const running = await runCollect(['--out', newFolder()]);
    await fetch(`${running.address}${path}`, request);
    running.kill('SIGTERM');
    const { code, stderr } = await running.ended;
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });

  it('ends with 2 where a request broke off, and all others are fine', async () => {
    const running = await runCollect(['--out', newFolder()]);
    expect(await post(running.address, '{"batch": []}')).toBe(200);
    await new Promise((resolve) => {
      const socket = connect(Number(new URL(running.address).port), '127.0.0.1', () =>
        socket.end('POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{'),
      );
      socket
        .on('error', () => undefined)
        .on('close', resolve)
        .resume();
    });
    running.kill('SIGTERM');
    const { code, stderr } = await running.ended;
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('1 request was refused, so not everything was checked'),
    ]);
  });

  it('writes its report when the terminal is closed', async () => {
    const out = newFolder();
    const running = await runCollect(['--out', out]);
    await post(running.address, '{}');
    running.kill('SIGHUP');
    expect((await running.ended).code).not.toBe(null);
    expect(readdirSync(out)).toEqual(['00001-batch.json', 'report.json', 'report.md']);
  });

  it('writes its report where nobody reads its output, and never through a link', async () => {
    const [out, linked] = [newFolder(), newFolder()];
    const running = await runCollect(['--out', out], 'exec > >(exec true)');
    await post(running.address, '{}');
    running.kill('SIGTERM');
    await running.ended;
    expect(readdirSync(out)).toEqual(['00001-batch.json', 'report.json', 'report.md']);

    const precious = fileWith('precious.txt', 'precious');
    mkdirSync(linked);
    symlinkSync(precious, join(linked, 'report.md'));
    const other = await runCollect(['--out', linked]);
    await post(other.address, '{"batch": []}');
    other.kill('SIGTERM');
    const { code, stderr } = await other.ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('report.md: it is a symbolic link')]);
    expect(readFileSync(precious, 'utf8')).toBe('precious');
  });

  it('refuses what it cannot use before it listens', async () => {
    const running = await runCollect(['--out', newFolder()]);
    const { port } = new URL(running.address);
    for (const [args, says] of [
      [['--out', newFolder(), '--port', port], `port ${port} is in use`],
      [['--out', configFile], 'file'],
      [['--out', newFolder(), '--config', fileWith('broken.json', '{')], 'broken.json'],
      [['--out', newFolder(), '--expect-nothing', '10'], '--expect-nothing must be a time'],
      [['--out', newFolder(), '--until-complete', '--within', '15'], '--within must be a time'],
      [['--out', newFolder(), '--within', '15m'], '--within needs --until-complete'],
      [[], 'name a folder: collect --out captures/'],
    ] as const) {
      const { code, stderr } = await command(['collect', ...args]);
      expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    }
    running.kill('SIGTERM');
    await running.ended;
  });
});

it('leaves no half file where it is killed in the middle, and goes on in the same folder', async () => {
  const out = newFolder();
  const running = await runCollect(['--out', out]);
  const body = JSON.stringify({
    batch: [{ type: 'track', event: 'server', properties: { more: 'x'.repeat(200_000) } }],
  });
  const senders = Array.from({ length: 8 }, async () => {
    while ((await post(running.address, body)) === 200);
  });
  while (captured(out).length < 30) await new Promise((resolve) => setTimeout(resolve, 10));
  running.kill('SIGKILL');
  expect((await running.ended).code).toBe(null);
  await Promise.all(senders);
  const files = captured(out);
  for (const file of files) expect(readFileSync(join(out, file), 'utf8')).toBe(body);
  const again = await runCollect(['--out', out]);
  expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await post(again.address, '{}')).toBe(200);
  expect(captured(out)).toHaveLength(files.length + 1);
  again.kill('SIGTERM');
  await again.ended;
});

it('says once that no file can be written, counts what is lost, and goes on', async () => {
  const out = newFolder();
  // No file may be larger than 16 KiB: the system fails in the middle of a larger one.
  const running = await runCollect(['--out', out, '--release', '10.8'], `trap '' XFSZ; ulimit -f 16`);
  const large = JSON.stringify({
    batch: [{ type: 'track', event: 'server', properties: { more: 'x'.repeat(50_000) } }],
  });
  const small = '{"batch": [{"type": "track", "event": "server", "properties": {}}]}';
  expect([await post(running.address, small), await post(running.address, large)]).toEqual([200, 507]);
  expect([await post(running.address, large), await post(running.address, small)]).toEqual([507, 200]);
  running.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect(code).toBe(1);
  expect(stderr.split('bodies are checked, but lost')).toHaveLength(2);
  expect(readdirSync(out)).toEqual(['00001-batch.json', '00004-batch.json', 'report.json', 'report.md']);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  expect(report).toMatchObject({ requests: 4, kept: 2 });
  expect(mistakesIn('collection@1', report)).toEqual([]);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ bodies: 2, finding: { code: 'lost', because: 'disk' } }),
  );
});
