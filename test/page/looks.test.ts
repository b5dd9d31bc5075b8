import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText, payloadOrThrow } from '../../src/index.js';
import { drop, inBrowser } from './browser.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shots = at('screenshots/');
const open = inBrowser();

beforeAll(() => {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots);
});

const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const scrollTo = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluate((element) => element.scrollIntoView());

const example = readFileSync(at('examples/config.json'), 'utf8');
const otherExample = example.replace('"EnableBanner": true', '"EnableBanner": false');
const leaking = canonicalText(payloadOrThrow(example, { release: '10.8' })).replace(
  '"isdefault_site_url":false',
  '"isdefault_site_url":"https://hunter2.internal.example"',
);

describe.for(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.for([1280, 400])('is readable by everyone, and fits %i pixels', async (width) => {
    const page = await open({ width, colorScheme });
    await page.evaluate(axe.source);
    const findings: string[] = [];
    const shoot = async (view: string): Promise<void> => {
      await page.screenshot({ path: `${shots}${view}-${colorScheme}-${width}.png` });
      expect(await widerThanWindow(page), view).toBe(0);
    };
    const look = async (view: string): Promise<void> => {
      await shoot(view);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], preload: false }),
      );
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      findings.push(...grave.map(({ id, nodes }) => `${view}: ${id} at ${nodes[0]?.target}`));
    };
    await look('empty');
    await drop(page, 'body', 'config.json', '{"LogSettings": {"EnableDiagnostics": 1}}');
    await page.waitForSelector('#panel-told .notice.error');
    await look('broken');
    // The explanation comes last: it is large, and what is not there yet need not be searched.
    await page.click('#tab-payload');
    await page.click('#example');
    for (const tab of ['payload', 'upgrade', 'compare', 'check']) {
      await page.click(`#tab-${tab}`);
      if (tab === 'compare') await drop(page, '.slot >> nth=1', 'b.json', otherExample);
      if (tab === 'check') await drop(page, '#panel-check .drop', 'c.json', leaking);
      await page.waitForSelector(`#panel-${tab} :is(#payload, .strong-says)`);
      await scrollTo(page, '[role=tablist]');
      await look(tab);
    }
    await page.click('#tab-told');
    await scrollTo(page, '[role=tablist]');
    await shoot('told');
    await scrollTo(page, '#settings-title');
    await shoot('settings');
    await page.fill('#search', 'settings url');
    await scrollTo(page, '#search-title');
    await look('search');
    expect(findings).toEqual([]);
  });

  it('can be zoomed to 200 %', async () => {
    const page = await open({ width: 640, colorScheme });
    await page.click('#example');
    expect(await widerThanWindow(page)).toBe(0);
  });
});

it('prints the whole explanation', async () => {
  const page = await open();
  await page.click('#example');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.setting:visible').count()).toBe(await page.locator('.setting').count());
  expect(await page.locator('.chart tr:visible').count()).toBe(await page.locator('.chart tr').count());
  expect(await page.locator('button:visible').count()).toBe(0);
  expect(await widerThanWindow(page)).toBe(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  writeFileSync(`${shots}print.pdf`, pdf);
});
