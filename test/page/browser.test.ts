import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { releases } from '../../src/index.js';
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
const repairable = JSON.stringify({ ...wholeConfig('5.6'), TeamSettings: { ExperimentalDefaultChannels: 'news' } });
const open = inBrowser();
const newest = releases.at(-1) as string;

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();

/** What is there, once it is there: a file that was dropped takes its time. */
const soon = (page: Page, selector: string) => expect.poll(() => text(page, selector), { timeout: 60_000 });

/** Says which version it is, where a file does not say. */
const answer = async (page: Page, version = newest): Promise<void> => {
  await page.waitForSelector('#choose-version');
  await page.selectOption('#release', version);
};

const shown = (page: Page): Promise<string[]> =>
  page.locator('.setting > summary .setting__sentence').evaluateAll((all) => all.map((one) => one.dataset.name ?? ''));

describe('somebody who has never seen it', () => {
  it('learns whether telemetry is on, how to turn it off, and what becomes of the site URL', async () => {
    const page = await open();
    expect(await text(page, 'h1')).toBe('See what your Mattermost server sends home, and how to turn it off.');
    expect(await text(page, '.privacy')).toContain('Your file stays in this tab');
    await drop(page, 'body', 'config.json', config);
    await soon(page, 'h1').toMatch(/^Telemetry is on\. At each start and once a day, this server sends \d+ facts/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toBe('Telemetry is on: config.json');
    expect(await page.inputValue('#release')).toBe('9.11');
    expect(await text(page, '#version-caption')).toMatch(/^detected/);
    const off = await text(page, '#off');
    for (const line of [
      'Environment > Logging > Enable Diagnostics and Error Reporting',
      '"EnableDiagnostics": false',
      'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false',
    ])
      expect(off.replaceAll('\n', '')).toContain(line);

    await page.press('body', '/');
    await page.keyboard.type('site url');
    await expect.poll(() => shown(page)).toEqual(['SiteURL']);
    expect(await text(page, '#count')).toBe('1 setting');
    const row = page.locator('[id="ServiceSettings.SiteURL"]');
    expect(await row.locator('.badge').innerText()).toBe('In part');
    await row.locator('summary').press('Enter');
    const body = await row.locator('.setting__body').innerText();
    expect(body).toContain('config_service.isdefault_site_url');
    expect(body).toContain('Environment > Web Server > Site URL');
    expect(await page.content()).not.toContain(secret);
  });

  it('copies a line', async () => {
    const page = await open();
    await page.click('#example');
    await page.getByRole('button', { name: 'Copy config.json, under LogSettings of telemetry' }).click();
    await soon(page, '#status').toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('"EnableDiagnostics": false');
  });
});

describe('the list of settings', () => {
  it('filters by how much is sent, in step with bar, legend and address', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.waitForSelector('#count');
    const chips = page.locator('.chip');
    const counts = await chips.locator('span').allInnerTexts();
    const legend = await page.locator('.reach__legend b').allInnerTexts();
    expect(counts.slice(1, 5).filter((count) => count !== '0')).toEqual(legend.map((one) => one.split(/\s/)[0]));
    expect(counts.slice(1, 5).reduce((sum, count) => sum + Number(count), 0)).toBe(Number(counts[0]));
    for (const [title, badge, show] of [
      ['In part', 'In part', 'part'],
      ['Not sent', 'Not sent', 'none'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^${title} \\d`) }).click();
      const badges = await page.locator('.setting .badge').allTextContents();
      expect(new Set(badges)).toEqual(new Set([badge]));
      expect(await text(page, '#count')).toBe(`${badges.length} settings`);
      expect(page.url()).toContain(`show=${show}`);
    }
    await page.goBack();
    await expect.poll(() => page.url()).toContain('show=part');
    await page.click('#clear');
    expect(page.url()).not.toContain('show=');
    await page.click('.reach__legend a:has-text("not sent")');
    await expect.poll(() => page.url()).toContain('show=none');
    await page.selectOption('#scope', 'defaults');
    await page.click('#clear');
    await expect.poll(() => text(page, '#count')).toMatch(/^\d+ facts? of settings that are not in your file$/);
  });

  it('opens and closes sections, remembers them, and draws rows only where they are open', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.waitForSelector('#count');
    expect(await page.locator('.setting').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(2500);
    await page.click('#SqlSettings > summary');
    await page.waitForSelector('#SqlSettings .setting');
    expect(page.url()).toContain('open=SqlSettings');
    await page.fill('#search', 'site url');
    await expect.poll(() => shown(page)).toEqual(['SiteURL']);
    await page.locator('#search').press('Escape');
    await expect.poll(() => page.locator('.section[open]').count()).toBe(1);
    await page.click('#expand');
    await expect.poll(() => page.locator('.setting').count()).toBe(await page.locator('.setting__sentence').count());
    expect(await text(page, '#expand')).toBe('Collapse all');
    await page.click('#expand');
    expect(await page.locator('.section[open]').count()).toBe(0);
  });

  it('is walked by keys, which can be switched off', async () => {
    const page = await open();
    await page.click('#example');
    await page.waitForSelector('#count');
    await page.locator('body').press('j');
    const section = () => page.evaluate(() => document.activeElement?.closest('details')?.id);
    const first = await section();
    await page.keyboard.press('j');
    expect(await section()).not.toBe(first);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.setting');
    await page.keyboard.press('j');
    expect(await section()).toContain('.');
    await page.keyboard.press('?');
    expect(await page.isVisible('#help')).toBe(true);
    await page.uncheck('#help input');
    await page.keyboard.press('Escape');
    const before = await section();
    await page.keyboard.press('j');
    expect(await section()).toBe(before);
  });

  it('finds nothing for what is not there, and proposes what is near', async () => {
    const page = await open();
    await page.click('#example');
    await page.fill('#search', 'diagnostcs');
    await soon(page, '.no-match').toContain('Did you mean diagnostics?');
    await page.click('text=Did you mean diagnostics?');
    await expect.poll(() => shown(page)).toContain('EnableDiagnostics');
    expect(await page.locator('.no-match').count()).toBe(0);
  });

  it('shows unknown names as text, and where they would count', async () => {
    const page = await open();
    const name = '<img src=x onerror=alert(1)>';
    await drop(page, 'body', 'c.json', JSON.stringify({ [name]: 1, ServiceSettings: { 'a-b': 1, SiteURL: 'x' } }));
    await answer(page);
    await page.waitForSelector('#count');
    await page.click('.unknown-names summary');
    expect(await text(page, '.unknown-names')).toContain('ServiceSettings.a-b');
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('what a real server sends in clear', () => {
  it('is named first, masked until a click, and never in what is passed on', async () => {
    const page = await open();
    const settings = { PluginSettings: { ChimeraOAuthProxyURL: `https://${secret}` }, TeamSettings: { SiteName: 'x' } };
    await drop(page, 'body', 'config.json', JSON.stringify(settings));
    await answer(page);
    await soon(page, '.card--danger').toContain('a URL, 32 characters');
    expect(await page.content()).not.toContain(secret);
    await page.click('.card--danger >> text=Show setting');
    await page.waitForSelector('[id="PluginSettings.ChimeraOAuthProxyURL"][open] .callout--danger');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#share')]);
    const shared = readFileSync(await download.path(), 'utf8');
    expect(shared).not.toContain(secret);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    expect((await text(page, '.card--danger .card__value:visible')).replaceAll('\n', '')).toBe(`https://${secret}`);
    for (const item of ['Report as Markdown', 'Settings as CSV', 'Explanation as JSON']) {
      await page.getByRole('button', { name: 'Download', exact: true }).click();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#downloads').getByText(item).click(),
      ]);
      expect(readFileSync(await saved.path(), 'utf8')).not.toContain(secret);
    }
    writeFileSync(join(folder, 'shared.html'), shared);
  });

  it('is a report that opens again, shows the same, and gives way to a file', async () => {
    const page = await open({}, join(folder, 'shared.html'));
    expect(await text(page, '#shared')).toContain(`Shared report, Mattermost ${newest}.`);
    expect(await text(page, 'h1')).toMatch(/^Telemetry is on\./);
    expect(await page.locator('#release').count()).toBe(0);
    await page.locator('.card--danger >> text=Show setting').click();
    await page.waitForSelector('[id="PluginSettings.ChimeraOAuthProxyURL"][open]');
    await drop(page, 'body', 'config.json', config);
    await soon(page, '#chosen').toContain('config.json');
    expect(await page.locator('#shared').count()).toBe(0);
  });
});

describe('a server whose telemetry is off', () => {
  it('has its verdict, the switch that remains, and a preview', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', '{\n"LogSettings": {\n"EnableDiagnostics": false}}');
    await answer(page);
    await soon(page, 'h1').toMatch(/^Telemetry is off\. This server still sends .+ other things\.$/);
    expect(await text(page, '#lead')).toContain('LogSettings.EnableDiagnostics is false in this config, line 3.');
    expect(await page.locator('.reach__legend b').allInnerTexts()).toEqual(['1 not sent']);
    expect(await page.locator('#settings').count()).toBe(0);
    expect(await page.isVisible('text="EnableSecurityFixAlert": false')).toBe(true);
    await page.click('#preview');
    await soon(page, 'h1').toMatch(/^Preview: telemetry is off, none of this is sent\./);
    await page.waitForSelector('#settings');
    await page.click('#preview');
    expect(await page.locator('#settings').count()).toBe(0);
  });

  it('has a link to what else it sends', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', '{"LogSettings": {"EnableDiagnostics": false}}');
    await answer(page);
    const check = page.locator('.traffic:has(b:text-is("Security update check"))');
    await check.locator('summary').click();
    await check.locator('.traffic__body').waitFor();
    const body = await check.innerText();
    expect(body).toContain('How many accounts there are');
    expect(body).toContain('ServiceSettings.EnableSecurityFixAlert = false');
    expect(body).toContain('securityupdatecheck.mattermost.com');
  });
});

