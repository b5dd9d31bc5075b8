import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText, payloadOrThrow } from '../../src/index.js';
import { drop, inBrowser } from './browser.js';
import { wholeConfig } from './whole.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shots = at('screenshots/');
const open = inBrowser();

beforeAll(() => {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots);
});

const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The contrast of two colours, as WCAG counts it. */
const contrast = (...colours: readonly [string, string]): number => {
  const [low = 0, high = 0] = colours
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = [...colour.matchAll(/\d+/g)]
        .map(([part]) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

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
    await page.click('#forget');
    await page.selectOption('#release', '11.4');
    await page.waitForSelector('#ways-on');
    await scrollTo(page, '[role=tablist]');
    await look('silent');
    await page.selectOption('#release', '10.8');
    // The explanation comes last: it is large, and what is not there yet need not be searched.
    await page.click('#tab-payload');
    await page.click('#example');
    for (const tab of ['payload', 'upgrade', 'compare', 'check']) {
      await page.click(`#tab-${tab}`);
      if (tab === 'compare') {
        await page.selectOption('#release-b', '10.8');
        await drop(page, '.slot >> nth=1', 'b.json', otherExample);
      }
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

  it.for([320, 360])('fits a telephone of %i pixels', async (width) => {
    const page = await open({ width, colorScheme });
    await page.click('#example');
    for (const tab of ['check', 'compare', 'upgrade', 'payload', 'told']) {
      await page.click(`#tab-${tab}`);
      await scrollTo(page, tab === 'told' ? '.figures' : '[role=tablist]');
      await page.screenshot({ path: `${shots}${tab}-${colorScheme}-${width}.png` });
      expect(await widerThanWindow(page), tab).toBe(0);
    }
  });

  it('has placeholders that can be read', async () => {
    const page = await open({ colorScheme });
    await page.click('#example');
    const colours = await page.evaluate(() => {
      const search = document.getElementById('search') as Element;
      const { color, opacity } = getComputedStyle(search, '::placeholder');
      return { color, opacity, back: getComputedStyle(search).backgroundColor };
    });
    expect(colours.opacity).toBe('1');
    expect(contrast(colours.color, colours.back)).toBeGreaterThanOrEqual(4.5);
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
  // What is longer than a page would leave the page before it empty.
  expect(
    await page.locator('figure').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside)),
  ).toEqual(['auto', 'auto']);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  writeFileSync(`${shots}print.pdf`, pdf);
});

it('prints which filter is set, and that the release is a guess', async () => {
  const page = await open();
  await drop(page, 'body', 'config.json', JSON.stringify(wholeConfig('9.11')));
  await page.waitForSelector('#count');
  await page.fill('#search', 'site url');
  await page.getByRole('button', { name: /^Sent in part/ }).click();
  expect(await page.isVisible('#filter-says')).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#filter-says').innerText()).toBe('Filter: “site url”; Sent in part');
  expect(await page.isVisible('#filter-says')).toBe(true);
  expect(await page.locator('#release-hint').innerText()).toMatch(/^Version (?:detected|unclear)\. /);
  expect(await page.isVisible('#release-hint')).toBe(true);
});
