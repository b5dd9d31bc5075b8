import { expect, it } from 'vitest';
import { settingHistory } from '../../../src/audit.js';
import { fieldName } from '../../../src/rules/lookup.js';

it('names the fields that a setting feeds, over the releases that have it', () => {
  const found = settingHistory('teamsettings.SITENAME');
  expect(found).toMatchObject({ setting: 'TeamSettings.SiteName', kind: 'text', first: '3.7' });
  expect(found?.fields.map(fieldName)).toEqual(['config_team.isdefault_site_name']);
  expect(found).not.toHaveProperty('withheld');
});

it('has of a field only what it read of the setting', () => {
  for (const { history } of settingHistory('PluginSettings.PluginStates')?.fields ?? []) {
    expect(history.length).toBeGreaterThan(0);
    for (const { reads } of history) expect(reads).toContain('PluginSettings.PluginStates');
  }
});

it('says why a setting is not sent', () => {
  expect(settingHistory('SqlSettings.DataSource')).toMatchObject({ fields: [], withheld: { reason: 'secret' } });
  expect(settingHistory('CacheSettings.CacheType')?.withheld).toEqual({
    reason: 'harmless',
    says: 'harmless, and not collected',
  });
});

it('knows the switch, and settings that only others follow', () => {
  const found = settingHistory('LogSettings.EnableDiagnostics');
  expect(found).toMatchObject({ fields: [], switch: true, followedBy: ['PluginSettings.PluginStates'] });
  expect(found).not.toHaveProperty('withheld');
});

it('finds neither a section nor what no release has', () => {
  for (const name of ['TeamSettings', 'TeamSettings.Nope', '', 'constructor'])
    expect(settingHistory(name)).toBeUndefined();
});
