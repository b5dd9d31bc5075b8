import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startBrowser } from '../../scripts/pictures/browser.js';

/** A page that is watched: what it requests, and whatever goes wrong in it. */
interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that was requested. */
  readonly requests: readonly string[];
  /** What was said on the console, errors, and violations of the policy. */
  readonly complaints: readonly string[];
}

interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** What a browser says that does not know this part of the policy yet. */
const unknownDirective = "Unrecognized Content-Security-Policy directive 'webrtc'.";

/** Opens a file in a window of its own that has no network. */
const openPage = async (browser: Browser, file: string, { width = 1280, colorScheme }: Look = {}): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    offline: true,
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(colorScheme && { colorScheme }),
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('console', (message) => {
    if (message.text() !== unknownDirective) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('complain', (directive: string) => complaints.push(`the policy forbids ${directive}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      (window as unknown as { complain: (directive: string) => void }).complain(violatedDirective);
    });
  });
  await page.goto(pathToFileURL(file).href);
  return { page, context, requests, complaints };
};

const inspector = fileURLToPath(new URL('../../dist/inspector.html', import.meta.url));

/**
 * Tests of a file get a browser, and each test a page. Whatever a test does: the page asks for nothing but itself, and
 * nothing goes wrong in it.
 */
export const inBrowser = (): ((look?: Look, file?: string) => Promise<Page>) => {
  let browser: Browser | undefined;
  let watched: Watched | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    if (watched === undefined) throw new Error('no page was opened');
    const { requests, complaints, context } = watched;
    watched = undefined;
    await context.close();
    expect(complaints).toEqual([]);
    expect(requests[0]).toMatch(/^file:/);
    expect(requests.filter((url) => !url.startsWith('blob:') && url !== requests[0])).toEqual([]);
  });
  return async (look = {}, file = inspector) => {
    if (browser === undefined) throw new Error('the browser has not started');
    watched = await openPage(browser, file, look);
    return watched.page;
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
  const files = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, content] of given)
      data.items.add(new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], name));
    return data;
  }, encoded);
  await page.dispatchEvent(on, 'dragover', { dataTransfer: files });
  await page.dispatchEvent(on, 'drop', { dataTransfer: files });
};

/** Drops a file on an element. */
export const drop = (page: Page, on: string, name: string, text: string): Promise<void> =>
  dropAll(page, on, { [name]: text });

/** What is there: spaces that keep words together are spaces. */
export const text = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).innerText()).replaceAll('\u00a0', ' ');

/** What is there, once it is there: a file that was dropped takes its time. */
export const soon = (page: Page, selector: string) => expect.poll(() => text(page, selector), { timeout: 60_000 });

/** Goes to a view. */
export const view = (page: Page, name: string): Promise<void> => page.click(`.tabs a:text-is("${name}")`);
