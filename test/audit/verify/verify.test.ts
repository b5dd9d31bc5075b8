import { describe, expect, it } from 'vitest';
import { describeFinding, isLeak, placeOfFinding } from '../../../src/audit.js';
import { type Payload, payloadOrThrow, trackCalls } from '../../../src/index.js';
import { looksOfText } from '../../../src/wire/value-class.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { type Change, found, secret, verdictOn } from './changed-payloads.js';

describe('what a capture may hold', () => {
  it('is fine as every golden case has it', () => {
    for (const { release, name, input, isRequest, payload } of goldensIn(goldenFolder)) {
      const request = isRequest ? JSON.parse(input) : { config: input };
      const options = { release, ...request, config: request.config };
      const { findings, seen } = verdictOn([payload], options);
      const others = findings.filter(({ code }) => code !== 'sentThoughOff');
      expect({ release, name, others }).toEqual({ release, name, others: [] });
      expect(seen.events).toBeGreaterThan(10);
    }
  });

  it.for(['3.7', '4.4.4', '5.6', '5.30', '7.8.15', '9.11', '10.8'])('shows that %s fits by itself', (release) => {
    const payload = payloadOrThrow('{}', { release });
    const { fits, findings } = verdictOn([payload], {});
    expect(fits).toContainEqual({ release, against: 0 });
    expect(fits.length).toBeLessThan(5);
    expect(findings).toEqual([]);
  });
});

describe('a finding', () => {
  it('is text outside the fixed list, which the server is known to send', () => {
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

  it('is a departure of the server, whatever the value', () => {
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
      ['leakedByServer', 'an array'],
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

  it('is text outside the fixed list that no server sends', () => {
    const change: Change = (payload) => Object.assign(payload.config_feature_flags ?? {}, { AppsEnabled: 'hunter2' });
    expect(found('10.8', change)).toMatchObject([{ code: 'outsideVocabulary', looksLike: 'free text' }]);
  });

  it('is "other" where only "true" and "false" can be', () => {
    const change: Change = (payload) => Object.assign(payload.config_feature_flags ?? {}, { AppsEnabled: 'other' });
    expect(found('10.8', change)).toMatchObject([{ code: 'outsideVocabulary' }]);
  });

  it('is a wrong type, and a leak if it is text', () => {
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
    const expected = { code: 'namedRemotely', property: 'enable_acme', looksLike: 'a boolean' };
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

  it('is what is repeated', () => {
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

it.for([
  ['https://u:p@h', 'a URL'],
  ['mailto://x', 'a URL'],
  ['alice@example.com', 'an email address'],
  ['Alice <alice@example.com>', 'an email address'],
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
