import { describe, expect, it } from 'vitest';
import { describeFinding, type Verdict, type VerifyOptions, verify } from '../../../src/audit.js';
import { payloadOrThrow } from '../../../src/index.js';
import { found, secret, verdictOn } from './changed-payloads.js';

describe('compared with a config', () => {
  const differing = (release: string, sender: VerifyOptions & { config: string }, options: VerifyOptions) => {
    const { config, ...context } = sender;
    const payload = payloadOrThrow(config, { ...context, release: sender.release ?? release });
    return verdictOn([payload], { release, ...options });
  };

  const causesOf = ({ findings }: Verdict) =>
    findings.map((finding) => ('likely' in finding ? finding.likely : finding.code));

  it('explains what the loader repaired', () => {
    const config =
      '{"ServiceSettings": {"SiteURL": "https://chat.example.com/"}, "FileSettings": {"Directory": "./data"}}';
    const sent = differing('10.8', { config, asLoaded: true }, { config });
    expect(causesOf(sent)).toEqual([{ because: 'loader', asLoaded: true }]);
    expect(sent.findings).toMatchObject([{ setting: 'FileSettings.Directory', predicted: false, seen: true }]);
    expect(differing('10.8', { config, asLoaded: true }, { config, asLoaded: true }).findings).toEqual([]);
  });

  it('explains an override of the environment, and one that is not there', () => {
    const env = { MM_TEAMSETTINGS_MAXUSERSPERTEAM: '77' };
    const maybe = differing('10.8', { config: '{}', env }, { config: '{}' });
    expect(causesOf(maybe)).toEqual([{ because: 'environment', applied: false }]);
    expect(maybe.findings).toMatchObject([{ predicted: 50, seen: 77 }]);
    expect(causesOf(differing('10.8', { config: '{}' }, { config: '{}', env }))).toEqual([
      { because: 'environment', applied: true },
    ]);
  });

  it('does not blame an environment that the release does not read', () => {
    const config = '{"TeamSettings": {"MaxUsersPerTeam": 77}}';
    expect(causesOf(differing('3.7', { config }, { config: '{}' }))).toEqual(['differsFromPrediction']);
  });

  it('explains an enterprise build, and installed plugins', () => {
    const enterprise = { config: '{}', enterpriseReady: true };
    expect(causesOf(differing('5.37', enterprise, { config: '{}' }))).toContainEqual({
      because: 'enterpriseReady',
      enterpriseReady: true,
    });
    const plugins = [{ id: 'jira', version: '2.4.0' }];
    const { findings } = differing('10.8', { config: '{}', plugins }, { config: '{}' });
    expect(findings).toMatchObject([
      { property: 'version_jira', predicted: '', seen: '2.4.0', likely: { because: 'plugins' } },
    ]);
  });

  it('explains another release, and names it', () => {
    const config = '{"ServiceSettings": {"SiteURL": ""}}';
    const { findings, fits } = differing('5.14', { config, release: '5.13' }, { config });
    expect(fits.map(({ release }) => release)).toEqual(['5.13']);
    expect(findings).toContainEqual(expect.objectContaining({ likely: { because: 'release', release: '5.13' } }));
  });

  it('says that a masked config cannot decide it', () => {
    const masked = JSON.stringify({ EmailSettings: { FeedbackOrganization: '*'.repeat(32) } });
    const { findings, warnings } = differing('5.6', { config: '{}' }, { config: masked });
    expect(findings).toMatchObject([{ code: 'differsFromPrediction', likely: { because: 'masked' } }]);
    expect(warnings).toMatchObject([{ code: 'masked' }]);
  });

  it('does not state as seen what was not', () => {
    const differs = (event: string, properties: object, config: string) =>
      found('10.8', (payload) => Object.assign(payload[event] ?? {}, properties), { config }, config).filter(
        ({ code }) => code === 'differsFromPrediction',
      );
    const storage = differs('config_file', { driver_name: 'myS3' }, '{"FileSettings": {"DriverName": "amazons3"}}');
    expect(storage).toMatchObject([{ predicted: 'amazons3', seen: 'other', reduced: true }]);
    expect(storage.map(describeFinding)).toEqual([expect.stringContaining('seen: a word outside the fixed list.')]);
    const list = differs('config_wrangler', { allowed_email_domain: ['hunter2.example.com'] }, '{}');
    expect(list).toMatchObject([{ predicted: 0, seen: 1, reduced: true }]);
    expect(list.map(describeFinding)).toEqual([expect.stringContaining('seen: what this package would send as 1.')]);
    const inside = differs('config_file', { driver_name: 'other' }, '{}');
    expect(inside.map((finding) => 'reduced' in finding)).toEqual([false]);
    expect(inside.map(describeFinding)).toEqual([expect.stringContaining('seen: "other".')]);
  });

  it('finds what was sent although diagnostics are off', () => {
    const config = '{"LogSettings": {"EnableDiagnostics": false}}';
    const findings = found('5.6', () => {}, { config }, config);
    expect(findings).toEqual([{ code: 'sentThoughOff', setting: 'LogSettings.EnableDiagnostics' }]);
  });
});

