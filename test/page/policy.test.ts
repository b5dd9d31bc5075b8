import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from '../../scripts/pictures/browser.js';
import { testPolicy } from './policy.js';
import { startTraffic, type Traffic } from './traffic.js';

let traffic: Traffic;
let browser: Browser;
beforeAll(async () => {
  traffic = await startTraffic();
  browser = await startBrowser({
    proxy: { server: `http://127.0.0.1:${traffic.proxyPort}`, bypass: '<-loopback>' },
    // A call may go to this machine.
    args: ['--allow-loopback-in-peer-connection'],
  });
});
afterAll(async () => {
  await browser?.close();
  await traffic?.close();
});

testPolicy({
  traffic: () => traffic,
  open: async (file) => {
    // With this permission a call announces no name in the local network.
    const context = await browser.newContext({ permissions: ['microphone'] });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    return { run: (script) => page.evaluate(script), close: () => context.close() };
  },
  connectsFirst: ['a frame', 'a form'],
});
