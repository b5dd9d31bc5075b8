import { describe, expect, it } from 'vitest';
import { declaredFiles } from '../../src/cli/commands/map/declared-files.js';
import { lintInput, lintMap, lints } from '../../src/field-map/lints/index.js';
import type { LintInput } from '../../src/field-map/lints/lint.js';
import type { MapEntry } from '../../src/field-map/map-at.js';
import {
  count,
  departure,
  type Field,
  isDefault,
  isNotEmpty,
  negated,
  oddity,
  type Rule,
  value,
} from '../../src/field-map/rules.js';
import { withheld } from '../../src/field-map/withheld.js';
import { type Release, releases } from '../../src/index.js';
import { gone } from '../../src/releases/timeline.js';
import { choice, flag, integer, plain, random, type Setting, unset, zero } from '../../src/schema/kinds.js';
import { locale, words } from '../../src/schema/vocabularies.js';

const input = lintInput();
const newest = releases.at(-1);

/** The real map with one more field. */
const withField = (property: string, field: Field, event = 'config_log'): LintInput => ({
  ...input,
  fields: [...input.fields, { event, property, field }],
  releases: input.releases.map((at) => ({
    ...at,
    entries: 'rule' in field ? [...at.entries, { event, property, rule: field } satisfies MapEntry] : at.entries,
  })),
});

/** The real map with one more setting. */
const withSetting = (setting: Setting): LintInput => ({
  ...input,
  declared: new Map([...input.declared, ['LogSettings.X', setting]]),
});

const found = (changed: LintInput): readonly string[] => lintMap(changed).map(({ lint, text }) => `${lint}: ${text}`);

