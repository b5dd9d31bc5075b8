import { describe, expect, it } from 'vitest';
import { describeWarning, planFor, type Result } from '../../src/index.js';

const plan = planFor('5.6');
const secret = 'hunter2-do-not-print';

const service = (inner: string): string => `{\n  "ServiceSettings": {${inner}}\n}`;

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
      `ignored 3 unknown names (not in ${plan.release}): Nope, ServiceSettings.AlsoNot and 1 not shown`,
    ]);
  });
});

describe('warnings', () => {
  const mask = '*'.repeat(32);
  const warningsOf = (text: string) => {
    const result = plan.fromText(text);
    return result.status === 'ok' ? result.warnings : [];
  };

  it('mention a byte-order mark', () => {
    expect(warningsOf('\uFEFF{}')).toEqual([{ code: 'byteOrderMark' }]);
  });

  it('give the place of a repeated name', () => {
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
