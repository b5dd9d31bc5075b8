import { describe, expect, it } from 'vitest';
import { describeIssue, describeWarning, type Issue, planFor, type Result } from '../../src/index.js';

const plan = planFor('5.6');
const secret = 'hunter2-do-not-print';

const issuesOf = (result: Result): readonly Issue[] => (result.status === 'invalid' ? result.issues : []);

const service = (inner: string): string => `{\n  "ServiceSettings": {${inner}}\n}`;

describe('a text that cannot be used', () => {
  it.for<[sort: string, text: string, issue: Issue]>([
    ['empty', '', { code: 'empty' }],
    ['blank', ' \n', { code: 'empty' }],
    ['not JSON', `${secret}`, { code: 'syntax', line: 1, column: 1 }],
    [
      'truncated',
      `{"ServiceSettings":\n{"SiteURL":"${secret}`,
      { code: 'syntax', cause: 'truncated', line: 2, column: 12 },
    ],
    ['followed by something', `{} ${secret}`, { code: 'syntax', cause: 'textAfter', line: 1, column: 4 }],
    ['with a comment', `{} // ${secret}`, { code: 'syntax', cause: 'comment', line: 1, column: 4 }],
    [
      'a list',
      `["${secret}"]`,
      { code: 'wrongType', path: 'the file', expected: 'an object', found: 'a list', line: 1, column: 1 },
    ],
    [
      'a section that is text',
      `{"ServiceSettings":"${secret}"}`,
      { code: 'wrongType', path: 'ServiceSettings', expected: 'an object', found: 'a text', line: 1, column: 20 },
    ],
    [
      'text for a flag',
      service(`"EnableDeveloper": "${secret}"`),
      {
        code: 'wrongType',
        path: 'ServiceSettings.EnableDeveloper',
        expected: 'a flag (true or false)',
        found: 'a text',
        line: 2,
        column: 42,
      },
    ],
    [
      'text for a list',
      `{"TeamSettings":{"ExperimentalDefaultChannels":"${secret}"}}`,
      {
        code: 'wrongType',
        path: 'TeamSettings.ExperimentalDefaultChannels',
        expected: 'a list',
        found: 'a text',
        line: 1,
        column: 48,
      },
    ],
    [
      'a number in a list of texts',
      '{"SqlSettings":{"DataSourceReplicas":["a", 1]}}',
      {
        code: 'wrongType',
        path: 'SqlSettings.DataSourceReplicas[1]',
        expected: 'a text',
        found: 'a number',
        line: 1,
        column: 44,
      },
    ],
    [
      'a plugin state that is no object',
      `{"PluginSettings":{"PluginStates":{"${secret}":true}}}`,
      {
        code: 'wrongType',
        path: 'PluginSettings.PluginStates',
        expected: 'an object whose entries are each an object with Enable true or false',
        found: 'a flag',
        line: 1,
        column: 59,
      },
    ],
    [
      'an integer with a fraction',
      service('"ReadTimeout": 300.0'),
      {
        code: 'notWhole',
        path: 'ServiceSettings.ReadTimeout',
        expected: 'a whole number within ±(2^53−1)',
        line: 2,
        column: 38,
      },
    ],
    [
      'an integer with an exponent',
      service('"ReadTimeout": 3e2'),
      {
        code: 'notWhole',
        path: 'ServiceSettings.ReadTimeout',
        expected: 'a whole number within ±(2^53−1)',
        line: 2,
        column: 38,
      },
    ],
    [
      'an integer beyond 2^53',
      service('"ReadTimeout": 9007199254740993'),
      {
        code: 'outOfRange',
        path: 'ServiceSettings.ReadTimeout',
        expected: 'a whole number within ±(2^53−1)',
        line: 2,
        column: 38,
      },
    ],
  ])('%s', ([, text, issue]) => {
    const result = plan.fromText(text);
    expect(issuesOf(result)).toEqual([issue]);
    expect(JSON.stringify(result) + issuesOf(result).map(describeIssue).join()).not.toContain(secret);
  });

  it('is refused also for a wrong type in an earlier duplicate', () => {
    const result = plan.fromText(service('"EnableDeveloper": 1, "enabledeveloper": true'));
    expect(issuesOf(result)).toMatchObject([{ code: 'wrongType', path: 'ServiceSettings.EnableDeveloper' }]);
  });

  it('names every mistake at once', () => {
    const result = plan.fromText(service('"EnableDeveloper": 1, "ReadTimeout": "1", "SiteURL": false'));
    expect(issuesOf(result)).toHaveLength(3);
  });

  it('is refused when nested too deep', () => {
    const text = `{"PluginSettings":{"Plugins":{"x":{"y":${'['.repeat(200)}${']'.repeat(200)}}}}}`;
    expect(issuesOf(plan.fromText(text, { maxDepth: 100 }))).toMatchObject([{ code: 'tooDeep', limit: 100 }]);
    expect(plan.fromText(text).status).toBe('ok');
  });
});