describe('the lints of the map', () => {
  it('find nothing in the map as it is', () => {
    expect(lintMap(input)).toEqual([]);
  });

  it('have names, descriptions and tips', () => {
    expect(new Set(lints.map(({ name }) => name)).size).toBe(lints.length);
    for (const { name, description, tip } of lints)
      expect([/^[a-z-]+$/.test(name), description.endsWith('.'), tip.length > 5]).toEqual([true, true, true]);
  });

  it.for<[lint: string, changed: LintInput, text: string]>([
    [
      'out-of-order',
      withField('x', { '5.0': value('LogSettings.EnableFile'), '4.0': gone }),
      'config_log.x names its releases out of order',
    ],
    [
      'outlived',
      withField('x', { '4.0': value('LogSettings.ConsoleJson') }),
      'config_log.x has an entry at 4.0, where its setting does not exist',
    ],
    [
      'outlived',
      withField('x', { '3.7': value('WebrtcSettings.Enable'), '5.6': gone }),
      'config_log.x has an entry at 5.6, where its setting does not exist',
    ],
    [
      'out-of-order',
      withSetting(integer('what it is for', { '5.0': 3, '4.0': 4 })),
      'LogSettings.X names its releases out of order',
    ],
    [
      'outlived',
      withSetting(flag('what it is for', { '5.0': gone })),
      'LogSettings.X ends at 5.0, where it does not exist',
    ],
    [
      'outlived',
      withSetting(flag('what it is for', { '4.0': true, '5.0': gone, '5.1': gone })),
      'LogSettings.X ends at 5.1, where it does not exist',
    ],
    ['says-nothing', withSetting(flag('what it is for', {})), 'LogSettings.X names no release'],
    ['says-nothing', withField('x', {}), 'config_log.x names no release'],
    [
      'impossible-default',
      withSetting(integer('what it is for', { '4.0': 2, '5.0': 2.5 })),
      'LogSettings.X has a default at 5.0 that is not a whole number',
    ],
    [
      'impossible-default',
      withSetting(integer('what it is for', { '4.0': plain(2 ** 60) })),
      'LogSettings.X has a default at 4.0 that is not a whole number',
    ],
    [
      'impossible-default',
      withSetting(choice('what it is for', locale, { '4.0': 'nowhere' })),
      'LogSettings.X has a default at 4.0 that is not in its vocabulary',
    ],
    ['phrase', withSetting(flag('', { '4.0': true })), 'LogSettings.X has an empty phrase'],
    ['phrase', withSetting(flag('x'.repeat(91), { '4.0': true })), 'LogSettings.X has a phrase of 91 characters'],
    ['phrase', withSetting(flag('it is on.', { '4.0': true })), 'LogSettings.X has a phrase that ends like a sentence'],
    [
      'phrase',
      withSetting(flag('Logs are on', { '4.0': true })),
      'LogSettings.X has a phrase that begins with a capital',
    ],
    [
      'phrase',
      withSetting(flag('the log x is on', { '4.0': true })),
      'LogSettings.X has a phrase that only repeats its name',
    ],
    [
      'phrase',
      withSetting(flag('logs are written to a file', { '4.0': true })),
      'LogSettings.X has the phrase of LogSettings.EnableFile',
    ],
    [
      'word-twice',
      withSetting(choice('what it is for', words('a', 'b', 'a'), { '4.0': 'a' })),
      "LogSettings.X lists the word 'a' twice",
    ],
    [
      'unlisted',
      lintInput({ sections: ['index', 'LogSettings', 'NewSettings'], events: [] }),
      'NewSettings.ts is not in src/schema/sections/index.ts',
    ],
    [
      'unlisted',
      lintInput({ sections: [], events: ['index', 'config_log', 'config_new'] }),
      'config_new.ts is not in src/field-map/config/index.ts',
    ],
    [
      'value-of-text',
      withField('x', { rule: 'value', setting: 'ServiceSettings.SiteURL' } as unknown as Rule),
      `config_log.x reports text by value (3.7 to ${newest})`,
    ],
    [
      'inverted',
      withField('isdefault_x', isNotEmpty('ServiceSettings.SiteURL')),
      `config_log.isdefault_x is computed by isNotEmpty (3.7 to ${newest})`,
    ],
    [
      'inverted',
      withField('isdefault_x', isDefault('ServiceSettings.ReadTimeout', 5)),
      `config_log.isdefault_x is computed by isDefault (3.7 to ${newest})`,
    ],
    [
      'inverted',
      withField('enable_x', negated('LogSettings.EnableFile')),
      `config_log.enable_x is computed by negated (3.7 to ${newest})`,
    ],
    [
      'name-hides-rule',
      withField('site_url', isDefault('ServiceSettings.SiteURL')),
      `config_log.site_url is named like the setting, but is computed by isDefault (3.7 to ${newest})`,
    ],
    [
      'name-hides-rule',
      withField('replicas', count('SqlSettings.DataSourceReplicas')),
      `config_log.replicas is named like the setting, but is computed by count (3.7 to ${newest})`,
    ],
    [
      'unclassified',
      { ...input, withheld: { ...withheld, 'SqlSettings.DataSource': undefined } },
      `SqlSettings.DataSource has neither a field nor a line in withheld.ts (3.7 to ${newest})`,
    ],
    [
      'withheld-but-reached',
      { ...input, withheld: { ...withheld, 'ServiceSettings.SiteURL': 'address' } },
      'ServiceSettings.SiteURL is in withheld.ts, but every release that has it sends it',
    ],
    [
      'withheld-but-reached',
      { ...input, withheld: { ...withheld, 'ExperimentalSettings.EnableSharedChannels': 'harmless' } },
      `ExperimentalSettings.EnableSharedChannels is in withheld.ts, but is sent through the default of another (10.1 to ${newest})`,
    ],
    [
      'unneeded',
      { ...input, withheld: { ...withheld, 'LogSettings.Nope': 'secret' } },
      'LogSettings.Nope is in withheld.ts, but no release has it',
    ],
    [
      'unneeded',
      withField('x', oddity(value('LogSettings.EnableFile'), 'nothing is odd')),
      'config_log.x is marked as an oddity, but does what its name says',
    ],
  ])('%s', ([name, changed, text]) => {
    expect(lints.find((lint) => lint.name === name)?.check(changed)).toContain(text);
  });

  it('find nothing inverted in a name that only hides its rule', () => {
    const replicas = withField('replicas', count('SqlSettings.DataSourceReplicas'));
    expect(lintMap(replicas).map(({ lint }) => lint)).toEqual(['name-hides-rule']);
    expect(found(withField('x', departure(count('SqlSettings.DataSourceReplicas'), 'the list itself')))).toEqual([]);
  });

  it('let a setting go and come again, and leave a default open', () => {
    expect(found(withSetting(flag('what it is for', { '4.0': true, '5.0': gone, '5.1': false })))).toEqual([]);
    expect(
      found(withSetting(integer('what it is for', { '4.0': zero, '5.0': unset, '5.1': random, '5.2': plain(1) }))),
    ).toEqual([]);
  });

  it('find every file of declarations listed', () => {
    const files = declaredFiles();
    expect(files?.sections).toContain('LogSettings');
    expect(files?.events).toContain('config_log');
    expect(found(lintInput(files))).toEqual([]);
  });

  it('find an address that is declared as a choice', () => {
    const releases = input.releases.map((at) => {
      const site = at.settings.get('ServiceSettings.SiteURL');
      if (!site) throw new Error('no such setting');
      return {
        ...at,
        settings: new Map(at.settings).set(site.path, {
          ...site,
          setting: { ...site.setting, kind: 'choice' as const },
        }),
      };
    });
    expect(found({ ...input, releases })).toContain(
      `choice-of-a-secret: ServiceSettings.SiteURL is declared as a choice (3.7 to ${newest})`,
    );
  });
});

it('classifies every setting of every release: reported, reduced, or withheld with a reason', () => {
  const counts = (release: Release) => {
    const at = input.releases.find((candidate) => candidate.release === release);
    if (!at) throw new Error('no such release');
    const reaches = [...at.settings.keys()].map((path) => at.reach.get(path) ?? 'withheld');
    return { settings: reaches.length, reported: reaches.filter((reach) => reach === 'reported').length };
  };
  expect(counts('5.6').settings).toBe(348);
  expect(counts('10.8').reported).toBeGreaterThan(250);
  for (const { settings, reach } of input.releases) {
    for (const path of settings.keys())
      expect(reach.has(path) || (withheld as Record<string, unknown>)[path] !== undefined, path).toBe(true);
  }
});
