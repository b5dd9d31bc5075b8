import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText, payloadOrThrow, releases } from '../../src/index.js';
import { command } from '../support/command.js';
import { drop, inBrowser } from './browser.js';
import { wholeConfig } from './whole.js';

const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = 'hunter2.internal.example';

const withSecrets = wholeConfig('9.11');
Object.assign(withSecrets.ServiceSettings ?? {}, { SiteURL: `https://${secret}` });
Object.assign(withSecrets.SqlSettings ?? {}, { DataSource: secret });
const config = JSON.stringify(withSecrets, null, 2);
/** A loader of old makes a list of this text. */
const plain = JSON.stringify(wholeConfig('5.6'));
const repairable = JSON.stringify({ ...wholeConfig('5.6'), TeamSettings: { ExperimentalDefaultChannels: 'news' } });
const open = inBrowser();
const newest = releases.at(-1) as string;

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();

/** What stands there, once it is there: a file that was dropped takes its time. */
const soon = (page: Page, selector: string) => expect.poll(() => text(page, selector), { timeout: 60_000 });

/** Says which version it is, where a file does not tell. */
const answer = async (page: Page, version = newest): Promise<void> => {
  await page.waitForSelector('#choose-version:visible');
  await page.selectOption('#release', version);
};

const shownSettings = (page: Page): Promise<string[]> => page.locator('.setting:visible .name').allInnerTexts();

describe('somebody who has never seen it', () => {
  it('learns whether the site URL is sent, and what 10.8 would add over 9.11', async () => {
    const page = await open();
    expect(await text(page, '#panel-told')).toMatch(/Choose the config\.json/);
    expect(await text(page, '.promise')).toContain('This page cannot send anything.');
    await drop(page, 'body', 'config.json', config);
    expect(await page.inputValue('#release')).toBe('9.11');
    expect(await text(page, '#release-hint')).toMatch(
      /^Version (?:detected|unclear)\. It fits 9\.11 best: 9\.11 knows all \d+ settings in this file/,
    );

    await page.fill('#search', 'site url');
    expect(await shownSettings(page)).toEqual(['SiteURL']);
    const row = await text(page, 'tbody:visible:has(.setting)');
    expect(row).toMatch(/sent in part/);
    expect(row.replaceAll(/\s+/g, ' ')).toContain('config_service.isdefault_site_url = false');
    expect(row).toContain('not the address itself');

    await page.click('text=Upgrade');
    expect(await page.inputValue('#upgrade-from')).toBe('9.11');
    expect(await page.inputValue('#upgrade-to')).toBe(releases.at(-1));
    await page.selectOption('#upgrade-to', '10.8');
    expect(await text(page, '#upgrade-says')).toBe(
      'From 9.11 to 10.8, 12 fields reveal more and 9 fields reveal less.',
    );
    expect(await page.locator('.upgrade.wider tbody tr').count()).toBe(12);
    expect(await text(page, '.upgrade.wider')).toContain('config_service.maximum_url_length');
    expect(await page.content()).not.toContain(secret);
  });
});

