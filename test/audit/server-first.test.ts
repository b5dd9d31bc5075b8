import { describe, expect, it } from 'vitest';
import { reportOf } from '../../page/model/report.js';
import { fieldsDocument } from '../../scripts/fields.js';
import { fieldName } from '../../src/audit/known.js';
import { type ExplainedField, type Explanation, explain, fieldHistory } from '../../src/audit.js';
import { explainTables } from '../../src/cli/explain-tables.js';
import { type Table, tableText } from '../../src/cli/table.js';
import { sentElsewhere } from '../../src/field-map/elsewhere.js';
import type { Rule } from '../../src/field-map/rules.js';
import { sendsMore } from '../../src/field-map/server.js';
import { type MapEntry, mapAt } from '../../src/field-map/view.js';
import { departures, type Release, releases } from '../../src/index.js';
import { hoverTexts } from '../../src/json-schema/hover.js';
import { settingsOf } from '../../src/schema.js';
import { at } from '../../src/timeline.js';
import { command } from '../support/command.js';

const canary = 'Zanzibar 41';

type Good = Extract<Explanation, { status: 'ok' }>;

/** Every departure of a release: a field in which a server sends as it is what some setting or plugin holds. */
const departing = (release: Release): readonly MapEntry[] => {
  const settings = new Map(settingsOf(release).map((setting) => [setting.path, setting.setting]));
  return mapAt(release).filter(({ rule }) => sendsMore(rule, settings.get(rule.setting) ?? {}) !== undefined);
};

const put = (config: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [name = '', ...rest] = path;
  if (rest.length === 0) config[name] = value;
  else {
    config[name] ??= {};
    put(config[name] as Record<string, unknown>, rest, value);
  }
};

/** A config, and the plugins beside it, with which a server sends something in clear in each of these fields. */
const triggering = (rules: readonly Rule[]) => {
  const config: Record<string, unknown> = {};
  const plugins: { id: string; version: string }[] = [];
  for (const rule of rules) {
    const path = rule.setting.split('.');
    if (rule.rule === 'pluginVersion') plugins.push({ id: rule.plugin, version: canary });
    else if (rule.rule === 'pluginFlag') put(config, [...path, rule.plugin, rule.key], canary);
    else put(config, path, rule.rule === 'count' ? [canary] : canary);
  }
  return { config, plugins };
};

const explained = (release: Release, given: ReturnType<typeof triggering>, showValues = false): Good => {
  const { config, plugins } = given;
  const told = explain(JSON.stringify(config), { release, plugins, showValues });
  if (told.status !== 'ok') throw new Error(JSON.stringify(told.issues));
  return told;
};

const fieldsOf = ({ settings, byDefault }: Good): ReadonlyMap<string, ExplainedField> =>
  new Map([...settings.flatMap(({ fields }) => fields), ...byDefault].map((field) => [fieldName(field), field]));

/** What no sentence may say of something that is sent in clear. */
const denial = /do not learn|learn nothing|only that|is reduced|never leaves|not sent/i;

/** The server's part of a sentence: the payload's follows it. */
const serverPart = (text: string): string =>
  text.split(/; the payload says|The payload of mattermost-diagnostics/)[0] ?? '';

const cellsOf = (tables: readonly Table[]): readonly (readonly string[])[] =>
  tables.flatMap(({ rows }) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))));

const showing = { all: true, values: false, rules: true };

