import { describe, expect, it } from 'vitest';
import { looksOfText } from '../../src/audit/looks.js';
import { describeFinding, isLeak, placeOfFinding, type Verdict, type VerifyOptions, verify } from '../../src/audit.js';
import { type Payload, payloadOrThrow, trackCalls } from '../../src/index.js';
import { goldenFolder, goldensIn } from '../support/golden.js';

type Change = (payload: Record<string, Record<string, unknown>>) => void;

const secret = 'https://admin:hunter2@chat.example.com/path';

const verdictOn = (captures: readonly unknown[], options: VerifyOptions): Verdict => {
  const result = verify(captures, options);
  if (result.status !== 'judged') throw new Error(JSON.stringify(result));
  expect(JSON.stringify(result) + result.findings.map(describeFinding).join()).not.toContain('hunter2');
  return result;
};

/** What is found in the payload of an empty config after a change to it. */
const found = (release: string, change: Change, options: VerifyOptions = {}, config = '{}') => {
  const payload = structuredClone(payloadOrThrow(config, { release, ...options, preview: true }));
  const outer = payload as Record<string, Record<string, unknown>>;
  change((outer.configs ?? outer) as Record<string, Record<string, unknown>>);
  return verdictOn([JSON.stringify(payload)], { release, ...options }).findings;
};

describe('what a capture may hold', () => {
  it('is fine as every golden case has it', { timeout: 60_000 }, () => {
    for (const { release, name, input, isRequest, payload } of goldensIn(goldenFolder)) {
      const request = isRequest ? JSON.parse(input) : { config: input };
      const options = { release, ...request, config: request.config };
      const { findings, seen } = verdictOn([payload], options);
      const others = findings.filter(({ code }) => code !== 'sentThoughOff');
      expect({ release, name, others }).toEqual({ release, name, others: [] });
      expect(seen.events).toBeGreaterThan(10);
    }
  });

  it.for(['3.7', '4.4.4', '5.6', '5.30', '7.8.15', '9.11', '10.8'])('tells that %s fits by itself', (release) => {
    const payload = payloadOrThrow('{}', { release });
    const { fits, findings } = verdictOn([payload], {});
    expect(fits).toContainEqual({ release, against: 0 });
    expect(fits.length).toBeLessThan(5);
    expect(findings).toEqual([]);
  });
});