describe('the explanation', () => {
  it('filters by what becomes of a setting, and by what was changed', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config.replace('"EnableDeveloper": false', '"EnableDeveloper": true'));
    await page.waitForSelector('#count');
    const settings = await page.locator('.setting').count();
    const counts = await page.locator('.tile .count').allInnerTexts();
    expect(counts.slice(0, 4).reduce((sum, count) => sum + Number(count), 0)).toBe(settings);
    for (const [chip, tag] of [
      ['Sent', 'sent'],
      ['Sent in part', 'sent in part'],
      ['Not sent', 'not sent'],
    ] as const) {
      const button = page.getByRole('button', { name: new RegExp(`^${chip} \\d`) });
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      const tags = await page.locator('.setting:visible > .tag').allInnerTexts();
      expect(new Set(tags)).toEqual(new Set([tag]));
      expect(await button.innerText()).toBe(`${chip} ${tags.length}`);
      await button.click();
    }
    await page.getByRole('button', { name: /^Differs from default/ }).click();
    expect(await shownSettings(page)).toEqual(['EnableDeveloper']);
    await page.getByRole('button', { name: /^Differs from default/ }).click();
    await page.fill('#search', 'no such thing');
    expect(await text(page, '#count')).toMatch(/^No match\. “/);
  });

  it('follows another release, and what else is known of the server', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', '{"ServiceSettings": {"EnableDeveloper": false, "EnableAPIv3": true}}');
    await soon(page, '#release-hint').toContain('only some of the settings');
    await page.selectOption('#release', '5.6');
    expect(await text(page, '#in-all')).toContain('Mattermost 5.6 ');
    expect(await text(page, '#release-hint')).toMatch(/^You chose version 5\.6\. It fits 4\.\d+ best/);
    await page.click('text=More about this server');
    await page.fill('#environment', 'MM_SERVICESETTINGS_ENABLEDEVELOPER=true');
    await page.locator('#environment').blur();
    await page.fill('#search', 'enable_developer');
    const told = await text(page, 'tbody:visible:has(.setting)');
    expect(told.replaceAll(/\s+/g, ' ')).toMatch(/config_service\.enable_developer = true/);
    expect(told).toContain('overridden by the environment');
  });

  it('shows as set what is applied, and nothing else', async () => {
    const page = await open();
    const controls = () =>
      page.evaluate(() => {
        const control = (id: string) => document.getElementById(id) as HTMLInputElement;
        const [boxes, areas] = [['enterprise', 'as-written'].map(control), ['environment', 'pasted'].map(control)];
        return [...boxes.map(({ checked }) => checked), ...areas.map(({ value }) => value)];
      });
    await page.click('text=More about this server');
    await page.check('#enterprise');
    await page.check('#as-written');
    await page.fill('#environment', 'MM_SQLSETTINGS_TRACE=true');
    await drop(page, 'body', 'config.json', plain);
    await soon(page, '#in-all').toContain('in your file');
    expect(await text(page, '#panel-told')).toContain('The file is read as written.');
    await page.setInputFiles('#file', { name: 'wide.json', mimeType: '', buffer: Buffer.from('\ufeff{}', 'utf16le') });
    await soon(page, '#source-says').toContain('This file cannot be used');
    expect(await controls()).toEqual([true, true, 'MM_SQLSETTINGS_TRACE=true', '']);
    await drop(page, 'body', 'config.json', plain);
    await soon(page, '#in-all').toContain('in your file');

    await page.click('text=Paste a config instead');
    await page.fill('#pasted', '{"left": "here"}');
    await page.click('#forget');
    expect(await controls()).toEqual([false, false, '', '']);
    await drop(page, 'body', 'config.json', repairable);
    await soon(page, '#in-all').toContain('in your file');
    expect(await text(page, '#panel-told')).not.toContain('is read as written');
  });

  it('takes a file as the server loads it, and offers that again where it was asked for as written', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', repairable);
    await soon(page, '#in-all').toContain('in your file');
    await page.click('#forget');
    await page.click('text=More about this server');
    for (const tab of ['told', 'payload']) {
      await page.click(`#tab-${tab}`);
      await page.check('#as-written');
      await drop(page, 'body', 'config.json', repairable);
      await soon(page, `#panel-${tab}`).toContain('it repairs the file while loading it');
      expect(await text(page, '#status')).toMatch(/A server repairs it/);
      await page.getByRole('button', { name: 'Read it as the server loads it' }).press('Enter');
      await page.waitForSelector(`#panel-${tab} :is(#in-all, #payload)`);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`panel-${tab}`);
      expect(await page.isChecked('#as-written')).toBe(false);
      expect(await page.isVisible('#as-written')).toBe(true);
      await page.click('#forget');
    }
  });

  it('gives no report of what is no config', async () => {
    const page = await open();
    for (const [name, looks] of [
      ['golden/10.8/default.payload.json', 'It looks like a payload'],
      ['examples/facts.json', 'It looks like a file of facts'],
      ['package.json', 'It looks like a package file of Node'],
      ['biome.json', '(?:It has no known section|It looks like a JSON Schema)'],
    ] as const) {
      await drop(page, 'body', name, readFileSync(name, 'utf8'));
      await soon(page, '#panel-told').toMatch(
        new RegExp(`^This does not look like a Mattermost config\\.json\\s+${looks}`),
      );
      expect(await text(page, '#status')).toMatch(/^This does not look like a Mattermost config\.json\. /);
      expect(await page.locator('#in-all').count()).toBe(0);
      await page.click('#tab-payload');
      expect(await text(page, '#panel-payload')).toMatch(/^This does not look like a Mattermost config\.json/);
      await page.click('#tab-upgrade');
      expect(await text(page, '#panel-upgrade')).toContain('Without a file');
      await page.click('#tab-told');
    }
    await drop(page, 'body', 'config.json', '{}');
    await answer(page);
    await soon(page, '#in-all').toMatch(/^Of 0 settings in your file/);
    expect(await page.locator('#panel-told .notice').count()).toBe(0);
    await drop(page, 'body', 'config.json', '{"ServiceSettings": {"Misspelt": 1}}');
    await answer(page);
    await soon(page, '#panel-told .notice').toContain(`This file has no setting of Mattermost ${newest}.`);
  });

  it('says of a broken file what the command says', async () => {
    const page = await open();
    const broken = '{\n  "ServiceSettings": {\n    "EnableDeveloper": "hunter2",\n    "SiteURL": 1\n  }\n}';
    for (const [content, lines] of [
      [broken, 2],
      [`${broken.slice(0, -3)}]`, 1],
      ['', 1],
    ] as const) {
      await drop(page, 'body', 'config.json', content);
      const { stderr } = await command(['explain', '-', '--release', newest], content);
      const issues = stderr.trim().replaceAll('error: standard input: ', '');
      expect(issues.split('\n')).toHaveLength(lines);
      await soon(page, '#panel-told .notice.error ul').toBe(issues);
      expect(await page.content()).not.toContain('hunter2');
    }
    await page.setInputFiles('#file', { name: 'wide.json', mimeType: '', buffer: Buffer.from('\ufeff{}', 'utf16le') });
    await soon(page, '#source-says').toBe(
      'This file cannot be used: wide.json: the text is UTF-16; save it as UTF-8 (in PowerShell: -Encoding utf8).',
    );
  });

  it('shows unknown names as text, whatever they look like', async () => {
    const page = await open();
    const name = '<img src=x onerror=alert(1)>';
    await drop(page, 'body', `${name}.json`, JSON.stringify({ [name]: 1, ServiceSettings: { 'a-b': 1, [name]: 2 } }));
    await answer(page);
    expect(await text(page, '#chosen')).toContain(name);
    expect(await text(page, '.tile.unknown .count')).toBe('3');
    expect(await text(page, '#panel-told')).toContain('ServiceSettings.a-b');
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('the payload', () => {
  it('is shown, copied and downloaded, byte for byte', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.click('#tab-payload');
    const expected = canonicalText(payloadOrThrow(config, { release: '9.11' }));
    expect(JSON.parse(await text(page, '#payload'))).toEqual(JSON.parse(expected));
    await page.getByRole('button', { name: 'Indented' }).click();
    expect(await page.locator('#payload').textContent()).toBe(expected);
    await page.click('#copy');
    await soon(page, '#panel-payload > .hint').toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
    expect(download.suggestedFilename()).toBe('payload-9.11.json');
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${expected}\n`);
  });

  it('leads with what a real server sends in clear, and says how to stop it', async () => {
    const page = await open();
    const settings = { PluginSettings: { ChimeraOAuthProxyURL: `https://${secret}` }, TeamSettings: { SiteName: 'x' } };
    await drop(page, 'body', 'config.json', JSON.stringify(settings));
    await answer(page);
    await page.waitForSelector('#count');
    const clear = (await text(page, '#panel-told .notice.error')).replaceAll(/\s+/g, ' ');
    expect(clear).toContain('Sent in clear');
    expect(clear).toContain('config_plugin.chimera_oauth_proxy_url: in clear (payload: false)');
    await page.getByRole('button', { name: /^In clear 1/ }).click();
    expect(await shownSettings(page)).toEqual(['ChimeraOAuthProxyURL']);
    const row = await text(page, 'tbody:visible:has(.setting)');
    expect(row).toContain('the address of the Chimera service that connects plugins to OAuth applications, in clear');
    expect(row).not.toContain('not the address itself');
    const stop = await text(page, '#stop');
    for (const part of [
      'LogSettings.EnableDiagnostics: false',
      'Environment > Logging',
      'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false',
    ])
      expect(stop).toContain(part);
    expect(stop).toContain('the security update check: on');
    await page.click('#tab-payload');
    expect(await text(page, '#panel-payload')).toContain('A real server sends 1 field of this in clear');
    expect(await page.content()).not.toContain(secret);
  });

  it('says that diagnostics are off, what would be sent, and what is sent all the same', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', '{"LogSettings": {"EnableDiagnostics": false}}');
    await answer(page);
    expect(await text(page, '#panel-told')).toContain('LogSettings.EnableDiagnostics is false in this config');
    expect(await text(page, '#status')).toMatch(
      /^Telemetry is off \(LogSettings\.EnableDiagnostics is false in this config\)\. Still sent: the security update check/,
    );
    expect(await text(page, '#in-all')).toMatch(/^Telemetry is off .+ would otherwise send \d+ fields/);
    await page.click('#tab-payload');
    expect(await text(page, '#panel-payload')).toContain('Telemetry is off.');
    expect(JSON.parse(await text(page, '#payload'))).toHaveProperty('configs');
  });
});

