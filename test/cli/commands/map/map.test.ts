import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../../../support/command.js';
import { temporaryFolder } from '../../../support/folder.js';

const { folder, fileWith } = temporaryFolder();

const run = async (args: readonly string[], input = '', columns = '80') => {
  const { code: status, ...printed } = await inProcess(['map', ...args], input, { env: { COLUMNS: columns } });
  return { status, ...printed };
};

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('map capacity', () => {
  it('prints totals first, fits 80 columns, and says that it is capacity', async () => {
    const { status, stdout } = await run(['capacity', '--release', '10.8']);
    expect(status).toBe(0);
    expect(stdout.split('\n')[2]).toMatch(/^all of it +473 /);
    expect(stdout).toContain('capacity, not entropy');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('prints every field on request, as a document, and as data', async () => {
    expect((await run(['capacity', '--release', '5.6', '--fields'])).stdout).toContain('config_sql.trace');
    expect((await run(['capacity', '--release', '5.6', '--markdown'])).stdout).toContain('| a flag | 194 |');
    expect(JSON.parse((await run(['capacity', '--release', '5.6', '--json'])).stdout)).toMatchObject({
      release: '5.6',
    });
  });

  it.for([[[]], [['--release', '11.0']], [['file', '--release', '5.6']], [['--relaese', '5.6']]])(
    'refuses %j',
    async ([args = []]) => {
      expect(await run(['capacity', ...args])).toMatchObject({ status: 2, stdout: '' });
    },
  );
});

describe('map diff', () => {
  it('exits with 1 when anything is wider, else with 0', async () => {
    expect((await run(['diff', '5.6', '5.10'])).status).toBe(1);
    expect((await run(['diff', '5.6', '5.7'])).status).toBe(0);
    expect((await run(['diff', 'v5.7.0', '5.6.3'])).status).toBe(0);
  });

  it('fits 80 columns, and names the marks', async () => {
    const { stdout } = await run(['diff', '5.7', '5.10']);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    for (const mark of ['Wider', 'Equal', 'Narrower']) expect(stdout).toContain(`\n${mark}: `);
  });

  it('keeps names whole for what searches its output', async () => {
    const { stdout } = await run(['diff', '9.11', '10.8'], '', '');
    expect(stdout).toMatch(/^config_experimental\.enable_remote_cluster_service {2}/m);
  });

  it('prints data and documents', async () => {
    expect(JSON.parse((await run(['diff', '5.6', '10.8', '--json'])).stdout)).toMatchObject({
      from: '5.6',
      to: '10.8',
    });
    expect((await run(['diff', '5.6', '10.8', '--markdown'])).stdout).toContain('| field | change |');
  });

  it.for([[[]], [['5.6']], [['5.6', '5.7', '5.8']], [['5.6', '7.6']], [['5.6', '11.0']]])(
    'refuses %j',
    async ([args = []]) => {
      expect(await run(['diff', ...args])).toMatchObject({ status: 2, stdout: '' });
    },
  );
});

describe('map settings', () => {
  it('says where a default came from that holds the same value now', async () => {
    const lines = async (...args: readonly string[]) => (await run(['settings', ...args], '', '400')).stdout;
    expect(await lines('6.7', '7.0')).toContain('[] (followed ServiceSettings.SiteURL until 6.7) → []');
    expect(await lines('5.39.3', '6.0')).toContain(
      '"local" (followed ServiceSettings.ImageProxyType until 5.39) → "local"',
    );
    expect(await lines('3.8', '3.9')).toContain(
      '"all" (followed TeamSettings.RestrictPublicChannelManagement by another rule until 3.8) → "all" (',
    );
  });

  it('exits with 1 where a new setting is sent, else with 0', async () => {
    expect((await run(['settings', '10.8', '10.9'])).status).toBe(1);
    expect((await run(['settings', 'v10.11.0', '10.12.3'])).status).toBe(0);
    // What comes back on the way down is new, and was sent.
    expect((await run(['settings', '10.8', '10.7'])).status).toBe(1);
    // New settings, and none of them is sent.
    expect((await run(['settings', '9.1', '9.1.5'])).status).toBe(0);
  });

  it('fits 80 columns, with totals first, and says why a setting is not sent', async () => {
    const { stdout } = await run(['settings', '5.37', '6.0']);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^Settings from 5\.37 to 6\.0\n/);
    for (const title of ['New (', 'Removed (', 'Renamed: ', 'Another default ('])
      expect(stdout).toContain(`\n${title}`);
    expect(stdout).toMatch(/in clear: config_plugin\.\s/);
    const wide = (await run(['settings', '10.8', '10.9'], '', '')).stdout;
    expect(wide).toMatch(/^SupportSettings\.ReportAProblemMail +"" +not sent \(address\)$/m);
    expect(wide).toMatch(/^SupportSettings\.AllowDownloadLogs +true +sent: config_support\.allow_download_logs$/m);
  });

  it('prints data and documents', async () => {
    expect(JSON.parse((await run(['settings', '10.8', '10.9', '--json'])).stdout)).toMatchObject({
      from: '10.8',
      to: '10.9',
      counts: { new: 6, gone: 0, renamed: 0, otherDefault: 1 },
      newAndSent: 3,
    });
    expect((await run(['settings', '10.8', '10.9', '--markdown'])).stdout).toContain('| setting | default | is |');
  });

  it.for([[[]], [['5.6']], [['5.6', '5.7', '5.8']], [['5.6', '7.6']], [['5.6', '11.0']]])(
    'refuses %j',
    async ([args = []]) => {
      expect(await run(['settings', ...args])).toMatchObject({ status: 2, stdout: '' });
    },
  );
});

describe('map drift', () => {
  const page = (text: string): string => fileWith('page.rst', text);

  it('exits with 1 when the page and the release disagree', async () => {
    const { status, stdout, stderr } = await run([
      ...['drift', page('  **Type values**\n\n    **LogSettings**: bool EnableFiles, bool EnableConsole, word')],
      ...['--release', '5.6'],
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/LogSettings\.EnableFiles +LogSettings\.EnableFile /);
    expect(stderr).toContain('1 word');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('reads standard input, and prints data', async () => {
    const { stdout } = await run(
      ['drift', '-', '--release', '5.6', '--json'],
      '  **Type values**\n\n    **LogSettings**: bool X',
    );
    expect(JSON.parse(stdout)).toMatchObject({ release: '5.6', promised: 1, unread: 0 });
  });

  it('refuses a page without lists, no page, and no release', async () => {
    expect(await run(['drift', page('Telemetry\n'), '--release', '5.6'])).toMatchObject({ status: 2, stdout: '' });
    expect(await run(['drift', '--release', '5.6'])).toMatchObject({ status: 2 });
    expect(await run(['drift', page('x')])).toMatchObject({ status: 2 });
    expect(await run(['drift', join(folder, 'none.rst'), '--release', '5.6'])).toMatchObject({ status: 2 });
  });
});
