import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { inspector } from './policy.js';
import { startTraffic, type Traffic } from './traffic.js';

const program = '/usr/bin/firefox-esr';

/** Everything goes to the proxy, this machine's own addresses too, and never past it. */
const proxyPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.failover_direct': false,
});

const preferences = {
  // Lists that Firefox renews by itself: there is no server for them.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // A call may go to this machine, and announces no name in the local network.
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
};

/** A Firefox, and everything that it sends. */
interface Running {
  readonly browser: Browser;
  readonly traffic: Traffic;
}

/** Starts the Firefox of the distribution, which makes no requests of its own. */
const startFirefox = async (): Promise<Running> => {
  if (!existsSync(program)) {
    throw new Error(`${program} is missing: install it with apt-get install --no-install-recommends firefox-esr`);
  }
  const traffic = await startTraffic();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    protocol: 'webDriverBiDi',
    timeout: 120_000,
    protocolTimeout: 120_000,
    // Only with this does a released Firefox follow the preference for the server of its lists.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: { ...preferences, ...proxyPreferences(traffic.proxyPort) },
  });
  return { browser, traffic };
};

/** The tests of a file share a Firefox. */
export const withFirefox = (): (() => Running) => {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await startFirefox();
  }, 180_000);
  afterAll(async () => {
    await running?.browser.close();
    await running?.traffic.close();
  });
  return () => {
    if (running === undefined) throw new Error('Firefox has not started');
    return running;
  };
};

/** Opens a file in a window that shares nothing with others, and lets `watch` listen before. */
export const openFile = async (
  { browser }: Running,
  file: string,
  { width = 1280, watch }: { readonly width?: number; readonly watch?: (page: Page) => void } = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext }> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  page.setDefaultTimeout(60_000);
  watch?.(page);
  await page.goto(pathToFileURL(file).href);
  return { page, context };
};

interface Watched {
  readonly context: BrowserContext;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  /** How many connections there were before the page was opened. */
  readonly start: number;
}

/**
 * Each test gets a page of the given Firefox. Whatever a test does: the page asks for nothing, nothing is said on the
 * console, no error is thrown, and nothing reaches the proxy.
 */
export const inFirefox = (firefox: () => Running): ((width?: number, file?: string) => Promise<Page>) => {
  let watched: Watched | undefined;
  afterEach(async () => {
    if (watched === undefined) throw new Error('no page was opened');
    const { requests, complaints, context, start } = watched;
    watched = undefined;
    await context.close();
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    expect(firefox().traffic.connections.slice(start)).toEqual([]);
  });
  return async (width = 1280, file = inspector) => {
    const requests: string[] = [];
    const complaints: string[] = [];
    const start = firefox().traffic.connections.length;
    const watch = (page: Page): void => {
      page.on('request', (request) => {
        // Firefox draws the bullets of lists with a font of its own, which has a data: address. Files are not reported.
        if (!/^(?:file|blob|data):/.test(request.url())) requests.push(request.url());
      });
      page.on('console', (message) => complaints.push(message.text()));
      // Firefox reports violations of the policy as errors.
      page.on('pageerror', (error) => complaints.push(String(error)));
    };
    const { page, context } = await openFile(firefox(), file, { width, watch });
    watched = { context, requests, complaints, start };
    return page;
  };
};

/** Drops files on an element, as someone does with the mouse. */
export const dropAll = async (
  page: Page,
  on: string,
  named: Readonly<Record<string, string | Buffer>>,
): Promise<void> => {
  const encoded = Object.entries(named).map(
    ([name, content]) => [name, Buffer.from(content).toString('base64')] as const,
  );
  await page.$eval(
    on,
    (element, given) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of given)
        dataTransfer.items.add(
          new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], name),
        );
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    encoded,
  );
};

/** Drops a file on an element. */
export const drop = (page: Page, on: string, name: string, text: string): Promise<void> =>
  dropAll(page, on, { [name]: text });