describe('a server that sends no telemetry of its configuration', () => {
  const whole = wholeConfig('10.12');
  Object.assign(whole.ServiceSettings ?? {}, { EnableSecurityFixAlert: false, SiteURL: `https://${secret}` });
  const { NotificationLogSettings: _, BleveSettings: __, ...eleven } = whole;
  delete eleven.LogSettings?.VerboseDiagnostics;
  const rowOf = (page: Page, name: string) => page.locator(`.ways tbody tr:has(strong.way:text-is("${name}"))`);

  it('is asked for its version, and gets no verdict on a guess', async () => {
    const page = await open();
    for (const [config, says] of [
      [eleven, 'it seems complete, but lacks NotificationLogSettings, BleveSettings and'],
      [{ ServiceSettings: { StrictCSRFEnforcement: 'x' } }, 'it holds ServiceSettings.StrictCSRFEnforcement'],
      [wholeConfig('10.11'), 'Its settings fit versions 10.11 to 10.12'],
    ] as const) {
      await drop(page, 'body', 'config.json', JSON.stringify(config));
      await soon(page, '#panel-told').toContain(says);
      expect(await page.inputValue('#release')).toBe('');
      expect(await page.locator('#panel-told :is(.tile, .settings, #stop)').count()).toBe(0);
      expect(await text(page, '#status')).toMatch(/^Please choose the version\. It/);
      await page.click('#tab-payload');
      expect(await page.locator('#payload').count()).toBe(0);
      expect(await text(page, '#panel-payload')).toContain('Which version is your server?');
      await page.click('#tab-told');
    }
    await page.press('#choose-version', 'Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('release');
    await page.selectOption('#release', '10.11');
    await soon(page, '#in-all').toContain('Mattermost 10.11 sends');
  });

  it('is answered from the ways out, each with its receiver, its state and what stops it', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', JSON.stringify(eleven));
    await answer(page, '11.4');
    const given = join(folder, 'eleven.json');
    writeFileSync(given, JSON.stringify(eleven));
    const { stdout } = await command(['outbound', given, '--release', '11.4', '--json'], '');
    const found = JSON.parse(stdout) as {
      ways: { name: string; state: string; hosts: string[] }[];
      totals: { on: number };
    };
    await soon(page, '#panel-told .notice').toMatch(
      new RegExp(
        `^A Mattermost 11\\.4 server sends no telemetry about its configuration\\.\\s+It still has ${found.totals.on} connections`,
      ),
    );
    for (const { name, state, hosts } of found.ways) {
      expect(await rowOf(page, name).locator('.tag').innerText(), name).toBe(state);
      const row = await rowOf(page, name).innerText();
      for (const host of hosts) expect(row, name).toContain(host === '*' ? 'any host' : host);
    }
    const check = await rowOf(page, 'Security update check').innerText();
    expect(check).toContain('ServiceSettings.EnableSecurityFixAlert = false');
    expect(check).toContain('Now false, in the file');
    expect(check).toContain('Environment > SMTP > Enable Security Alerts');
    expect(check).toContain('MM_SERVICESETTINGS_ENABLESECURITYFIXALERT');
    await page.click('text=More about this server');
    await page.fill('#environment', 'MM_SERVICESETTINGS_ENABLESECURITYFIXALERT=true');
    await page.locator('#environment').blur();
    await soon(page, '#ways-on').toContain(`On (${found.totals.on + 1})`);
    expect(await rowOf(page, 'Security update check').innerText()).toContain('Now true, by the environment');
    await page.click('#tab-payload');
    expect(await text(page, '#panel-payload')).toMatch(/^There is no payload: from 11\.0 on, a server sends no/);
    expect(await page.content()).not.toContain(secret);
  });

  it('may be of any version that somebody types, and needs no file', async () => {
    const page = await open();
    expect(await page.isVisible('#version')).toBe(false);
    await page.selectOption('#release', 'typed');
    const type = async (version: string): Promise<void> => {
      await page.fill('#version', version);
      await page.locator('#version').blur();
    };
    await type('hunter2');
    expect(await text(page, '#version-says')).toMatch(/^Not used: a version is written as in/);
    expect(await page.locator('.ways').count()).toBe(0);
    await type('v11.99.2');
    expect(await text(page, '#in-all')).toMatch(
      /of a Mattermost 11\.99\.2 server, \d+ are on with every setting at its/,
    );
    expect(await page.inputValue('#release')).toBe('typed');
    expect(await page.isVisible('#version')).toBe(true);
    await drop(page, 'body', 'config.json', '{}');
    await soon(page, '#in-all').toMatch(/Mattermost 11\.99\.2 server, \d+ are on with this config/);
    await type('5.6.3');
    await soon(page, '#in-all').toContain('Mattermost 5.6 sends');
    expect(await page.inputValue('#release')).toBe('5.6');
    expect(await page.isVisible('#version')).toBe(false);
  });

  it('is not taken for another in the other tabs', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', JSON.stringify(eleven));
    await answer(page, '11.0');
    await page.click('#tab-upgrade');
    expect(await text(page, '#panel-upgrade')).toContain('Mattermost 11.0 sends no telemetry');
    await page.click('#tab-compare');
    await drop(page, '.slot >> nth=1', 'payload.json', '{"config_rate": {"max_burst": 1}}');
    await soon(page, '#panel-compare .notice.error').toContain('Please choose the version of A.');
    await page.click('#tab-check');
    expect(await text(page, '#panel-check')).toContain('so a capture should hold none');
    expect(await page.inputValue('#check-release')).toBe('');
    await drop(page, '#panel-check .drop', 'capture.json', canonicalText(payloadOrThrow('{}', { release: '10.8' })));
    await soon(page, '#check-says').toMatch(/^None of this should have been sent\. From 11\.0 on, no server sends/);
    expect(await text(page, '#panel-check')).toMatch(/Checked against 10\.\d+:/);
  });
});

