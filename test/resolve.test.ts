import { expect, it } from 'vitest';
import { describeIssue, releases, resolveRelease } from '../src/index.js';

it.for([
  ['5.6', '5.6'],
  ['v5.6.0', '5.6'],
  ['5.6.3', '5.6'],
  ['7.8.14', '7.8'],
  ['7.8.15', '7.8.15'],
  ['7.8.20', '7.8.15'],
  ['3.10', '3.10'],
  ['3.7.0', '3.7'],
  ['10.8.99', '10.8'],
  ['4.0.2', '4.0'],
] as const)('%s behaves as %s', ([version, release]) => {
  expect(resolveRelease(version)).toBe(release);
});

it.for<[version: string, says: string]>([
  ['3.6', 'release 3.6 is older than the first known one; releases 3.7 to 10.8 are known'],
  ['7.6.1', 'release 7.6 was never released; its neighbours are 7.5 and 7.7'],
  ['7.11', 'release 7.11 was never released; its neighbours are 7.10.5 and 8.0'],
  ['10.9', 'release 10.9 is newer than this package; releases 3.7 to 10.8 are known'],
  ['10.13', 'release 10.13 was never released; the last one is 10.8'],
  ['11.0.2', 'servers report no configuration from release 11 on; releases 3.7 to 10.8 are known'],
  ['12.1', 'servers report no configuration from release 11 on; releases 3.7 to 10.8 are known'],
  ['5', 'a release is written as in 10.8, v10.8.0 or 10.8.3; releases 3.7 to 10.8 are known'],
  ['5.6-rc1', 'a release is written as in 10.8, v10.8.0 or 10.8.3; releases 3.7 to 10.8 are known'],
  ['', 'a release is written as in 10.8, v10.8.0 or 10.8.3; releases 3.7 to 10.8 are known'],
])('%s is no known release', ([version, says]) => {
  const issue = resolveRelease(version);
  expect(typeof issue === 'string' ? issue : describeIssue(issue)).toBe(says);
});

it('takes the newest release for a later one on request, as long as servers report', () => {
  expect(resolveRelease('10.9', true)).toBe('10.8');
  expect(resolveRelease('10.12.4', true)).toBe('10.8');
  expect(resolveRelease('11.0', true)).toMatchObject({ code: 'unknownRelease' });
  expect(resolveRelease('2.0', true)).toMatchObject({ code: 'unknownRelease' });
});

it('knows every release point by its own name', () => {
  expect(releases.map((release) => resolveRelease(release))).toEqual(releases);
  expect(releases).toHaveLength(129);
});
