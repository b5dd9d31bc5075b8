import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SettingChange, type SettingChangeSort, settingsDiff } from '../../../src/audit.js';
import { type Release, releases } from '../../../src/index.js';
import { releasesOf } from '../../../src/releases/timeline.js';
import { settingsOf } from '../../../src/schema/settings-at.js';
import { formerSpellings, spelledAt } from '../../../src/schema/spellings.js';

const changesOf = (from: Release, to: Release, sort: SettingChangeSort): ReadonlyMap<string, SettingChange> =>
  new Map(
    settingsDiff(from, to)
      .changes.filter(({ change }) => change === sort)
      .map((change) => [change.setting, change]),
  );

describe('new settings', () => {
  it('are those that the second release has alone, with what is sent of each', () => {
    const found = changesOf('10.8', '10.9', 'new');
    expect([...found.keys()]).toEqual([
      'FeatureFlags.AttributeBasedAccessControl',
      'SupportSettings.AllowDownloadLogs',
      'SupportSettings.ReportAProblemType',
      'ExperimentalAuditSettings.Certificate',
      'LdapSettings.ReAddRemovedMembers',
      'SupportSettings.ReportAProblemMail',
    ]);
    expect(found.get('SupportSettings.ReportAProblemType')).toEqual({
      change: 'new',
      setting: 'SupportSettings.ReportAProblemType',
      after: 'default',
      server: { reach: 'reported' },
      payload: { reach: 'reported' },
      fields: ['config_support.report_a_problem_type'],
    });
    expect(found.get('SupportSettings.ReportAProblemMail')).toMatchObject({
      server: { reach: 'withheld' },
      fields: [],
      withheld: { reason: 'address' },
    });
  });

  it('say first what a real server sends in clear', () => {
    const [first] = settingsDiff('5.37', '5.38').changes;
    expect(first).toMatchObject({
      setting: 'PluginSettings.ChimeraOAuthProxyUrl',
      server: { reach: 'inClear' },
      payload: { reach: 'reduced' },
      fields: ['config_plugin.chimera_oauth_proxy_url'],
    });
  });

  it('are sent in part where only the default of another discloses something about them', () => {
    expect(changesOf('5.7', '5.8', 'new').get('ImageProxySettings.Enable')?.server.reach).toBe('reported');
    expect(changesOf('3.10', '4.0', 'new').size).toBeGreaterThan(0);
    expect(changesOf('10.10', '10.11', 'new').get('ClusterSettings.EnableGossipEncryption')).toMatchObject({
      after: true,
      follows: 'a choice made under the old name is kept',
      server: { reach: 'withheld' },
    });
  });
});

describe('settings that are gone', () => {
  it('say what was sent of them', () => {
    expect(changesOf('10.7', '10.8', 'gone').get('FeatureFlags.ExperimentalCrossTeamSearch')).toEqual({
      change: 'gone',
      setting: 'FeatureFlags.ExperimentalCrossTeamSearch',
      before: true,
      server: { reach: 'reported' },
      payload: { reach: 'reported' },
      fields: ['config_feature_flags.ExperimentalCrossTeamSearch'],
    });
  });
});