describe('a file that cannot be used', () => {
  it('is named for what it is, and leaves the report that was there', async () => {
    const page = await open();
    for (const [name, looks] of [
      ['examples/facts.json', 'It looks like a file of facts'],
      ['package.json', 'It looks like a package file of Node'],
    ] as const) {
      await drop(page, 'body', name, readFileSync(name, 'utf8'));
      await soon(page, '.message[role=alert]').toContain(looks);
      expect(await text(page, '#status')).toMatch(/does not look like a Mattermost config\.json\.$/);
    }
    await drop(page, 'body', 'config.json', config);
    await page.waitForSelector('#count');
    await drop(page, 'body', 'package.json', readFileSync('package.json', 'utf8'));
    await soon(page, '.message[role=alert]').toContain('It looks like a package file of Node');
    expect(await text(page, 'h1')).toMatch(/^Telemetry is on/);
    await drop(page, 'body', 'config.json', config);
    await expect.poll(() => page.locator('.message[role=alert]').count()).toBe(0);
  });

  it('is broken where the command says it is', async () => {
    const page = await open();
    const broken = '{\n  "ServiceSettings": {\n    "EnableDeveloper": "hunter2",\n    "SiteURL": 1\n  }\n}';
    for (const [content, lines] of [
      [broken, 2],
      [`${broken.slice(0, -3)}]`, 1],
      ['', 1],
    ] as const) {
      await drop(page, 'body', 'config.json', content);
      const { stderr } = await command(['explain', '-', '--release', newest], content);
      const issues = stderr.trim().replaceAll('error: standard input: ', '').split('\n');
      expect(issues).toHaveLength(lines);
      await expect
        .poll(() => page.locator('.message[role=alert] p').allInnerTexts())
        .toEqual(issues.map((issue) => `${issue.slice(0, 1).toUpperCase()}${issue.slice(1)}.`));
      expect(await page.content()).not.toContain('hunter2');
    }
    await page.setInputFiles('#file', { name: 'wide.json', mimeType: '', buffer: Buffer.from('\ufeff{}', 'utf16le') });
    await soon(page, '.message[role=alert] >> nth=0').toContain('save it as UTF-8 (in PowerShell: -Encoding utf8)');
  });

  it('is read as the server loads it, and as written only on request', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', repairable);
    await soon(page, 'h1').toMatch(/^Telemetry is on/);
    await page.click('#more > summary');
    await page.click('#as-written');
    await soon(page, '.message[role=alert]').toContain('it repairs the file while loading it');
    await page.press('#repair', 'Enter');
    await soon(page, 'h1').toMatch(/^Telemetry is on/);
    await page.click('#more > summary');
    expect(await page.isChecked('#as-written')).toBe(false);
  });
});

