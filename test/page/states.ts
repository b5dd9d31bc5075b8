import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { canonicalText, payloadOrThrow } from '../../src/index.js';
import { command } from '../support/command.js';
import { drop, dropAll, view } from './browser.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const example = readFileSync(at('examples/config.json'), 'utf8');
const otherExample = example.replace('"EnableBanner": true', '"EnableBanner": false');
const payload = canonicalText(payloadOrThrow(example, { release: '10.8' }));
const leaking = payload.replace('"isdefault_site_url":false', '"isdefault_site_url":"https://hunter2.example"');

/** A state of the page: how to come there. */
interface State {
  readonly reach: (page: Page) => Promise<unknown>;
  /** Makes the file that is opened, where that is not the page itself. */
  readonly made?: (folder: string) => Promise<string>;
  /** What the pictures show; without it, the top. */
  readonly at?: string;
}

/** Waits until all that comes after the verdict is there. */
const whole = (page: Page): Promise<unknown> => page.waitForSelector('#count');

/** Opens the example as a file of 10.8. */
export const load = async (page: Page): Promise<void> => {
  await page.click('#example');
  await whole(page);
  await page.selectOption('#release', '10.8');
  await whole(page);
};

const loadOff = async (page: Page): Promise<void> => {
  await drop(page, 'body', 'config.json', '{"LogSettings": {"EnableDiagnostics": false}, "ServiceSettings": {}}');
  await page.waitForSelector('#choose-version');
  await page.selectOption('#release', '10.8');
  await page.waitForSelector('#other');
};

/** Every state that the page can be in, by name. */
export const states: Readonly<Record<string, State>> = {
  empty: { reach: (page) => page.waitForSelector('#file', { state: 'attached' }) },
  paste: { reach: (page) => page.click('text=Paste text') },
  error: {
    reach: async (page) => {
      await drop(page, 'body', 'config.json', '{"LogSettings": {"EnableDiagnostics": 1}}');
      await page.waitForSelector('[role=alert]');
    },
  },
  ask: {
    reach: async (page) => {
      await drop(page, 'body', 'config.json', '{}');
      await page.waitForSelector('#choose-version');
    },
  },
  loaded: { reach: load },
  settings: {
    reach: async (page) => {
      await load(page);
      await page.evaluate(() => {
        location.hash = '#view=report&open=LogSettings,PluginSettings,TeamSettings';
      });
      for (const name of ['EnableDiagnostics', 'MaxUsersPerTeam', 'ChimeraOAuthProxyURL', 'SiteName'])
        await page.click(`summary:has([data-name="${name}"])`);
      await page.click('.traffic >> nth=0');
      await page.click('.card__clear button >> nth=0');
    },
    at: '#LogSettings',
  },
  search: {
    reach: async (page) => {
      await load(page);
      await page.fill('#search', 'site url');
      await page.waitForSelector('#clear');
    },
    at: '#settings',
  },
  'no-match': {
    reach: async (page) => {
      await load(page);
      await page.fill('#search', 'telemetri');
      await page.waitForSelector('.no-match');
    },
    at: '#settings',
  },
  off: { reach: loadOff },
  preview: {
    reach: async (page) => {
      await loadOff(page);
      await page.click('#preview');
      await whole(page);
    },
  },
  packet: {
    reach: async (page) => {
      await dropAll(page, 'body', { 'packet.zip': readFileSync(at('examples/packet.zip')) });
      await whole(page);
      await page.click('.traffic:has-text("Daily activity") summary');
      await page.click('#more > summary');
    },
  },
  silent: {
    reach: async (page) => {
      await load(page);
      await page.selectOption('#release', '11.4');
      await page.waitForSelector('h1:has-text("no telemetry of its configuration")');
      await page.click('.rows__more');
    },
    at: '#app',
  },
  'compare-empty': { reach: (page) => view(page, 'Compare') },
  compare: {
    reach: async (page) => {
      await load(page);
      await view(page, 'Compare');
      await drop(page, '.side >> nth=1', 'other.json', otherExample);
      await page.waitForSelector('#release-b');
      await page.selectOption('#release-b', '10.8');
      await page.waitForSelector('#changed');
    },
  },
  upgrade: {
    reach: async (page) => {
      await load(page);
      await view(page, 'Upgrade');
      await page.selectOption('#upgrade-from', '9.11');
      await page.waitForSelector('#added');
    },
  },
  'capture-empty': { reach: (page) => view(page, 'Capture') },
  capture: {
    reach: async (page) => {
      await load(page);
      await drop(page, 'body', 'capture.json', leaking);
      await page.waitForSelector('#leaks');
    },
  },
  payload: {
    reach: async (page) => {
      await load(page);
      await view(page, 'Payload');
      await page.waitForSelector('.code-block');
    },
  },
  'payload-sent': {
    reach: async (page) => {
      await load(page);
      await view(page, 'Payload');
      await page.click('text=As sent');
      await page.waitForSelector('.clear-value');
    },
  },
  shared: {
    made: async (folder) => {
      const [source, out] = [join(folder, 'config.json'), join(folder, 'shared.html')];
      writeFileSync(source, example);
      const { code, stderr } = await command(['inspect', source, '--release', '10.8', '-o', out]);
      if (code !== 0) throw new Error(stderr);
      return out;
    },
    reach: (page) => page.waitForSelector('#shared'),
  },
  help: {
    reach: async (page) => {
      await load(page);
      await page.keyboard.press('?');
      await page.waitForSelector('#help:popover-open');
    },
  },
  offline: {
    reach: async (page) => {
      await page.click('[popovertarget=offline]');
      await page.click('#offline summary');
    },
  },
  licences: { reach: (page) => page.click('[popovertarget=licences]') },
  menu: {
    reach: async (page) => {
      await load(page);
      await page.setViewportSize({ width: 390, height: 900 });
      await page.click('[popovertarget=menu]');
    },
  },
};
