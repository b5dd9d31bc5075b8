import { describe, expect, it } from 'vitest';
import { type ExplainedSetting, type ExplainOptions, type Explanation, explain } from '../../../src/audit.js';

const siteUrl = 'ServiceSettings.SiteURL';

const explained = (config: unknown, options: ExplainOptions): Extract<Explanation, { status: 'ok' }> => {
  const result = explain(config, options);
  if (result.status !== 'ok') throw new Error(JSON.stringify(result.issues));
  return result;
};

const settingIn = (config: unknown, path: string, options: ExplainOptions): ExplainedSetting => {
  const found = explained(config, options).settings.find((setting) => setting.path === path);
  if (!found) throw new Error(`${path} is not in the file`);
  return found;
};

describe('a setting', () => {
  it('is explained in the order of the file, once, and with its place', () => {
    const text = `{"TeamSettings": {"SiteName": "a"},
"servicesettings": {"SITEURL": null, "LicenseFileLocation": "x", "siteurl": "y"}}`;
    const { settings } = explained(text, { release: '5.6' });
    expect(settings.map(({ path, line, twice, isNull }) => [path, line, twice, isNull])).toEqual([
      ['TeamSettings.SiteName', 1, undefined, undefined],
      ['ServiceSettings.SiteURL', 2, true, undefined],
      ['ServiceSettings.LicenseFileLocation', 2, undefined, undefined],
    ]);
    expect(
      settingIn('{"ServiceSettings":{"SiteURL":null}}', 'ServiceSettings.SiteURL', { release: '5.6' }).isNull,
    ).toBe(true);
  });

  it('is explained in a sentence', () => {
    const config = {
      ServiceSettings: { SiteURL: 'https://chat.example.com', EnableSVGs: true },
      LdapSettings: { Enable: true },
    };
    expect(settingIn(config, 'ServiceSettings.SiteURL', { release: '5.6' }).fields).toEqual([
      {
        event: 'config_service',
        property: 'isdefault_site_url',
        server: {
          sends: 'value',
          value: false,
          learn: { discloses: 'left empty', setting: siteUrl, hides: { part: 'the value', setting: siteUrl } },
        },
        payload: { value: false, says: { discloses: 'left empty', setting: siteUrl } },
        by: 'isDefault',
        rule: 'ServiceSettings.SiteURL is its default ""',
        reads: ['ServiceSettings.SiteURL'],
      },
    ]);
    expect(settingIn(config, 'LdapSettings.Enable', { release: '5.6' }).fields[0]?.server.learn).toEqual({
      discloses: 'the value',
      setting: 'LdapSettings.Enable',
      kind: 'flag',
    });
  });

  it('says why it stays', () => {
    expect(settingIn({ SqlSettings: { DataSource: 'x' } }, 'SqlSettings.DataSource', { release: '5.6' })).toMatchObject(
      {
        server: { reach: 'withheld' },
        payload: { reach: 'withheld' },
        fields: [],
        withheld: { reason: 'secret', says: 'a password, a key, a token or a salt' },
      },
    );
  });

  it('leaves through another one that follows it, where that is not given', () => {
    const attribute = { setting: 'LdapSettings.LoginIdAttribute', why: 'the login attribute is the id attribute' };
    const config = { LdapSettings: { IdAttribute: 'uid' } };
    const options = { release: '5.6' };
    expect(settingIn(config, 'LdapSettings.IdAttribute', options).through).toMatchObject([
      { ...attribute, active: true },
    ]);
    const both = { LdapSettings: { IdAttribute: 'uid', LoginIdAttribute: 'mail' } };
    expect(settingIn(both, 'LdapSettings.IdAttribute', options).through).toMatchObject([
      { ...attribute, active: false },
    ]);
  });

  it('leaves through a third one', () => {
    const { through } = settingIn({ ServiceSettings: { SiteURL: '' } }, 'ServiceSettings.SiteURL', { release: '10.8' });
    const hours = 'ServiceSettings.SessionLengthWebInHours';
    expect(through.find(({ setting }) => setting === hours)).toMatchObject({
      active: true,
      why: 'hours take over from days',
    });
  });

  it('leaves through the entry of a map that is completed from it, and through no other', () => {
    const path = 'LogSettings.EnableDiagnostics';
    const config = { LogSettings: { EnableDiagnostics: true } };
    const { through, ...setting } = settingIn(config, path, { release: '5.20' });
    expect(setting).toMatchObject({ payload: { reach: 'reduced' }, switch: true, fields: [] });
    expect(through).toMatchObject([{ setting: 'PluginSettings.PluginStates', active: true }]);
    expect(through[0]?.fields).toEqual(['config_plugin.enable_nps']);
    const states = { PluginStates: { 'com.mattermost.nps': { Enable: false } } };
    const given = settingIn({ ...config, PluginSettings: states }, path, { release: '5.20' });
    expect(given.through[0]?.active).toBe(false);
  });

  it('shows departures and oddities', () => {
    const config = { PluginSettings: { ChimeraOAuthProxyURL: 'x' }, TeamSettings: { SiteName: 'x' } };
    const { settings } = explained(config, { release: '10.8' });
    expect(settings[0]?.fields[0]?.departure).toBe('the URL in clear');
    expect(settings[1]?.fields[0]?.oddity).toContain('always false');
  });

  it('is overridden by the environment, and not read by the loader', () => {
    const env = { MM_LDAPSETTINGS_ENABLE: 'true' };
    const config = { LdapSettings: { Enable: false, LdapPort: 389 } };
    const { settings } = explained(config, { release: '10.8', env });
    expect(settings.map(({ overridden }) => overridden)).toEqual([true, undefined]);
    expect(settings[0]?.fields[0]?.server.value).toBe(true);
    const deprecated = { ServiceSettings: { RestrictPostDelete: 'all' } };
    expect(settingIn(deprecated, 'ServiceSettings.RestrictPostDelete', { release: '5.6', asLoaded: true }).unread).toBe(
      true,
    );
  });
});