describe('what else is known of the server', () => {
  it('changes the report, and says where a value comes from', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', '{"ServiceSettings": {"EnableDeveloper": false, "EnableAPIv3": true}}');
    await page.waitForSelector('#count');
    await page.selectOption('#release', '5.6');
    expect(await text(page, '#version-caption')).toBe('your choice');
    await page.click('#more > summary');
    await page.fill('#environment', 'MM_SERVICESETTINGS_ENABLEDEVELOPER=true');
    await page.locator('#environment').blur();
    await page.fill('#search', 'enable_developer');
    await soon(page, '.setting summary code').toBe('true');
    await page.click('.setting summary');
    expect(await text(page, '.setting > .setting__body')).toContain('overridden by the environment');
    await page.fill('#environment', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false');
    await page.locator('#environment').blur();
    await soon(page, 'h1').toMatch(/^Telemetry is off/);
    await page.click('#forget');
    expect(await text(page, '#status')).toBe('File removed.');
    await soon(page, 'h1').toMatch(/^See what/);
  });

  it('may be a version that somebody types', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.waitForSelector('#count');
    await page.selectOption('#release', 'other');
    const type = async (version: string): Promise<void> => {
      await page.fill('#version', version);
      await page.locator('#version').blur();
    };
    await type('hunter2');
    expect(await text(page, '#version-caption')).toMatch(/^Not used: a version is written as in/);
    await type('v11.99.2');
    await soon(page, 'h1').toMatch(/^This version has no telemetry of its configuration\. It still sends \d+/);
    expect(await text(page, '#lead')).toContain('Mattermost 11.99.2');
    expect(await page.inputValue('#release')).toBe('11.99.2');
    await page.selectOption('#release', 'other');
    await type('5.6.3');
    await soon(page, 'h1').toMatch(/^Telemetry is on/);
    expect(await page.inputValue('#release')).toBe('5.6');
  });
});

