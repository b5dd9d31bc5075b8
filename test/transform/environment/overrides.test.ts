import { describe, expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { read, run } from './with-variables.js';

describe('3.7', () => {
  it('reads no overrides', () => {
    expect(
      read(
        '3.7',
        'config_team.max_channels_per_team',
        { MM_TEAMSETTINGS_MAXCHANNELSPERTEAM: '7' },
        { TeamSettings: { MaxChannelsPerTeam: 1 } },
      ),
    ).toBe(1);
  });
});

describe('3.8 to 4.9', () => {
  const env = { MM_TEAMSETTINGS_MAXCHANNELSPERTEAM: '7' };
  it('override only what the file names, also as null', () => {
    expect(read('4.9', 'config_team.max_channels_per_team', env)).toBe(2000);
    expect(read('4.9', 'config_team.max_channels_per_team', env, { TeamSettings: { MaxChannelsPerTeam: 1 } })).toBe(7);
    expect(read('4.9', 'config_team.max_channels_per_team', env, { teamsettings: { maxchannelsperteam: null } })).toBe(
      7,
    );
  });
});

describe('4.10 to 5.29', () => {
  it('override before the defaults, which follow', () => {
    expect(read('5.6', 'config_ldap.enable_sync', { MM_LDAPSETTINGS_ENABLE: 'true' })).toBe(true);
    expect(read('5.20', 'config_service.isdefault_site_url', { MM_SERVICESETTINGS_ENABLEDEVELOPER: 'T' })).toBe(true);
    expect(read('5.6', 'config_service.web_server_mode', { MM_SERVICESETTINGS_WEBSERVERMODE: 'regular' })).toBe('gzip');
  });

  it.for<[text: string, expected: unknown]>([
    ['12', 12],
    ['-12', -12],
    ['0x1F', 31],
    ['0b101', 5],
    ['017', 15],
    ['1_000', 1000],
    ['1__0', 'environment'],
    ['08', 'environment'],
    ['1.0', 'environment'],
    ['', 'environment'],
    ['9007199254740993', 'environment'],
    ['99999999999999999999', 'environment'],
  ])('an integer spelled %s', ([text, expected]) => {
    expect(read('5.6', 'config_team.max_channels_per_team', { MM_TEAMSETTINGS_MAXCHANNELSPERTEAM: text })).toBe(
      expected,
    );
  });

  it.for<[text: string, expected: unknown]>([
    ['1', true],
    ['True', true],
    ['f', false],
    ['', false],
    ['yes', 'environment'],
    ['tRUE', 'environment'],
  ])('a flag spelled %s', ([text, expected]) => {
    expect(read('5.6', 'config_ldap.enable', { MM_LDAPSETTINGS_ENABLE: text })).toBe(expected);
  });

  it('ignore empty values up to 5.0, and take them for zero from 5.1 on', () => {
    const config = { LdapSettings: { Enable: true } };
    expect(read('5.0', 'config_ldap.enable', { MM_LDAPSETTINGS_ENABLE: '' }, config)).toBe(true);
    expect(read('5.1', 'config_ldap.enable', { MM_LDAPSETTINGS_ENABLE: '' }, config)).toBe(false);
    expect(
      read(
        '5.1',
        'config_sql.data_source_replicas',
        { MM_SQLSETTINGS_DATASOURCEREPLICAS: '' },
        { SqlSettings: { DataSourceReplicas: ['a'] } },
      ),
    ).toBe(0);
  });

  it('split lists at commas', () => {
    expect(read('5.6', 'config_sql.data_source_replicas', { MM_SQLSETTINGS_DATASOURCEREPLICAS: 'a b,c' })).toBe(2);
  });

  it('know names in upper case alone', () => {
    expect(read('5.6', 'config_ldap.enable', { mm_ldapsettings_enable: 'true' })).toBe(false);
  });

  it('empty a section that is named alone, but for its settings that are named as well', () => {
    const config = { LdapSettings: { Enable: true, QueryTimeout: 5, MaxPageSize: 9 } };
    const env = { MM_LDAPSETTINGS: 'x', MM_LDAPSETTINGS_MAXPAGESIZE: '7' };
    expect(read('5.6', 'config_ldap.enable', env, config)).toBe(false);
    expect(read('5.6', 'config_ldap.query_timeout', env, config)).toBe(60);
    expect(read('5.6', 'config_ldap.max_page_size', env, config)).toBe(7);
  });

  it('refuse a map, except where plugins are out of scope', () => {
    expect(read('5.6', 'config_plugin.enable', { MM_PLUGINSETTINGS_PLUGINS: '{}' })).toBe('environment');
    expect(
      read('5.1', 'config_plugin.enable', { MM_PLUGINSETTINGS_PLUGINS: '{}', MM_PLUGINSETTINGS_ENABLE: 'false' }),
    ).toBe(true);
    expect(read('5.2', 'config_plugin.enable', { MM_PLUGINSETTINGS_ENABLE: 'false' })).toBe(false);
  });

  it('know the deprecated permissions under another name, and later only if the file names them', () => {
    const field = 'config_team.restrict_team_invite';
    expect(read('5.5', field, { MM_TEAMSETTINGS_RESTRICTTEAMINVITE: 'team_admin' })).toBe('team_admin');
    expect(read('5.6', field, { MM_TEAMSETTINGS_RESTRICTTEAMINVITE: 'team_admin' })).toBe('all');
    expect(read('5.6', field, { MM_TEAMSETTINGS_DEPRECATED_DO_NOT_USE_RESTRICTTEAMINVITE: 'team_admin' })).toBe(
      'team_admin',
    );
    expect(read('5.14', field, { MM_TEAMSETTINGS_RESTRICTTEAMINVITE: 'team_admin' })).toBe('all');
    expect(
      read(
        '5.14',
        field,
        { MM_TEAMSETTINGS_RESTRICTTEAMINVITE: 'team_admin' },
        { TeamSettings: { RestrictTeamInvite: 'all' } },
      ),
    ).toBe('team_admin');
    expect(
      read(
        '5.30',
        field,
        { MM_TEAMSETTINGS_RESTRICTTEAMINVITE: 'team_admin' },
        { TeamSettings: { RestrictTeamInvite: 'all' } },
      ),
    ).toBe('all');
  });
});

describe('5.30 and later', () => {
  it('override after the defaults, and nothing follows', () => {
    expect(read('5.36', 'config_ldap.enable_sync', { MM_LDAPSETTINGS_ENABLE: 'true' })).toBe(false);
    expect(read('5.36', 'config_service.web_server_mode', { MM_SERVICESETTINGS_WEBSERVERMODE: 'regular' })).toBe(
      'other',
    );
    expect(read('10.8', 'config_plugin.enable_com.mattermost.nps', { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' })).toBe(
      true,
    );
  });

  it('ignore what does not parse', () => {
    const config = { LdapSettings: { Enable: true, QueryTimeout: 5 } };
    expect(read('5.36', 'config_ldap.enable', { MM_LDAPSETTINGS_ENABLE: 'yes' }, config)).toBe(true);
    expect(read('5.36', 'config_ldap.query_timeout', { MM_LDAPSETTINGS_QUERYTIMEOUT: '0x1F' }, config)).toBe(5);
    expect(read('5.36', 'config_ldap.query_timeout', { MM_LDAPSETTINGS_QUERYTIMEOUT: '' }, config)).toBe(5);
    expect(read('5.36', 'config_ldap.query_timeout', { MM_LDAPSETTINGS_QUERYTIMEOUT: '+7' }, config)).toBe(7);
  });

  it('know names in any case, nested ones, and feature flags', () => {
    expect(read('5.36', 'config_ldap.enable', { mm_ldapsettings_enable: 'true' })).toBe(true);
    expect(
      read('5.36', 'config_message_export.global_relay_customer_type', {
        MM_MESSAGEEXPORTSETTINGS_GLOBALRELAYSETTINGS_CUSTOMERTYPE: 'A10',
      }),
    ).toBe('A10');
    expect(read('10.8', 'config_feature_flags.TestFeature', { MM_FEATUREFLAGS_TESTFEATURE: 'on' })).toBe('on');
    expect(read('10.8', 'config_feature_flags.TestFeature', { MM_FEATUREFLAGS_TESTFEATURE: 'my secret' })).toBe(
      'other',
    );
  });

  it('split lists at single spaces, and take an empty text for one empty entry', () => {
    expect(read('5.36', 'config_sql.data_source_replicas', { MM_SQLSETTINGS_DATASOURCEREPLICAS: 'a  b,c' })).toBe(3);
    expect(read('5.36', 'config_sql.data_source_replicas', { MM_SQLSETTINGS_DATASOURCEREPLICAS: '' })).toBe(1);
  });

  it('take maps as JSON from 7.5 on, and only maps that fit', () => {
    const states = (text: string) => ({ MM_PLUGINSETTINGS_PLUGINSTATES: text });
    expect(read('7.4', 'config_plugin.enable_jira', states('{"jira":{"Enable":true}}'))).toBe(false);
    expect(read('7.5', 'config_plugin.enable_jira', states('{"jira":{"enable":true}}'))).toBe(true);
    expect(read('7.5', 'config_plugin.enable_playbooks', states('{"jira":{"Enable":true}}'))).toBe(false);
    expect(read('7.5', 'config_plugin.enable_playbooks', states('null'))).toBe(false);
    expect(read('7.5', 'config_plugin.enable_playbooks', states('{"playbooks":true}'))).toBe(true);
    expect(read('7.5', 'config_plugin.enable_playbooks', states('{"playbooks":'))).toBe(true);
  });

  it('make advanced logging false by an empty text alone', () => {
    const field = 'config_log.advanced_logging_json';
    expect(read('10.8', field, { MM_LOGSETTINGS_ADVANCEDLOGGINGJSON: '' })).toBe(false);
    expect(read('10.8', field, { MM_LOGSETTINGS_ADVANCEDLOGGINGJSON: 'anything' })).toBe(true);
    expect(read('10.8', field, {}, { LogSettings: { AdvancedLoggingJSON: '' } })).toBe(true);
  });

  it('ignore a section named alone, and unknown names', () => {
    expect(
      read('10.8', 'config_ldap.enable', { MM_LDAPSETTINGS: 'x', MM_NOPE: 'y' }, { LdapSettings: { Enable: true } }),
    ).toBe(true);
  });
});

it('switches diagnostics off by an override', () => {
  const env = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' };
  expect(planFor('10.8').fromObject({}, { env }).status).toBe('disabled');
  expect(planFor('5.6').fromObject({}, { env }).status).toBe('disabled');
});

it('never says a value', () => {
  const env = { MM_TEAMSETTINGS_MAXCHANNELSPERTEAM: 'hunter2' };
  expect(run('5.6', env)).toEqual({
    status: 'invalid',
    issues: [{ code: 'environment', path: 'TeamSettings.MaxChannelsPerTeam' }],
  });
});