describe('two files', () => {
  it('are compared: a config with a capture, and a config with another', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.click('#tab-compare');
    await drop(page, '.slot >> nth=1', 'b.json', config.replace('"EnableDeveloper": false', '"EnableDeveloper": true'));
    await soon(page, '#compare-says').toMatch(/^The two do not send the same: 1 changed, 0 only in B, 0 only in A/);
    expect(await text(page, '#panel-compare .settings')).toContain('config_service.enable_developer');
    await drop(page, '.slot >> nth=1', 'payload.json', canonicalText(payloadOrThrow(config, { release: '9.11' })));
    await soon(page, '#compare-says').toMatch(/^The payloads are the same: \d+ fields/);
    await drop(page, '.slot >> nth=1', 'b.json', '{');
    expect(await text(page, '#panel-compare .notice.error')).toMatch(/this is not JSON \(line 1, column 2\)/);
  });
});

it('takes a file for what the tab is about, wherever it is dropped', async () => {
  const page = await open();
  const payload = canonicalText(payloadOrThrow(config, { release: '9.11' }));
  await drop(page, 'html', 'config.json', config);
  await soon(page, '#chosen').toMatch(/^config\.json/);
  await page.click('#tab-check');
  await drop(page, 'html', 'capture.json', payload);
  await soon(page, '#check-says').toMatch(/^No findings/);
  await page.click('#tab-compare');
  await drop(page, '#panel-compare', 'other.json', payload);
  await soon(page, '#compare-missed').toBe('No file was read. Please drop a file on A or on B.');
  await drop(page, '.slot >> nth=1', 'other.json', payload);
  await soon(page, '#compare-says').toMatch(/^The payloads are the same/);
  expect(await text(page, '#compare-missed')).toBe('');
  expect(await text(page, '#chosen')).toMatch(/^config\.json/);
  await drop(page, '#source .drop', 'new.json', '{}');
  await soon(page, '#chosen').toMatch(/^new\.json/);
});

