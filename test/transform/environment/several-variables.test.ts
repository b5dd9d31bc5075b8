import { describe, expect, it } from 'vitest';
import { describeIssue, describeWarning, type IgnoredBecause, planFor, type Release } from '../../../src/index.js';
import { read, run, warningsOf } from './with-variables.js';

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
      'THE OPT-OUT IS IGNORED: the variable for LogSettings.EnableDiagnostics is not a true/false value; a server of this version ignores it and understands only true, True, TRUE, t, T, 1 and false, False, FALSE, f, F, 0',
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
      'the environment variable for TeamSettings.MaxChannelsPerTeam must be a whole number within ±(2^53−1) here; a server would accept it',
    ]);
  }
  expect(run('10.8', { MM_TEAMSETTINGS_MAXCHANNELSPERTEAM: '9223372036854775808' }).status).toBe('ok');
});