describe.each(releases.map((release) => ({ release })))('$release', ({ release }) => {
  const entries = departing(release);
  const names = entries.map(fieldName);
  const told = explained(release, triggering(entries.map(({ rule }) => rule)));
  const fields = fieldsOf(told);

  it('has as departures what is tried here, and what the marketplace names', () => {
    const stated = departures(release).map(fieldName);
    expect(stated.filter((name) => !name.includes('<'))).toEqual(names);
    expect(stated.some((name) => name.includes('<'))).toBe(told.fromMarketplace !== undefined);
  });

  it('says in data that the server sends each of them in clear', () => {
    for (const name of names) {
      const { server, payload, by, reads } = fields.get(name) as ExplainedField;
      expect([name, server.sends, payload.less]).toEqual([name, 'in clear', true]);
      expect(`${name}: ${server.learn}`).not.toMatch(denial);
      expect(`${name}: ${payload.says}`).not.toMatch(/do not learn/);
      if (by === 'pluginVersion') continue;
      const setting = told.settings.find(({ path }) => path === reads[0]);
      expect([name, setting?.server.reach]).toEqual([name, 'inClear']);
    }
    const inFields = told.inClear.filter(({ when }) => when === undefined);
    expect(inFields.map(fieldName)).toEqual(names);
    expect(told.totals.sent.inClear).toBe(told.inClear.length);
    expect(JSON.stringify(told)).not.toContain(canary);
  });

  it('says so in the tables, and leads with it', () => {
    const tables = explainTables(told, showing);
    const lead = tables.findIndex(({ title }) => title?.startsWith('In clear'));
    expect(lead).toBe(names.length === 0 ? -1 : 2);
    for (const name of names) {
      const property = name.slice(name.indexOf('.') + 1);
      const cells = cellsOf(tables).filter((row) =>
        row.some((cell) => cell.startsWith(`${name}: `) || cell.startsWith(`${property}: in clear`)),
      );
      expect(cells.length).toBeGreaterThan(1);
      for (const row of cells) {
        expect(row.join(' | ')).toContain('in clear (payload: ');
        expect(`${name}: ${serverPart(row.join(' | '))}`).not.toMatch(denial);
      }
    }
    const text = JSON.stringify(tables);
    expect(text).not.toContain(canary);
    expect(text).not.toMatch(/nothing is sent|sends nothing/i);
  });

  it('says so on the page', () => {
    const { config } = triggering(entries.map(({ rule }) => rule));
    const report = reportOf(JSON.stringify(config), release, {});
    if (report.status !== 'ok') throw new Error(release);
    expect(JSON.stringify(report.rows)).not.toContain(canary);
    for (const { rule, ...entry } of entries) {
      if (rule.rule === 'pluginVersion') continue;
      const rows = report.rows.filter(({ path }) => path === rule.setting);
      expect(rows.map(({ state }) => state)).toEqual(['inClear']);
      const tell = rows.flatMap(({ tells }) => tells).find(({ name }) => name === fieldName(entry));
      expect(tell).toMatchObject({ inClear: true, value: expect.stringContaining('in clear (payload: ') });
      expect(serverPart(tell?.learn ?? '')).not.toMatch(denial);
      expect(rows.flatMap(({ notes }) => notes).join(' ')).not.toMatch(denial);
    }
  });

  it('says so beside the setting in an editor', () => {
    const hovers = hoverTexts(release);
    for (const { rule, ...entry } of entries) {
      const line = hovers
        .get(rule.setting)
        ?.split('\n')
        .find((one) => one.includes(`${fieldName(entry)}:`));
      expect(line).toContain('The payload of mattermost-diagnostics says');
      expect(serverPart(line ?? '')).not.toMatch(denial);
    }
  });

  it('cries no wolf of a config at its defaults', () => {
    const untouched = explained(release, { config: {}, plugins: [] });
    expect(untouched.inClear.filter(({ when }) => when === undefined)).toEqual([]);
  });
});

it('shows what is sent where it is asked for', () => {
  for (const release of ['3.7', '5.11', '7.8', '10.8'] as const) {
    const entries = departing(release);
    const shown = fieldsOf(explained(release, triggering(entries.map(({ rule }) => rule)), true));
    for (const entry of entries) expect(JSON.stringify(shown.get(fieldName(entry))?.server.inClear)).toContain(canary);
  }
});

