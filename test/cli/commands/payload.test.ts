import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringify from 'fast-json-stable-stringify';
import { describe, expect, it } from 'vitest';
import { runWithout } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { hasShared, sharedFolder } from '../../support/shared.js';

const secret = 'hunter2-do-not-print';
const { folder, fileWith } = temporaryFolder();
const run = runWithout(secret);

const golden = goldensIn(goldenFolder).find(({ release, name }) => release === '5.6' && name === 'enterprise');
const enterprise = `${goldenFolder}5.6/enterprise.config.json`;
const expected = stringify(golden?.payload);

describe('payload', () => {
  it('prints canonical bytes and one newline', async () => {
    expect(await run(['payload', enterprise, '--release', 'v5.6.3', '--as-written'])).toMatchObject({
      status: 0,
      stdout: `${expected}\n`,
    });
  });

  it('indents with --pretty', async () => {
    const { stdout } = await run(['payload', enterprise, '--release=5.6', '--pretty', '--as-written']);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(expected), null, 2)}\n`);
  });

  it('is indented on a terminal, and canonical with --canonical or in a file', async () => {
    const args = ['payload', enterprise, '--release', '5.6', '--as-written'];
    const indented = `${JSON.stringify(JSON.parse(expected), null, 2)}\n`;
    expect((await run(args, '', { columns: 80 })).stdout).toBe(indented);
    expect((await run([...args, '--canonical'], '', { columns: 80 })).stdout).toBe(`${expected}\n`);
    expect((await run([...args, '--canonical'])).stdout).toBe(`${expected}\n`);
    const file = join(folder, 'payload.json');
    expect(await run([...args, '-o', file], '', { columns: 80 })).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(`${expected}\n`);
    const both = await run([...args, '--pretty', '--canonical']);
    expect(both).toMatchObject({ status: 2, stderr: 'error: use either --pretty or --canonical, not both\n' });
  });

  it('stays one line for each config of many on a terminal', async () => {
    const { stdout } = await run(['payload', '--ndjson', '--release', '5.6'], '{}\n{}\n', { columns: 80 });
    expect(stdout).toMatch(/^\{.*\}\n\{.*\}\n$/);
  });

  it.for([[['payload', '-', '--release', '5.6', '--as-written']], [['payload', '--release', '5.6', '--as-written']]])(
    'reads standard input',
    async ([args = []]) => {
      expect(await run(args, readFileSync(enterprise))).toMatchObject({
        status: 0,
        stdout: `${expected}\n`,
        stderr: '',
      });
    },
  );

  it('says what is off, by what, and what is still sent, and previews', async () => {
    const off = '{"LogSettings":{"EnableDiagnostics":false}}';
    const refused = await run(['payload', '--release', '5.6'], off);
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toBe(
      'note: telemetry is off (LogSettings.EnableDiagnostics is false in this config). Still sent: the security update check, which has a switch of its own (ServiceSettings.EnableSecurityFixAlert is true by default). 3 other connections of the server, its plugins or the web app are still on: mm-diagnostics outbound lists them. --preview shows what would be sent.\n',
    );
    const both = '{"LogSettings":{"EnableDiagnostics":false},"ServiceSettings":{"EnableSecurityFixAlert":false}}';
    expect((await run(['payload', '--release', '5.6'], both)).stderr).toContain(
      'The security update check is off, too (ServiceSettings.EnableSecurityFixAlert is false in this config).',
    );
    const variables = fileWith('off.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\n');
    const byEnvironment = await run(['payload', '--release', '10.8', '--environment', variables], '{}');
    expect(byEnvironment.stderr).toContain(
      'telemetry is off (LogSettings.EnableDiagnostics is false, set by the environment variable MM_LOGSETTINGS_ENABLEDIAGNOSTICS).',
    );
    expect(await run(['payload', '--release', '5.6', '--preview'], off)).toMatchObject({ status: 0, stderr: '' });
  });

  it('warns without changing the exit code, and refuses with --strict', async () => {
    const text = '{"Nope":1,"LogSettings":{}}';
    expect(await run(['payload', '--release', '5.6'], text)).toMatchObject({
      status: 0,
      stderr: 'warning: ignored 1 unknown name (not in 5.6): Nope\n',
    });
    expect(await run(['payload', '--release', '5.6', '--strict'], text)).toMatchObject({ status: 2, stdout: '' });
  });

  it('names the fields that come from a masked value', async () => {
    const text = `{"ServiceSettings":{"SiteURL":"${'*'.repeat(32)}"}}`;
    const { status, stderr } = await run(['payload', '--release', '5.6'], text);
    expect(status).toBe(0);
    expect(stderr).toBe(
      "warning: ServiceSettings.SiteURL holds the server's mask instead of its value, so config_service.isdefault_site_url may be wrong\n",
    );
  });
});

describe('input that cannot be used ends with exit code 2 and a clear message', () => {
  it.for<[sort: string, input: string | Uint8Array, says: string]>([
    [
      'malformed',
      `{"ServiceSettings": ${secret}}`,
      'error: standard input: this is not JSON (line 1, column 21): a word without quotation marks; only true, false and null have none\n',
    ],
    [
      'truncated',
      `{"ServiceSettings": {"SiteURL": "${secret}`,
      'error: standard input: this is not JSON (line 1, column 33): it ends too early: a bracket or brace is not closed, or the file was cut off\n',
    ],
    [
      'empty',
      '',
      'error: no FILE is named, and standard input is empty; name a file, such as config.json, or pipe one in\n',
    ],
    ['masks alone', '*'.repeat(32), 'error: standard input: this is not JSON (line 1, column 1)\n'],
    [
      'UTF-16',
      Buffer.from('\uFEFF{}', 'utf16le'),
      'error: standard input: the text is UTF-16; save it as UTF-8 (in PowerShell: -Encoding utf8)\n',
    ],
    [
      'a wrong type',
      `{"ServiceSettings": {"ReadTimeout": "${secret}"}}`,
      'error: standard input: ServiceSettings.ReadTimeout must be a whole number within ±(2^53−1), but it is a string (line 1, column 37)\n',
    ],
  ])('%s', async ([, input, says]) => {
    expect(await run(['payload', '--release', '5.6'], input)).toEqual({ status: 2, stdout: '', stderr: says });
  });

  it('nesting deeper than one level', async () => {
    expect((await run(['payload', '--release', '5.6', '--max-depth', '1'], '{"LogSettings":{}}')).stderr).toMatch(
      /nested more than 1 level deep/,
    );
  });

  it('a missing file and a folder', async () => {
    const missing = join(folder, 'nowhere.json');
    expect(await run(['payload', missing, '--release', '5.6'])).toMatchObject({
      status: 2,
      stderr: `error: cannot read ${missing}: no such file\n`,
    });
    expect(await run(['payload', folder, '--release', '5.6'])).toMatchObject({
      status: 2,
      stderr: `error: cannot read ${folder}: it is a directory; name a file in it\n`,
    });
    expect(await run(['payload', missing, '--ndjson', '--release', '5.6'])).toMatchObject({
      status: 2,
      stderr: `error: cannot read ${missing}: no such file\n`,
    });
  });
});