describe('settings that are spelled otherwise', () => {
  it('are neither new nor gone', () => {
    const found = changesOf('5.39', '6.0', 'renamed');
    expect(found.get('ElasticsearchSettings.ConnectionURL')?.formerly).toBe('ElasticsearchSettings.ConnectionUrl');
    expect(found.get('MessageExportSettings.GlobalRelaySettings.SMTPUsername')?.formerly).toBe(
      'MessageExportSettings.GlobalRelaySettings.SmtpUsername',
    );
    expect(found.size).toBe(19);
    expect([...changesOf('4.0', '4.1', 'renamed').values()].map(({ formerly }) => formerly)).toContain(
      'ElasticSearchSettings.ConnectionUrl',
    );
    for (const sort of ['new', 'gone'] as const)
      for (const setting of changesOf('5.39', '6.0', sort).keys()) expect(found.has(setting)).toBe(false);
  });

  it('are spelled as in a real config.json of the release', () => {
    for (const release of releases) {
      const file = new URL(`../../../golden/${release}/everything-flipped.config.json`, import.meta.url);
      const text = (() => {
        try {
          return readFileSync(file, 'utf8');
        } catch {
          return undefined;
        }
      })();
      // A release point that was added here has no config of a real server yet.
      if (text === undefined) continue;
      const written = new Map<string, string>();
      const collect = (value: unknown, path: string): void => {
        if (path !== '') written.set(path.toLowerCase(), path);
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
        for (const [name, inner] of Object.entries(value)) collect(inner, path === '' ? name : `${path}.${name}`);
      };
      collect(JSON.parse(text), '');
      const wrong = settingsOf(release)
        .map(({ path }) => [spelledAt(path, release), written.get(path.toLowerCase())] as const)
        .filter(([spelled, there]) => there !== undefined && there !== spelled);
      expect([release, wrong]).toEqual([release, []]);
    }
  });

  it('begin to be spelled so when they begin, and differ in case alone', () => {
    for (const [path, timeline] of Object.entries(formerSpellings)) {
      const [first] = releasesOf(timeline);
      const known = releases.find((release) =>
        settingsOf(release).some((setting) => setting.path === path || setting.path.startsWith(`${path}.`)),
      );
      expect([path, first]).toEqual([path, known]);
      expect(spelledAt(path, first as Release).toLowerCase()).toBe(path.toLowerCase());
      expect(spelledAt(path, releases.at(-1) as Release)).toBe(path);
    }
  });
});

describe('another default', () => {
  it('is that of an empty file, plugins that come along included', () => {
    expect(changesOf('10.8', '10.9', 'otherDefault').get('FeatureFlags.CustomProfileAttributes')).toMatchObject({
      before: false,
      after: true,
    });
    expect(changesOf('10.2', '10.3', 'otherDefault').get('PluginSettings.PluginStates')).toMatchObject({
      after: { 'mattermost-ai': { Enable: true } },
    });
  });

  it('is none where a release has none any more', () => {
    const change = changesOf('10.10', '10.11', 'otherDefault').get(
      'ClusterSettings.EnableExperimentalGossipEncryption',
    );
    expect(change).toMatchObject({ before: false, server: { reach: 'withheld' }, withheld: { reason: 'harmless' } });
    expect(change).not.toHaveProperty('after');
  });

  it('may be one that follows another setting', () => {
    expect(changesOf('5.23', '5.24', 'otherDefault').get('ServiceSettings.SessionLengthWebInDays')).toMatchObject({
      follows: 'longer if SiteURL is set',
    });
  });

  it('may be the same value that followed another setting before', () => {
    expect(changesOf('6.7', '7.0', 'otherDefault').get('ServiceSettings.TrustedProxyIPHeader')).toMatchObject({
      before: [],
      followed: { settings: ['ServiceSettings.SiteURL'], until: '6.7.2' },
      after: [],
    });
    expect(changesOf('5.39.3', '6.0', 'otherDefault').get('ImageProxySettings.ImageProxyType')).toMatchObject({
      before: 'local',
      followed: { settings: ['ServiceSettings.ImageProxyType'], until: '5.39.3' },
      after: 'local',
    });
  });

  it('is said with a reason on one side where both sides hold the same value', () => {
    for (const [index, to] of releases.entries()) {
      const from = releases[index - 1];
      if (from === undefined) continue;
      for (const change of changesOf(from, to, 'otherDefault').values()) {
        const { before, after, followed, follows } = change;
        if (JSON.stringify(before) === JSON.stringify(after)) expect(followed ?? follows).toBeDefined();
        if (followed?.until !== undefined) expect(followed.until).toBe(from);
      }
    }
  });
});

it('is nothing between a release and itself, and the reverse on the way back', () => {
  for (const [index, release] of releases.entries()) {
    if (index % 10 === 0) expect(settingsDiff(release, release)).toMatchObject({ changes: [], newAndSent: 0 });
    const before = releases[index - 1];
    if (before === undefined) continue;
    const there = settingsDiff(before, release);
    const back = settingsDiff(release, before);
    expect([there.counts.new, there.counts.gone, there.counts.renamed, there.counts.otherDefault]).toEqual([
      back.counts.gone,
      back.counts.new,
      back.counts.renamed,
      back.counts.otherDefault,
    ]);
    expect(Object.values(there.counts).reduce((a, b) => a + b, 0)).toBe(there.changes.length);
  }
});