describe('a finding', () => {
  it('is text outside the vocabulary, which the server is known to send', () => {
    const change: Change = (payload) => Object.assign(payload.config_sql ?? {}, { driver_name: secret });
    expect(found('5.6', change)).toEqual([
      {
        code: 'leakedByServer',
        event: 'config_sql',
        property: 'driver_name',
        looksLike: 'a URL',
        sends: 'the text as it is',
      },
    ]);
  });

  it('is a departure of the server, whatever stands there', () => {
    const change: Change = (payload) => {
      Object.assign(payload.config_plugin ?? {}, { chimera_oauth_proxy_url: secret, enable_nps_survey: { a: secret } });
      Object.assign(payload.config_wrangler ?? {}, { allowed_email_domain: ['chat.example.com'] });
      Object.assign(payload.config_plugin ?? {}, { version_jira: 'our own build' });
    };
    const findings = found('10.8', change);
    expect(findings.map((finding) => [finding.code, 'looksLike' in finding && finding.looksLike])).toEqual([
      ['leakedByServer', 'a URL'],
      ['leakedByServer', 'an object'],
      ['leakedByServer', 'free text'],
      ['leakedByServer', 'a list'],
    ]);
    expect(findings.every(isLeak)).toBe(true);
  });

  it('is not an empty text or list that the server sends as it is', () => {
    const change: Change = (payload) => {
      Object.assign(payload.config_plugin ?? {}, { chimera_oauth_proxy_url: '' });
      Object.assign(payload.config_wrangler ?? {}, { allowed_email_domain: [], permitted_wrangler_users: [] });
    };
    expect(found('10.8', change, { config: '{}' })).toEqual([]);
  });

  it('is compared with what the config holds, of which nothing is given', () => {
    const sent = 'https://one.hunter2.example';
    const change: Change = (payload) => {
      Object.assign(payload.config_plugin ?? {}, { chimera_oauth_proxy_url: sent });
    };
    const holding = (url: string) => ({ config: { PluginSettings: { ChimeraOAuthProxyURL: url } } });
    const leaked = { code: 'leakedByServer', property: 'chimera_oauth_proxy_url' };
    expect(found('10.8', change, holding(sent))).toMatchObject([leaked]);
    const findings = found('10.8', change, holding('https://two.hunter2.example'));
    expect(findings).toMatchObject([leaked, { code: 'differsFromPrediction', predicted: false, inClear: true }]);
    expect(findings.map(describeFinding)[1]).toBe(
      'Predicted from PluginSettings.ChimeraOAuthProxyURL: what the setting holds, in clear (payload: false); seen: something else in clear. Perhaps the environment of the server overrides the setting (--environment).',
    );
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('is text outside the vocabulary that no server sends', () => {
    const change: Change = (payload) => Object.assign(payload.config_feature_flags ?? {}, { AppsEnabled: 'hunter2' });
    expect(found('10.8', change)).toMatchObject([{ code: 'outsideVocabulary', looksLike: 'free text' }]);
  });

  it('is "other" where only "true" and "false" can be', () => {
    const change: Change = (payload) => Object.assign(payload.config_feature_flags ?? {}, { AppsEnabled: 'other' });
    expect(found('10.8', change)).toMatchObject([{ code: 'outsideVocabulary' }]);
  });

  it('is a wrong type, and a leak where text stands', () => {
    const change: Change = (payload) => {
      Object.assign(payload.config_rate ?? {}, { per_sec: 1.5, max_burst: secret, enable_rate_limiter: null });
    };
    const findings = found('5.6', change);
    expect(findings).toMatchObject([
      { code: 'wrongType', property: 'max_burst', looksLike: 'a URL', expected: 'a whole number' },
      { code: 'wrongType', property: 'enable_rate_limiter', looksLike: 'null', expected: 'true or false' },
      { code: 'wrongType', property: 'per_sec', looksLike: 'a number' },
    ]);
    expect(findings.map(isLeak)).toEqual([true, false, false]);
  });

  it('is an unknown property, whose name is counted where it may not be shown', () => {
    const change: Change = (payload) => {
      Object.assign(payload.config_rate ?? {}, { site_url: secret, 'hunter2 x': 1, 'hunter2 y': 2 });
    };
    const findings = found('5.6', change);
    expect(findings).toEqual([
      { code: 'unknownProperty', event: 'config_rate', property: 'site_url', count: 1, looksLike: 'a URL' },
      // What is no name of a program is a text that somebody wrote.
      { code: 'unknownProperty', event: 'config_rate', count: 2, looksLike: 'free text' },
    ]);
    expect(findings.map(placeOfFinding)).toEqual(['config_rate.site_url', 'config_rate.(2 names not shown)']);
  });

  it('is an unknown event', () => {
    const change: Change = (payload) => {
      payload.config_new = { a: secret, b: 1 };
      payload['config_hunter2 !'] = {};
    };
    expect(found('5.6', change)).toEqual([
      { code: 'unknownEvent', event: 'config_new', count: 1, holds: ['a URL', 'a number'] },
      { code: 'unknownEvent', count: 1, holds: ['free text'] },
    ]);
  });

  it('is a missing property or event', () => {
    const change: Change = (payload) => {
      delete payload.config_ldap;
      delete payload.config_rate?.per_sec;
    };
    expect(found('5.6', change)).toEqual([
      { code: 'missingEvent', event: 'config_ldap' },
      { code: 'missingProperty', event: 'config_rate', property: 'per_sec' },
    ]);
  });

  it('is not a version that is left out with all others', () => {
    const change = (all: boolean): Change => {
      return ({ config_plugin = {} }) => {
        for (const name of Object.keys(config_plugin).filter((property) => property.startsWith('version_'))) {
          if (all || name === 'version_jira') delete config_plugin[name];
        }
      };
    };
    expect(found('10.8', change(true))).toEqual([]);
    expect(found('10.8', change(false))).toEqual([
      { code: 'missingProperty', event: 'config_plugin', property: 'version_jira' },
    ]);
  });

  it('is a name that comes from the marketplace', () => {
    const add: Change = ({ config_plugin = {} }) => Object.assign(config_plugin, { enable_acme: true });
    const replace: Change = (payload) => {
      const own = Object.entries(payload.config_plugin ?? {}).filter(([name]) => !/^(enable|version)_.*\./.test(name));
      payload.config_plugin = { ...Object.fromEntries(own), enable_acme: true };
    };
    const expected = { code: 'namedRemotely', property: 'enable_acme', looksLike: 'a flag' };
    expect(found('10.8', add)).toMatchObject([expected]);
    expect(found('9.11', replace)).toMatchObject([expected]);
    expect(found('5.24', add)).toMatchObject([{ ...expected, code: 'unknownProperty' }]);
  });

  it('is an envelope that the release does not have, or lacks', () => {
    const [old, young] = ['10.3', '10.8'].map((release) => payloadOrThrow('{}', { release }));
    const wrapped = verdictOn([{ configs: old }], { release: '10.3' });
    expect(wrapped.findings).toEqual([{ code: 'wrongEnvelope', expected: undefined, found: 'configs', events: 37 }]);
    const calls = trackCalls(young?.configs as Payload, { userId: 'x' }).map((call) => ({ type: 'track', ...call }));
    const bare = verdictOn([calls], { release: '10.8' });
    expect(bare.findings).toEqual([{ code: 'wrongEnvelope', expected: 'configs', found: undefined, events: 37 }]);
  });

  it('is what stands twice', () => {
    const payload = payloadOrThrow('{}', { release: '5.6' });
    const { findings } = verdictOn([payload, { config_rate: payload.config_rate }], { release: '5.6' });
    expect(findings).toEqual([{ code: 'twice', captures: [0, 1], event: 'config_rate', times: 2, byServer: false }]);
    const text = JSON.stringify(payload).replace('"config_theme":{', '"config_theme":{"enable_theme_selection":true,');
    expect(verdictOn([text], { release: '5.6' }).findings).toEqual([
      { code: 'twice', event: 'config_theme', property: 'enable_theme_selection', times: 2, byServer: false },
    ]);
  });

  it('is known of the servers that report through two clients', () => {
    const payload = payloadOrThrow('{}', { release: '5.24' });
    const { findings } = verdictOn([payload, payload], { release: '5.24' });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['twice']));
    expect(findings.every((finding) => 'byServer' in finding && finding.byServer)).toBe(true);
  });
});

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

  it('says that a masked config cannot tell', () => {
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
    expect(storage.map(describeFinding)).toEqual([expect.stringContaining('seen: a text outside the vocabulary.')]);
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
      /^A server of version 1[12]\.\d sends no such event, as none does/,
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

it.for([
  ['https://u:p@h', 'a URL'],
  ['mailto://x', 'a URL'],
  ['alice@example.com', 'an e-mail address'],
  ['Alice <alice@example.com>', 'an e-mail address'],
  ['/etc/mattermost', 'a path'],
  ['./data/', 'a path'],
  ['C:\\data', 'a path'],
  ['data/files', 'a path'],
  ['chat.example.com', 'a host'],
  ['10.0.0.7:8065', 'a host'],
  [':8065', 'a host'],
  ['localhost', 'a host'],
  ['5.6.3', 'a version number'],
  ['true', 'a flag as text'],
  ['', 'an empty text'],
  ['Acme Corporation', 'free text'],
])('describes %s', ([text = '', looks]) => {
  expect(looksOfText(text)).toBe(looks);
});
