import { describe, expect, it } from 'vitest';
import { explain } from '../../src/audit.js';
import { buildPayload, buildPayloadFromText, describeIssue, describeWarning, releases } from '../../src/index.js';
import { nearSection, nearSetting } from '../../src/schema/near-settings.js';
import { settingsOf } from '../../src/schema/settings-at.js';
import { inProcess } from '../support/command.js';

const says = (config: object, release = '10.8'): readonly string[] => {
  const result = buildPayload(config, { release });
  if (result.status !== 'ok') throw new Error(result.status);
  expect(buildPayloadFromText(JSON.stringify(config), { release })).toEqual(result);
  return result.warnings.map(describeWarning);
};

describe('a name that the release does not know', () => {
  it.for([
    ['LogSettings.EnableDiagnostic', 'LogSettings.EnableDiagnostics'],
    ['logsettings.enable_diagnostics', 'LogSettings.EnableDiagnostics'],
    ['ServiceSettings.EnableDiagnostics', 'LogSettings.EnableDiagnostics'],
    ['ServiceSettings.SiteUrll', 'ServiceSettings.SiteURL'],
    ['LogSetings', 'LogSettings'],
    ['Log', 'LogSettings'],
    ['Hunter2', undefined],
    ['ServiceSettings.FooBarBaz', undefined],
    ['Nope.Enable', undefined],
  ] as const)('%s is near to %s', ([name, near]) => expect(nearSetting(name, '10.8')).toBe(near));

  it('is not misspelt where any release knows it', () => {
    expect(nearSetting('ServiceSettings.EnableSecurityFixAlerts', '5.6')).toBe(
      'ServiceSettings.EnableSecurityFixAlert',
    );
    for (const { path } of settingsOf('10.8')) expect(nearSetting(path.toLowerCase(), '3.7'), path).toBeUndefined();
  });

  it('gets a proposal in the warning, in every release loud where it is the opt-out', () => {
    for (const release of releases)
      expect(says({ LogSettings: { EnableDiagnostic: false } }, release)).toEqual([
        `THE OPT-OUT IS IGNORED: 1 unknown name (not in ${release}): LogSettings.EnableDiagnostic (did you mean LogSettings.EnableDiagnostics?)`,
      ]);
    expect(says({ LogSettings: {}, LogSetting: { EnableDiagnostics: false } })).toEqual([
      'AN OPT-OUT IN A SECTION WITH A MISSPELT NAME IS IGNORED: 1 unknown name (not in 10.8): LogSetting (did you mean LogSettings?)',
    ]);
    expect(says({ ServiceSettings: { SiteUrll: '', 'EnableDiagnostics https://hunter2': 1 } })).toEqual([
      'ignored 2 unknown names (not in 10.8): ServiceSettings.SiteUrll (did you mean ServiceSettings.SiteURL?) and 1 not shown',
    ]);
  });

  it('is said by explain too, where something is near', async () => {
    const misspelt = await inProcess(
      ['explain', '-', '--release', '10.8'],
      '{"LogSettings": {"EnableDiagnostic": false}}',
    );
    expect(misspelt.stderr).toMatch(/^warning: THE OPT-OUT IS IGNORED: /m);
    const unknown = await inProcess(['explain', '-', '--release', '10.8'], '{"LogSettings": {"FooBarBaz": false}}');
    expect(unknown.stderr).toBe('');
  });
});

it('is proposed for a file in which every section is misspelt', () => {
  const explanation = explain(
    '{"LogSetings": {}, "ServiceSetings": {}, "Hunter2": 1, "LogSettings https://hunter2": 1}',
    {
      release: '10.8',
    },
  );
  if (explanation.status !== 'invalid') throw new Error(explanation.status);
  const [text = ''] = explanation.issues.map(describeIssue);
  expect(text).toMatch(
    /look for a misspelled name: LogSetings \(did you mean LogSettings\?\), ServiceSetings \(did you mean ServiceSettings\?\)$/,
  );
  expect(text).not.toMatch(/hunter2/i);
  expect(nearSection('Hunter2')).toBeUndefined();
});