describe('a capture', () => {
  it('is checked against the config, leaks first, and no leak is shown', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.click('#tab-check');
    const payload = payloadOrThrow(config, { release: '9.11' });
    const batch = Object.entries(payload).map(([event, properties]) => ({ type: 'track', event, properties }));
    const capture = (...more: object[]): string => JSON.stringify({ batch: [...batch, ...more] });
    await drop(page, '#panel-check .drop', 'capture.json', capture());
    expect(await text(page, '#check-says')).toBe('No findings: the capture is what was promised.');

    const leaking = capture().replace('"isdefault_site_url":false', `"isdefault_site_url":"https://${secret}"`);
    await drop(
      page,
      '#panel-check .drop',
      'capture.json',
      leaking.replace('"enable_developer":false', '"enable_developer":true'),
    );
    await soon(page, '#check-says').toBe('1 leak, and 1 other finding.');
    const [first, second] = await page.locator('#panel-check .findings').allInnerTexts();
    expect(first).toContain('config_service.isdefault_site_url');
    expect(first).toContain('It looks like a URL.');
    expect(second).toContain('config_service.enable_developer');
    expect(await page.content()).not.toContain(secret);

    await page.selectOption('#check-release', '');
    expect(await text(page, '#panel-check')).toContain('Checked against 9.11');
  });

  it('may be compressed', async () => {
    const page = await open();
    await page.click('#tab-check');
    const capture = '{"type":"track","event":"config_rate","properties":{"max_burst":100}}';
    await page.setInputFiles('#capture', { name: 'c.gz', mimeType: 'application/gzip', buffer: gzipSync(capture) });
    await page.waitForSelector('#check-says');
    expect(await text(page, '#panel-check')).toContain('1 event about the config, with 1 field');
    await page.setInputFiles('#capture', {
      name: 'c.gz',
      mimeType: 'application/gzip',
      buffer: gzipSync(capture).subarray(0, 40),
    });
    await page.waitForSelector('#panel-check .notice.error');
    expect(await text(page, '#panel-check .notice.error')).toBe('c.gz: its gzip data is damaged');
  });
});

