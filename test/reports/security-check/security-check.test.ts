import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Release, releases } from '../../../src/index.js';
import {
  describeReportFinding,
  diffSecurityChecks,
  isReportLeak,
  placeOfReportFinding,
  securityCheck,
  verifySecurityCheck,
} from '../../../src/reports.js';
import { inProcess } from '../../support/command.js';
import { goldenReports } from '../../support/golden.js';

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
    ['a number with a zero before it', 'tc=01', 'tc', false],
    ['a number that no server can count', 'tc=9007199254740993', 'tc', false],
    ['an escape that is none', 'os=%zz', 'os', true],
  ])('that holds %s is found out', ([, part, place, isLeak]) => {
    const all = verifySecurityCheck(`/security?${part}`, { release: '5.7' });
    // A repeated key is a finding of its own.
    const findings = all.filter(({ code }) => code !== 'repeatedName');
    expect(all.length - findings.length).toBe(new URLSearchParams(part).getAll(place).length > 1 ? 1 : 0);
    expect(findings.map(placeOfReportFinding)).toEqual([place]);
    expect(JSON.stringify(findings)).not.toMatch(/example|alice/);
    if (isLeak) expect(findings.every(isReportLeak)).toBe(true);
  });

  it.for<[what: string, request: string, places: readonly string[]]>([
    [
      'everywhere in an address',
      'http://alice:pw@evil.example.com/security/chat.example.com?ut=0#alice',
      ['address.scheme', 'address.credentials', 'address.host', 'address.path', 'address.fragment'],
    ],
    ['in an address without a scheme', 'alice@chat.example.com/security?ut=0', ['address.credentials', 'address.host']],
    ['where earlier releases asked', `https://d7zmvsa9e04kk.cloudfront.net${captured}`, ['address.host']],
    [
      'in headers',
      'GET /security?ut=0 HTTP/1.1\r\nHost: x\r\nCookie: a=chat.example.com\r\nX-alice: 1\r\nalice\r\n\r\n',
      ['headers.Host', 'headers.Cookie', 'headers.(a name not shown)', 'headers.(a name not shown)'],
    ],
    ['in a usual header', `GET ${captured} HTTP/1.1\nuser-agent: chat.example.com`, ['headers.User-Agent']],
    ['in a body', `GET ${captured} HTTP/1.1\n\nalice`, ['body']],
    ['in another method', `ALICE ${captured} HTTP/1.1`, ['method']],
    ['in the second line of a log', `"GET ${captured} HTTP/1.1"\n1 "GET /alice HTTP/1.1" 404\n`, ['address.path']],
  ])('is judged %s', ([, request, places]) => {
    const findings = verifySecurityCheck(request, { release: '5.7' });
    const found = findings.flatMap((finding) => Array(finding.times).fill(placeOfReportFinding(finding)));
    expect(found.sort()).toEqual([...places].sort());
    expect(JSON.stringify(findings) + findings.map(describeReportFinding)).not.toMatch(/evil|chat|alice|pw@/i);
  });

  it.for([
    'Host: securityupdatecheck.mattermost.com\r\nUser-Agent: Go-http-client/1.1\r\nAccept-Encoding: gzip\r\n\r\n',
    'host: securityupdatecheck.mattermost.com:443\nuser-agent: curl/8.5.0\naccept: */*\nconnection: keep-alive\n',
    'Accept-Encoding: gzip, deflate, br\nConnection: close',
  ])('may have the headers of a usual client: %#', (headers) => {
    expect(verifySecurityCheck(`GET ${captured} HTTP/1.1\r\n${headers}`, { release: '5.7' })).toEqual([]);
  });

  it('is fine as a log of the receiver holds it', () => {
    const line = `192.0.2.7 - - [02/Jan/2019:15:04:05 +0000] "GET ${captured} HTTP/1.1" 200 2 "-" "Go-http-client/1.1"\n`;
    expect(verifySecurityCheck(line.repeat(2), { release: '5.7' })).toEqual([]);
  });

  it.for([
    '',
    'alice',
    '{"a": "https://chat.example.com/x?y=z"}',
    '{"a":"b=c"}',
    '{\n  "site": "chat.example.com"\n}',
    'a b=c',
  ])('that is none is said to be none: %j', (text) => {
    const findings = verifySecurityCheck(text, { release: '5.7' });
    expect(findings).toMatchObject([{ code: 'noRequest', where: '' }]);
    expect(findings.map(placeOfReportFinding)).toEqual(['all of it']);
    expect(findings.some(isReportLeak)).toBe(false);
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

describe('a server that reports no configuration', () => {
  const facts = {
    server: { version: '11.4.0' },
    securityCheck: { users: 9 },
    telemetryId: 'k9w1yfmq5jd7pg3nbh8etcxzro',
  };

  it('asks as the last one does that reports its own', () => {
    const last = securityCheck(facts, { release: releases.at(-1) as Release });
    expect(last).toMatchObject({ status: 'ok', method: 'GET' });
    for (const release of ['11.0', '11.4', 'v11.4.1']) expect(securityCheck(facts, { release })).toEqual(last);
    expect(securityCheck(facts, { release: '10.99' })).toMatchObject({ status: 'invalid' });
  });

  it('is taken by the command in all its forms', async () => {
    const release = ['--release', '11.4'];
    const asked = await inProcess(['report', 'security-check', '-', ...release], JSON.stringify(facts));
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('securityupdatecheck.mattermost.com') });
    expect(
      (await inProcess(['report', 'security-check', '-', ...release, '--explain'], JSON.stringify(facts))).code,
    ).toBe(0);
    expect((await inProcess(['report', 'security-check', '-', ...release, '--verify'], captured)).code).toBe(0);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-security-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: readonly string[]) => inProcess(['report', 'security-check', ...args, '--release', '5.7']);

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
