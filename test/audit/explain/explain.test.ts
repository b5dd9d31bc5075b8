import { describe, expect, it } from 'vitest';
import { type ExplainOptions, type Explanation, explain, fieldHistory } from '../../../src/audit.js';
import { allFields } from '../../../src/field-map/fields.js';
import { mapAt } from '../../../src/field-map/map-at.js';
import { buildPayloadFromText, releases } from '../../../src/index.js';
import { disclosureOf } from '../../../src/rules/disclosure.js';
import { settingsOf } from '../../../src/schema.js';
import { describeDisclosure } from '../../../src/wording/disclosure.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';

const explained = (config: unknown, options: ExplainOptions): Extract<Explanation, { status: 'ok' }> => {
  const result = explain(config, options);
  if (result.status !== 'ok') throw new Error(JSON.stringify(result.issues));
  return result;
};

const sampled = new Set([
  '3.7',
  '4.1',
  '4.10',
  '5.6',
  '5.12.1',
  '5.20',
  '5.26',
  '6.0',
  '7.8.15',
  '9.11',
  '10.4',
  '10.8',
]);

describe('what is explained as sent', () => {
  it.for(goldensIn(goldenFolder).filter(({ release }) => sampled.has(release)))(
    '$release $name is the payload',
    ({ release, input, isRequest, payload }) => {
      const request = isRequest ? JSON.parse(input) : undefined;
      const { plugins, env, enterpriseReady, config } = request ?? {};
      const options = { plugins, env, enterpriseReady };
      const given = Object.entries(options).filter(([, value]) => value !== undefined);
      const result = explained(request ? config : input, { release, ...Object.fromEntries(given) });
      const sent: Record<string, Record<string, unknown>> = {};
      for (const { event, property, server, payload } of [
        ...result.settings.flatMap(({ fields }) => fields),
        ...result.byDefault,
      ]) {
        const { value } = payload;
        expect(server.sends === 'nothing').toBe(value === undefined);
        expect(server.sends === 'value').toBe('value' in server);
        if ('value' in server) expect(server.value).toBe(value);
        if (value !== undefined) sent[event] = { ...sent[event], [property]: value };
      }
      expect(result.envelope === undefined ? sent : { [result.envelope]: sent }).toEqual(payload);
      const { settings, server, payload: held, sent: count } = result.totals;
      expect(server.inClear + server.reported + server.reduced + server.withheld).toBe(settings);
      expect(held.reported + held.reduced + held.withheld).toBe(settings);
      expect(held.withheld).toBe(server.withheld);
      expect(count.fromFile + count.byDefault).toBe(Object.values(sent).flatMap(Object.keys).length);
    },
  );
});

describe('the file', () => {
  it('may hold names that the release does not know', () => {
    const config = {
      'a secret name!': 1,
      Nope: { x: 1 },
      ServiceSettings: { IdleTimeout: 1, Misspelt: 1, 'hunter2 hunter2': 1 },
    };
    const { unknown, totals } = explained(config, { release: '5.6' });
    expect(unknown).toEqual({
      names: [
        { path: 'Nope' },
        { path: 'ServiceSettings.IdleTimeout', knownIn: { first: '5.22', last: releases.at(-1) } },
        { path: 'ServiceSettings.Misspelt' },
      ],
      others: 2,
    });
    expect(totals.unknown).toBe(5);
  });

  it('may miss sections, and then defaults leave', () => {
    const { missingSections, byDefault, settings } = explained('null', { release: '5.6' });
    expect(missingSections).toContain('ServiceSettings');
    expect(settings).toEqual([]);
    expect(byDefault).toHaveLength(274);
  });

  it('may hold masks', () => {
    const mask = '*'.repeat(32);
    const { settings, totals } = explained(
      { ServiceSettings: { SiteURL: mask }, SqlSettings: { DataSource: mask, DataSourceReplicas: [mask] } },
      { release: '5.6' },
    );
    expect(totals.masked).toBe(3);
    expect(settings.map(({ masked }) => masked)).toEqual([true, true, true]);
    expect(settings[0]?.fields[0]?.masked).toBe(true);
  });

  it('may switch diagnostics off', () => {
    const result = explained({ LogSettings: { EnableDiagnostics: false } }, { release: '5.6' });
    expect(result.disabled).toBe('LogSettings.EnableDiagnostics');
    expect(result.byDefault.length).toBeGreaterThan(250);
  });

  it('is refused with the issues of its payload', () => {
    const texts = [
      '',
      '{',
      '{"ServiceSettings": 1}',
      '{"LogSettings":{"EnableFile":"yes"}}',
      '{"RateLimitSettings":{"PerSec":1.5}}',
    ];
    for (const text of texts) {
      for (const release of ['5.6', '11.0'])
        expect(explain(text, { release })).toEqual(buildPayloadFromText(text, { release, preview: true }));
    }
    const trap = {
      get ServiceSettings(): unknown {
        throw new Error('hunter2');
      },
    };
    expect(explain(trap, { release: '5.6' })).toMatchObject({ issues: [{ code: 'unreadable' }] });
  });
});

