import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Disagreement,
  drift,
  driftCells,
  driftTexts,
  listingOf,
  listingText,
  type Promised,
  readPage,
} from '../../../src/audit.js';
import { fieldMap, type Release, releases, resolveRelease } from '../../../src/index.js';
import { publishedRevisions, type Revision, revisionsByRelease } from '../../../src/promises/published.js';
import { hasShared, sharedFolder } from '../../support/shared.js';

const revisions = publishedRevisions();
const of2019 = revisions.find(({ date }) => date === '2019-01-02') as Revision;

const reference = (path: string): string => readFileSync(`${sharedFolder}${path}`, 'utf8');

/** Promises in the form of the reference: by section and setting. */
const nested = (promised: readonly Promised[]): unknown => {
  const sections: Record<string, Record<string, unknown>> = {};
  for (const { section, setting, mentions, note } of promised) {
    const [first, ...also] = mentions;
    sections[section] ??= {};
    sections[section][setting] = { ...first, ...(also.length > 0 && { also }), ...(note && { section_note: note }) };
  }
  return sections;
};

describe('reading a page', () => {
  const list = (text: string): string => `  **Type values (enumerated)**\n\n    ${text}\n`;
  const names = (text: string): readonly string[] =>
    (readPage(text)?.promised ?? []).map(({ section, setting }) => `${section}.${setting}`);

  if (hasShared)
    it('reads the page of 2019-01-02 as the reference does, in its order', () => {
      const page = readPage(reference('documents/telemetry-page-2019-01-02.rst'));
      const stored = reference('published/2019-01-02_4307b26633.json');
      expect(page?.unread).toBe(0);
      expect(JSON.stringify(nested(page?.promised ?? []))).toBe(JSON.stringify(JSON.parse(stored)));
    });

  it.for([
    ['a missing comma', '**A**: bool B bool C'],
    ['a comma behind the type', '**A**: bool, B, bool C'],
    ['a stray line of =', '**A**: bool B,\n=======\n    bool C'],
    ['a stray run of =', '**A**: bool B, ======= bool C'],
    ['a missing colon', '**A** bool B, bool C'],
    ['a colon inside', '**A:** bool B; bool  C'],
    ['other line ends', '**A**: bool B,\r\n    bool C\r\n'],
  ])('bears %s', ([, text = '']) => {
    expect(names(list(text))).toEqual(['A.B', 'A.C']);
  });

  it('knows the three lists, and a setting that is in two', () => {
    const text = `${list('**A**: enum B')}\n  **Counts (integer)**\n\n    **A**: int C\n\n  **True/false (boolean)** value whether it remains. **NOTE: No data**:\n\n    **A** (only once): bool B`;
    expect(readPage(text)?.promised).toEqual([
      {
        section: 'A',
        setting: 'B',
        mentions: [
          { kind: 'type', type: 'enum' },
          { kind: 'isdefault', type: 'bool' },
        ],
        note: '(only once)',
      },
      { section: 'A', setting: 'C', mentions: [{ kind: 'count', type: 'int' }] },
    ]);
  });

  it('ends the lists where the prose goes on, and counts what it cannot read', () => {
    const page = readPage(`${list('**A**: bool B, thing C')}Commercial\n  **A** bool D`);
    expect(page).toMatchObject({ promised: [{ setting: 'B' }], unread: 2 });
  });

  it('finds no list in a page without one', () => {
    expect(readPage('Telemetry\n=========\n\nBool and int, **Important**: no list.')).toBeUndefined();
    expect(readPage('')).toBeUndefined();
    expect(readPage('{"LogSettings":{"EnableFile":true}}')).toBeUndefined();
  });
});

describe('the published revisions', () => {
  if (hasShared)
    it('are those of the reference', () => {
      const index = JSON.parse(reference('published/index.json')) as {
        release: string;
        releaseDate: string;
        file: string;
      }[];
      expect(revisions.map(({ date, revision }) => `${date}_${revision}.json`)).toEqual(
        [...new Set(index.map(({ file }) => file))].sort(),
      );
      for (const { date, revision, releases: described, promised } of revisions) {
        const file = `${date}_${revision}.json`;
        expect(nested(promised)).toEqual(JSON.parse(reference(`published/${file}`)));
        const wanted = index.filter((entry) => entry.file === file).map((entry) => [entry.release, entry.releaseDate]);
        expect([...described]).toEqual(wanted);
      }
    });

  it('belong to releases by date: the newest that is at most two days late', () => {
    expect(revisions).toHaveLength(80);
    for (const { date, releases: described } of revisions) {
      for (const released of described.values()) {
        const latest = new Date(Date.parse(released) + 2 * 24 * 3600 * 1000).toISOString().slice(0, 10);
        expect(revisions.filter((other) => other.date <= latest).at(-1)?.date).toBe(date);
      }
    }
  });

  it('give every release point one', () => {
    expect([...revisionsByRelease().keys()]).toEqual([...releases]);
  });

  describe.for(
    revisions.flatMap((revision) => [...revision.releases.keys()].map((release) => ({ revision, release }))),
  )('page of $revision.date, release $release', ({ revision: { promised }, release }) => {
    const found = drift(promised, resolveRelease(release) as Release);
    const of = <C extends Disagreement['code']>(code: C) =>
      found.disagreements.filter((item): item is Extract<Disagreement, { code: C }> => item.code === code);

    it('accounts for every field and every promise once', () => {
      expect(found.reported).toBe(fieldMap(found.release).length);
      const mentions = promised.reduce((all, one) => all + one.mentions.length, 0);
      const announced = found.reported - of('notPromised').length;
      expect(mentions).toBe(announced + of('notReported').length + of('listedTwice').length);
      expect(found.agreed).toBeLessThanOrEqual(announced);
    });
  });
});

