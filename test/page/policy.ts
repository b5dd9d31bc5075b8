import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Connection, Traffic } from './traffic.js';
import { sendAndListen, startCall, waysOut } from './ways-out.js';

/** A page in which scripts run as its own. */
interface OpenPage {
  readonly run: (script: string) => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

interface Browser {
  readonly traffic: () => Traffic;
  /** Opens a file in a window that shares nothing with others. */
  readonly open: (file: string) => Promise<OpenPage>;
  /** For which requests it connects to the host before it asks the policy, and then sends nothing. */
  readonly connectsFirst: readonly string[];
}

export const inspector = fileURLToPath(new URL('../../dist/inspector.html', import.meta.url));

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const requestsIn = (connections: readonly Connection[]): string[] =>
  connections.map(({ request }) => request).filter((request) => request !== '');

/**
 * Tests what the policy of the page forbids in a browser. Each request is also made by a page without a policy, to
 * show that it would arrive.
 */
export const testPolicy = ({ traffic, open, connectsFirst }: Browser): void => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const free = join(folder, 'free.html');
  writeFileSync(free, '<!doctype html><meta charset="utf-8"><title>No policy</title><body></body>');

  it('connects to nothing by itself', async () => {
    const page = await open(inspector);
    await pause(2000);
    await page.close();
    expect(traffic().connections).toEqual([]);
    expect(traffic().packets()).toBe(0);
  });

  describe('the policy', () => {
    it.each(Object.entries(waysOut))('forbids %s', async (name, { send, directive }) => {
      const { connections } = traffic();
      const start = connections.length;
      const page = await open(inspector);
      expect(await page.run(`(${sendAndListen})(${send}, 'http://kept.test/')`)).toEqual([directive]);
      await pause(200);
      await page.close();
      const made = connections.slice(start);
      expect(requestsIn(made)).toEqual([]);
      if (!connectsFirst.includes(name)) expect(made).toEqual([]);

      const freePage = await open(free);
      await freePage.run(`void (${send})('http://sent.test/')`);
      await expect
        .poll(() => requestsIn(connections.slice(start)), { timeout: 10_000 })
        .toContainEqual(expect.stringContaining('sent.test'));
      await freePage.close();
      expect(requestsIn(connections).filter((request) => request.includes('kept.test'))).toEqual([]);
    });
  });

  describe('what the policy cannot forbid, so that only the script itself leaves it out', () => {
    // When a browser learns `webrtc 'block'`, this fails: then it is one more of the ways that are forbidden.
    it('is a call (WebRTC)', async () => {
      const { callPort, packets } = traffic();
      const page = await open(inspector);
      const before = packets();
      await page.run(`(${startCall})('127.0.0.1:${callPort}')`);
      await expect.poll(packets, { timeout: 10_000 }).toBeGreaterThan(before);
      await page.close();
    });

    it.each(Object.entries(waysOut).filter(([name]) => connectsFirst.includes(name)))(
      'is to connect to the host of %s, whose name this shows',
      async (_, { send, directive }) => {
        const { connections } = traffic();
        const start = connections.length;
        const page = await open(inspector);
        expect(await page.run(`(${sendAndListen})(${send}, 'https://named.test/path')`)).toEqual([directive]);
        const tunnel = expect.stringMatching(/^CONNECT named\.test:443 /);
        await expect.poll(() => requestsIn(connections.slice(start)), { timeout: 10_000 }).toContainEqual(tunnel);
        await page.close();
      },
    );
  });
};
