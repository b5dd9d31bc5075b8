import { describe, expect, it } from 'vitest';
import { describeWarning, type Release, type Warning } from '../../../src/index.js';
import { type Env, read, warningsOf } from './with-variables.js';

const optOut = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';

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
    expect(said('10.8', { [wrong]: 'false' })).toMatch(/^THE OPT-OUT IS IGNORED: 1 variable that is not a setting/);
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
      'a server of this version reads no settings from its environment; ignored: MM_SERVICESETTINGS_SITEURL',
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
      'the server reads MM_SQLSETTINGS_DRIVERNAME_FILE as SqlSettings.DriverName, and ignores the rest of the name; it does not read the value from a file',
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
