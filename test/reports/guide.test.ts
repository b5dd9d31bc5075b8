import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildReport, dailyCalls, reportNames, securityCheck } from '../../src/reports.js';
import { inProcess } from '../support/command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(`${root}docs/other-reports.md`, 'utf8');
const example = readFileSync(`${root}examples/facts.json`, 'utf8');

it('shows the file of facts of the examples', () => {
  expect(guide).toContain(`\`\`\`json\n${example}\`\`\``);
});

it('shows facts that every report takes without a warning', () => {
  const release = '5.36';
  for (const name of reportNames) {
    expect(buildReport(name, example, { release, strict: true }).status).toBe('ok');
    expect(guide).toContain(`\`${name}\``);
  }
  expect(dailyCalls(example, { release, strict: true }).status).toBe('ok');
  expect(securityCheck(example, { release, strict: true }).status).toBe('ok');
});

/** As wide as the terminal that the page shows. */
const terminal = { COLUMNS: '80' };

it('shows commands that run, and what the first one prints', async () => {
  const [, block = ''] = /```console\n(\$ mm-diagnostics report server[\s\S]*?)```/.exec(guide) ?? [];
  const calls = block.split('\n').flatMap((line) => /^\$ mm-diagnostics (report .*)$/.exec(line)?.[1] ?? []);
  expect(calls.length).toBe(4);
  for (const [index, call] of calls.entries()) {
    const { code, stdout, stderr } = await inProcess(call.split(' '), '', { cwd: root, env: terminal });
    const named = call.includes('facts.json') ? /^(?:note: .* \(server\.version\)\n)?$/ : /^$/;
    expect([call, code, stderr]).toEqual([call, 0, expect.stringMatching(named)]);
    if (index === 0) expect(block).toContain(stdout);
    if (!call.endsWith('--explain')) expect(stdout).not.toContain('"other"');
  }
});

it('lists every report in 80 columns', async () => {
  const { stdout } = await inProcess(['report', '--list'], '', { env: terminal });
  for (const name of [...reportNames, 'daily', 'security-check']) expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

it('says why there is no report, and ends accordingly', async () => {
  const run = async (args: readonly string[], input = '{}') => {
    const { code, stdout, stderr } = await inProcess(['report', ...args], input);
    return [code, stdout, stderr];
  };
  expect(await run(['actvity', '-', '--release', '5.6'])).toMatchObject([
    2,
    '',
    expect.stringContaining('did you mean activity?'),
  ]);
  expect(await run([])).toMatchObject([2, '', expect.stringContaining('name a report')]);
  const off = '{"config": {"LogSettings": {"EnableDiagnostics": false}}}';
  expect(await run(['activity', '-', '--release', '5.6'], off)).toMatchObject([
    3,
    '',
    expect.stringMatching(/^note: telemetry is off .* Still sent: the security update check/),
  ]);
  expect(await run(['groups', '-', '--release', '5.6'])).toEqual([
    ...[0, '{}\n', 'note: a Mattermost 5.6 server sends none of this\n'],
  ]);
  expect(await run(['activity', '-', '--release', '5.6'], '{"activity":\n 1}')).toEqual([
    ...[2, '', 'error: standard input: activity must be an object, but it is a number (line 2, column 2)\n'],
  ]);
});
