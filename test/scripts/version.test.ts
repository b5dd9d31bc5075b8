import { describe, expect, it } from 'vitest';
import { type ChangelogSection, sectionsOf } from '../../scripts/version/changelog.js';
import { problemsOf, type VersionNames } from '../../scripts/version/check.js';
import { versionsHere } from '../../scripts/version/read.js';
import { recordNow, type VersionDisclosure, type VersionRecord } from '../../scripts/version/record.js';
import { widened } from '../../scripts/version/widened.js';

const now = recordNow();
const newest = now.releases.at(-1) as string;
const property = 'config_file.driver_name';

const changed = (change: (disclosure: VersionDisclosure) => readonly VersionDisclosure[]): VersionRecord => ({
  ...now,
  tellings: now.tellings.flatMap(change),
});

/** The map with another domain for one property. */
const holding = (words: readonly string[]): VersionRecord =>
  changed((disclosure) =>
    disclosure.property === property ? [{ ...disclosure, holds: { holds: 'a word of a list', words } }] : [disclosure],
  );

const wordsOfIt = now.tellings.flatMap((disclosure) =>
  disclosure.property === property && disclosure.holds.holds === 'a word of a list' ? [disclosure.holds.words] : [],
)[0] as readonly string[];

const without = (gone: string): VersionRecord =>
  changed((disclosure) => (disclosure.property === gone ? [] : [disclosure]));

/** The map of a version that did not know the newest release. */
const unawareOfNewest = (): VersionRecord => {
  const releases = now.releases.filter((release) => release !== newest);
  const last = releases.at(-1) as string;
  const tellings = now.tellings
    .filter(({ from }) => from !== newest)
    .map((disclosure) => (disclosure.to === newest ? { ...disclosure, to: last } : disclosure));
  return { releases, tellings };
};

const section = (version: string, released: string | undefined, more = ''): ChangelogSection => ({
  version,
  released,
  parts: new Map(more ? [['Sends more', more]] : []),
});

/** A released version with the record `before`, and a newer one with the record of the sources. */
const stepFrom = (before: VersionRecord, from: string, to: string, more?: string): VersionNames => ({
  version: to,
  sections: [section(to, undefined, more), section(from, '2026-11-22')],
  records: new Map([
    [from, before],
    [to, now],
  ]),
  now,
});

it('finds the version, the changelog and the record of this repository in order', () => {
  expect(problemsOf(versionsHere())).toEqual([]);
});

describe('what is wider', () => {
  it('is nothing between a map and itself, nor where less is disclosed', () => {
    expect(widened(now, now)).toEqual([]);
    expect(widened(now, without(property))).toEqual([]);
    expect(widened(now, holding(wordsOfIt.slice(1)))).toEqual([]);
  });

  it('is a new property, with the releases that have it', () => {
    const releases = now.tellings
      .filter((disclosure) => disclosure.property === property)
      .flatMap(({ from, to }) => now.releases.slice(now.releases.indexOf(from), now.releases.indexOf(to) + 1));
    expect(widened(without(property), now)).toEqual([{ property, because: 'is new', releases }]);
  });

  it('is a new word of a list', () => {
    const [word] = wordsOfIt;
    expect(widened(holding(wordsOfIt.slice(1)), now)).toEqual([
      { property, because: `new words: "${word}"`, releases: expect.any(Array) },
    ]);
  });

  it('is a setting of which nothing left before', () => {
    const path = 'ServiceSettings.SiteURL';
    const more = changed((disclosure) =>
      disclosure.property === property
        ? [{ ...disclosure, follows: [...disclosure.follows, 'A.Secret'] }]
        : [disclosure],
    );
    const because = 'follows a setting that was not sent: A.Secret';
    expect(widened(now, more)).toEqual([{ property, because, releases: expect.any(Array) }]);
    const moved = changed((disclosure) =>
      disclosure.property === property ? [{ ...disclosure, follows: [...disclosure.follows, path] }] : [disclosure],
    );
    expect(widened(now, moved)).toEqual([]);
  });

  it('is no release that nobody could ask for, but one that was taken for another', () => {
    expect(widened(unawareOfNewest(), now)).toEqual([]);
    const [major, minor, patch = 0] = newest.split('.').map(Number);
    const dot = `${major}.${minor}.${patch + 1}`;
    const added = { ...now.tellings[0], property: 'config_x.y', from: dot, to: dot } as VersionDisclosure;
    const later = { releases: [...now.releases, dot], tellings: [...now.tellings, added] };
    expect(widened(now, later)).toEqual([{ property: 'config_x.y', because: 'is new', releases: [dot] }]);
  });
});

describe('a version', () => {
  const named = `- \`${property}\`: whatever`;

  it.for([
    ['0.1.0', '0.1.1', false],
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '1.0.0', true],
    ['1.0.0', '1.0.1', false],
    ['1.0.0', '1.1.0', false],
    ['1.9.9', '2.0.0', true],
  ] as const)('that discloses more may go from %s to %s: %s', ([from, to, may]) => {
    const problems = problemsOf(stepFrom(without(property), from, to, named));
    if (may) expect(problems).toEqual([]);
    else
      expect(problems).toContainEqual(
        `  ${property} is new (${now.releases.length} releases, ${now.releases[0]} to ${newest})`,
      );
  });

  it('names what it discloses in addition', () => {
    const problems = problemsOf(stepFrom(without(property), '0.1.0', '0.2.0'));
    expect(problems[0]).toBe('CHANGELOG.md must name these under "Sends more" of 0.2.0:');
  });

  it('may be a patch where nothing is wider, and no new release is known', () => {
    const inverted = changed((disclosure) =>
      disclosure.property === property ? [{ ...disclosure, rule: 'not so' }] : [disclosure],
    );
    expect(problemsOf(stepFrom(inverted, '1.0.0', '1.0.1'))).toEqual([]);
    expect(problemsOf(stepFrom(unawareOfNewest(), '1.0.0', '1.0.1'))).toEqual([
      'from 1.0.0 to 1.0.1 is a patch step, and must be a minor one:',
    ]);
  });

  it('stays as it was released', () => {
    const versions = { ...stepFrom(now, '0.1.0', '0.1.1'), now: without(property) };
    const released = versions.sections.map(({ version }) => section(version, '2026-11-23'));
    expect(problemsOf({ ...versions, sections: released })).toEqual([
      '0.1.1 is released, and the map has changed: raise the version',
    ]);
    expect(problemsOf(versions)).toEqual(['golden/versions/0.1.1.json does not match the map: npm run golden']);
  });

  it('is in the changelog, and every older one with its day', () => {
    const versions = stepFrom(now, '0.1.0', '0.1.1');
    expect(problemsOf({ ...versions, version: '0.3.0' })).toEqual(['CHANGELOG.md must begin with version 0.3.0']);
    const drafted = sectionsOf('# Changelog\n\n## [0.1.2] - Unreleased\n\n## [0.1.1] - Unreleased\n');
    expect(problemsOf({ ...versions, sections: [...drafted, ...versions.sections.slice(1)] })).toEqual(
      problemsOf(versions),
    );
    const undated = sectionsOf('# Changelog\n\n## [0.1.1] - Unreleased\n\n## [0.1.0] - Unreleased\n');
    expect(problemsOf({ ...versions, sections: undated })).toEqual([
      'CHANGELOG.md has no day for 0.1.0, which is not the newest',
    ]);
  });
});
