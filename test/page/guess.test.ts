import { describe, expect, it } from 'vitest';
import { guessRelease } from '../../page/model/guess.js';
import { guessText } from '../../page/model/guess-text.js';
import { type Release, releases } from '../../src/index.js';
import { settingsOf } from '../../src/schema.js';
import { wholeConfig } from './whole.js';

const newest = releases.at(-1) as Release;

const settings: ReadonlyMap<string, string> = new Map(
  releases.map((release) => [
    release,
    settingsOf(release)
      .map(({ path }) => path)
      .sort()
      .join(),
  ]),
);

describe('guessRelease', () => {
  it('finds the release that wrote a whole file, or the newest with the same settings', () => {
    for (const release of releases) {
      const guess = guessRelease(JSON.stringify(wholeConfig(release)));
      expect(guess).toMatchObject({ whole: true, unknown: 0, missing: 0 });
      const alike = releases.filter((other) => settings.get(other) === settings.get(release));
      expect([...(guess?.alike ?? []), guess?.release], release).toEqual(alike);
    }
  });

  it('is not misled by a few names more or less', () => {
    const config = wholeConfig('9.11');
    delete config.ServiceSettings?.SiteURL;
    const text = JSON.stringify({
      ...config,
      Stranger: { Name: 1 },
      GoogleSettings: { ...config.GoogleSettings, x: 1 },
    });
    expect(guessRelease(text)).toMatchObject({ release: '9.11', whole: true, unknown: 0, missing: 1 });
  });

  it('takes the newest release that knows a part of a file', () => {
    expect(guessRelease('{"servicesettings": {"siteurl": ""}}')).toMatchObject({ release: newest, whole: false });
    const old = guessRelease('{"ServiceSettings": {"EnableAPIv3": true, "SiteURL": ""}}');
    expect(old?.unknown).toBe(0);
    expect(settingsOf(old?.release ?? newest).some(({ path }) => path === 'ServiceSettings.EnableAPIv3')).toBe(true);
  });

  it.for(['', 'x', '[]', 'null', '{}', '{"a": {"b": 1}}', '{"ServiceSettings": [1]}', '{"constructor": {"x": 1}}'])(
    'says nothing of %s',
    (text) => expect(guessRelease(text)).toBeUndefined(),
  );
});

it('says why it guessed', () => {
  const guess = { release: '5.7', settings: 345, unknown: 0, missing: 3, whole: true, alike: ['5.6'] } as const;
  expect(guessText(guess)).toBe(
    '5.7 knows all 345 settings of this file, which lacks 3 of its own. 5.6 would fit as well.',
  );
  expect(guessText({ ...guess, release: '10.8', settings: 1, whole: false, alike: [] })).toBe(
    '10.8 knows the one setting of this file. The file holds a part of the settings only, so the guess is a weak one.',
  );
  expect(guessText({ ...guess, unknown: 2 })).toMatch(/^5\.7 knows all but 2 of the 345 settings/);
});
