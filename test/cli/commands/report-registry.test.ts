import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reports } from '../../../src/reports/registry.js';
import type { Report } from '../../../src/reports/report.js';
import { inProcess } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';
import { goldenFolder } from '../../support/golden.js';

/** A report that only this test knows: a folder and a line would add it. */
const madeUp: Report = {
  name: 'coffee-break',
  title: 'Coffee breaks',
  says: 'how many breaks there were',
  sentBy: () => 'app 9 on',
  sender: 'mobile app',
  when: 'never',
  takes: { file: 'measurements', releaseFor: [] },
  build: (text, { preview }) =>
    text.includes('"off"') && !preview
      ? { status: 'disabled', reason: 'off' }
      : { status: 'ok', form: 'report', data: text.trim() },
  explain: () => ({
    status: 'ok',
    form: 'parts',
    data: {
      sending: { when: 'at ten', host: 'coffee.example', stops: ['tea'] },
      parts: [{ part: 'breaks', sent: 'each', leaves: 'how many' }],
      properties: [{ property: 'count', says: 'how many there were', leaves: 'a whole number' }],
    },
  }),
  verify: (text) =>
    text.includes('metrics')
      ? {
          status: 'ok',
          form: 'findings',
          data: [{ code: 'unknownName', where: '', name: 'metrics', looksLike: 'an array', times: 1 }],
          found: true,
        }
      : { status: 'absent' },
  diff: (a, b) => ({ status: 'ok', form: 'differences', data: a === b ? [] : [{ where: 'breaks' }], found: a !== b }),
  departures: () => [],
};

// Registered for these tests alone, as one line of the registry would do for all.
const registered = reports as Report[];
beforeAll(() => void registered.push(madeUp));
afterAll(() => void registered.splice(registered.indexOf(madeUp), 1));

const { fileWith } = temporaryFolder();
const one = fileWith('one.json', '{"metrics":[1]}\n');
const two = fileWith('two.json', '{"metrics":[2]}\n');
const facts = `${goldenFolder}5.36/report-known.facts.json`;
const golden = (name: string): string => `${goldenFolder}reports/${name}`;

describe('a report that is registered', () => {
  it.for<[readonly string[], number, RegExp]>([
    [['report', 'coffee-break', one], 0, /^\{"metrics":\[1\]\}\n$/],
    [
      ['report', '--list'],
      0,
      /\ncoffee-break +mobile app +app 9 on +never +measurements +how many breaks there were\n/,
    ],
    [['report', 'coffee-break', '--explain'], 0, /^Coffee breaks\n/],
    [
      ['explain', '--report', 'coffee-break'],
      0,
      /^Coffee breaks\n[\s\S]*\nbreaks +each +how many\n[\s\S]*\ncount +how many there were +a whole number\n$/,
    ],
    [['verify', one, '--report', 'coffee-break'], 1, /^Leaks|^Other findings/],
    [['diff', one, two, '--report', 'coffee-break'], 1, /^The two reports are not the same/],
    [['diff', one, one, '--report', 'coffee-break', '--json'], 0, /\n {2}"differences": \[\]\n\}\n$/],
  ])('%j', async ([args, code, stdout]) => {
    expect(await inProcess(args)).toEqual({ code, stdout: expect.stringMatching(stdout), stderr: '' });
  });

  it('is suggested', async () => {
    for (const args of [
      ['explain', '--report', 'cofee-break'],
      ['verify', one, '--report', 'cofee-break'],
      ['diff', one, two, '--report', 'cofee-break'],
      ['report', 'cofee-break', one],
    ])
      expect(await inProcess(args)).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/there is no report cofee-break; did you mean coffee-break\?/),
      });
  });

  it('is said to be switched off, by its own word, and to be absent', async () => {
    const off = fileWith('off.json', '{"metrics":"off"}');
    expect(await inProcess(['report', 'coffee-break', off])).toEqual({
      code: 3,
      stdout: '',
      stderr: 'note: this report is not sent: off switches it off; --preview shows what would be\n',
    });
    const other = fileWith('other.json', '{}');
    expect((await inProcess(['verify', other, '--report', 'coffee-break'])).stderr).toMatch(
      /it does not hold the report coffee-break, so nothing was checked/,
    );
  });
});

describe('--report', () => {
  const panic = golden('server-error/5.30-nil-pointer.event.json');

  it.for<[readonly string[], readonly string[]]>([
    [
      ['explain', facts, '--report', 'activity', '--release', '5.36'],
      ['report', 'activity', facts, '--release', '5.36', '--explain'],
    ],
    [
      ['explain', '--report', 'events', '--release', '5.6', '--json'],
      ['report', 'events', '--release', '5.6', '--explain', '--json'],
    ],
    [
      ['verify', panic, '--report', 'server-error'],
      ['report', 'server-error', panic, '--verify'],
    ],
    [
      ['diff', facts, facts, '--report', 'security-check', '--release', '11.2'],
      ['report', 'security-check', facts, '--diff', facts, '--release', '11.2'],
    ],
  ])('%j is %j', async ([args, former]) => {
    const ended = await inProcess(args);
    expect(ended.stdout).not.toBe('');
    expect(ended).toEqual(await inProcess(former));
  });

  it.for<[readonly string[], RegExp]>([
    [
      ['explain', panic, '--report', 'server-error', '--release', '5.30'],
      /explain --report server-error reads no file/,
    ],
    [['explain', '--report', 'mobile-error', '--release', '5.30'], /--release does not go with --report mobile-error/],
    [['diff', panic, panic, '--report', 'server-error', '--as-written'], /--as-written does not go with diff --report/],
    [['verify', panic, panic, '--report', 'server-error'], /verify --report reads one capture/],
    [['verify', panic, '--report', 'server-error', '--canary'], /use either --report or --canary, not both/],
    [['explain', facts, '--report', 'activity', '--env'], /use either --report or --env, not both/],
    [
      ['explain', fileWith('posts.json', '{"activity": {"posts": 3}}'), '--report', 'activity'],
      /missing --release\. Which Mattermost/,
    ],
    [['explain', '--report', 'server-error'], /missing --release\. Which Mattermost version/],
  ])('refuses %j', async ([args, message]) => {
    expect(await inProcess(args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });

  it('explains also what is switched off, and says so', async () => {
    const off = fileWith('facts.json', '{"config":{"LogSettings":{"EnableDiagnostics":false}},"activity":{"posts":3}}');
    const ended = await inProcess(['explain', off, '--report', 'activity', '--release', '5.36']);
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/\nposts +3 /) });
    expect(ended.stderr).toMatch(/^note: .*LogSettings\.EnableDiagnostics.* This explains what would be sent\.\n$/);
  });

  it('checks one report of a day', async () => {
    const day = (await inProcess(['report', 'daily', facts, '--release', '5.36'])).stdout;
    const file = fileWith('day.json', day);
    const clean = await inProcess(['verify', file, '--report', 'activity', '--release', '5.36']);
    expect(clean).toMatchObject({ code: 0, stdout: 'No findings: it holds only what it may hold.\n' });
    expect(clean.stderr).toMatch(/^note: left out, because they are other reports: \d+\n/);
    const leaking = fileWith('leaking.json', day.replace('"posts":', '"author":"alice@example.com","posts":'));
    const found = await inProcess(['verify', leaking, '--report', 'daily', '--release', '5.36']);
    expect(found).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^Leaks\n.*\nunknown name +activity\.author/),
    });
    expect(found.stdout).not.toContain('alice');
  });
});
