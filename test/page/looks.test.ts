import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser } from './browser.js';
import { contrast } from './contrast.js';
import { load, states } from './states.js';
import { smallTargets } from './targets.js';

const shots = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
const open = inBrowser();

beforeAll(() => {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots);
});
afterAll(() => rmSync(folder, { recursive: true }));

const height = 900;
const schemes = ['light', 'dark'] as const;

const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const wcag: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** Only these look at colours: for all others, one theme is as good as the other. */
const colorRules: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Every finding of axe, of whatever impact. */
const axeFindings = async (page: Page, runOnly: axe.RunOnly): Promise<string[]> => {
  const { violations } = await page.evaluate((only) => {
    // What is not on screen has no size of its own, and would seem to lie over what follows.
    for (const section of document.querySelectorAll<HTMLElement>('.section'))
      section.style.contentVisibility = 'visible';
    return (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: only,
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    });
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary?.replaceAll('\n', ' ')}`),
  );
};

describe('every state', () => {
  it.for(Object.keys(states))('is readable by everyone, and fits every window: %s', async (name) => {
    const { reach, made, at } = states[name] ?? {};
    const page = await open({}, await made?.(folder));
    await reach?.(page);
    await page.evaluate(axe.source);
    const findings = new Set<string>();
    for (const width of [1280, 768, 390]) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        if (at !== undefined) await page.locator(at).evaluate((element) => element.scrollIntoView());
        await page.screenshot({ path: `${shots}${name}-${colorScheme}-${width}.png` });
        const rules = colorScheme === 'light' ? wcag : colorRules;
        for (const finding of await axeFindings(page, rules)) findings.add(`${width} ${colorScheme}: ${finding}`);
      }
      for (const finding of await page.evaluate(smallTargets)) findings.add(`${width}: ${finding}`);
      if ((await widerThanWindow(page)) > 0) findings.add(`${width}: scrolls sideways`);
    }
    // A small telephone, and a window of 1280 pixels at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${shots}${name}-${width}.png` });
      if ((await widerThanWindow(page)) > 0) findings.add(`${width}: scrolls sideways`);
    }
    expect([...findings]).toEqual([]);
  });
});

describe('what somebody asks of their system', () => {
  it.for(schemes)('has placeholders that can be read in %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    await load(page);
    await page.selectOption('#release', 'other');
    const colours = await page.locator('[placeholder]').evaluateAll((all) =>
      all.map((one) => {
        const { color, opacity } = getComputedStyle(one, '::placeholder');
        return { color, opacity, back: getComputedStyle(one).backgroundColor };
      }),
    );
    expect(colours).toHaveLength(2);
    for (const { color, opacity, back } of colours) {
      expect(opacity).toBe('1');
      expect(contrast(color, back)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.for(schemes)('keeps the bar and the badges where %s colours are forced', async (colorScheme) => {
    const page = await open({ colorScheme });
    await load(page);
    await page.fill('#search', 'site');
    await page.waitForSelector('.badge');
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    const back = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const segments = await page.locator('.reach__bar i, .reach__legend i, .chip i').evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(one);
        const [hatched] = backgroundImage.match(/rgb\([^)]*\)/) ?? [];
        return { width: one.getBoundingClientRect().width, color: hatched ?? backgroundColor };
      }),
    );
    expect(segments.length).toBeGreaterThanOrEqual(8);
    for (const { width, color } of segments) {
      expect(width).toBeGreaterThanOrEqual(7.9);
      expect(contrast(color, back)).toBeGreaterThanOrEqual(3);
    }
    const borders = await page
      .locator('.badge:visible, .chip:visible, .segmented:visible')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopStyle));
    expect(new Set(borders)).toEqual(new Set(['solid']));
    const pressed = page.locator('.chip[aria-pressed=true]');
    const other = page.locator('.chip[aria-pressed=false] >> nth=0');
    const backOf = (chip: typeof other) => chip.evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await backOf(pressed)).not.toBe(await backOf(other));
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: `${shots}forced-${colorScheme}.png` });
  });

  it('leads the keyboard past the bar, and changes nothing else', async () => {
    const page = await open();
    const skip = async (): Promise<string | undefined> => {
      await page.locator('.skip-link').press('Enter');
      return page.evaluate(() => document.activeElement?.id);
    };
    expect(await skip()).toBe('main');
    await load(page);
    await page.fill('#search', 'site');
    await page.waitForSelector('#clear');
    expect(await skip()).toBe('settings');
    expect(page.url()).toContain('q=site');
  });

  it('moves nothing where motion is to be reduced', async () => {
    const page = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await load(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((part) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
          const isStill =
            /^0s(?:, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
          return isStill ? [] : [`${element.tagName}.${element.className}${part ?? ''}`];
        }),
      ),
    );
    expect([...new Set(moving)]).toEqual([]);
  });
});

describe('on paper', () => {
  /** How many pages are printed. */
  const printed = async (page: Page, name: string): Promise<number> => {
    const pdf = await page.pdf({ path: `${shots}${name}.pdf`, preferCSSPageSize: true, printBackground: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  };

  it.for(schemes)('is two pages in light colours, whatever the theme: %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    await load(page);
    if (colorScheme === 'dark') await page.click('#theme');
    await page.click('#theme');
    expect(await printed(page, `print-${colorScheme}`)).toBe(2);
    await page.emulateMedia({ media: 'print', colorScheme });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(17, 17, 17)', 'rgb(255, 255, 255)']);
    expect(await page.locator('button:visible, select:visible, input:visible, a:visible:has(svg)').count()).toBe(0);
    expect(await page.locator('.switch .way:visible').count()).toBe(await page.locator('.switch .way').count());
    expect(await page.innerText('.print-head')).toMatch(/^Telemetry report · the example · Mattermost 10\.8/);
    expect(await widerThanWindow(page)).toBe(0);
    await page.evaluate(axe.source);
    expect(await axeFindings(page, colorRules)).toEqual([]);
  });

  it('has every setting in an annex, and then shows what it showed', async () => {
    const page = await open();
    await load(page);
    await page.selectOption('#scope', 'defaults');
    await page.fill('#search', 'plugin');
    await page.waitForSelector('#clear');
    const before = await page.evaluate(() => location.hash);
    // The dialog of the browser would wait for somebody.
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-asked', '');
    });
    await page.click('#print-all');
    await page.waitForSelector('html[data-asked]', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const names = await page
      .locator('.setting:visible [data-name]')
      .evaluateAll((all) => all.map((one) => one.parentElement?.parentElement?.id ?? ''));
    expect(new Set(names).size).toBe(Number(/^\d+/.exec(await page.innerText('.reach__title'))?.[0]));
    expect(names).toContain('LogSettings.EnableDiagnostics');
    await page.emulateMedia({ media: null });
    const pages = await printed(page, 'print-all');
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThan(12);
    await page.waitForFunction((hash) => location.hash === hash, before);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-annex'))).toBe(false);
    expect(await page.inputValue('#search')).toBe('plugin');
  });
});
