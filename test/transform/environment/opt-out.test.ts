import { describe, expect, it } from 'vitest';
import { describeOff, explain } from '../../../src/audit.js';
import { describeWarning, planFor, type Release, type Result, type Warning } from '../../../src/index.js';
import { waysToStop } from '../../../src/wording/switches.js';

type Env = Readonly<Record<string, string | null>>;

const optOut = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';

const run = (release: Release, env: Env, config: unknown = {}): Result =>
  planFor(release).fromObject(config, { env, preview: true });

const warningsOf = (release: Release, env: Env, config?: unknown): readonly Warning[] => {
  const result = run(release, env, config);
  return result.status === 'invalid' ? [] : result.warnings;
};

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
      const explanation = explain(config, { release, ...(variables && { env: variables }) });
      return explanation.status === 'ok' && explanation.stop.diagnostics;
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
      expect(text).toContain('because of MM_LOGSETTINGS, the server ignores all of LogSettings in the file');
      for (const [env, config] of [
        [{ MM_LOGSETTINGS: 'x' }, {}],
        [{ MM_LOGSETTINGS: 'x', [optOut]: 'false' }, off],
        [{ MM_TEAMSETTINGS: 'x' }, off],
      ] as const) {
        expect(said(release, env, config)).toContain('the server ignores all of');
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
    const explanation = explain({}, { release: '10.8', env: { [optOut]: 'no', [other]: 'false' } });
    expect(explanation.status === 'ok' && describeOff(explanation.stop)).toContain(
      `set by the environment variable ${other}`,
    );
    const alone = explain({}, { release: '10.8', env: { [optOut]: 'false' } });
    expect(alone.status === 'ok' && describeOff(alone.stop)).toContain(`set by the environment variable ${optOut}`);
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
      const explanation = explain(config, { release, env });
      expect(explanation.status === 'ok' && explanation.stop.diagnostics).toMatchObject({ on: true, unknown: true });
      expect(explanation.status === 'ok' && waysToStop(explanation.stop)[0]).toMatchObject([
        'now',
        expect.stringMatching(/^not known/),
      ]);
    }
  });

  it('is known where another variable switches diagnostics off', () => {
    const env = { MM_SERVICEENVIRONMENT: 'dev', [optOut]: null };
    const result = planFor('10.8').fromObject({}, { env });
    expect(result).toMatchObject({ status: 'disabled', warnings: [] });
    const explanation = explain({}, { release: '10.8', env });
    expect(explanation.status === 'ok' && explanation.stop.diagnostics).not.toHaveProperty('unknown');
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
      expect(said.map(describeWarning).join()).toContain('config.json on disk does not count');
      expect(said.map(describeWarning).join()).not.toContain('hunter2');
    }
  });

  it('is none where a file is named', () => {
    expect(warningsOf('10.8', { MM_CONFIG: '/mattermost/config/config.json' })).toEqual([]);
  });
});
