import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { payloadOrThrow } from '../../src/index.js';
import { drop, dropAll, inFirefox, openFile, withFirefox } from './firefox.js';
import { testPolicy } from './policy.js';
import { wholeConfig } from './whole.js';

const firefox = withFirefox();

testPolicy({
  traffic: () => firefox().traffic,
  open: async (file) => {
    const { page, context } = await openFile(firefox(), file);
    return { run: (script) => page.evaluate(script), close: () => context.close() };
  },
  connectsFirst: [],
});

describe('the page in Firefox', () => {
  const open = inFirefox(firefox);
  const config = JSON.stringify(wholeConfig('9.11'));
  const textOf = (page: Page): Promise<string> => page.$eval('body', (body) => body.innerText);

  it('takes a file, and sends nothing', async () => {
    const page = await open();
    const before = await textOf(page);
    await drop(page, 'body', 'config.json', config);
    await expect.poll(() => textOf(page), { timeout: 60_000 }).not.toBe(before);
    await expect.poll(() => textOf(page), { timeout: 60_000 }).toContain('EnableDiagnostics');
    // What it sends later would show too.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  });

  it('takes a file and variables at once, and sends nothing', async () => {
    const page = await open();
    await dropAll(page, 'body', { 'config.json': config, 'mm.env': 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\n' });
    await expect.poll(() => textOf(page), { timeout: 60_000 }).toContain('MM_LOGSETTINGS_ENABLEDIAGNOSTICS');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  });

  const soon = (page: Page, selector: string) =>
    expect.poll(() => page.$eval(selector, (one) => (one as HTMLElement).innerText.replaceAll('\u00a0', ' ')), {
      timeout: 60_000,
    });
  const loaded = async (): Promise<Page> => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.waitForSelector('#count');
    return page;
  };

  it('answers with the verdict, the version and the lines to copy', async () => {
    const page = await loaded();
    await soon(page, 'h1').toMatch(/^Telemetry is on\. At each start and once a day, this server sends \d+ facts/);
    expect(await page.$eval('h1', (title) => title === document.activeElement)).toBe(true);
    expect(await page.$eval('#release', (select) => (select as HTMLSelectElement).value)).toBe('9.11');
    expect(await page.$eval('#off', (panel) => panel.textContent)).toContain('MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('searches with the keyboard', async () => {
    const page = await loaded();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.type('site url');
    await soon(page, '#count').toBe('1 setting');
    await soon(page, '.setting summary').toContain('In part');
    expect(page.url()).toContain('q=site+url');
    await page.keyboard.press('Escape');
    await soon(page, '#count').not.toBe('1 setting');
    expect(page.url()).not.toContain('q=');
  });

  it('shows the payload, and goes back', async () => {
    const page = await loaded();
    await page.click('.tabs a[href*="view=payload"]');
    await soon(page, 'h1').toMatch(/^The payload\. \d+ facts in \d+ groups, for Mattermost 9\.11\.$/);
    const shown = await page.$eval('.code-block pre', (box) => box.textContent ?? '');
    expect(JSON.parse(shown)).toEqual(payloadOrThrow(config, { release: '9.11' }));
    await page.evaluate(() => history.back());
    await soon(page, 'h1').toMatch(/^Telemetry is on\./);
  });
});