describe.for(['5.6', '5.7'] as const)('the page of 2019-01-02 and release %s', (release) => {
  const { disagreements } = drift(of2019.promised, release);
  const has = (wanted: Partial<Record<string, unknown>>): void => {
    expect(disagreements).toContainEqual(expect.objectContaining(wanted));
  };

  it('finds settings under the wrong section', () => {
    has({
      code: 'otherSection',
      promised: 'ServiceSettings.TeammateNameDisplay',
      setting: 'TeamSettings.TeammateNameDisplay',
    });
    for (const name of ['ImageProxyType', 'ImageProxyURL', 'ImageProxyOptions']) {
      has({ code: 'otherSection', promised: `EmailSettings.${name}`, setting: `ServiceSettings.${name}` });
    }
  });

  it('finds names that do not exist', () => {
    has({ code: 'otherName', promised: 'RateLimitSettings.EnableRateLimiter', setting: 'RateLimitSettings.Enable' });
    has({
      code: 'otherName',
      promised: 'ServiceSettings.EnableChannelViewMessages',
      setting: 'ServiceSettings.EnableChannelViewedMessages',
    });
  });

  it('finds what is promised and not reported', () => {
    has({ code: 'notReported', promised: 'TeamSettings.RestrictTeamNames', because: 'unknown' });
    has({ code: 'notReported', promised: 'SamlSettings.LoginIdAttribute', because: 'unknown' });
    for (const name of ['Enable', 'StunURI', 'TurnURI']) {
      has({
        code: 'notReported',
        promised: `WebrtcSettings.${name}`,
        because: 'gone',
        note: '(only in v5.5 and earlier)',
      });
    }
  });

  it('finds what is reported and not promised', () => {
    has({ code: 'notPromised', setting: 'ServiceSettings.SessionLengthSSOInDays' });
    has({ code: 'notPromised', setting: 'ServiceSettings.EnableEmailInvitations' });
    has({ code: 'notPromised', setting: 'FileSettings.MaxFileSize' });
  });

  it('finds other kinds, with what they come to, and what is listed twice', () => {
    has({ code: 'otherKind', promised: 'SqlSettings.ConnMaxLifetimeMilliseconds', tells: 'more' });
    has({ code: 'otherKind', promised: 'TeamSettings.RestrictDirectMessage', tells: 'more' });
    has({ code: 'listedTwice', promised: 'ServiceSettings.ConnectionSecurity' });
  });

  if (hasShared)
    it('is the same for the page as it is', () => {
      const page = readPage(reference('documents/telemetry-page-2019-01-02.rst'));
      const found = drift(page?.promised ?? [], release).disagreements;
      const sorted = (items: readonly Disagreement[]): readonly string[] =>
        items.map((item) => JSON.stringify(item)).sort();
      expect(sorted(found)).toEqual(sorted(disagreements));
    });
});

/** The page that a release should have. */
const pageFor = (release: Release): readonly Promised[] => {
  const page = readPage(listingText(listingOf(release), 'rst'));
  expect(page?.unread).toBe(0);
  return page?.promised ?? [];
};

describe('a page made from the map', () => {
  it('promises exactly what its release reports', () => {
    for (const release of releases) {
      const { agreed, reported, disagreements } = drift(pageFor(release), release);
      expect(disagreements).toEqual([]);
      expect(agreed).toBe(reported);
    }
  });

  it('misses exactly what is taken out of it', () => {
    const page = pageFor('5.6');
    for (const [index, { section, setting }] of page.entries()) {
      const missed = drift(page.toSpliced(index, 1), '5.6').disagreements;
      expect(missed.length).toBeGreaterThan(0);
      for (const item of missed) {
        if (item.code !== 'notPromised') throw new Error(`${section}.${setting}: ${item.code}`);
        expect([item.setting, `${section}.${item.property}`]).toContain(`${section}.${setting}`);
      }
    }
  });
});

it('has a cell for every column', () => {
  for (const { promised } of revisions) {
    for (const item of drift(promised, '5.35').disagreements) {
      expect(driftCells(item)).toHaveLength(driftTexts[item.code].columns.length);
    }
  }
});