if (hasShared) {
  describe('real files', () => {
    const shipped = `${sharedFolder}real/config-5.6-shipped.json`;

    it('refuse the shipped 5.6 file, taken as written, for the one setting that a strict reader refuses', async () => {
      const { status, stderr } = await run(['payload', shipped, '--release', '5.6', '--as-written']);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^error: .*TeamSettings\.ExperimentalDefaultChannels must be an array, but it is a string \(line \d+, column \d+\)\nnote: the server repairs this when it loads the file; leave out --as-written to do the same\n$/,
      );
    });

    it('need no option with any command', async () => {
      const config = readFileSync(shipped, 'utf8');
      const sent = fileWith('sent-5.6.json', (await run(['payload', shipped, '--release', '5.6'])).stdout);
      const facts = fileWith('facts-5.6.json', `{"config": ${config}}`);
      for (const args of [
        ['payload', shipped],
        ['explain', shipped],
        ['diff', shipped, sent],
        ['verify', sent, '--config', shipped],
        ['verify', sent, '--facts', facts],
        ['inspect', shipped, '-o', join(folder, 'shipped.html')],
        ['report', 'activity', facts],
        ['report', 'daily', facts],
        ['report', 'security-check', facts],
      ])
        expect((await run([...args, '--release', '5.6'])).status, args.join(' ')).toBe(0);
      const line = JSON.stringify(JSON.parse(config));
      for (const jobs of ['1', '2'])
        expect((await run(['payload', '--ndjson', '--jobs', jobs, '--release', '5.6'], line)).stdout).toBe(
          readFileSync(sent, 'utf8'),
        );
    });

    it('gives the payload of a sanitised 9.11 file read as 5.7, with warnings', async () => {
      const { status, stdout, stderr } = await run([
        'payload',
        `${sharedFolder}real/config-9.11-sanitized.json`,
        '--release',
        '5.7',
      ]);
      expect(status).toBe(0);
      expect(Object.keys(JSON.parse(stdout))).toHaveLength(30);
      expect(stderr).toContain('unknown names (not in');
    });
  });
}
