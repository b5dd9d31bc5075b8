import { describe, expect, it } from 'vitest';
import { guessText } from '../../page/model/guess-text.js';
import { type Release, releases } from '../../src/index.js';
import { type Guess, guessRelease } from '../../src/inputs/guess-release.js';
import { type MaybeSilent, originsOf } from '../../src/inputs/maybe-silent.js';
import { parsed } from '../../src/inputs/parsed.js';
import { silentSigns } from '../../src/schema/silent-signs.js';
import { settingsOf } from '../../src/schema.js';
import { guessedText } from '../../src/wording/guessed-release.js';
import { maybeSilentText } from '../../src/wording/maybe-silent.js';
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
      const guess = guessRelease(wholeConfig(release));
      expect(guess).toMatchObject({ whole: true, unknown: 0, missing: 0 });
      const alike = releases.filter((other) => settings.get(other) === settings.get(release));
      expect([...(guess?.alike ?? []), guess?.release], release).toEqual(alike);
    }
  });

  it('is not misled by a few names more or less', () => {
    const config = wholeConfig('9.11');
    delete config.ServiceSettings?.SiteURL;
    const odd = { ...config, NotAConfig: { Name: 1 }, GoogleSettings: { ...config.GoogleSettings, x: 1 } };
    expect(guessRelease(odd)).toMatchObject({ release: '9.11', whole: true, unknown: 0, missing: 1 });
  });

  it.for([
    ['10.6', 'CacheSettings', 'RedisCachePrefix', '10.7'],
    ['10.10', 'AccessControlSettings', 'EnableUserManagedAttributes', '10.12'],
    ['9.4', 'DataRetentionSettings', 'FileRetentionHours', '9.6.3'],
  ] as const)(
    'counts what a release does not know first: a file of %s with %s.%s',
    ([release, section, name, later]) => {
      const config = wholeConfig(release) as Record<string, object>;
      const guess = guessRelease({ ...config, [section]: { ...config[section], [name]: true } });
      expect(guess).toMatchObject({ release: later, unknown: 0, whole: true });
    },
  );

  it('fits only best where every release lacks a setting of the file', () => {
    const config = wholeConfig('9.5') as Record<string, object>;
    const mixed = { ...config, ServiceSettings: { ...config.ServiceSettings, AllowEditPost: 'always' } };
    const guess = guessRelease(mixed) as Guess;
    expect(guess.unknown).toBeGreaterThan(0);
    expect(guessedText(guess)).toMatch(/^it fits \S+ best; showing .*1 of its settings is not in /);
  });

  it('takes the newest release that knows a part of a file', () => {
    expect(guessRelease({ servicesettings: { siteurl: '' } })).toMatchObject({ release: newest, whole: false });
    const old = guessRelease({ ServiceSettings: { EnableAPIv3: true, SiteURL: '' } });
    expect(old?.unknown).toBe(0);
    expect(settingsOf(old?.release ?? newest).some(({ path }) => path === 'ServiceSettings.EnableAPIv3')).toBe(true);
  });

  it.for(['', 'x', '[]', 'null', '{}', '{"a": {"b": 1}}', '{"ServiceSettings": [1]}', '{"constructor": {"x": 1}}'])(
    'says nothing of %s',
    (text) => expect(guessRelease(parsed(text))).toBeUndefined(),
  );
});

it('says why it guessed', () => {
  const guess = { release: '5.7', settings: 345, unknown: 0, missing: 3, whole: true, alike: ['5.6'] } as const;
  expect(guessText(guess)).toBe(
    'It fits 5.7 best: 5.7 knows all 345 settings in this file, but 3 of its settings are missing. 5.6 to 5.7 all fit.',
  );
  expect(guessText({ ...guess, release: '10.8', settings: 1, whole: false, alike: [] })).toBe(
    'It fits 10.8 best: 10.8 knows the only setting in this file. The file has only some of the settings.',
  );
  expect(guessText({ ...guess, unknown: 2 })).toMatch(
    /^It fits 5\.7 best: 5\.7 knows 343 of 345 settings in this file, but 3/,
  );
});

