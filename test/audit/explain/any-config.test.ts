import { describe, expect, it } from 'vitest';
import { type ExplainedField, fieldHistory } from '../../../src/audit.js';
import { allTables } from '../../../src/cli/tables/explain.js';
import { fieldsDocument } from '../../../src/documents/fields.js';
import { sentElsewhere } from '../../../src/field-map/elsewhere.js';
import type { MapEntry } from '../../../src/field-map/map-at.js';
import { type Release, releases } from '../../../src/index.js';
import { at } from '../../../src/releases/timeline.js';
import { fieldName } from '../../../src/rules/lookup.js';
import { describeDisclosure } from '../../../src/wording/disclosure.js';
import { inProcess } from '../../support/command.js';
import { canary, cellsOf, denial, departing, explained, fieldsOf, type Good, screen, showing } from './clear-fields.js';

const [chimera, mode] = ['PluginSettings.ChimeraOAuthProxyURL', 'ServiceSettings.WebserverMode'];

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
        expect(describeDisclosure(server.learn)).not.toMatch(denial);
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
    const { stdout } = await inProcess(['map', 'list', '--release', '5.20']);
    expect(stdout).toContain("config_plugin.version_zoom | the installed plugin's version: as the plugin words it | ");
    const { fields } = JSON.parse((await inProcess(['map', 'list', '--release', '5.20', '--json'])).stdout);
    const zoom = fields.find(({ property }: MapEntry) => property === 'version_zoom');
    expect(zoom.setting).toBeUndefined();
    expect(zoom.of).toBe("the installed plugin's version");
  });

  it('is said by map list', async () => {
    const list = (await inProcess(['map', 'list'])).stdout.split('\n');
    const { fields } = JSON.parse((await inProcess(['map', 'list', '--release', '10.8', '--json'])).stdout);
    for (const [name, { rule }] of everywhere) {
      const rows = list.filter((row) => row.startsWith(`${name} | `) && row.includes(` | ${subjectOf(rule)}: `));
      expect([name, rows.length > 0]).toEqual([name, true]);
    }
    const url = fields.find((one: MapEntry) => one.property === 'chimera_oauth_proxy_url');
    expect(url).toMatchObject({
      rule: { rule: 'isDefault' },
      server: {
        inClear: 'always',
        learn: 'they learn the address of the Chimera service that connects plugins to OAuth applications, in clear',
      },
      payload: { says: 'only whether it is empty' },
    });
  });
});

describe('a word of its vocabulary', () => {
  it('is the same in both answers', () => {
    const config = { ServiceSettings: { WebserverMode: 'disabled' }, PluginSettings: { ChimeraOAuthProxyURL: '' } };
    const fields = fieldsOf(explained('10.8', { config, plugins: [{ id: 'jira', version: '4.1.0' }] }));
    expect(fields.get('config_service.web_server_mode')).toMatchObject({
      server: { sends: 'value', value: 'disabled', learn: { discloses: 'the value', setting: mode, kind: 'choice' } },
      payload: { value: 'disabled', says: { discloses: 'the value', setting: mode, kind: 'choice' } },
    });
    expect(fields.get('config_plugin.version_jira')?.server).toMatchObject({ sends: 'value', value: '4.1.0' });
    expect(fields.get('config_plugin.chimera_oauth_proxy_url')).toMatchObject({
      server: { sends: 'empty', learn: { discloses: 'empty', setting: chimera } },
      payload: { value: true },
    });
  });

  it('is not the placeholder for the others', () => {
    const { server, payload } = fieldsOf(
      explained('10.8', { config: { ServiceSettings: { WebserverMode: 'other' } }, plugins: [] }),
    ).get('config_service.web_server_mode') as ExplainedField;
    expect([server.sends, payload.value]).toEqual(['in clear', 'other']);
  });
});

describe('a setting that another event holds', () => {
  const path = 'ServiceSettings.SiteURL';
  const goodAt = (release: Release, flags?: object): Good =>
    explained(release, { config: { ServiceSettings: { SiteURL: canary }, ...flags }, plugins: [] });

  it('is in clear at each of its releases, and at no other', () => {
    for (const release of ['3.7', '6.4', '6.5', '6.5.2', '7.0', '7.8.15', '7.9', '7.10', '8.0', '10.8'] as const) {
      const isSent = at(sentElsewhere[path] ?? {}, release) !== undefined;
      const { settings, inClear } = goodAt(release);
      expect([release, settings[0]?.server.reach]).toEqual([release, isSent ? 'inClear' : 'reduced']);
      expect(inClear.map(fieldName)).toEqual(
        isSent ? ['inactive_server.SiteURL', 'inactive_server_emails_sent.SiteURL'] : [],
      );
      const cells = cellsOf(allTables(goodAt(release), showing, screen)).map((row) => row.join(' | '));
      const field = cells.find((row) => row.includes('isdefault_site_url = ')) ?? '';
      if (isSent) expect(field).not.toMatch(denial);
      else expect(field).toContain('not the address itself');
    }
  });

  it('is not sent while the flag of that event is off', () => {
    const off = { FeatureFlags: { EnableInactivityCheckJob: false } };
    expect(goodAt('7.1', off).inClear).toEqual([]);
    expect(goodAt('7.1', { FeatureFlags: {} }).inClear).toEqual([]);
    expect(goodAt('7.1').inClear).toHaveLength(2);
  });
});