describe('values of the file', () => {
  const canary = 'canary-7f3a';
  const filled = (release: (typeof releases)[number]): unknown => {
    const config: Record<string, Record<string, unknown>> = {};
    for (const { path, setting } of settingsOf(release)) {
      const [section = '', ...rest] = path.split('.');
      const value = { text: canary, choice: canary, list: [canary], map: { [canary]: { [canary]: canary } } }[
        setting.kind as 'text'
      ];
      if (value === undefined || rest.length > 1 || (setting.entries !== 'texts' && setting.kind === 'list')) continue;
      if (setting.kind === 'map' && typeof setting.entries === 'object') continue;
      config[section] = { ...config[section], [rest[0] as string]: value };
    }
    return config;
  };

  it.for(['3.7', '5.6', '7.8', '10.8'] as const)('do not show, whatever their values: %s', (release) => {
    const config = filled(release);
    expect(explained(config, { release }).totals.settings).toBeGreaterThan(100);
    expect(JSON.stringify(explain(config, { release }))).not.toContain(canary);
    expect(JSON.stringify(explain(JSON.stringify(config), { release }))).not.toContain(canary);
    expect(JSON.stringify(explain(config, { release, showValues: true }))).toContain(canary);
  });

  it('are as deep as a text can be', () => {
    const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`;
    const text = `{"PluginSettings":{"Plugins":{"x":{"y":${deep}}}}}`;
    const result = explained(text, { release: '10.8', showValues: true, env: { MM_LDAPSETTINGS_ENABLE: 'true' } });
    expect(result.settings[0]).not.toHaveProperty('value');
    expect(JSON.stringify(result)).toContain('enable_nps_survey');
  });
});

describe('every field of every release', () => {
  it('has a sentence that says something', () => {
    const sentences = new Set<string>();
    for (const release of releases) {
      const settings = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
      for (const { rule } of mapAt(release, settings)) {
        const about = settings.get(rule.setting);
        if (about) sentences.add(describeDisclosure(disclosureOf(rule, about)));
      }
    }
    expect(sentences.size).toBeGreaterThan(500);
    const odd = [...sentences].filter(
      (one) => /undefined|null|\[object| {2}|^the the|“”/.test(one) || one.length > 200,
    );
    expect(odd).toEqual([]);
  });

  it('has a history', () => {
    const [first, second, third, fourth, fifth, ...more] = fieldHistory('config_service', 'isdefault_site_url');
    expect([first?.from, first?.to, second?.from, second?.to, third?.from, third?.to]).toEqual([
      ...['3.7', '5.9.4', '5.10', '5.13.3', '5.14', '6.4'],
    ]);
    // The server sends the site URL in another event there.
    expect([fourth?.from, fourth?.to, fifth?.from, fifth?.to]).toEqual(['6.5', '7.9', '7.10', undefined]);
    expect(third?.oddity).toContain('still compared');
    expect(more).toEqual([]);
    expect(fieldHistory('config_service', 'constructor')).toEqual([]);
    expect(fieldHistory('toString', 'x')).toEqual([]);
    const ended = allFields().find(({ property }) => property === 'enable_apiv3');
    expect(fieldHistory(ended?.event ?? '', 'enable_apiv3')).toMatchObject([{ from: '4.0', to: '4.10' }]);
  });
});
