import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { releases } from '../../src/index.js';
import { dropAll, inBrowser } from './browser.js';
import { hostileFiles, sharedPage } from './hostile-files.js';

const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
afterAll(() => rmSync(folder, { recursive: true }));
const open = inBrowser();

/** What the page may be made of: whatever else is in it came from a file. */
const isClean = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    ran: 'pwned' in window,
    scripts: document.querySelectorAll('script').length,
    others: document.querySelectorAll('img, iframe, object, embed, link, base, form, video, audio').length,
    handlers: [...document.querySelectorAll('*')].flatMap((one) =>
      one.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    outwards: [...document.querySelectorAll('[href], [src], [action]')].filter(
      (one) => !(one.getAttribute('href') ?? 'x').startsWith('#'),
    ).length,
  }));

const clean = { ran: false, scripts: 3, others: 0, handlers: [], outwards: 0 };

const lookEverywhere = async (page: Page): Promise<void> => {
  for (const view of ['Report', 'Compare', 'Upgrade', 'Capture', 'Payload']) {
    await page.getByRole('navigation', { name: 'Views' }).getByText(view).click();
    expect(await isClean(page), view).toEqual(clean);
  }
};

describe('a hostile file does nothing', () => {
  it.for(hostileFiles)('$what', { timeout: 120_000 }, async ({ name, content }) => {
    const page = await open();
    await dropAll(page, 'body', { [name]: content });
    // Whatever it is, the page says something of it.
    await expect.poll(() => page.locator('#status').innerText(), { timeout: 60_000 }).not.toBe('');
    const choose = page.locator('#choose-version');
    if ((await choose.count()) > 0) await page.selectOption('#release', releases.at(-1) as string);
    const expand = page.locator('#expand');
    if ((await expand.count()) > 0) await expand.click();
    for (const more of await page
      .locator('.unknown-names summary, .known details > summary, .card__clear button')
      .all())
      await more.click();
    expect(await isClean(page)).toEqual(clean);
    await lookEverywhere(page);
  });

  it('a shared page with markup inside', async () => {
    const path = join(folder, 'shared.html');
    writeFileSync(path, sharedPage());
    const page = await open({}, path);
    await page.waitForSelector('#shared');
    await page.click('.unknown-names summary');
    expect(await isClean(page)).toEqual(clean);
    await lookEverywhere(page);
  });
});
