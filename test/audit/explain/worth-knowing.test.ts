import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choose } from '../../../src/audit/explain/choose.js';
import { type Explained, type ExplainOptions, explain, type WorthKnowing } from '../../../src/audit.js';
import type { Release } from '../../../src/index.js';
import { worthRows } from '../../../src/wording/explain/worth-knowing.js';
import { goldenFolder } from '../../support/golden.js';
import { canary, departing, explained, triggering } from './clear-fields.js';

const explanationOf = (
  config: unknown,
  options: Omit<ExplainOptions, 'release'> & { release?: Release } = {},
): Explained => {
  const result = explain(config, { release: '10.8', ...options });
  if (result.status !== 'ok') throw new Error(JSON.stringify(result.issues));
  return result;
};

const aboutOf = ({ worthKnowing }: Explained): readonly WorthKnowing['about'][] =>
  worthKnowing.map(({ about }) => about);

const found = <A extends WorthKnowing['about']>(of: Explained, about: A): Extract<WorthKnowing, { about: A }> => {
  const one = of.worthKnowing.find((worth) => worth.about === about);
  if (one === undefined) throw new Error(`nothing about ${about}`);
  return one as Extract<WorthKnowing, { about: A }>;
};

const flipped = (release: Release): string =>
  readFileSync(`${goldenFolder}${release}/everything-flipped.config.json`, 'utf8');

const rich = {
  PluginSettings: { PluginStates: { jira: { Enable: true } }, ChimeraOAuthProxyURL: 'https://x.example' },
  ServiceSettings: { WebserverMode: 'anything', MaximumLoginAttempts: 7, CollapsedThreads: 'disabled' },
  WranglerSettings: { AllowedEmailDomain: ['a.example'] },
  EmailSettings: { EnableSignInWithEmail: true },
  SqlSettings: { DataSource: 'x' },
  BleveSettings: { IndexDir: '/x' },
  CacheSettings: { RedisDB: 1 },
};

describe('what is worth knowing', () => {
  it('begins with what is most sensitive, and ends with what is not sent', () => {
    const all = explanationOf(rich);
    expect(aboutOf(all)).toEqual([
      ...['in clear', 'in clear', 'in clear', 'identifier', 'numbers', 'signing in', 'plugins', 'words', 'not sent'],
    ]);
    const clear = all.worthKnowing.flatMap((one) => (one.about === 'in clear' ? [one.sent.setting] : []));
    expect(clear).toEqual([
      'PluginSettings.ChimeraOAuthProxyURL',
      'ServiceSettings.WebserverMode',
      'WranglerSettings.AllowedEmailDomain',
    ]);
    expect(found(all, 'not sent').reasons).toEqual([
      { reason: 'secret', settings: ['SqlSettings.DataSource'] },
      { reason: 'path', settings: ['BleveSettings.IndexDir'] },
      { reason: 'harmless', settings: ['CacheSettings.RedisDB'] },
    ]);
  });

  it('says nothing of what is not there', () => {
    expect(aboutOf(explanationOf({}))).toEqual(['identifier', 'plugins']);
    expect(aboutOf(explanationOf({}, { release: '3.7' }))).toEqual(['identifier']);
  });

  it('counts numbers, and those that are not at their default', () => {
    const { settings, changed } = found(
      explanationOf({ TeamSettings: { MaxUsersPerTeam: 50, MaxChannelsPerTeam: 3 } }),
      'numbers',
    );
    expect(settings).toEqual(['TeamSettings.MaxUsersPerTeam', 'TeamSettings.MaxChannelsPerTeam']);
    expect(changed).toEqual(['TeamSettings.MaxChannelsPerTeam']);
  });

  it('finds settings about signing in where the System Console has them', () => {
    const { settings } = found(explanationOf(rich), 'signing in');
    expect(settings).toEqual(['ServiceSettings.MaximumLoginAttempts', 'EmailSettings.EnableSignInWithEmail']);
  });

  it('takes a word for a word only while it is one', () => {
    expect(found(explanationOf(rich), 'words').settings).toEqual(['ServiceSettings.CollapsedThreads']);
  });

  it('names plugins that are on, by default too', () => {
    const { plugins, fromMarketplace } = found(explanationOf(rich), 'plugins');
    expect(plugins).toContain('jira');
    expect(fromMarketplace).toBe('besides');
    const early = found(
      explanationOf({ PluginSettings: { PluginStates: { zoom: { Enable: true } } } }, { release: '5.12' }),
      'plugins',
    );
    expect(early).toEqual({
      about: 'plugins',
      plugins: ['com.mattermost.nps', 'zoom'],
      byDefault: ['com.mattermost.nps'],
    });
  });

  it('counts a plugin that the file does not name among the defaults, though the file has the map', () => {
    const sentOf = (PluginStates: object) => {
      const { totals, sections } = explanationOf({ PluginSettings: { PluginStates } }, { release: '10.8' });
      return {
        ...totals.sent,
        ofPlugins: sections.find(({ section }) => section === 'PluginSettings')?.byDefault ?? 0,
      };
    };
    const [none, one] = [sentOf({}), sentOf({ jira: { Enable: true } })];
    expect(none.fromFile).toBe(0);
    expect(one.fromFile).toBe(1);
    expect([one.byDefault, one.ofPlugins]).toEqual([none.byDefault - 1, none.ofPlugins - 1]);
  });

  it('says in what else the ID of the server is, while that is on', () => {
    const ids = (config: object): readonly string[] =>
      found(explanationOf(config), 'identifier').ways.map(({ id }) => id);
    expect(ids({})).toContain('security-update-check');
    expect(ids({})).not.toContain('product-notices');
    const quiet = { EmailSettings: { SendPushNotifications: false, PushNotificationServer: '' } };
    expect(ids({ ServiceSettings: { EnableSecurityFixAlert: false }, ...quiet })).toEqual([]);
    expect(ids(quiet)).toEqual(['security-update-check']);
  });
});