describe('names', () => {
  const field = (text: string): unknown => {
    const result = plan.fromText(text);
    return result.status === 'ok' && result.payload.config_service?.isdefault_site_url;
  };

  it.for([
    ['exact', '{"ServiceSettings":{"SiteURL":"x"}}', false],
    ['in lower case', '{"servicesettings":{"siteurl":"x"}}', false],
    ['with the long s', '{"ſervicesettingſ":{"ſiteurl":"x"}}', false],
    ['with an underscore too many', '{"Service_Settings":{"SiteURL":"x"}}', true],
    ['twice, the last one empty', '{"ServiceSettings":{"SiteURL":"x","SITEURL":""}}', true],
    ['twice, the last one null', '{"ServiceSettings":{"SiteURL":"x","siteURL":null}}', true],
    ['in a section given twice', '{"ServiceSettings":{"SiteURL":"x"},"SERVICESETTINGS":{}}', false],
    ['in a section null afterwards', '{"ServiceSettings":{"SiteURL":"x"},"ServiceSettings":null}', false],
  ] as const)('%s', ([, text, isDefault]) => {
    expect(field(text)).toBe(isDefault);
  });

  it.for([
    ['null after a value', '"Enable":true,"Enable":null', true],
    ['null after a value, in another case', '"Enable":true,"enable":null', true],
    ['null after false', '"Enable":false,"Enable":null', false],
    ['null before a value', '"Enable":null,"Enable":true', true],
    ['a value after null after a value', '"Enable":true,"Enable":null,"Enable":false', false],
    ['null alone', '"Enable":null', false],
  ] as const)('of a plugin state keep what was said: %s', ([, members, enabled]) => {
    const text = `{"PluginSettings":{"PluginStates":{"zoom":{${members}}}}}`;
    for (const release of ['5.6', '5.30', '10.8'] as const) {
      const payload = (result: Result) => (result.status === 'ok' ? JSON.stringify(result.payload) : result.status);
      const taking = planFor(release);
      expect(payload(taking.fromText(text))).toContain(`"enable_zoom":${enabled}`);
      expect(payload(taking.fromRequest(`{"config":${text}}`))).toContain(`"enable_zoom":${enabled}`);
      expect(taking.canonicalFromText(text)).toMatchObject({
        text: expect.stringContaining(`"enable_zoom":${enabled}`),
      });
      expect(payload(taking.fromText(text, { asLoaded: true }))).toContain(`"enable_zoom":${enabled}`);
    }
  });

  it('of the prototype are ordinary unknown names', () => {
    const text =
      '{"__proto__":{"SiteURL":"x"},"ServiceSettings":{"constructor":1,"toString":null},"PluginSettings":{"PluginStates":{"__proto__":{"Enable":true},"constructor":{"Enable":true}}}}';
    const result = plan.fromText(text);
    expect(result).toMatchObject({ status: 'ok', payload: { config_plugin: { enable_zoom: false } } });
  });

  it('that are unknown are named while they are harmless, and counted otherwise', () => {
    const result = plan.fromText(`{"Nope":1,"ServiceSettings":{"AlsoNot":1,"https://u:${secret}@h":1}}`);
    if (result.status !== 'ok') throw new Error(result.status);
    expect(result.warnings).toEqual([
      { code: 'unknownNames', names: ['Nope', 'ServiceSettings.AlsoNot'], others: 1, release: plan.release },
    ]);
    expect(result.warnings.map(describeWarning)).toEqual([
      '3 names are unknown in this release and ignored: Nope, ServiceSettings.AlsoNot and 1 not shown',
    ]);
  });
});

