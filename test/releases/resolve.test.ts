import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeIssue, releases, resolveRelease } from '../../src/index.js';
import { guides } from '../support/guides.js';
import { hasShared, sharedFolder } from '../support/shared.js';

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
  ['10.11.21', '10.11'],
] as const)('%s behaves as %s', ([version, release]) => {
  expect(resolveRelease(version)).toBe(release);
});

const newest = releases.at(-1) as string;
const range = `versions 3.7 to ${newest} are known`;
const form = `a version looks like 5.6, v5.6.0 or 5.6.3; ${range}`;

it.for<[version: string, says: string]>([
  ['3.6', `version 3.6 is older than the first known one; ${range}`],
  ['7.6.1', 'version 7.6 was never released; the nearest versions are 7.5 and 7.7'],
  ['7.11', 'version 7.11 was never released; the nearest versions are 7.10.5 and 8.0'],
  ['10.13', `version 10.13 was never released; the last one that sends telemetry about its configuration is ${newest}`],
  [
    '11.0.2',
    `Mattermost 11.0 sends no telemetry about its configuration (no version from 11.0 on does), so there is no payload; ${range}`,
  ],
  [
    '12.1',
    `Mattermost 12.1 sends no telemetry about its configuration (no version from 11.0 on does), so there is no payload; ${range}`,
  ],
  ['5', form],
  ['5.6-rc1', form],
  ['', form],
])('%s is no known release', ([version, says]) => {
  const issue = resolveRelease(version);
  expect(typeof issue === 'string' ? issue : describeIssue(issue)).toBe(says);
});

it('knows every release point by its own name', () => {
  expect(releases.map((release) => resolveRelease(release))).toEqual(releases);
});

it('knows every release of the reference, in its order', () => {
  expect(releases.length).toBeGreaterThanOrEqual(133);
  if (!hasShared) return;
  const reference = JSON.parse(readFileSync(`${sharedFolder}reference/releases.json`, 'utf8')) as readonly string[];
  expect(releases.filter((release) => reference.includes(release))).toEqual(reference);
});

describe('the releases that are known', () => {
  const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

  /** Every range that begins with the oldest release, and every count of releases. */
  const ranges = (text: string): readonly string[] =>
    (text.match(/\b3\.7\s*(?:to|–|-|through|and)\s*v?[\d.]*\d|\b1\d\d release(?: point)?s\b/g) ?? []).map((mention) =>
      mention.replaceAll(/\s+/g, ' '),
    );

  /** The same, and every end of a range: documents say of nothing else that it goes up to a release of these. */
  const mentions = (text: string): readonly string[] => [
    ...ranges(text),
    ...(text.match(/\bup to (?:release )?10\.[\d.]*\d/g) ?? []),
  ];
  const right = new Set([`3.7 to ${newest}`, `up to ${newest}`, `${releases.length} releases`]);

  it('are those of the list wherever texts name them', () => {
    for (const file of [
      ...guides,
      'CHANGELOG.md',
      'SECURITY.md',
      'package.json',
      'docs/architecture.md',
      'page/index.html',
    ])
      expect([file, mentions(read(file)).filter((mention) => !right.has(mention))]).toEqual([file, []]);
    expect(mentions(read('README.md'))).toContain(`3.7 to ${newest}`);
  });

  it('are named in code by the list alone', () => {
    const sources = (readdirSync(new URL('../../src', import.meta.url), { recursive: true }) as string[]).filter(
      (file) =>
        // What is sent outwards counts versions of its own.
        file.endsWith('.ts') && !file.startsWith('outbound/ways/'),
    );
    for (const file of sources) expect([file, ranges(read(`src/${file}`))]).toEqual([file, []]);
  });
});