describe('a config that may be of a server that reports none', () => {
  const doubtOf = (config: unknown): MaybeSilent | undefined => originsOf(config).maybeSilent;

  const without = (config: object, ...names: readonly string[]): object => {
    const copy = structuredClone(config) as { [name: string]: { [name: string]: unknown } };
    for (const name of names) {
      const [section = '', setting] = name.split('.');
      if (setting === undefined) delete copy[section];
      else delete copy[section]?.[setting];
    }
    return copy;
  };

  const withSign = (config: object, sign: string): object => {
    const [section = '', setting] = sign.split('.');
    const own = (config as { [name: string]: object })[section];
    return { ...config, [section]: setting === undefined ? {} : { ...own, [setting]: false } };
  };

  it.for(silentSigns.held)('is known by %s, in a whole file and in a part of one, in whatever case', (sign) => {
    for (const config of [wholeConfig('10.12'), wholeConfig('9.11'), wholeConfig('5.6'), {}]) {
      expect(doubtOf(withSign(config, sign))).toEqual({ because: 'held', names: [sign] });
      expect(doubtOf(withSign(config, sign.toUpperCase()))).toEqual({ because: 'held', names: [sign] });
    }
  });

  it('is not known by a name elsewhere', () => {
    const elsewhere = { PluginSettings: { Plugins: { AutoTranslationSettings: {}, x: { StrictCSRFEnforcement: 1 } } } };
    expect(doubtOf({ ...wholeConfig('9.11'), ...elsewhere })).toBeUndefined();
    expect(doubtOf({ ...wholeConfig('9.11'), StrictCSRFEnforcement: true })).toBeUndefined();
  });

  it('is known by what a whole file lacks, if it lacks all of it', () => {
    const whole = wholeConfig('10.12');
    expect(doubtOf(without(whole, ...silentSigns.lacked))).toEqual({ because: 'lacked', names: silentSigns.lacked });
    for (const name of silentSigns.lacked) {
      const others = silentSigns.lacked.filter((other) => other !== name);
      expect(doubtOf(without(whole, ...others)), name).toMatchObject({ because: 'fits' });
      expect(doubtOf(without(wholeConfig('10.8'), ...others)), name).toBeUndefined();
    }
    // A server of old writes none of them either.
    expect(doubtOf(wholeConfig('5.6'))).toBeUndefined();
    // A part of a file lacks most things.
    expect(doubtOf({ ServiceSettings: { SiteURL: '' } })).toMatchObject({ because: 'fits' });
  });

  it('is every one that fits 10.11 or a later release, and no other whole one', () => {
    for (const release of releases) {
      const doubt = doubtOf(wholeConfig(release));
      if (release === '10.11' || release === '10.12') {
        expect(doubt).toEqual({ because: 'fits', releases: ['10.11', '10.12'] });
      } else expect(doubt, release).toBeUndefined();
    }
    expect(doubtOf({ ServiceSettings: { EnableAPIv3: true } })).toBeUndefined();
  });

  it('is one that names no setting', () => {
    for (const config of [{}, { ServiceSettings: {} }, undefined])
      expect(doubtOf(config)).toEqual({ because: 'nothing' });
  });

  it('is said in a sentence', () => {
    expect(maybeSilentText({ because: 'held', names: ['A.B', 'C'] })).toBe(
      'It looks like the config of a server of version 11 or later: it holds A.B and C, which earlier servers do not write.',
    );
    expect(maybeSilentText({ because: 'lacked', names: ['A', 'B', 'C.D'] })).toMatch(
      /but lacks A, B and C\.D, which servers/,
    );
    expect(maybeSilentText({ because: 'fits', releases: ['10.11', '10.12'] })).toBe(
      'Its settings fit versions 10.11 to 10.12, but it may also be of version 11 or later.',
    );
    expect(maybeSilentText({ because: 'nothing' })).toMatch(/^None of its settings shows the version/);
  });
});
