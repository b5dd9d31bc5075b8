import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folder.js';
import { sortedPaths } from '../../support/sorted-paths.js';
import { flipped, hostile, run, secret, widthOf } from './shown.js';

const { folder, fileWith } = temporaryFolder();

describe('diff', () => {
  const a = fileWith('a.json', '{"LdapSettings":{"Enable":true}}');
  const b = fileWith('b.json', hostile);

  it('ends with 0 where the two tell the same, and with 1 where they do not', async () => {
    expect((await run(['diff', a, '-', '--release', '5.6'], readFileSync(a, 'utf8'))).status).toBe(0);
    const { status, stdout, stderr } = await run(['diff', a, b, '--release', '5.6']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^The two do not send the same\nA: a config of version 5\.6, 274 fields\n/);
    expect(stderr).toContain('warning: B: ignored 1 unknown name (not in 5.6): 1 not shown');
  });

  it('says first that diagnostics are off, and of one file once', async () => {
    const off = fileWith('off.json', '{"LogSettings":{"EnableDiagnostics":false}}');
    const first = async (...args: readonly string[]) =>
      (await run(['diff', ...args, '--release', '5.6'])).stdout.split('\n')[0];
    expect(await first(off, a)).toBe('A sends no telemetry; comparing what it would send');
    expect(await first(a, off)).toBe('B sends no telemetry; comparing what it would send');
    expect(await first(off, off)).toBe('Neither sends telemetry; what they would send is the same');
    const twice = (await run(['diff', off, off, '--release-a', '9.11', '--release-b', '10.8'])).stdout;
    expect(twice).toMatch(/^Neither sends telemetry; what they would send is compared\n/);
    expect(twice.match(/Still sent/g)).toHaveLength(1);
    expect((await run(['diff', '--help'])).stdout.replaceAll(/\s+/g, ' ')).toContain(
      '--environment and --plugins apply to both',
    );
  });

  it('ends with 2 where one of them is no use', async () => {
    const broken = fileWith('broken.json', `{"ServiceSettings": ${secret}}`);
    const refused = await run(['diff', a, broken, '--release', '5.6']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^error: B, .*broken\.json: this is not JSON \(line 1, column 21\): a word without/);
    expect((await run(['diff', a, b])).stderr).toBe(
      `error: A, ${a}: its settings fit versions 3.7 to 10.12, but nothing in it is known to be missing from 11, so it may also be of version 11 or later. Name its version with --release-a, or --release for both (System Console > About, or mattermost version), e.g. --release-a 10.12\n`,
    );
    expect((await run(['diff', a, b, '--release-a', '5.6'])).stderr).toContain('--release-b');
    const facts = fileWith('facts.json', '{"config": {}, "enterpriseReady": true}');
    expect((await run(['diff', facts, b, '--release-b', '5.6'])).stderr).toBe(
      `error: A, ${facts}: it is a file of facts, so its version is needed: use --release or --release-a\n`,
    );
    for (const args of [[a], [a, a, a], ['-', '-'], [a, join(folder, 'nowhere')]])
      expect((await run(['diff', ...args, '--release', '5.6'])).status).toBe(2);
  });

  it('takes payloads and captures, compressed too', async () => {
    const payload = JSON.parse((await run(['payload', a, '--release', '5.6'])).stdout);
    const batch = Object.entries(payload).map(([event, properties]) => ({
      type: 'track',
      userId: secret,
      event,
      properties,
    }));
    const capture = fileWith('capture.gz', gzipSync(JSON.stringify({ batch, messageId: secret })));
    expect((await run(['diff', capture, a, '--release', '5.6'])).status).toBe(0);
    const lines = fileWith('lines', batch.map((call) => JSON.stringify(call)).join('\n'));
    expect(await run(['diff', capture, lines])).toMatchObject({ status: 0, stderr: '' });
    const damaged = fileWith('damaged.gz', gzipSync('{}').subarray(0, 12));
    expect(await run(['diff', capture, damaged])).toMatchObject({
      status: 2,
      stderr: `error: ${damaged}: its gzip data ends too early\n`,
    });
  });

  it('shows what an upgrade starts to report', async () => {
    const { status, stdout } = await run(['diff', a, a, '--release-a', '9.11', '--release-b', '10.8']);
    expect(status).toBe(1);
    expect(stdout).toContain('\nAdded: release 10.8 starts to send\n');
    expect(stdout).toContain('\nRemoved: release 10.8 no longer sends\n');
    expect(widthOf(stdout)).toBeLessThanOrEqual(80);
  });

  it('has data of a stable shape, and is a document', async () => {
    const args = ['diff', flipped('9.11'), flipped('10.8'), '--release-a', '9.11', '--release-b', '10.8'];
    expect(sortedPaths((await run([...args, '--json'])).stdout)).toMatchSnapshot();
    expect((await run([...args, '--markdown'])).stdout).toContain(
      '| field | A | B | setting | what it says |\n|---|---|---|---|---|\n',
    );
  });
});
