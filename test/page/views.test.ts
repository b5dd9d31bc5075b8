import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canonicalText, payloadOrThrow, releases } from '../../src/index.js';
import { drop, dropAll, inBrowser, soon, text, view } from './browser.js';
import { wholeConfig } from './whole.js';

const secret = 'hunter2.internal.example';
const withSecrets = wholeConfig('9.11');
Object.assign(withSecrets.ServiceSettings ?? {}, { SiteURL: `https://${secret}` });
Object.assign(withSecrets.SqlSettings ?? {}, { DataSource: secret });
const config = JSON.stringify(withSecrets, null, 2);
const changed = config.replace('"EnableDeveloper": false', '"EnableDeveloper": true');
const payload = canonicalText(payloadOrThrow(config, { release: '9.11' }));
const facts = Object.values(JSON.parse(payload)).flatMap((event) => Object.keys(event as object)).length;
/** A payload does not tell of two texts whether a server sent them in clear. */
const sameAsPayload = `No known difference. ${facts - 2} facts are the same, 2 are not known.`;
const open = inBrowser();

/** Opens the page with a config in which there are secrets. */
const withConfig = async (content = config): Promise<Page> => {
  const page = await open();
  await drop(page, 'body', 'config.json', content);
  await soon(page, '#chosen').toMatch(/^config\.json/);
  return page;
};

const [sideA, sideB] = ['.side >> nth=0', '.side >> nth=1'];

describe('two files', () => {
  it('are compared: a config with a capture, and a config with another', async () => {
    const page = await withConfig();
    await view(page, 'Compare');
    expect(await text(page, 'h1')).toBe('Compare what two servers send. Choose or drop a file on B.');
    await drop(page, sideB, 'b.json', changed);
    await soon(page, 'h1').toBe(`1 fact differs. The other ${facts - 1} are the same.`);
    expect(await text(page, '#status')).toBe(await text(page, 'h1'));
    const row = await text(page, '#changed tbody tr');
    expect(row).toContain('config_service.enable_developer');
    expect(row).toMatch(/false[\s\S]+true/);
    expect(await page.inputValue('#release-a')).toBe('');
    await drop(page, sideB, 'payload.json', payload);
    await soon(page, 'h1').toBe(sameAsPayload);
    await drop(page, sideB, 'b.json', '{');
    await soon(page, 'h1').toMatch(/^B cannot be used\./);
    expect(await text(page, '.message[role=alert]')).toMatch(/This is not JSON \(line 1, column 2\)/);
    expect(await page.content()).not.toContain(secret);
  });

  it('are chosen, and read as the version that is chosen for each', async () => {
    const page = await open();
    await view(page, 'Compare');
    expect(await text(page, 'h1')).toMatch(/Choose or drop a file on each side\.$/);
    const file = (name: string, content: string) => ({ name, mimeType: '', buffer: Buffer.from(content) });
    await page.setInputFiles('#file-a', file('a.json', config));
    await soon(page, 'h1').toMatch(/on A\.$|on B\.$/);
    await page.setInputFiles('#file-b', file('b.json', changed));
    await soon(page, 'h1').toMatch(/^1 fact differs\./);
    expect(await text(page, sideA)).toContain('a.json');
    expect(await text(page, sideB)).toContain('b.json');
    await page.selectOption('#release-b', '5.6');
    await soon(page, 'h1').toMatch(/^\d+ facts differ\. The other \d+ are the same\.$/);
    expect(await page.locator('#removed tbody tr').count()).toBeGreaterThan(0);
    await page.selectOption('#release-b', '');
    await soon(page, 'h1').toMatch(/^1 fact differs\./);
    // Another view does not forget them.
    await view(page, 'Payload');
    await page.goBack();
    await soon(page, 'h1').toMatch(/^1 fact differs\./);
    expect(await page.content()).not.toContain(secret);
  });
});

describe('two versions', () => {
  it('are compared for the file, and without one', async () => {
    const page = await withConfig();
    await view(page, 'Upgrade');
    expect(await page.inputValue('#upgrade-from')).toBe('9.11');
    expect(await page.inputValue('#upgrade-to')).toBe(releases.at(-1));
    await page.selectOption('#upgrade-to', '10.8');
    await soon(page, 'h1').toMatch(/^Upgrading adds \d+ facts?.+The other \d+ stay the same\.$/);
    expect(await text(page, '#status')).toBe(await text(page, 'h1'));
    expect(await text(page, '#added')).toContain('config_service.maximum_url_length');
    const rows = await page.locator('#added tbody tr').count();
    expect(await text(page, '#added .block__head p')).toMatch(new RegExp(`^${rows} facts`));
    await page.selectOption('#upgrade-from', '10.8');
    await page.selectOption('#upgrade-to', '9.11');
    await soon(page, 'h1').toMatch(/^Going back /);
    await page.selectOption('#upgrade-to', '10.8');
    await soon(page, 'h1').toMatch(/^The same version\. It sends \d+ facts\.$/);
    expect(await page.content()).not.toContain(secret);
  });
});