describe('a server without telemetry of its configuration', () => {
  const whole = wholeConfig('10.12');
  Object.assign(whole.ServiceSettings ?? {}, { EnableSecurityFixAlert: false, SiteURL: `https://${secret}` });
  const { NotificationLogSettings: _, BleveSettings: __, ...eleven } = whole;
  delete eleven.LogSettings?.VerboseDiagnostics;

  it('is asked for its version, and gets no verdict on a guess', async () => {
    const page = await open();
    for (const [given, says] of [
      [eleven, 'it seems complete, but lacks NotificationLogSettings, BleveSettings and'],
      [{ ServiceSettings: { StrictCSRFEnforcement: 'x' } }, 'it holds ServiceSettings.StrictCSRFEnforcement'],
      [wholeConfig('10.11'), 'Its settings fit versions 10.11 to 10.12'],
    ] as const) {
      await drop(page, 'body', 'config.json', JSON.stringify(given));
      await soon(page, 'main').toContain(says);
      expect(await text(page, 'h1')).toMatch(/^Which version is it\?/);
      expect(await page.inputValue('#release')).toBe('');
      expect(await text(page, '#status')).toMatch(/^Choose the version\. It/);
      expect(await page.locator('#settings, .cards, .state:has-text("Telemetry is on")').count()).toBe(0);
    }
    await page.press('#choose-version', 'Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('release');
    expect(await text(page, '#if-older')).toMatch(/^If it is 10\.12 or older, telemetry is on\./);
    await page.getByRole('button', { name: '10.12', exact: true }).press('Enter');
    await soon(page, 'h1').toMatch(/^Telemetry is on/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('is answered from the ways out, as the command does', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', JSON.stringify(eleven));
    await answer(page, '11.4');
    const given = join(folder, 'eleven.json');
    writeFileSync(given, JSON.stringify(eleven));
    const { stdout } = await command(['outbound', given, '--release', '11.4', '--json'], '');
    const found = JSON.parse(stdout) as { ways: { name: string; state: string }[]; totals: { on: number } };
    await soon(page, 'h1').toBe(
      `This version has no telemetry of its configuration. It still sends ${found.totals.on} other things.`,
    );
    await page.click('.rows__more');
    const states = { on: 'On', off: 'Off', depends: 'Not known' } as const;
    for (const { name, state } of found.ways.filter((way) => way.name !== 'Diagnostics (telemetry)')) {
      const row = page
        .locator('.traffic > summary')
        .filter({ has: page.locator(`b:text-is(${JSON.stringify(name)})`) });
      expect(await row.locator('.state').innerText(), name).toBe(states[state as 'on']);
    }
    await page.click('#more > summary');
    await page.fill('#environment', 'MM_SERVICESETTINGS_ENABLESECURITYFIXALERT=true');
    await page.locator('#environment').blur();
    await soon(page, 'h1').toContain(`${found.totals.on + 1} other things`);
    expect(await page.content()).not.toContain(secret);
  });
});

describe('good manners', () => {
  it('needs no mouse', async () => {
    const page = await open();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    const tabTo = async (id: string): Promise<void> => {
      for (let presses = 0; (await focused()) !== id; presses += 1) {
        expect(presses).toBeLessThan(80);
        await page.keyboard.press('Tab');
      }
    };
    await tabTo('example');
    await page.keyboard.press('Enter');
    await soon(page, '#status').toMatch(/^Telemetry is on\. At each start/);
    await page.waitForSelector('#search');
    await page.keyboard.press('/');
    await page.keyboard.type('site url');
    await expect.poll(() => shown(page)).toEqual(['SiteURL']);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
    expect(outline).toBe('2px');
  });

  it('forgets everything when it is reloaded', async () => {
    const page = await open();
    await page.click('text=Paste text');
    await page.fill('#pasted', config);
    await page.click('text=Read the pasted text');
    await soon(page, '#chosen').toContain('the pasted text');
    await page.fill('#search', 'site url');
    await page.reload();
    expect(await text(page, 'h1')).toMatch(/^See what/);
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
    ).toBe('[{},{},""]');
  });

  it('follows light and dark, and the choice of either', async () => {
    const page = await open({ colorScheme: 'dark' });
    const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await back();
    await page.click('#theme');
    expect(await back()).not.toBe(dark);
    await page.click('#theme');
    expect(await back()).toBe(dark);
  });
});

describe('what was written by the command', () => {
  it('holds the explanation, shows it, and gives way to a file', async () => {
    const [out, source] = [join(folder, 'told.html'), join(folder, 'config.json')];
    writeFileSync(source, config);
    expect((await command(['inspect', source, '--release', '9.11', '-o', out])).code).toBe(0);
    const page = await open({}, out);
    expect(await text(page, '#shared')).toContain('Shared report, Mattermost 9.11.');
    await page.waitForSelector('#search');
    await page.fill('#search', 'site url');
    await expect.poll(() => shown(page)).toEqual(['SiteURL']);
    expect(await page.content()).not.toContain(secret);
  });

  it('opens with a version without telemetry of its configuration', async () => {
    const [out, source] = [join(folder, 'silent.html'), join(folder, 'config.json')];
    writeFileSync(source, config);
    expect((await command(['inspect', '--release', '11.4', '-o', out])).code).toBe(0);
    const empty = await open({}, out);
    expect(await empty.inputValue('#release')).toBe('11.4');
    expect(await text(empty, 'h1')).toMatch(/^This version has no telemetry of its configuration/);
    expect((await command(['inspect', source, '--release', '11.4', '-o', out])).code).toBe(0);
    const page = await open({}, out);
    expect(await text(page, '#shared')).toContain('Shared report, Mattermost 11.4.');
    expect(await text(page, 'h1')).toMatch(/^This version has no telemetry of its configuration/);
  });
});