describe('good manners', () => {
  it('needs no mouse', async () => {
    const page = await open();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    const tabTo = async (id: string): Promise<void> => {
      for (let presses = 0; (await focused()) !== id; presses += 1) {
        expect(presses).toBeLessThan(40);
        await page.keyboard.press('Tab');
      }
    };
    await tabTo('example');
    await page.keyboard.press('Enter');
    expect(await text(page, '#status')).toMatch(
      /^Mattermost [\d.]+: \d+ settings in clear, \d+ sent, \d+ in part, \d+ not\.$/,
    );
    await tabTo('tab-told');
    for (const [key, id] of [
      ['ArrowRight', 'payload'],
      ['End', 'check'],
      ['ArrowRight', 'told'],
      ['ArrowLeft', 'check'],
      ['Home', 'told'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(`tab-${id}`);
      expect(await page.locator('[role=tabpanel]:visible').getAttribute('id')).toBe(`panel-${id}`);
    }
    await tabTo('search');
    await page.keyboard.type('site url');
    expect(await shownSettings(page)).toEqual(['SiteURL']);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
    expect(outline).toBe('3px');
  });

  it('forgets a file without a trace, and goes back to where another is chosen', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.click('#tab-payload');
    await page.waitForSelector('#payload');
    await page.click('#tab-told');
    await page.press('#forget', 'Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
    expect(await text(page, '#status')).toBe('File removed.');
    expect(await page.locator('#results').textContent()).not.toContain('isdefault_site_url');
  });

  it('forgets everything when it is reloaded', async () => {
    const page = await open();
    await page.click('text=Paste a config instead');
    await page.fill('#pasted', config);
    await page.click('text=Read the pasted text');
    expect(await text(page, '#chosen')).toMatch(/^the pasted text/);
    await page.fill('#search', 'site url');
    await page.fill('#pasted', 'left here');
    await page.reload();
    expect(await text(page, '#chosen')).toBe('No file yet');
    await page.click('text=Paste a config instead');
    expect(await page.inputValue('#pasted')).toBe('');
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
    ).toBe('[{},{},""]');
  });
});

describe('what was written by the command', () => {
  it('holds the explanation, shows it, and gives way to a file', async () => {
    const [out, source] = [join(folder, 'told.html'), join(folder, 'config.json')];
    writeFileSync(source, config);
    expect((await command(['inspect', source, '--release', '9.11', '-o', out])).code).toBe(0);
    const page = await open({}, out);
    expect(await text(page, '#source-says')).toContain('Shared report, Mattermost 9.11.');
    expect(await page.isDisabled('#release')).toBe(true);
    await page.fill('#search', 'site url');
    expect(await shownSettings(page)).toEqual(['SiteURL']);
    await page.click('#tab-payload');
    expect(JSON.parse(await text(page, '#payload'))).toEqual(payloadOrThrow(config, { release: '9.11' }));
    await page.click('#tab-upgrade');
    expect(await text(page, '#panel-upgrade')).toContain('Without a file');
    await page.click('#example');
    expect(await page.isDisabled('#release')).toBe(false);
    await page.click('#forget');
    expect(await page.inputValue('#release')).toBe('9.11');
  });

  it('opens with a version that reports no configuration', async () => {
    const [out, source] = [join(folder, 'silent.html'), join(folder, 'config.json')];
    writeFileSync(source, config);
    expect((await command(['inspect', '--release', '11.4', '-o', out])).code).toBe(0);
    const empty = await open({}, out);
    expect(await empty.inputValue('#release')).toBe('11.4');
    expect(await empty.isDisabled('#release')).toBe(false);
    const says = 'A Mattermost 11.4 server sends no telemetry about its configuration';
    expect(await text(empty, '#panel-told')).toContain(says);
    expect((await command(['inspect', source, '--release', '11.4', '-o', out])).code).toBe(0);
    const page = await open({}, out);
    expect(await text(page, '#source-says')).toContain('Shared report, Mattermost 11.4.');
    expect([await page.inputValue('#release'), await page.isDisabled('#release')]).toEqual(['11.4', true]);
    expect(await text(page, '#panel-told')).toContain(says);
    await page.click('#example');
    expect(await page.isDisabled('#release')).toBe(false);
  });
});