describe('a capture', () => {
  const events = payloadOrThrow(config, { release: '9.11' });
  const batch = Object.entries(events).map(([event, properties]) => ({ type: 'track', event, properties }));
  const capture = JSON.stringify({ batch });
  const leaking = capture.replace('"isdefault_site_url":false', `"isdefault_site_url":"https://${secret}"`);

  it('is checked against the config, leaks first, and no leak is shown', async () => {
    const page = await withConfig();
    await view(page, 'Capture');
    await drop(page, '.drop', 'capture.json', capture);
    await soon(page, 'h1').toBe(`As expected. All ${facts} facts match.`);
    expect(await text(page, '#status')).toBe(await text(page, 'h1'));
    expect(await page.inputValue('#check-release')).toBe('9.11');
    expect(await page.locator('#leaks, #others-0').count()).toBe(0);

    const two = leaking.replace('"enable_developer":false', '"enable_developer":true');
    await drop(page, sideA, 'capture.json', two);
    await soon(page, 'h1').toBe(`1 text left this server in clear. ${facts - 2} facts are as expected, 1 is not.`);
    const blocks = await page.locator('section.block h2').allInnerTexts();
    expect(blocks[0]).toBe('Sent in clear');
    const leak = await text(page, '#leaks .finding');
    expect(leak.replaceAll('\n', ' ')).toContain('config_service.isdefault_site_url');
    expect(leak).toContain('It looks like a URL');
    expect(await text(page, '#others-0 .finding')).toContain('config_service.enable_developer');
    expect(await page.content()).not.toContain(secret);

    await page.selectOption('#check-release', '');
    await soon(page, '.verdict__notes').toContain('Checked against 9.11');
    expect(await page.content()).not.toContain(secret);
  });

  it('may be compressed, or damaged', async () => {
    const page = await open();
    await view(page, 'Capture');
    const bytes = gzipSync('{"type":"track","event":"config_rate","properties":{"max_burst":100}}');
    await page.setInputFiles('#capture', { name: 'c.gz', mimeType: 'application/gzip', buffer: bytes });
    await soon(page, 'h1').toMatch(/^No text is in clear\. 1 fact is as expected, and there are \d+ other findings\.$/);
    expect(await text(page, '.verdict__notes')).toContain('1 group about the configuration, with 1 field');
    expect(await text(page, '.verdict__lead')).toContain('Without a config.json, only names and the form');
    const buffer = bytes.subarray(0, 40);
    await page.setInputFiles('#capture', { name: 'c.gz', mimeType: 'application/gzip', buffer });
    await soon(page, 'h1').toBe('c.gz cannot be read. Its gzip data is damaged.');
  });

  it('is no config', async () => {
    const page = await open();
    await view(page, 'Capture');
    await drop(page, '.drop', 'other.json', config);
    await soon(page, 'h1').toBe('other.json is not a capture. It looks like a config.json.');
    expect(await page.content()).not.toContain(secret);
  });
});

