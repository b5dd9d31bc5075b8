import { describe, expect, it } from 'vitest';
import { waysToStop } from '../../src/audit/switch-sentences.js';
import { describeOff, explain } from '../../src/audit.js';
import {
  describeIssue,
  describeWarning,
  type IgnoredBecause,
  type Payload,
  planFor,
  type Release,
  type Result,
  type Warning,
} from '../../src/index.js';

type Env = Readonly<Record<string, string | null>>;

const optOut = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';

const run = (release: Release, env: Env, config: unknown = {}): Result =>
  planFor(release).fromObject(config, { env, preview: true });

const read = (release: Release, field: string, env: Env, config?: unknown): unknown => {
  const result = run(release, env, config);
  if (result.status !== 'ok') return result.status === 'invalid' ? result.issues[0]?.code : result.status;
  const [event = '', property = ''] = field.split(/\.(.*)/);
  const payload = (result.payload.configs ?? result.payload) as Payload;
  return (payload[event] as Readonly<Record<string, unknown>> | undefined)?.[property];
};

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
  it('override only what the file names, be it as null', () => {
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

  it('refuse a map, except where plugins are out of reach', () => {
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

const warningsOf = (release: Release, env: Env, config?: unknown): readonly Warning[] => {
  const result = run(release, env, config);
  return result.status === 'invalid' ? [] : result.warnings;
};

describe('variables that override nothing', () => {
  const unknown = (release: Release, ...names: readonly string[]) =>
    warningsOf(release, Object.fromEntries(names.map((name) => [name, '1']))).flatMap((warning) =>
      warning.code === 'unknownVariables' ? warning.names.map(({ name }) => name) : [],
    );

  it('are those that start as overrides do, and name no setting of the release', () => {
    expect(unknown('10.8', 'MM_SERVICESETINGS_SITEURL', 'MM_SERVICESETTINGS_SITEURL', 'PATH', 'mm_no_such')).toEqual([
      'MM_SERVICESETINGS_SITEURL',
      'mm_no_such',
    ]);
    expect(unknown('5.6', 'MM_SERVICESETTINGS_SITEURL', 'MM_WRANGLERSETTINGS_ALLOWEDEMAILDOMAIN')).toHaveLength(1);
  });

  it('follow how each release reads names', () => {
    expect(unknown('10.8', 'mm_servicesettings_siteurl')).toEqual([]);
    expect(unknown('5.6', 'mm_servicesettings_siteurl')).toEqual(['mm_servicesettings_siteurl']);
    expect(unknown('10.8', 'MM_SERVICESETTINGS')).toEqual(['MM_SERVICESETTINGS']);
    expect(unknown('5.6', 'MM_SERVICESETTINGS')).toEqual([]);
    expect(unknown('3.7', 'MM_SERVICESETTINGS_SITEURL')).toEqual(['MM_SERVICESETTINGS_SITEURL']);
  });

  it('are none of those that a server reads for something else', () => {
    const others = ['MM_INSTALL_TYPE', 'MM_CLOUD_INSTALLATION_ID', 'MM_SERVICEENVIRONMENT', 'MM_CONFIG', 'MM_LICENSE'];
    expect(unknown('10.8', ...others)).toEqual([]);
  });

  it.for<[name: string, near: string | undefined]>([
    ['MM_LOGSETINGS_ENABLEDIAGNOSTICS', optOut],
    ['MM_LOGSETTINGS_ENABLE_DIAGNOSTICS', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS'],
    ['MM_LOG_ENABLEDIAGNOSTICS', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS'],
    ['MM_LOGSETTINGS_ENABLEDIAGNOSTIC', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS'],
    ['MM_ENABLEDIAGNOSTICS', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS'],
    ['LOGSETTINGS_ENABLEDIAGNOSTICS', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS'],
    ['MATTERMOST_LOGSETTINGS_ENABLEDIAGNOSTICS', optOut],
    ['MM-LOGSETTINGS-ENABLEDIAGNOSTICS', optOut],
    ['MM.LOGSETTINGS.ENABLEDIAGNOSTICS', optOut],
    ['LogSettings.EnableDiagnostics', optOut],
    ['ENABLEDIAGNOSTICS', optOut],
    ['MM_LOGSETTINGS_DIAGNOSTICS', optOut],
    ['MM_SERVICESETTINGS_ENABLEDIAGNOSTICS', optOut],
    ['MM_SERVICESETTINGS_ENABLE_DIAGNOSTICS', optOut],
    ['MM_LOGSETTINGS_DISABLEDIAGNOSTICS', optOut],
    ['mattermost_sqlsettings_datasource', 'MM_SQLSETTINGS_DATASOURCE'],
    ['TeamSettings.SiteName', 'MM_TEAMSETTINGS_SITENAME'],
    ['MM_SERVICESETTINGS_MAXUSERSPERTEAM', 'MM_TEAMSETTINGS_MAXUSERSPERTEAM'],
    ['MM_PRIVATE_TOKEN_OF_ANOTHER_PROGRAM', undefined],
    ['MM_TEAMSETTINGS_MINUSERSPERTEAM', undefined],
  ])('have a suggestion where one is near: %s', ([name, near]) => {
    expect(warningsOf('10.8', { [name]: 'false' })).toEqual([
      {
        code: 'unknownVariables',
        names: [{ name, ...(near !== undefined && { near }) }],
        others: 0,
        ...(near === optOut && { optOutLost: true }),
      },
    ]);
  });

  it('have none of another setting: one of another release is no misspelling', () => {
    const deprecated = (name: string) => `MM_TEAMSETTINGS_DEPRECATED_DO_NOT_USE_${name}`;
    for (const name of ['ENABLETEAMCREATION', 'RESTRICTTEAMINVITE'])
      expect(warningsOf('5.6', { [`MM_TEAMSETTINGS_${name}`]: 'x' })).toMatchObject([
        { names: [{ name: `MM_TEAMSETTINGS_${name}`, near: deprecated(name) }] },
      ]);
    expect(warningsOf('10.8', { MM_TEAMSETTINGS_ENABLETEAMCREATION: 'true' })).toEqual([
      { code: 'unknownVariables', names: [{ name: 'MM_TEAMSETTINGS_ENABLETEAMCREATION' }], others: 0 },
    ]);
  });

  it('are loud where the opt-out is meant, and nothing else switches diagnostics off', () => {
    const said = (release: Release, env: Env, config?: unknown) =>
      warningsOf(release, env, config).map(describeWarning).join('\n');
    const off = { LogSettings: { EnableDiagnostics: false } };
    const wrong = 'MM_SERVICESETTINGS_ENABLEDIAGNOSTICS';
    expect(said('10.8', { [wrong]: 'false' })).toMatch(/^THE OPT-OUT IS IGNORED: 1 variable names no setting/);
    expect(said('10.8', { [wrong]: 'yes' })).not.toContain('THE OPT-OUT');
    expect(said('10.8', { [wrong]: 'false' }, off)).not.toContain('THE OPT-OUT');
    expect(said('10.8', { [wrong]: 'false', [optOut]: 'false' })).not.toContain('THE OPT-OUT');
    expect(said('5.6', { [optOut.toLowerCase()]: 'false' })).toContain('THE OPT-OUT IS IGNORED');
    expect(said('3.7', { [optOut]: 'false' })).toContain('THE OPT-OUT IS IGNORED');
    expect(said('3.7', { [optOut]: 'false' }, off)).not.toContain('THE OPT-OUT');
    expect(said('10.8', { [`${wrong}\u00e9`]: 'false' })).toContain('THE OPT-OUT IS IGNORED');
  });

  it('are no others, however much their names look like settings', () => {
    expect(warningsOf('10.8', { MYSETTINGS_FILE: '/x', PATH: '/bin', SETTINGS_: '1' })).toEqual([]);
  });

  it('are counted where their names cannot be printed, or where there are many', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`MM_OTHER_${at}`, '1']));
    expect(warningsOf('10.8', { 'MM_a secret': '1', ...many })).toMatchObject([
      { code: 'unknownVariables', names: { length: 20 }, others: 11 },
    ]);
  });

  it('are all where a release reads none', () => {
    const [warning] = warningsOf('3.7', { MM_SERVICESETTINGS_SITEURL: 'https://a', PATH: '/bin' });
    expect(warning).toEqual({
      code: 'unknownVariables',
      names: [{ name: 'MM_SERVICESETTINGS_SITEURL' }],
      others: 0,
      noneRead: true,
    });
    expect(describeWarning(warning as Warning)).toBe(
      'a server of this release reads no overrides from its environment; ignored: MM_SERVICESETTINGS_SITEURL',
    );
  });
});

describe('the rest of a name, from 5.30 on', () => {
  const secrets = {
    MM_ELASTICSEARCHSETTINGS_PASSWORD_FILE: '/run/secrets/a',
    MM_SQLSETTINGS_DRIVERNAME_FILE: '/run/secrets/b',
    MM_SERVICESETTINGS_ALLOWCORSFROM_FILE: '/run/secrets/c',
  };

  it.for(['5.30', '7.5', '10.8'] as const)('counts for nothing: release %s takes the path for the value', (release) => {
    expect(read(release, 'config_elasticsearch.isdefault_password', secrets)).toBe(false);
    expect(read(release, 'config_sql.driver_name', secrets)).toBe('other');
    expect(read(release, 'config_service.isdefault_allow_cors_from', secrets)).toBe(false);
    expect(warningsOf(release, secrets).map(describeWarning)).toContain(
      'the server takes MM_SQLSETTINGS_DRIVERNAME_FILE for SqlSettings.DriverName, and ignores the rest of the name; it reads no value from a file',
    );
  });

  it('makes the name an unknown one before', () => {
    expect(read('5.29', 'config_elasticsearch.isdefault_password', secrets)).toBe(true);
    expect(warningsOf('5.29', secrets)).toMatchObject([
      { code: 'unknownVariables', names: [{}, { name: 'MM_SQLSETTINGS_DRIVERNAME_FILE' }, {}] },
    ]);
  });

  it('may begin with anything, and may be empty', () => {
    for (const rest of ['_UPLOADS', '_', '__x', '_a b', '_ENABLE'])
      expect(read('10.8', 'config_plugin.enable', { [`mm_pluginsettings_enable${rest}`]: 'false' })).toBe(false);
    expect(warningsOf('10.8', { MM_PLUGINSETTINGS_ENABLE_UPLOADS: 'false' })).toEqual([
      { code: 'overrideShortened', path: 'PluginSettings.Enable', variable: 'MM_PLUGINSETTINGS_ENABLE_UPLOADS' },
    ]);
    expect(warningsOf('10.8', { 'MM_PLUGINSETTINGS_ENABLE_A SECRET': 'false' })).toEqual([
      { code: 'overrideShortened', path: 'PluginSettings.Enable' },
    ]);
  });

  it('is no rest after a section, nor after less than a setting', () => {
    for (const name of [
      'MM_PLUGINSETTINGS_ENA',
      'MM_PLUGINSETTINGS_X_ENABLE',
      'MM_PLUGINSETTINGS_',
      'MM_X_PLUGINSETTINGS',
    ])
      expect(read('10.8', 'config_plugin.enable', { [name]: 'false' })).toBe(true);
  });

  it('goes into sections inside sections', () => {
    const name = 'MM_MESSAGEEXPORTSETTINGS_GLOBALRELAYSETTINGS_CUSTOMERTYPE_FILE';
    expect(read('10.8', 'config_message_export.global_relay_customer_type', { [name]: 'A10' })).toBe('A10');
  });

  it('reads names letter by letter', () => {
    expect(read('10.8', 'config_password.minimum_length', { MM_PAßWORDSETTINGS_MINIMUMLENGTH: '12' })).not.toBe(12);
    expect(read('10.8', 'config_password.minimum_length', { MM_PAſſWORDSETTINGS_MINIMUMLENGTH: '12' })).toBe(12);
  });
});

describe('several variables for one setting', () => {
  const field = 'config_plugin.enable';

  it('are said, and the one with the exact name counts', () => {
    const env = { MM_PLUGINSETTINGS_ENABLE: 'true', MM_PLUGINSETTINGS_ENABLE_UPLOADS: 'false' };
    expect(read('10.8', field, env)).toBe(true);
    expect(warningsOf('10.8', env)).toEqual([
      { code: 'overrideShortened', path: 'PluginSettings.Enable', variable: 'MM_PLUGINSETTINGS_ENABLE_UPLOADS' },
      { code: 'overrideTwice', path: 'PluginSettings.Enable', variables: 2 },
    ]);
  });

  it('otherwise the last one counts', () => {
    expect(read('10.8', field, { MM_PLUGINSETTINGS_ENABLE_B: 'true', MM_PLUGINSETTINGS_ENABLE_A: 'false' })).toBe(
      false,
    );
    expect(read('10.8', field, { MM_PLUGINSETTINGS_ENABLE_A: 'false', MM_PLUGINSETTINGS_ENABLE_B: 'true' })).toBe(true);
    expect(read('10.8', field, { MM_PLUGINSETTINGS_ENABLE: 'false', mm_pluginsettings_enable: 'true' })).toBe(true);
  });

  it('count only where they fit', () => {
    expect(read('10.8', field, { MM_PLUGINSETTINGS_ENABLE: 'no', MM_PLUGINSETTINGS_ENABLE_A: 'false' })).toBe(false);
  });
});

describe('an override that does not fit, from 5.30 on', () => {
  it('is ignored and said, the opt-out most of all', () => {
    const env = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'no' };
    expect(planFor('10.8').fromObject({}, { env })).toMatchObject({
      status: 'ok',
      warnings: [{ code: 'overrideIgnored', path: 'LogSettings.EnableDiagnostics', because: 'no flag' }],
    });
    expect(warningsOf('10.8', env).map(describeWarning)).toEqual([
      "THE OPT-OUT IS IGNORED: the environment's override of LogSettings.EnableDiagnostics is no flag, and a server of this release ignores it; it understands true, True, TRUE, t, T, 1 and false, False, FALSE, f, F, 0",
    ]);
    expect(planFor('5.29').fromObject({}, { env })).toEqual({
      status: 'invalid',
      issues: [{ code: 'environment', path: 'LogSettings.EnableDiagnostics' }],
    });
  });

  it.for<[release: Release, name: string, text: string, because: IgnoredBecause]>([
    ['10.8', 'MM_LDAPSETTINGS_ENABLE', '"false"', 'no flag'],
    ['10.8', 'MM_LDAPSETTINGS_ENABLE', '', 'no flag'],
    ['5.30', 'MM_LDAPSETTINGS_QUERYTIMEOUT', '0x1F', 'no integer'],
    ['10.8', 'MM_LDAPSETTINGS_QUERYTIMEOUT', '99999999999999999999', 'no integer'],
    ['7.5', 'MM_PLUGINSETTINGS_PLUGINSTATES', '{"a":', 'no JSON'],
    ['7.5', 'MM_PLUGINSETTINGS_PLUGINSTATES', '{"a":true}', 'no such map'],
    ['7.4', 'MM_PLUGINSETTINGS_PLUGINSTATES', '{}', 'no maps'],
    ['5.30', 'MM_TEAMSETTINGS_RESTRICTTEAMINVITE', 'all', 'never'],
    ['5.0', 'MM_LDAPSETTINGS_ENABLE', '', 'empty'],
    ['4.9', 'MM_LDAPSETTINGS_ENABLE', 'true', 'not in the file'],
  ])('at %s: %s=%s', ([release, name, text, because]) => {
    expect(warningsOf(release, { [name]: text })).toMatchObject([{ code: 'overrideIgnored', because }]);
  });

  it('is refused where every warning is', () => {
    const env = { MM_LDAPSETTINGS_ENABLE: 'yes' };
    expect(planFor('10.8').fromText('{}', { env, strict: true })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'refusedWarning', warning: { code: 'overrideIgnored' } }],
    });
  });
});

it('refuses whole numbers that it cannot hold for its own reason, and leaves those to the server that it ignores', () => {
  for (const release of ['5.6', '10.8'] as const) {
    const result = run(release, { MM_TEAMSETTINGS_MAXCHANNELSPERTEAM: '9007199254740993' });
    expect(result.status === 'invalid' && result.issues.map(describeIssue)).toEqual([
      "the environment's override of TeamSettings.MaxChannelsPerTeam must be a whole number within ±(2^53−1) here; a server would take it",
    ]);
  }
  expect(run('10.8', { MM_TEAMSETTINGS_MAXCHANNELSPERTEAM: '9223372036854775808' }).status).toBe('ok');
});

it('says that defaults of another file are not known', () => {
  expect(warningsOf('10.8', { MM_CUSTOM_DEFAULTS_PATH: '/secret/defaults.json' })).toEqual([
    { code: 'otherDefaults', variable: 'MM_CUSTOM_DEFAULTS_PATH' },
  ]);
});

it('knows masks that come from the environment', () => {
  const mask = '*'.repeat(32);
  const env = { MM_SQLSETTINGS_DATASOURCE: 'x', MM_EMAILSETTINGS_FEEDBACKNAME: mask };
  for (const release of ['5.6', '10.8'] as const) {
    expect(warningsOf(release, env)).toMatchObject([{ code: 'masked', path: 'EmailSettings.FeedbackName' }]);
  }
});

it('knows where the value comes from that switches diagnostics off', () => {
  const env = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' };
  const off = { LogSettings: { EnableDiagnostics: false } };
  for (const release of ['5.6', '10.8'] as const) {
    expect(planFor(release).fromObject({}, { env })).toMatchObject({ status: 'disabled', byEnvironment: true });
    expect(planFor(release).fromObject(off)).not.toHaveProperty('byEnvironment');
    const optOut = (config: unknown, variables?: Env) => {
      const told = explain(config, { release, ...(variables && { env: variables }) });
      return told.status === 'ok' && told.stop.diagnostics;
    };
    expect(optOut({})).toMatchObject({ setting: 'LogSettings.EnableDiagnostics', on: true, from: 'default' });
    expect(optOut(off)).toMatchObject({ on: false, from: 'file' });
    expect(optOut(off, { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'true' })).toMatchObject({ on: true, from: 'environment' });
    expect(optOut({}, env)).toMatchObject({ on: false, from: 'environment' });
  }
});

describe('the name of a section alone', () => {
  const off = { LogSettings: { EnableDiagnostics: false } };
  const said = (release: Release, env: Env, config: unknown) =>
    warningsOf(release, env, config).map(describeWarning).join('\n');

  it.for(['4.10', '5.1', '5.14', '5.29'] as const)(
    'empties it, and the opt-out of the file most of all: %s',
    (release) => {
      const text = said(release, { MM_LOGSETTINGS: 'x' }, off);
      expect(planFor(release).fromObject(off, { env: { MM_LOGSETTINGS: 'x' } }).status).toBe('ok');
      expect(text).toContain('THE OPT-OUT OF THE FILE IS LOST');
      expect(text).toContain('the server empties LogSettings because of MM_LOGSETTINGS');
      for (const [env, config] of [
        [{ MM_LOGSETTINGS: 'x' }, {}],
        [{ MM_LOGSETTINGS: 'x', [optOut]: 'false' }, off],
        [{ MM_TEAMSETTINGS: 'x' }, off],
      ] as const) {
        expect(said(release, env, config)).toContain('the server empties');
        expect(said(release, env, config)).not.toContain('OPT-OUT');
      }
    },
  );

  it('empties a section inside a section', () => {
    expect(warningsOf('5.14', { MM_MESSAGEEXPORTSETTINGS_GLOBALRELAYSETTINGS: 'x' })).toMatchObject([
      { code: 'sectionEmptied', path: 'MessageExportSettings.GlobalRelaySettings' },
    ]);
  });

  it('is said where it is ignored', () => {
    expect(warningsOf('5.0', { MM_LOGSETTINGS: '' }, off)).toEqual([
      { code: 'overrideIgnored', path: 'LogSettings', because: 'empty' },
    ]);
    expect(warningsOf('5.30', { MM_LOGSETTINGS: 'x' }, off)).toMatchObject([{ code: 'unknownVariables' }]);
  });
});

describe('the opt-out', () => {
  const off = { LogSettings: { EnableDiagnostics: false } };
  const other = `${optOut}_X`;

  it.for<[what: string, env: Env, config: unknown]>([
    ['the value of a longer name is ignored', { [optOut]: 'false', [`${optOut}_FILE`]: '/run/x' }, {}],
    ['a longer name holds', { [optOut]: 'no', [other]: 'false' }, {}],
    ['the file holds, and the variable says yes', { [optOut]: 'yes' }, off],
    ['the file holds', { [optOut]: 'no' }, off],
    ['several agree', { [optOut]: 'false', [optOut.toLowerCase()]: 'F' }, {}],
  ])('is not ignored where diagnostics are off: %s', ([, env, config]) => {
    const result = planFor('10.8').fromObject(config, { env });
    expect(result.status).toBe('disabled');
    expect(result.status === 'disabled' && result.warnings.map(describeWarning).join('\n')).not.toContain('OPT-OUT');
  });

  it('is none where someone writes yes', () => {
    expect(warningsOf('10.8', { [optOut]: 'yes' })).toEqual([
      { code: 'overrideIgnored', path: 'LogSettings.EnableDiagnostics', because: 'no flag' },
    ]);
    for (const text of ['no', 'off', '"false"', 'False ', '', 'n', 'disabled'])
      expect(warningsOf('10.8', { [optOut]: text })).toMatchObject([{ optOutLost: true }]);
  });

  it('is named by the variable that holds it', () => {
    const told = explain({}, { release: '10.8', env: { [optOut]: 'no', [other]: 'false' } });
    expect(told.status === 'ok' && describeOff(told.stop)).toContain(`set by the environment (${other})`);
    const alone = explain({}, { release: '10.8', env: { [optOut]: 'false' } });
    expect(alone.status === 'ok' && describeOff(alone.stop)).toContain(`set by the environment (${optOut})`);
  });

  it.for<[what: string, env: Env, config: unknown]>([
    ['variables disagree', { [optOut]: 'false', [optOut.toLowerCase()]: 'true' }, {}],
    ['variables disagree, the file too', { [optOut]: 'true', [other]: 'false' }, off],
    ['the value is not known', { [optOut]: null }, {}],
    ['the value is not known, whatever the file says', { [optOut]: null }, off],
    ['the value of one of them is not known', { [optOut]: 'false', [optOut.toLowerCase()]: null }, {}],
  ])('is unknown where it depends: %s', ([, env, config]) => {
    for (const release of ['10.8', '5.30'] as const) {
      const result = planFor(release).fromObject(config, { env });
      expect(result.status).toBe('ok');
      expect(warningsOf(release, env, config).map(describeWarning).join('\n')).toMatch(
        /^WHETHER ANYTHING IS SENT IS NOT KNOWN: /,
      );
      const told = explain(config, { release, env });
      expect(told.status === 'ok' && told.stop.diagnostics).toMatchObject({ on: true, unknown: true });
      expect(told.status === 'ok' && waysToStop(told.stop)[0]).toMatchObject([
        'now',
        expect.stringMatching(/^not known/),
      ]);
    }
  });

  it('is known where another variable switches diagnostics off', () => {
    const env = { MM_SERVICEENVIRONMENT: 'dev', [optOut]: null };
    const result = planFor('10.8').fromObject({}, { env });
    expect(result).toMatchObject({ status: 'disabled', warnings: [] });
    const told = explain({}, { release: '10.8', env });
    expect(told.status === 'ok' && told.stop.diagnostics).not.toHaveProperty('unknown');
  });

  it('is unknown before defaults as well, but not where its variable is ignored', () => {
    expect(warningsOf('5.6', { [optOut]: null }, off)).toMatchObject([
      { code: 'overrideUnknown', because: 'no value' },
    ]);
    expect(planFor('4.9').fromObject({}, { env: { [optOut]: null } })).toMatchObject({
      warnings: [{ code: 'overrideIgnored', because: 'not in the file' }],
    });
  });
});

describe('a config that is elsewhere', () => {
  it.for(['mysql', 'postgres', 'postgresql'])('is said, without the address: %s', (scheme) => {
    for (const release of ['3.7', '5.14', '10.8'] as const) {
      const said = warningsOf(release, { MM_CONFIG: `${scheme}://user:hunter2@db/mattermost` });
      expect(said).toEqual([{ code: 'otherConfig', variable: 'MM_CONFIG' }]);
      expect(said.map(describeWarning).join()).toContain('not the one that the server uses');
      expect(said.map(describeWarning).join()).not.toContain('hunter2');
    }
  });

  it('is none where a file is named', () => {
    expect(warningsOf('10.8', { MM_CONFIG: '/mattermost/config/config.json' })).toEqual([]);
  });
});
