import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeIssue, releases, resolveRelease } from '../src/index.js';
import { hasShared, sharedFolder } from './support/shared.js';

it.for([
  ['5.6', '5.6'],
  ['v5.6.0', '5.6'],
  ['5.6.3', '5.6'],
  ['7.8.14', '7.8'],
  ['7.8.15', '7.8.15'],
  ['7.8.20', '7.8.15'],
  ['3.10', '3.10'],
  ['3.7.0', '3.7'],
  ['9.11.99', '9.11'],
  ['4.0.2', '4.0'],
] as const)('%s behaves as %s', ([version, release]) => {
  expect(resolveRelease(version)).toBe(release);
});

const newest = releases.at(-1) as string;
const range = `releases 3.7 to ${newest} are known`;
const form = `a release is written as in ${newest}, v${newest}.0 or ${newest}.3; ${range}`;

it.for<[version: string, says: string]>([
  ['3.6', `release 3.6 is older than the first known one; ${range}`],
  ['7.6.1', 'release 7.6 was never released; its neighbours are 7.5 and 7.7'],
  ['7.11', 'release 7.11 was never released; its neighbours are 7.10.5 and 8.0'],
  ['10.12', `release 10.12 is newer than this package; ${range}`],
  ['10.13', `release 10.13 was never released; the last one known here is ${newest}`],
  ['11.0.2', `servers report no configuration from release 11 on; ${range}`],
  ['12.1', `servers report no configuration from release 11 on; ${range}`],
  ['5', form],
  ['5.6-rc1', form],
  ['', form],
])('%s is no known release', ([version, says]) => {
  const issue = resolveRelease(version);
  expect(typeof issue === 'string' ? issue : describeIssue(issue)).toBe(says);
});

it('takes the newest release for a later one on request, as long as servers report', () => {
  expect(resolveRelease('10.12', true)).toBe(newest);
  expect(resolveRelease('10.12.4', true)).toBe(newest);
  expect(resolveRelease('11.0', true)).toMatchObject({ code: 'unknownRelease' });
  expect(resolveRelease('2.0', true)).toMatchObject({ code: 'unknownRelease' });
});

it('knows every release point by its own name', () => {
  expect(releases.map((release) => resolveRelease(release))).toEqual(releases);
});

it('knows every release of the reference, in its order', () => {
  expect(releases.length).toBeGreaterThanOrEqual(129);
  if (!hasShared) return;
  const reference = JSON.parse(readFileSync(`${sharedFolder}reference/releases.json`, 'utf8')) as readonly string[];
  expect(releases.filter((release) => reference.includes(release))).toEqual(reference);
});

it('says in README which releases are known', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`the server's release, ${releases[0]} to ${newest}.`);
});
