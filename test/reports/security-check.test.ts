import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Release, releases } from '../../src/index.js';
import {
  diffSecurityChecks,
  isReportLeak,
  placeOfReportFinding,
  securityCheck,
  verifySecurityCheck,
} from '../../src/reports.js';
import { command } from '../support/command.js';
import { goldenReports } from '../support/golden.js';

const captured = '/security?auc=3&b=5.7.0.5.7.0&be=true&db=mysql&id=k9w1yfmq5jd7pg3nbh8etcxzro&os=linux&tc=2&uc=9&ut=0';

describe('a captured security update check', () => {
  it.for([captured, `https://securityupdatecheck.mattermost.com${captured}`, `GET ${captured} HTTP/1.1\r\n`])(
    'is fine as the server sends it: %#',
    (request) => {
      expect(verifySecurityCheck(request, { release: '5.7' })).toEqual([]);
    },
  );

  it.for(goldenReports())('is fine as $release $name gives it', ({ release, facts }) => {
    const check = securityCheck(facts, { release, preview: true });
    if (check.status !== 'ok') throw new Error(check.status);
    expect(verifySecurityCheck(check.url, { release: release as Release })).toEqual([]);
  });

  it.for<[what: string, part: string, place: string, isLeak: boolean]>([
    ['a key that is none', 'site=https%3A%2F%2Fchat.example.com', 'site', true],
    ['a key that may not be shown', 'a%20b=chat.example.com', '(a name not shown)', true],
    ['a text for a number', 'uc=chat.example.com', 'uc', true],
    ['a custom build', 'b=5.7.0.feature-of-alice', 'b', true],
    ['another database', 'db=chat.example.com', 'db', true],
    ['a first value that a second one hides', 'id=alice@example.com&id=k9w1yfmq5jd7pg3nbh8etcxzro', 'id', true],
    ['a number with a sign', 'tc=-1', 'tc', false],
    ['an escape that is none', 'os=%zz', 'os', true],
  ])('that holds %s is found out', ([, part, place, isLeak]) => {
    const findings = verifySecurityCheck(`/security?${part}`, { release: '5.7' });
    expect(findings.map(placeOfReportFinding)).toEqual([place]);
    expect(JSON.stringify(findings)).not.toMatch(/example|alice/);
    if (isLeak) expect(findings.every(isReportLeak)).toBe(true);
  });

  it('may have its constant at the releases that send it, and at no other', () => {
    const found = releases.filter((release) => verifySecurityCheck('?c=d', { release }).length === 0);
    expect(found).toEqual(['3.7']);
  });
});

describe('two security update checks', () => {
  const at = (teams: number, enabled = true) => ({
    config: { ServiceSettings: { EnableSecurityFixAlert: enabled } },
    securityCheck: { teams },
  });

  it('are the same, or differ in what they ask with', () => {
    expect(diffSecurityChecks(at(4), at(4), { release: '5.7' })).toEqual({ status: 'compared', differences: [] });
    expect(diffSecurityChecks(at(4), at(5), { release: '5.7' })).toMatchObject({
      differences: [{ where: 'tc', a: '"4"', b: '"5"' }],
    });
    expect(diffSecurityChecks(at(4, false), at(5, false), { release: '5.7' })).toMatchObject({ differences: [] });
    expect(diffSecurityChecks(at(4), '{', { release: '5.7' })).toMatchObject({ status: 'invalid', of: 'b' });
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-security-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: readonly string[]) => command(['report', 'security-check', ...args, '--release', '5.7']);

  it('judges a request', async () => {
    expect(await run(file('fine.txt', captured), '--verify')).toMatchObject({ code: 0, stderr: '' });
    const found = await run(file('leak.txt', `${captured}&site=chat.example.com`), '--verify');
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/^Leaks\n[\s\S]*site/);
    expect(found.stdout).not.toContain('example');
  });

  it('compares facts', async () => {
    const [a, b] = [4, 5].map((teams) => file(`${teams}.json`, JSON.stringify({ securityCheck: { teams } })));
    const { code, stdout } = await run(a as string, '--diff', b as string);
    expect([code, stdout]).toEqual([1, expect.stringContaining('tc     "4"  "5"')]);
  });

  it('does one thing at a time', async () => {
    expect(await run('x.json', '--verify', '--explain')).toMatchObject({ code: 2 });
  });
});
