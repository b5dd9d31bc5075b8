import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drop, dropAll, inBrowser } from './browser.js';
import { wholeConfig } from './whole.js';

const data = fileURLToPath(new URL('../data/', import.meta.url));
const packet = (name: string): Buffer => readFileSync(join(data, 'packets', name));
const environment = (name: string): string => readFileSync(join(data, 'environments', name), 'utf8');
const config = JSON.stringify(wholeConfig('9.11'));
const open = inBrowser();

describe('what people have', () => {
  it('shows the facts of a support packet beside what they are sent in', async () => {
    const page = await open();
    await dropAll(page, 'body', { 'packet.zip': readFileSync('examples/packet.zip') });
    await page.waitForSelector('#other');
    const activity = page.locator('.traffic:has(b:text-is("Daily activity counts"))');
    await activity.locator('summary').click();
    await activity.locator('.traffic__body').waitFor();
    expect((await activity.innerText()).replaceAll('\n', '')).toMatch(/posts = \d+/);
  });

  it('takes a support packet with nothing else, and never shows its name', async () => {
    const page = await open();
    await dropAll(page, 'body', { 'mattermost_support_packet_acme_2025.zip': packet('cluster-10.5.2.zip') });
    await page.waitForSelector('#count');
    expect(await page.inputValue('#release')).toBe('10.5');
    expect(await page.innerText('#version-caption')).toBe('detected');
    expect(await page.innerText('.known')).toContain('nodes in the support packet is shown');
    expect(await page.innerText('#chosen')).toContain('the support packet');
    expect(await page.innerText('body')).not.toContain('acme');
  });

  it('follows the packet after another version was chosen, and a chosen version before that of an image', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', '{}');
    await page.waitForSelector('#choose-version');
    await page.selectOption('#release', '11.4');
    await dropAll(page, 'body', { 'x.zip': packet('cluster-10.5.2.zip') });
    await page.waitForSelector('#count');
    expect(await page.inputValue('#release')).toBe('10.5');
    await page.selectOption('#release', '10.4');
    await dropAll(page, 'body', { 'docker-compose.yml': environment('compose-bare-names/files/docker-compose.yml') });
    await page.waitForSelector('.known >> text=docker-compose.yml');
    expect(await page.inputValue('#release')).toBe('10.4');
  });

  it('says what is wrong with a zip', async () => {
    const page = await open();
    await dropAll(page, 'body', { 'x.zip': packet('encrypted-config.zip') });
    await expect.poll(() => page.innerText('.message[role=alert]')).toMatch(/the zip is encrypted/i);
  });

  it('takes a list of variables beside the config', async () => {
    const page = await open();
    await dropAll(page, 'body', { 'config.json': config, 'mm.env': 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\n' });
    await expect.poll(() => page.innerText('h1')).toMatch(/^Telemetry is off/);
    expect(await page.innerText('#lead')).toContain('MM_LOGSETTINGS_ENABLEDIAGNOSTICS');
  });

  const ordered = (name: string): string => environment(`compose-env-file-order/files/${name}`);

  it('finds what a compose file refers to among the files, dropped together or one after the other', async () => {
    const page = await open();
    const files = { 'base.env': ordered('base.env'), 'site.env': ordered('site.env') };
    await dropAll(page, 'body', { 'config.json': config, 'compose.yaml': ordered('compose.yaml'), ...files });
    await expect.poll(() => page.innerText('h1')).toMatch(/^Telemetry is off/);
    await page.reload();
    await dropAll(page, 'body', { 'config.json': config, 'compose.yaml': ordered('compose.yaml') });
    await expect.poll(() => page.innerText('.message[role=alert]')).toContain('the answer is by the config alone');
    await dropAll(page, 'body', files);
    await expect.poll(() => page.innerText('h1')).toMatch(/^Telemetry is off/);
    expect(await page.locator('.message[role=alert]').count()).toBe(0);
  });

  it('asks which service is the server', async () => {
    const page = await open();
    const compose = environment('compose-two-servers/files/docker-compose.yml');
    await dropAll(page, 'body', { 'config.json': config, 'docker-compose.yml': compose });
    await page.getByRole('button', { name: 'mm-test' }).click();
    await expect.poll(() => page.locator('.message[role=alert]').count()).toBe(0);
    expect(await page.innerText('.notes')).toContain('What was read of docker-compose.yml');
  });

  it('takes compose files with their .env, after the config, and says which names do not reach the server', async () => {
    const page = await open();
    await drop(page, 'body', 'config.json', config);
    await page.waitForSelector('#count');
    await dropAll(page, 'body', {
      'docker-compose.yml': environment('compose-bare-names/files/docker-compose.yml'),
      '.env': environment('compose-bare-names/files/.env'),
    });
    await expect.poll(() => page.innerText('.known')).toContain('THE OPT-OUT DOES NOT REACH THE SERVER');
    expect(await page.inputValue('#release')).toBe('10.5');
    expect(await page.innerText('#version-caption')).toContain('from docker-compose.yml, .env');
    expect(await page.locator('#app').innerHTML()).not.toContain('not-a-secret');
    await page.click('#more > summary');
    await page.click('#forget');
    expect(await page.locator('.known').count()).toBe(0);
  });
});