describe('warnings', () => {
  const mask = '*'.repeat(32);
  const warningsOf = (text: string) => {
    const result = plan.fromText(text);
    return result.status === 'ok' ? result.warnings : [];
  };

  it('tell of a byte-order mark', () => {
    expect(warningsOf('\uFEFF{}')).toEqual([{ code: 'byteOrderMark' }]);
  });

  it('tell where a name stands twice', () => {
    const text = service('"SiteURL": "a",\n    "siteurl": "b"');
    expect(warningsOf(text)).toEqual([{ code: 'duplicateName', path: 'ServiceSettings.SiteURL', line: 3, column: 5 }]);
  });

  it('name the fields computed from a mask, also through a default that follows it', () => {
    expect(warningsOf(`{"LdapSettings":{"IdAttribute":"${mask}","BindPassword":"${mask}"}}`)).toEqual([
      {
        code: 'masked',
        path: 'LdapSettings.IdAttribute',
        fields: ['config_ldap.isdefault_id_attribute', 'config_ldap.isdefault_login_id_attribute'],
      },
    ]);
    expect(warningsOf(`{"PluginSettings":{"Plugins":{"jira":{"enabled":"${mask}"}}}}`)).toEqual([
      { code: 'masked', path: 'PluginSettings.Plugins', fields: ['config_plugin.enable_jira'] },
    ]);
  });

  it('never change a byte, and are issues where that is asked for', () => {
    const text = '\uFEFF{"Nope":1}';
    expect(plan.fromText(text)).toMatchObject({
      payload: expect.objectContaining({ config_analytics: expect.anything() }),
    });
    expect(plan.fromText(text, { strict: true })).toMatchObject({
      status: 'invalid',
      issues: [
        { code: 'refusedWarning', warning: { code: 'byteOrderMark' } },
        { code: 'refusedWarning', warning: { code: 'notAConfig' } },
        { code: 'refusedWarning', warning: { code: 'unknownNames' } },
      ],
    });
  });
});

describe('a config that is an object', () => {
  it('gives what its text gives', () => {
    const config = { ServiceSettings: { SiteURL: 'x' }, ldapsettings: { Enable: true } };
    expect(plan.fromObject(config)).toEqual(plan.fromText(JSON.stringify(config)));
  });

  it('is refused when a getter or a proxy raises an error, without a word of it', () => {
    const hostile = {
      get ServiceSettings() {
        throw new Error(secret);
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const config of [hostile, { ServiceSettings: proxy }, proxy]) {
      const result = plan.fromObject(config);
      expect(result).toEqual({ status: 'invalid', issues: [{ code: 'unreadable', path: 'the config' }] });
    }
  });

  it.for([[undefined], [1n], [Symbol('x')], [() => 1]])('is refused when it is no JSON', ([value]) => {
    expect(plan.fromObject(value)).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'wrongType', path: 'the file', found: 'something that is not JSON' }],
    });
  });
});

describe('opting out', () => {
  const off = '{"LogSettings":{"EnableDiagnostics":false}}';

  it('gives the reason and no payload', () => {
    expect(plan.fromText(off)).toEqual({
      status: 'disabled',
      release: '5.6',
      reason: 'LogSettings.EnableDiagnostics',
      warnings: [],
    });
  });

  it('still allows a preview', () => {
    expect(plan.fromText(off, { preview: true })).toMatchObject({ status: 'ok' });
  });
});
