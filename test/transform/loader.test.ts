import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Payload, planFor, type Release, type Result } from '../../src/index.js';
import { hasShared, sharedFolder } from '../support/shared.js';

const run = (release: Release, text: string, env?: Readonly<Record<string, string>>): Result =>
  planFor(release).fromText(text, { preview: true, asLoaded: true, ...(env && { env }) });

const read = (release: Release, field: string, config: unknown, env?: Readonly<Record<string, string>>): unknown => {
  const result = run(release, JSON.stringify(config), env);
  if (result.status !== 'ok') return result.status;
  const [event = '', property = ''] = field.split(/\.(.*)/);
  const payload = (result.payload.configs ?? result.payload) as Payload;
  return (payload[event] as Readonly<Record<string, unknown>> | undefined)?.[property];
};

describe('repairs', () => {
  it('cuts the slashes at the end of the address from 5.10 on', () => {
    const config = { ServiceSettings: { SiteURL: 'http://localhost:8065//' } };
    expect(read('5.10', 'config_service.isdefault_site_url', config)).toBe(true);
    expect(planFor('5.10').fromObject(config)).toMatchObject({
      payload: { config_service: { isdefault_site_url: false } },
    });
  });

  it('ends a local folder with a slash', () => {
    const config = { FileSettings: { Directory: './data' } };
    expect(read('5.6', 'config_file.isdefault_directory', config)).toBe(true);
    expect(
      read('5.6', 'config_file.isdefault_directory', { FileSettings: { Directory: './data', DriverName: 'amazons3' } }),
    ).toBe(false);
    expect(read('5.10', 'config_file.isabsolute_directory', { FileSettings: { Directory: '' } })).toBe(true);
    expect(read('5.25.3', 'config_file.isdefault_directory', { FileSettings: { Directory: '' } })).toBe(true);
  });

  it('takes the site for known from 5.36 on', () => {
    expect(read('5.35', 'config_service.enable_latex', {})).toBe(false);
    expect(read('5.36', 'config_service.enable_latex', {})).toBe(true);
    expect(read('5.36', 'config_service.enable_latex', { ServiceSettings: { SiteURL: null } })).toBe(true);
  });

  it('replaces languages that the release does not offer', () => {
    const locales = (given: object) => ({ LocalizationSettings: given });
    expect(read('5.5', 'config_localization.default_server_locale', locales({ DefaultServerLocale: 'uk' }))).toBe('en');
    expect(read('5.6', 'config_localization.default_server_locale', locales({ DefaultServerLocale: 'uk' }))).toBe('uk');
    expect(
      read(
        '9.2',
        'config_localization.available_locales',
        locales({ AvailableLocales: 'en_AU,de,de', DefaultClientLocale: 'fr' }),
      ),
    ).toBe('en_AU,de,fr');
    expect(
      read(
        '9.7',
        'config_localization.available_locales',
        locales({ AvailableLocales: 'en_AU,de', DefaultClientLocale: 'fr' }),
      ),
    ).toBe('');
    expect(
      read(
        '9.7',
        'config_localization.available_locales',
        locales({ AvailableLocales: '', DefaultClientLocale: 'fr' }),
      ),
    ).toBe('');
    expect(
      read(
        '9.7',
        'config_localization.available_locales',
        locales({ AvailableLocales: 'de', DefaultClientLocale: 'xx' }),
      ),
    ).toBe('de,en');
  });

  it('is done again after the environment from 5.30 on', () => {
    expect(
      read('10.8', 'config_service.isdefault_site_url', {}, { MM_SERVICESETTINGS_SITEURL: 'http://localhost:8065/' }),
    ).toBe(true);
    expect(
      read(
        '10.8',
        'config_localization.default_server_locale',
        {},
        { MM_LOCALIZATIONSETTINGS_DEFAULTSERVERLOCALE: 'nope' },
      ),
    ).toBe('en');
  });

  it('does not read the deprecated permissions in 5.6 to 5.13', () => {
    const config = { TeamSettings: { RestrictTeamInvite: 'team_admin' } };
    expect(
      ['5.5', '5.6', '5.13.3', '5.14'].map((release) =>
        read(release as Release, 'config_team.restrict_team_invite', config),
      ),
    ).toEqual(['team_admin', 'all', 'all', 'team_admin']);
  });
});

describe('lenient types up to 5.29', () => {
  it.for<[field: string, config: unknown, expected: unknown]>([
    ['config_service.enable_developer', { ServiceSettings: { EnableDeveloper: 'true' } }, true],
    ['config_service.enable_developer', { ServiceSettings: { EnableDeveloper: 1 } }, true],
    ['config_service.enable_developer', { ServiceSettings: { EnableDeveloper: '' } }, false],
    ['config_service.enable_developer', { ServiceSettings: { EnableDeveloper: 'yes' } }, 'invalid'],
    ['config_service.enable_developer', { ServiceSettings: { EnableDeveloper: {} } }, 'invalid'],
    ['config_team.max_channels_per_team', { TeamSettings: { MaxChannelsPerTeam: '10' } }, 10],
    ['config_team.max_channels_per_team', { TeamSettings: { MaxChannelsPerTeam: 10.9 } }, 10],
    ['config_team.max_channels_per_team', { TeamSettings: { MaxChannelsPerTeam: true } }, 1],
    ['config_team.max_channels_per_team', { TeamSettings: { MaxChannelsPerTeam: 'ten' } }, 'invalid'],
    ['config_team.isdefault_site_name', { TeamSettings: { SiteName: 1 } }, false],
    ['config_team.experimental_default_channels', { TeamSettings: { ExperimentalDefaultChannels: 'a,b' } }, 2],
    ['config_team.experimental_default_channels', { TeamSettings: { ExperimentalDefaultChannels: '' } }, 0],
    ['config_team.experimental_default_channels', { TeamSettings: { ExperimentalDefaultChannels: {} } }, 0],
    ['config_plugin.enable_zoom', { PluginSettings: { PluginStates: { Zoom: { Enable: 'true' } } } }, true],
    ['config_plugin.enable_jira', { PluginSettings: { Plugins: { jira: { Enabled: true, enabled: false } } } }, true],
    [
      'config_plugin.enable_zoom',
      { PluginSettings: { PluginStates: { zoom: { enable: true, Enable: null } } } },
      false,
    ],
    ['config_plugin.enable_zoom', { PluginSettings: { PluginStates: { zoom: { enable: null, Enable: true } } } }, true],
    [
      'config_plugin.enable_jira',
      { PluginSettings: { Plugins: { JIRA: { enabled: true }, jira: { enabled: false } } } },
      true,
    ],
  ])('%s', ([field, config, expected]) => {
    expect(read('5.6', field, config)).toBe(expected);
    if (expected !== 'invalid' && field.startsWith('config_service'))
      expect(read('5.30', field, config)).toBe('invalid');
  });
});

if (hasShared) {
  it('gives the payload of the shipped 5.6 file, which a strict reader refuses', () => {
    const text = readFileSync(`${sharedFolder}real/config-5.6-shipped.json`, 'utf8');
    expect(run('5.6', text).status).toBe('ok');
    expect(planFor('5.6').fromText(text).status).toBe('invalid');
  });
}