describe('a version that reports no configuration', () => {
  const payload = payloadOrThrow('{}', { release: '10.8' });

  it.for([
    ['11.4', '11.4'],
    ['v11.4.0', '11.4'],
    ['12.0', '12.0'],
  ] as const)('has one finding for what was seen at %s, and fits as without it', ([release, version]) => {
    const { findings, ...rest } = verdictOn([payload], { release });
    const [finding, ...more] = findings;
    expect({ ...rest, findings: more }).toEqual(verdictOn([payload], {}));
    expect(finding).toEqual({
      code: 'sentThoughRemoved',
      version,
      events: 37,
    });
    expect(describeFinding(finding as never)).toMatch(
      /^From 11\.0 on, no server sends such events, so 1[12]\.\d should not/,
    );
  });

  it('comes before leaks', () => {
    const leaking = structuredClone(payload) as Record<string, Record<string, unknown>>;
    const inner = (leaking.configs ?? leaking) as Record<string, Record<string, unknown>>;
    Object.assign(inner.config_sql ?? {}, { driver_name: secret });
    const { findings } = verdictOn([leaking], { release: '11.4' });
    expect(findings.map(({ code }) => code).slice(0, 2)).toEqual(['sentThoughRemoved', 'leakedByServer']);
  });

  it('has none for a capture without such events', () => {
    const call = { type: 'track', event: 'inactive_server', userId: 'x', properties: {} };
    expect(verdictOn([{ batch: [call] }], { release: '11.4' }).findings).toEqual([]);
  });
});

describe('what is not judged', () => {
  it('are the properties of other reports', () => {
    const calls = [
      { type: 'identify', userId: 'x', traits: {} },
      { type: 'track', event: 'inactive_server', userId: 'x', properties: { anything: secret } },
    ];
    const payload = payloadOrThrow('{}', { release: '5.6' });
    const { findings, seen } = verdictOn([{ batch: calls }, payload], { release: '5.6' });
    expect(findings).toEqual([]);
    expect(seen).toMatchObject({ events: 30, otherReports: ['inactive_server'], otherCalls: 1 });
    expect(verdictOn([{ batch: calls }], { release: '5.6' })).toMatchObject({ findings: [], seen: { events: 0 } });
  });

  it('is what is no capture', () => {
    expect(verify(['{"batch": []}', '{"ServiceSettings": {}}'])).toEqual({ status: 'noCapture', index: 1 });
    expect(verify(['hunter2'])).toMatchObject({ status: 'invalid', of: 'capture', index: 0 });
    expect(verify([{ batch: [] }], { release: '10.99' })).toMatchObject({ status: 'invalid', of: 'release' });
    const config = '{"LogSettings": 1}';
    expect(verify([{ batch: [] }], { release: '5.6', config })).toMatchObject({ status: 'invalid', of: 'config' });
  });
});
