import { expect, it } from 'vitest';
import { planFor, type Release, releases } from '../../../src/index.js';
import { runWithout } from '../../support/command.js';

const secret = 'hunter2-do-not-print';
const run = runWithout(secret);
const mixed = ['payload', '--ndjson', '--requests', '--release-from', 'release'] as const;

const config = { ServiceSettings: { SiteURL: 'https://chat.example.com' }, TeamSettings: { MaxUsersPerTeam: 7 } };
const requestOf = (release: unknown, more: object = {}): string => JSON.stringify({ release, config, ...more });

/** The issues of each line of output, by their codes and paths alone. */
const issuesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).error?.issues);

const some = releases.filter((_, index) => index % 12 === 0);

it('gives each line the payload of the release that it names', async () => {
  const { status, stdout, stderr } = await run([...mixed], some.map((release) => requestOf(release)).join('\n'));
  const expected = some.map((release) => {
    const result = planFor(release).canonicalFromText(JSON.stringify(config), { asLoaded: true });
    return result.status === 'ok' ? result.text : '';
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`${expected.join('\n')}\n`);
  expect(new Set(expected).size).toBe(some.length);
});

it.for<[version: string, release: Release]>([
  ['v5.6.3', '5.6'],
  ['7.8.20', '7.8.15'],
  ['10.8.0', '10.8'],
])('takes %s for %s, with plugins and variables of the line', async ([version, release]) => {
  const more = { plugins: [{ id: 'jira', version: '2.1.0' }], env: { MM_TEAMSETTINGS_MAXUSERSPERTEAM: '9' } };
  const { stdout } = await run([...mixed], requestOf(version, more));
  const alone = await run(
    ['payload', '--ndjson', '--requests', '--release', release],
    JSON.stringify({ config, ...more }),
  );
  expect(stdout).toBe(alone.stdout);
  expect(stdout).toContain('"max_users_per_team":9');
});

it('makes an issue of a line whose release is missing or not known, and does not repeat it', async () => {
  const given = [undefined, null, 5.6, secret, '11.4.1', '3.2', '7.6', '5.6'];
  const input = [...given.map((release) => requestOf(release)), '[]', '{"release":', '{"release":"5.6"}'];
  const { status, stdout, stderr } = await run([...mixed], input.join('\n'));
  const known = { code: 'unknownRelease', oldest: '3.7', newest: releases.at(-1) };
  expect(issuesOf(stdout)).toEqual([
    [{ code: 'missing', path: 'release', line: 1, column: 1 }],
    [{ code: 'wrongType', path: 'release', expected: 'a string', found: 'null', line: 1, column: 12 }],
    [{ code: 'wrongType', path: 'release', expected: 'a string', found: 'a number', line: 1, column: 12 }],
    [{ ...known, reason: expect.stringContaining('release must be a version such as 5.6') }],
    [{ ...known, reason: expect.stringContaining('sends no telemetry about its configuration') }],
    [{ ...known, reason: expect.stringContaining('release is a version that is not known') }],
    [{ ...known, reason: expect.stringContaining('release is a version that is not known') }],
    undefined,
    [{ code: 'wrongType', path: 'the request', expected: 'an object', found: 'an array', line: 1, column: 1 }],
    [{ code: 'syntax', cause: 'truncated', line: 1, column: 12 }],
    [{ code: 'missing', path: 'config', line: 1, column: 1 }],
  ]);
  expect(stdout).not.toMatch(/11\.4|3\.2\b|7\.6/);
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'error: 10 lines have no payload\n' });
});

it('takes any other member for the release, and does not warn of its name', async () => {
  const args = ['payload', '--ndjson', '--requests', '--release-from', 'configVersion', '--strict'];
  const { status, stdout } = await run(args, JSON.stringify({ config, configVersion: '5.6' }));
  expect(status).toBe(0);
  expect(stdout).toBe((await run([...mixed], requestOf('5.6'))).stdout);
});

it.for<[args: readonly string[], says: string]>([
  [['--release-from', 'release'], '--release-from needs --requests'],
  [['--ndjson', '--release-from', 'release'], '--release-from needs --requests'],
  [[...mixed, '--release', '5.6'], 'use either --release-from or --release, not both'],
  [[...mixed, '--env'], 'use either --release-from or --env, not both'],
  [
    ['payload', '--ndjson', '--requests', '--release-from', 'env'],
    '--release-from takes the member that holds the version; env holds something else',
  ],
  [
    ['payload', '--ndjson', '--requests', '--release-from', secret.replaceAll('-', ' ')],
    '--release-from takes the name of a member: letters, digits, “_”, “.” and “-”',
  ],
])('%j is a mistake', async ([args, says]) => {
  const { status, stderr } = await run(args[0] === 'payload' ? [...args] : ['payload', ...args], '{}');
  expect({ status, stderr }).toEqual({ status: 2, stderr: `error: ${says}\n` });
});