describe('the payload', () => {
  it('is shown, copied and downloaded, byte for byte', async () => {
    const page = await withConfig();
    await view(page, 'Payload');
    await soon(page, 'h1').toMatch(
      new RegExp(`^The payload\\. ${facts} facts in \\d+ groups, for Mattermost 9\\.11\\.$`),
    );
    const shown = page.locator('.code-block pre');
    expect(JSON.parse((await shown.textContent()) ?? '')).toEqual(JSON.parse(payload));
    await page.getByRole('button', { name: 'Indented' }).click();
    expect(await shown.textContent()).toBe(payload);
    await page.getByRole('button', { name: 'Copy the payload' }).click();
    await soon(page, '#status').toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(payload);
    const save = page.getByRole('button', { name: 'Download the payload' });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toBe('payload-9.11.json');
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${payload}\n`);
    expect(await page.content()).not.toContain(secret);
  });

  it('says what a real server sends in clear, and masks it', async () => {
    const settings = { PluginSettings: { ChimeraOAuthProxyURL: `https://${secret}` } };
    const page = await withConfig(JSON.stringify(settings));
    await page.selectOption('#release', '10.8');
    await view(page, 'Payload');
    await soon(page, '.code-block__note').toBe('A real server sends 1 of these facts in clear. “As sent” shows which.');
    await page.click('text=As sent');
    await soon(page, '#payload-title').toBe('As a real server sends it');
    expect(await text(page, '.code-block__note')).toContain('config_plugin.chimera_oauth_proxy_url');
    expect(await page.locator('.clear-value').allTextContents()).toEqual(['‹text in clear, not shown›']);
    await page.getByRole('button', { name: 'Copy the payload with marks in place of texts' }).click();
    await soon(page, '#status').toBe('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/"chimera_oauth_proxy_url": ?"‹text in clear, not shown›"/);
    await page.click('text=As documented');
    await page.getByRole('button', { name: 'Copy the payload', exact: true }).click();
    await expect
      .poll(async () => JSON.parse(await page.evaluate(() => navigator.clipboard.readText())))
      .toEqual(payloadOrThrow(JSON.stringify(settings), { release: '10.8', asLoaded: true }));
    expect(await page.content()).not.toContain(secret);
  });

  it('is that which would be sent, where telemetry is off', async () => {
    const page = await withConfig(config.replace('"EnableDiagnostics": true', '"EnableDiagnostics": false'));
    await view(page, 'Payload');
    await soon(page, 'h1').toContain('sent if telemetry were on.');
    expect(await text(page, '.verdict__lead')).toMatch(/^Telemetry is off/);
  });

  it('has the other reports of a support packet beside it', async () => {
    const page = await open();
    await dropAll(page, 'body', { 'packet.zip': readFileSync('examples/packet.zip') });
    await page.waitForSelector('#count');
    await view(page, 'Payload');
    await page.waitForSelector('#report-name');
    expect(await page.locator('#report-name option').count()).toBeGreaterThan(1);
    await page.selectOption('#report-name', { index: 1 });
    await soon(page, '.code-block >> nth=1').toContain('{');
  });
});

it('takes a file for what it is, wherever it is dropped', async () => {
  const page = await withConfig();
  await drop(page, 'html', 'capture.json', payload);
  await soon(page, 'h1').toBe(`As expected. All ${facts} facts match.`);
  expect(page.url()).toContain('view=capture');
  expect(await text(page, '#chosen')).toMatch(/^config\.json/);
  await view(page, 'Compare');
  await drop(page, sideB, 'other.json', payload);
  await soon(page, 'h1').toBe(sameAsPayload);
  expect(page.url()).toContain('view=compare');
  await drop(page, 'html', 'new.json', changed);
  await soon(page, '#chosen').toMatch(/^new\.json/);
  await soon(page, 'h1').toMatch(/^1 fact differs\./);
  expect(page.url()).toContain('view=compare');
});

describe('a server that sends no telemetry of its configuration', () => {
  it('is not taken for another in the other tabs', async () => {
    const whole = wholeConfig('10.12');
    Object.assign(whole.ServiceSettings ?? {}, { SiteURL: `https://${secret}` });
    const { NotificationLogSettings: _, BleveSettings: __, ...eleven } = whole;
    delete eleven.LogSettings?.VerboseDiagnostics;
    const page = await withConfig(JSON.stringify(eleven));
    await page.waitForSelector('#choose-version');
    await view(page, 'Payload');
    expect(await text(page, 'h1')).toBe('Which version is it? From 11.0 on, there is no payload.');
    expect(await page.locator('.code-block').count()).toBe(0);
    await page.selectOption('#payload-version', '11.0');
    await soon(page, 'h1').toMatch(/^There is no payload\. From 11\.0 on, a server sends no telemetry/);
    await view(page, 'Upgrade');
    await soon(page, 'h1').toMatch(/^Mattermost 11\.0 sends no telemetry of its configuration\. Of earlier versions: /);
    await view(page, 'Compare');
    await drop(page, sideB, 'payload.json', '{"config_rate": {"max_burst": 1}}');
    await soon(page, 'h1').toBe('Which version is A? It does not show it.');
    expect(await text(page, '.message[role=alert]')).toContain('Choose the version of A.');
    await view(page, 'Capture');
    expect(await text(page, '.verdict__lead')).toContain('so a capture should hold none');
    await drop(page, '.drop', 'capture.json', canonicalText(payloadOrThrow('{}', { release: '10.8' })));
    await soon(page, 'h1').toBe('None of this should have been sent. Mattermost 11.0 sends no such events.');
    expect(await page.inputValue('#check-release')).toBe('');
    expect(await text(page, '.verdict__notes')).toMatch(/Checked against 10\.\d+:/);
    expect(await page.content()).not.toContain(secret);
  });
});
