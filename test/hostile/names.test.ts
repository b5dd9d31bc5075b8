import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/index.js';
import { settingsOf } from '../../src/schema.js';
import { put, type Tree } from '../support/hostile/canary.js';
import { newest, payloadOf, plans, quiet, secret } from '../support/hostile/hostile.js';

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];
  const values = ['1', '"x"', 'null', '{"Enable":true,"SiteURL":"x","EnableDiagnostics":false}', '[]', '{}'];
  const blank = new Map(plans.map(([release, one]) => [release, canonicalText(payloadOf(one.fromText('{}')))]));

  afterAll(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Tree).Enable).toBe(undefined);
  });

  it.for(names)('%s as a name, at every level', (name) => {
    for (const value of values) {
      const member = `"${name}":${value}`;
      const texts = [
        `{${member}}`,
        `{"ServiceSettings":{${member}},"LogSettings":{${member},${member}}}`,
        `{"MessageExportSettings":{"GlobalRelaySettings":{${member}}}}`,
        `{"PluginSettings":{"Plugins":{"jira":{${member}}}}}`,
        `{"PluginSettings":{"Plugins":{"${name}":{${member}}}}}`,
        `{"PluginSettings":{"PluginStates":{"${name}":{"Enable":true}}}}`,
        `{"PluginSettings":{"PluginStates":{"${name}":{${member}},"${name}":null}}}`,
        `{"PluginSettings":{"Plugins":{"${name}":null},"Plugins":{"${name}":{}}}}`,
        `{"AnnouncementSettings":{${member}}}`,
      ];
      for (const [release, one] of plans) {
        for (const text of texts) {
          for (const asLoaded of [false, true]) {
            const results = [one.fromText(text, { asLoaded }), one.fromObject(JSON.parse(text), { asLoaded })];
            const loaded = canonicalText(payloadOf(one.fromText('{}', { asLoaded })));
            for (const result of results) expect(canonicalText(payloadOf(result))).toBe(loaded);
            expect(one.fromRequest(`{${member},"config":${text}}`).status).toBe('ok');
          }
        }
        expect(canonicalText(payloadOf(one.fromText('{}')))).toBe(blank.get(release));
      }
    }
  });

  it.for(names)('%s as the value of every choice is a word of no vocabulary', (name) => {
    for (const [release, one] of plans) {
      const filled = (word: string): Tree => {
        const config: Tree = {};
        for (const { path, setting } of settingsOf(release as '5.6')) {
          if (setting.kind === 'choice') put(config, path, word);
        }
        return config;
      };
      const text = canonicalText(payloadOf(one.fromObject(filled(name))));
      expect(text).toBe(canonicalText(payloadOf(one.fromObject(filled(secret)))));
      expect(text).not.toContain(name);
    }
  });

  it.for(names)('%s as a variable, and as the id and version of a plugin', (name) => {
    const env = Object.fromEntries([
      [name, 'true'],
      [`MM_${name}`, 'true'],
      [`MM_SERVICESETTINGS_${name.toUpperCase()}`, 'true'],
    ]);
    const plugins = [{ id: name, version: '1.0' }, ...['jira', 'zoom'].map((id) => ({ id, version: name }))];
    for (const [, one] of plans) {
      const text = canonicalText(payloadOf(quiet(() => one.fromText('{}', { env, plugins }))));
      expect(text).not.toContain(name);
    }
  });
});

describe('plugins that are installed', () => {
  const versions = [
    '1.2.3\n',
    ' 1.2',
    '1.2.3.4.5',
    '１.２',
    '1.2.3-rc1 ',
    'v1',
    secret,
    '1'.repeat(1_000_000),
    '\0',
    '__proto__',
  ];

  it('have a version, or "other"', () => {
    for (const version of versions) {
      const plugins = ['jira', '__proto__', '', secret.repeat(1000), 'JIRA', 'jira\0'].map((id) => ({ id, version }));
      const { configs } = payloadOf(quiet(() => newest.fromText('{}', { plugins })));
      expect(configs).toHaveProperty('config_plugin.version_jira', 'other');
    }
  });

  it('are looked up by their exact id, and the last of one id counts', () => {
    const plugins = [
      { id: 'jira', version: '1.0' },
      { id: 'Jira', version: '3.0' },
      { id: 'jira', version: '2.0' },
    ];
    const { configs } = payloadOf(newest.fromText('{}', { plugins }));
    expect(configs).toHaveProperty('config_plugin.version_jira', '2.0');
  });
});

describe('long names', () => {
  const name = secret.repeat(100_000);

  it.for([
    ['unknown', `{"${name}":1}`],
    ['unknown in a section', `{"ServiceSettings":{"${name}":1,"${name}":2}}`],
    ['a setting and more', `{"ServiceSettings":{"SiteURL${name}":1}}`],
    ['of a plugin', `{"PluginSettings":{"Plugins":{"${name}":{}},"PluginStates":{"${name}":{"Enable":true}}}}`],
    ['of a wrong plugin state', `{"PluginSettings":{"PluginStates":{"${name}":{"Enable":"${name}"}}}}`],
    ['inside a plugin', `{"PluginSettings":{"Plugins":{"jira":{"${name}":1}}}}`],
  ] as const)('%s', ([, text]) => {
    for (const [, one] of plans) {
      for (const asLoaded of [true, false]) {
        expect(JSON.stringify(quiet(() => one.fromText(text, { asLoaded }))).length).toBeLessThan(50_000);
      }
    }
  });
});