it('fits 80 columns', () => {
  const told = explained('10.8', triggering(departing('10.8').map(({ rule }) => rule)));
  const lines = explainTables(told, { ...showing, rules: false }).flatMap((table) =>
    tableText(table, 80, false).split('\n'),
  );
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

describe('what holds of any config', () => {
  const subjectOf = ({ rule, setting }: MapEntry['rule']): string =>
    rule === 'pluginVersion' ? "the installed plugin's version" : setting;

  const everywhere = new Map(
    releases.flatMap((release) => departing(release).map((entry) => [fieldName(entry), entry] as const)),
  );

  it('is said of each field over the releases', () => {
    for (const { event, property } of everywhere.values()) {
      const spans = fieldHistory(event, property).filter(({ server }) => server.inClear !== undefined);
      expect(spans.length).toBeGreaterThan(0);
      for (const { server } of spans) {
        expect(server.instead).toBeDefined();
        expect(server.learn).not.toMatch(denial);
      }
    }
  });

  it('is said in the field dictionary', () => {
    const lines = fieldsDocument().split('\n');
    for (const { property, rule } of everywhere.values()) {
      const line = lines.find((one) => one.startsWith(`| \`${property}\` | ${subjectOf(rule)} | `)) ?? '';
      const [, , sends = '', learn = ''] = line.split(' | ');
      expect(line).toContain('in clear');
      expect(`${sends} ${learn}`).not.toMatch(denial);
    }
  });

  it('names no setting for what a plugin says of itself', async () => {
    const spans = fieldHistory('config_plugin', 'version_antivirus');
    expect(spans.map(({ from, setting, of, rule }) => [from, setting ?? of, rule])).toEqual([
      ['5.20', "the installed plugin's version", 'version of plugin antivirus'],
      ['5.20.1', "the installed plugin's version", 'version of plugin antivirus, while PluginSettings.Enable'],
      [
        '5.26',
        'PluginSettings.PluginStates',
        'plugin antivirus is enabled in PluginSettings.PluginStates, while PluginSettings.Enable',
      ],
      ['5.28', "the installed plugin's version", 'version of plugin antivirus, while PluginSettings.Enable'],
    ]);
    const { stdout } = await command(['map', 'list', '--release', '5.20']);
    expect(stdout).toContain("config_plugin.version_zoom | the installed plugin's version: as the plugin words it | ");
    const told = JSON.parse((await command(['map', 'list', '--release', '5.20', '--json'])).stdout);
    const zoom = told.find(({ property }: MapEntry) => property === 'version_zoom');
    expect(zoom.setting).toBeUndefined();
    expect(zoom.of).toBe("the installed plugin's version");
  });

  it('is said by map list', async () => {
    const list = (await command(['map', 'list'])).stdout.split('\n');
    const data = JSON.parse((await command(['map', 'list', '--release', '10.8', '--json'])).stdout);
    for (const [name, { rule }] of everywhere) {
      const rows = list.filter((row) => row.startsWith(`${name} | `) && row.includes(` | ${subjectOf(rule)}: `));
      expect([name, rows.length > 0]).toEqual([name, true]);
    }
    const url = data.find((one: MapEntry) => one.property === 'chimera_oauth_proxy_url');
    expect(url).toMatchObject({
      rule: { rule: 'isDefault' },
      server: { inClear: 'always', learn: 'they learn the chimera OAuth proxy URL itself' },
      payload: { says: 'only whether you changed it' },
    });
  });
});

describe('a word of its vocabulary', () => {
  it('is the same in both answers', () => {
    const config = { ServiceSettings: { WebserverMode: 'disabled' }, PluginSettings: { ChimeraOAuthProxyURL: '' } };
    const fields = fieldsOf(explained('10.8', { config, plugins: [{ id: 'jira', version: '4.1.0' }] }));
    expect(fields.get('config_service.web_server_mode')).toMatchObject({
      server: { sends: 'value', value: 'disabled', learn: 'they learn the webserver mode' },
      payload: { value: 'disabled', says: 'the webserver mode' },
    });
    expect(fields.get('config_plugin.version_jira')?.server).toMatchObject({ sends: 'value', value: '4.1.0' });
    expect(fields.get('config_plugin.chimera_oauth_proxy_url')).toMatchObject({
      server: { sends: 'empty', learn: 'they learn that the chimera OAuth proxy URL is empty' },
      payload: { value: true },
    });
  });

  it('is not the text that stands in for the others', () => {
    const { server, payload } = fieldsOf(
      explained('10.8', { config: { ServiceSettings: { WebserverMode: 'other' } }, plugins: [] }),
    ).get('config_service.web_server_mode') as ExplainedField;
    expect([server.sends, payload.value]).toEqual(['in clear', 'other']);
  });
});

describe('a setting that another event holds', () => {
  const path = 'ServiceSettings.SiteURL';
  const told = (release: Release, flags?: object): Good =>
    explained(release, { config: { ServiceSettings: { SiteURL: canary }, ...flags }, plugins: [] });

  it('is in clear at each of its releases, and at no other', () => {
    for (const release of ['3.7', '6.4', '6.5', '6.5.2', '7.0', '7.8.15', '7.9', '7.10', '8.0', '10.8'] as const) {
      const isSent = at(sentElsewhere[path] ?? {}, release) !== undefined;
      const { settings, inClear } = told(release);
      expect([release, settings[0]?.server.reach]).toEqual([release, isSent ? 'inClear' : 'reduced']);
      expect(inClear.map(fieldName)).toEqual(
        isSent ? ['inactive_server.SiteURL', 'inactive_server_emails_sent.SiteURL'] : [],
      );
      const cells = cellsOf(explainTables(told(release), showing)).map((row) => row.join(' | '));
      const field = cells.find((row) => row.includes('isdefault_site_url = ')) ?? '';
      if (isSent) expect(field).not.toMatch(denial);
      else expect(field).toContain('they do not learn the URL');
    }
  });

  it('is not sent while the flag of that event is off', () => {
    const off = { FeatureFlags: { EnableInactivityCheckJob: false } };
    expect(told('7.1', off).inClear).toEqual([]);
    expect(told('7.1', { FeatureFlags: {} }).inClear).toEqual([]);
    expect(told('7.1').inClear).toHaveLength(2);
  });
});
