import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess } from '../../support/command.js';
import { zipOf } from '../../support/zip.js';

const data = fileURLToPath(new URL('../../data/packets/', import.meta.url));
const packet = (name: string): string => join(data, `${name}.zip`);

const folder = mkdtempSync(join(tmpdir(), 'given-packets-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a packet', () => {
  it('does not say that telemetry is off where one of several nodes sends it', async () => {
    const differing = join(folder, 'off.zip');
    const node = (name: string, on: boolean) => ({
      name: `${name}/sanitized_config.json`,
      content: JSON.stringify({ LogSettings: { EnableDiagnostics: on } }),
    });
    const metadata = { name: 'metadata.yaml', content: 'server_version: 10.11.4\n' };
    writeFileSync(differing, zipOf([metadata, node('a', false), node('b', true)]));
    const { code, stdout, stderr } = await inProcess(['explain', differing, '--json']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('warning: TELEMETRY IS ON IN 1 OF 2 NODES: ')]);
    expect(JSON.parse(stdout)).toMatchObject({
      stop: { diagnostics: { on: true, unknown: true } },
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'overrideUnknown' })]),
    });
    const strict = await inProcess(['explain', differing, '--strict']);
    expect(strict).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('error: TELEMETRY IS ON') });
    const capture = join(folder, 'capture.json');
    writeFileSync(capture, (await inProcess(['payload', differing])).stdout);
    expect(await inProcess(['verify', capture, '--config', differing])).toMatchObject({ code: 0 });
    const report = await inProcess(['report', 'activity', differing]);
    expect([report.code, report.stderr]).toEqual([0, expect.not.stringContaining('telemetry is off')]);
  });

  it('is refused where something else is asked for, with where to give it', async () => {
    const zip = packet('v10.5.2');
    const config = join(folder, 'plain.json');
    writeFileSync(config, '{"LogSettings": {}}');
    for (const [args, says] of [
      [['payload', config, '--release', '10.5', '--environment', zip], 'in place of config.json'],
      [['payload', config, '--release', '10.5', '--plugins', zip], 'plugins.json'],
      [['verify', zip], '--config or --facts'],
      [['history', zip], 'history takes the rows'],
    ] as const) {
      const { code, stderr } = await inProcess(args);
      expect([code, stderr]).toEqual([2, expect.stringContaining('this is a zip. If it is a support packet, ')]);
      expect(stderr).toContain(says);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
