import { describe, expect, it } from 'vitest';
import { runWithout } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';

const secret = 'hunter2-do-not-print';
const { fileWith } = temporaryFolder();
const run = runWithout(secret);

describe('payload --ndjson', () => {
  it('gives one line for each line, in order', async () => {
    const lines = [
      '{}',
      '',
      '{"a":',
      '{"LogSettings":{"EnableDiagnostics":false}}',
      JSON.stringify({ TeamSettings: { SiteName: 'a\u2028b' } }),
    ];
    const { status, stdout, stderr } = await run(['payload', '--ndjson', '--release', '5.6'], `${lines.join('\n')}\n`);
    const out = stdout.split('\n');
    expect(status).toBe(1);
    expect(out).toHaveLength(lines.length + 1);
    expect(out[1]).toBe('{"error":{"issues":[{"code":"empty"}]}}');
    expect(JSON.parse(out[2] as string)).toMatchObject({ error: { issues: [{ code: 'syntax', line: 1 }] } });
    expect(out[3]).toBe('{"disabled":"LogSettings.EnableDiagnostics"}');
    expect(JSON.parse(out[4] as string)).toHaveProperty('config_team.isdefault_site_name', false);
    expect(stderr).toBe('error: 2 lines have no payload\n');
  });

  it('reads a file as it reads standard input', async () => {
    const file = fileWith('configs.ndjson', '{}\n{}');
    expect((await run(['payload', file, '--ndjson', '--release', '5.6'])).stdout).toBe(
      (await run(['payload', '--ndjson', '--release', '5.6'], '{}\n{}')).stdout,
    );
  });

  it('takes requests', async () => {
    const requests = [
      '{"config":{},"plugins":null,"note":1}',
      '{"config":{},"plugins":[{"id":"jira","version":"2.1.0"}]}',
      '{}',
      `{"config":{},"plugins":"${secret}"}`,
    ];
    const { status, stdout } = await run(
      ['payload', '--ndjson', '--requests', '--release', '5.6'],
      requests.join('\n'),
    );
    const [first, second, third, fourth] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(first).toEqual(second);
    expect(third).toEqual({ error: { issues: [{ code: 'missing', path: 'config', line: 1, column: 1 }] } });
    expect(fourth).toMatchObject({ error: { issues: [{ code: 'wrongType', path: 'plugins', found: 'a string' }] } });
  });
});
