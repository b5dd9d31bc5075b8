import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { payloadOrThrow, trackCalls } from '../../src/index.js';
import { startReceiver } from '../support/receiver.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = `${root}examples/daily/send-daily.mjs`;
const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
const userId = 'abcdefghijklmnopqrstuvwxyz';
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const receiver = async (...statuses: readonly number[]) => {
  const started = await startReceiver(...statuses);
  closing.push(started.close);
  return started;
};

const configWith = (content: string): string => {
  const path = join(folder, 'config.json');
  writeFileSync(path, content);
  return path;
};

interface Example {
  readonly reportOnce: (settings: object) => Promise<string>;
  readonly reportDaily: (settings: object) => Promise<void>;
}

const example = (await import(program)) as Example;

const report = async (content: string, host: string, more: object = {}) => {
  const said: string[] = [];
  const receiver = { host, writeKey: 'key', userId, ...more };
  const settings = {
    configFile: configWith(content),
    release: '5.7',
    receiver,
    log: (line: string) => said.push(line),
  };
  return { outcome: await example.reportOnce(settings), said };
};

const trackedIn = (body: Uint8Array): readonly { type: string; event: string; properties: unknown }[] =>
  JSON.parse(Buffer.from(body).toString('utf8')).batch;

describe('the server that reports once a day', () => {
  it('sends the payload of its config, and an identify call first', async () => {
    const { host, received } = await receiver();
    expect(await report('{}', host)).toEqual({ outcome: 'sent', said: [] });
    expect(received).toHaveLength(1);
    const [identify, ...tracked] = trackedIn(received[0]?.body ?? new Uint8Array());
    expect(identify).toMatchObject({ type: 'identify', userId });
    const expected = trackCalls(payloadOrThrow('{}', { release: '5.7' }), { userId });
    expect(tracked.map(({ event, properties }) => ({ userId, event, properties }))).toEqual(expected);
  });

  it('tries again where the receiver fails', async () => {
    const { host, received, refused } = await receiver(503);
    expect((await report('{}', host)).outcome).toBe('sent');
    expect(refused).toEqual([503]);
    expect(received).toHaveLength(1);
  });

  it('gives up for the day, and says so', async () => {
    const { host, received } = await receiver(503, 503);
    const { outcome, said } = await report('{}', host, { maxRetries: 1 });
    expect(outcome).toBe('failed');
    expect(said).toEqual([expect.stringContaining('the next try is tomorrow')]);
    expect(received).toEqual([]);
  });

  it('honours the opt-out', async () => {
    const { host, received } = await receiver();
    const { outcome, said } = await report('{"LogSettings": {"EnableDiagnostics": false}}', host);
    expect(outcome).toBe('disabled');
    expect(said).toEqual(['not reported: LogSettings.EnableDiagnostics is false']);
    expect(received).toEqual([]);
  });

  it('says warnings, and what is wrong with a config', async () => {
    const { host, received } = await receiver();
    const warned = await report('{"NoSuchSettings": {}}', host);
    expect(warned).toMatchObject({
      outcome: 'sent',
      said: expect.arrayContaining([expect.stringContaining('warning: ignored 1 unknown name')]),
    });
    const refused = await report('{"LogSettings": {"EnableFile": "hunter2"}}', host);
    expect(refused.outcome).toBe('invalid');
    expect(refused.said).toEqual([
      expect.stringContaining('not reported: LogSettings.EnableFile must be true or false'),
    ]);
    expect(received).toHaveLength(1);
  });

  it('reports again when a day has passed, until it is stopped', async () => {
    const { host, received } = await receiver();
    const stop = new AbortController();
    const settings = { configFile: configWith('{}'), release: '10.8', receiver: { host, writeKey: 'key', userId } };
    const running = example.reportDaily({ ...settings, every: 10, signal: stop.signal });
    await expect.poll(() => received.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    stop.abort();
    await running;
    expect(trackedIn(received[0]?.body ?? new Uint8Array()).map(({ event }) => event)).toEqual([undefined, 'configs']);
  });

  it('runs as a program', async () => {
    const { host, received } = await receiver();
    const environment = { DATA_PLANE_URL: host, WRITE_KEY: 'key', TELEMETRY_ID: userId, ONCE: '1' };
    const args = [program, configWith('{}'), '5.6'];
    const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env.PATH ?? '', ...environment } });
    const said = text(child.stderr);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await said).toBe('');
    expect(received).toHaveLength(1);
  });

  it('says how to call it', async () => {
    const child = spawn(process.execPath, [program], { cwd: root });
    const said = text(child.stderr);
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(await said).toContain('usage:');
  });
});