describe('where telemetry is off', () => {
  const off = { ...rich, LogSettings: { EnableDiagnostics: false } };

  it('is a preview, after what holds all the same', () => {
    const { worthKnowing } = explanationOf(off);
    expect(worthKnowing.map(({ about, preview = false }) => [about, preview])).toEqual([
      ['variable', false],
      ['identifier', false],
      ...['in clear', 'in clear', 'in clear', 'numbers', 'signing in', 'plugins', 'words', 'not sent'].map((about) => [
        about,
        true,
      ]),
    ]);
  });

  it('speaks of no variable where the release reads none, or where the environment is known to decide', () => {
    expect(aboutOf(explanationOf(off, { release: '3.7' }))).not.toContain('variable');
    const env = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' };
    expect(aboutOf(explanationOf(rich, { env }))).not.toContain('variable');
    expect(aboutOf(explanationOf(off, { env: { MM_SERVICEENVIRONMENT: 'dev' } }))).not.toContain('variable');
  });

  it('speaks of no ID where nothing carries it', () => {
    const none = {
      LogSettings: { EnableDiagnostics: false },
      ServiceSettings: { EnableSecurityFixAlert: false },
      EmailSettings: { SendPushNotifications: false, PushNotificationServer: '' },
    };
    expect(aboutOf(explanationOf(none))).not.toContain('identifier');
  });
});

describe('in words', () => {
  it('says all of it on one line each, and never a value that is not sent', () => {
    for (const release of ['3.7', '5.11', '7.8', '10.8'] as const) {
      const all = explained(release, triggering(departing(release).map(({ rule }) => rule)));
      const rows = worthRows(all);
      expect(rows.filter(({ about }) => about === 'in clear')).toHaveLength(all.inClear.length);
      expect(JSON.stringify(rows)).not.toContain(canary);
      for (const { text } of rows) expect(text).not.toMatch(/undefined|null|\n/);
    }
  });

  it('shows what is sent in clear where values were asked for', () => {
    const [first] = worthRows(explanationOf(rich, { showValues: true }));
    expect(first?.text).toContain('PluginSettings.ChimeraOAuthProxyURL = "https://x.example": ');
    expect(worthRows(explanationOf(rich))[0]?.text).not.toContain('x.example');
  });

  it('adds up what is not sent, in short as in full', () => {
    const of = explanationOf(JSON.stringify(rich));
    expect(worthRows(of, 'full').at(-1)?.text).toBe('3: 1 secret, 1 path, 1 harmless');
    const many = worthRows(explanationOf(flipped('10.8')), 'short').at(-1)?.text ?? '';
    const [sum, ...counts] = (many.match(/\d+/g) ?? []).map(Number);
    expect(counts).toHaveLength(5);
    expect(counts.reduce((a, b) => a + b)).toBe(sum);
  });
});

describe('sections', () => {
  it('add up to the totals, and have a title each', () => {
    for (const release of ['3.7', '5.6', '7.8', '10.8'] as const) {
      const { sections, totals } = explanationOf(flipped(release), { release });
      const sum = (of: (section: (typeof sections)[number]) => number): number =>
        sections.reduce((all, section) => all + of(section), 0);
      expect(sum(({ settings }) => settings)).toBe(totals.settings);
      for (const reach of ['inClear', 'reported', 'reduced', 'withheld'] as const)
        expect(sum(({ server }) => server[reach])).toBe(totals.server[reach]);
      expect(sum(({ byDefault }) => byDefault)).toBe(totals.sent.byDefault);
      for (const { title, section } of sections) expect(title).not.toBe(section);
    }
  });

  it('can be chosen, with the way of sending', () => {
    const all = explanationOf(rich);
    const paths = (of: Explained): readonly string[] => of.settings.map(({ path }) => path);
    const service = choose(all, { section: 'ServiceSettings' });
    expect(paths(service)).toEqual([
      'ServiceSettings.WebserverMode',
      'ServiceSettings.MaximumLoginAttempts',
      'ServiceSettings.CollapsedThreads',
    ]);
    expect(service.byDefault.every(({ reads }) => reads[0]?.startsWith('ServiceSettings.'))).toBe(true);
    expect(paths(choose(all, { section: 'ServiceSettings', reach: 'inClear' }))).toEqual([
      'ServiceSettings.WebserverMode',
    ]);
    const counts = (['inClear', 'reported', 'reduced', 'withheld'] as const).map(
      (reach) => choose(all, { reach }).settings.length,
    );
    expect(counts).toEqual(Object.values(all.totals.server));
    expect(choose(all, { reach: 'inClear' }).totals).toBe(all.totals);
  });
});
