import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mapDigest } from '../src/cli/digest.js';
import { mapStatements } from '../src/field-map/data.js';
import type { Rule } from '../src/field-map/rules.js';
import {
  canonicalText,
  describeIssue,
  fieldMap,
  type MapEntry,
  type PayloadOptions,
  payloadOrThrow,
  planFor,
  type Result,
  releases,
} from '../src/index.js';
import { derivedDefaults } from '../src/schema/derived.js';
import { replacedValues } from '../src/schema/replaced.js';
import { type SettingInForce, settingsOf } from '../src/schema.js';
import { filesOf } from './support/built.js';
import {
  canary,
  canaryAddress,
  canaryConfig,
  canaryNumber,
  listen,
  listenToError,
  listenToResult,
  put,
  type Tree,
} from './support/canary.js';
import { command } from './support/command.js';
import { goldenFolder, goldensIn } from './support/golden.js';
import { ages, differing, nameOf, propertiesOf, strayProperties } from './support/properties.js';

/**
 * What went wrong in systems like this one, T1 to T29, and a test for each case that concerns a payload. Where a case
 * and the real server disagree, the server wins.
 */
const tested = new Set<string>();

/** Cases, or parts of cases, that no payload can show: where they belong, and why. */
const elsewhere: { readonly [threat: string]: string } = {
  T20: 'compares the map with published documentation, and no config is involved: a matter of `map drift`',
  T24: 'names that are easily confused are fixed by the real server; what can be linted is the map: `map check`',
  T27: 'the payload is a fingerprint by its nature; how large a one is counted from the map alone: `map budget`',
};

const threat = (number: `T${number}`, says: string, run: () => void | Promise<void>, timeout = 60_000): void => {
  tested.add(number);
  it(`${number} ${says}`, run, timeout);
};

const configWith = (path: string, value: unknown): Tree => {
  const config: Tree = {};
  put(config, path, value);
  return config;
};

const preview = { preview: true };

/** A value that the setting takes, unlike its default, and what the setting would hold of it. */
const another = ({ setting: { kind, entries }, default: constant }: SettingInForce): unknown => {
  switch (kind) {
    case 'flag':
      return constant !== true;
    case 'integer':
      return constant === 7 ? 8 : 7;
    case 'choice':
    case 'text':
      return 'something else';
    case 'list':
      return typeof entries === 'object' ? [{}] : ['x', 'y', 'z'];
    case 'map':
      return { jira: { Enable: true, enabled: true }, 'com.mattermost.nps': { Enable: false, enablesurvey: false } };
  }
};

const textOf = (result: Result): string => {
  if (result.status !== 'ok') throw new Error(`a payload was expected, not ${result.status}`);
  return canonicalText(result.payload);
};

const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-threats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isText = ({ setting: { kind } }: SettingInForce): boolean => kind === 'text' || kind === 'choice';

describe('values that were never meant', () => {
  const mask = '*'.repeat(32);

  threat('T1', 'a config that was masked is told apart, and its bytes stay what they are', async () => {
    for (const release of ages) {
      const plan = planFor(release);
      const map = fieldMap(release);
      for (const { path } of settingsOf(release).filter(({ setting }) => setting.kind === 'text')) {
        const config = configWith(path, mask);
        const result = plan.fromObject(config);
        const readers = map.filter(({ rule }) => rule.setting === path || ('and' in rule && rule.and === path));
        const warned = result.status === 'ok' ? result.warnings : [];
        const named = warned.flatMap((warning) =>
          warning.code === 'masked' && warning.path === path ? warning.fields : [],
        );
        expect([path, ...named]).toEqual(expect.arrayContaining([path, ...readers.map(nameOf)]));
        if (named.length > 0) expect(plan.fromObject(config, { strict: true }).status).toBe('invalid');
        else expect(warned).toEqual([]);
      }
      const almost = configWith('ServiceSettings.SiteURL', `${mask}*`);
      expect(textOf(plan.fromObject(configWith('ServiceSettings.SiteURL', mask)))).toBe(
        textOf(plan.fromObject(almost)),
      );
      expect(plan.fromObject(almost)).toHaveProperty('warnings', []);
    }
    const input = JSON.stringify(configWith('ServiceSettings.SiteURL', mask));
    expect(await command(['payload', '--release', '5.6', '--strict'], input)).toMatchObject({ code: 2, stdout: '' });
  });

  threat('T2', 'a value of any wrong type gives an issue, or a payload that stays in its domain', () => {
    const values = [
      true,
      7,
      7.5,
      'text',
      '',
      null,
      [],
      ['x'],
      [1],
      {},
      { x: 1 },
      { jira: 1 },
      { jira: { Enable: 'x' } },
    ];
    for (const release of ['3.7', '5.6', '10.8'] as const) {
      const plan = planFor(release);
      const map = fieldMap(release);
      const settings = settingsOf(release);
      for (const { path, setting } of settings) {
        for (const value of values) {
          for (const asLoaded of release === '5.6' ? [false, true] : [false]) {
            const result = plan.fromObject(configWith(path, value), { ...preview, asLoaded });
            const where = `${release} ${path} ${JSON.stringify(value)}`;
            if (result.status === 'ok') {
              expect([where, ...strayProperties(result, map, settings)]).toEqual([where]);
            } else {
              const issues = result.status === 'invalid' ? result.issues : [];
              expect(issues.filter((issue) => !('path' in issue && issue.path.startsWith(path)))).toEqual([]);
              expect(issues.length).toBeGreaterThan(0);
            }
            const fits = { flag: typeof value === 'boolean', integer: value === 7, text: typeof value === 'string' };
            if (!asLoaded && (setting.kind === 'flag' || setting.kind === 'integer' || setting.kind === 'text'))
              expect([where, result.status]).toEqual([where, fits[setting.kind] || value === null ? 'ok' : 'invalid']);
          }
        }
      }
    }
  });

  threat('T4', 'no text is passed on: versions and flags of text are words or "other"', () => {
    const reported = (version: string): unknown =>
      propertiesOf(planFor('10.8').fromObject({}, { plugins: [{ id: 'jira', version }] })).get(
        'config_plugin.version_jira',
      );
    for (const version of ['1.2.3', '4', '1.12.0-rc1', '1.0.0-beta.2', '']) expect(reported(version)).toBe(version);
    for (const version of [
      '1.2.3+anna',
      'acme-1.2',
      '1.2.3-anna',
      '1.2.3.4',
      '192.0.2.7',
      '123456.1',
      ' 1.2',
      '1.2\n',
      'v1.2',
    ])
      expect(reported(version)).toBe('other');
    for (const text of ['for anna', 'anna@example.com', 'https://x', 'on ', 'ON', '1.2.3-anna']) {
      const result = planFor('5.36').fromObject({ FeatureFlags: { PluginIncidentManagement: text } });
      const values = [...propertiesOf(result).values()].filter((value) => typeof value === 'string');
      expect(values).toContain('other');
      expect(values).not.toContain(text);
    }
  });

  threat('T13', 'names of the prototype, other spellings and look-alikes of a word are "other"', () => {
    const lookAlikes: Readonly<Record<string, string>> = {
      a: 'а',
      c: 'с',
      e: 'е',
      i: 'і',
      o: 'о',
      p: 'р',
      s: 'ѕ',
      l: 'ӏ',
    };
    const spellings = (word: string): string[] => [
      word.toUpperCase(),
      word.charAt(0).toUpperCase() + word.slice(1),
      ` ${word}`,
      `${word} `,
      `${word}\n`,
      `${word}\0`,
      `${word}\u200B`,
      word.replace(/[aceiopsl]/, (letter) => lookAlikes[letter] ?? letter),
      word.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ];
    for (const release of ages) {
      const plan = planFor(release);
      const choices = new Map(
        settingsOf(release).flatMap((known) => (known.setting.vocabulary ? [[known.path, known]] : [])),
      );
      for (const entry of fieldMap(release)) {
        const { vocabulary } = choices.get(entry.rule.setting)?.setting ?? {};
        if (entry.rule.rule !== 'value' || vocabulary === undefined) continue;
        const hostile = [
          '__proto__',
          'constructor',
          'toString',
          'hasOwnProperty',
          'valueOf',
          'length',
          '0.',
          'other\0',
        ];
        for (const word of [...hostile, ...(vocabulary.list ?? []).slice(0, 8).flatMap(spellings)]) {
          if (vocabulary.has(word)) continue;
          const result = plan.fromObject(configWith(entry.rule.setting, word));
          const old = ['regular', 'PLAIN', '0', '1'].includes(word);
          if (!old) expect([word, propertiesOf(result).get(nameOf(entry))]).toEqual([word, 'other']);
        }
      }
    }
  });

  threat('T25', 'integers are exact or refused, and are not put into buckets', () => {
    const integer = (spelled: string): Result =>
      planFor('10.8').fromText(`{"TeamSettings":{"MaxUsersPerTeam":${spelled}}}`);
    for (const exact of [0, 1, 49, 50, 12345, 2 ** 53 - 1, -7]) {
      expect(propertiesOf(integer(String(exact))).get('config_team.max_users_per_team')).toBe(exact);
    }
    for (const spelled of ['9007199254740993', '1e400', '-1e400', '1e3', '50.0', '9223372036854775808'])
      expect(integer(spelled)).toMatchObject({ status: 'invalid', issues: [{ path: 'TeamSettings.MaxUsersPerTeam' }] });
  });

  threat('T26', 'a name given twice is reported, and the last one counts', () => {
    const twice = '{"ServiceSettings":{"SiteURL":"x",\n"siteurl":""}}';
    const plan = planFor('5.6');
    expect(plan.fromText(twice)).toMatchObject({
      status: 'ok',
      warnings: [{ code: 'duplicateName', path: 'ServiceSettings.SiteURL', line: 2, column: 1 }],
    });
    expect(textOf(plan.fromText(twice))).toBe(textOf(plan.fromText('{"ServiceSettings":{"SiteURL":""}}')));
    expect(plan.fromText(twice, { strict: true }).status).toBe('invalid');
  });

  threat(
    'T28',
    'nothing is scrubbed: a word of its list is reported as it is, whatever else stands in the file',
    () => {
      for (const release of ages) {
        const plan = planFor(release);
        const map = fieldMap(release);
        const config = canaryConfig(release);
        for (const { path, setting } of settingsOf(release)) {
          const entry = map.find(({ rule }) => rule.rule === 'value' && rule.setting === path);
          if (entry === undefined || setting.vocabulary?.list === undefined) continue;
          for (const word of setting.vocabulary.list) {
            if (word === 'regular') continue; // The old word for gzip.
            put(config, path, word);
            expect([path, propertiesOf(plan.fromObject(config)).get(nameOf(entry))]).toEqual([path, word]);
          }
        }
      }
    },
  );
});

describe('what must not make a difference', () => {
  const whole = canaryConfig('5.6');

  threat(
    'T3',
    'preview, library, command, file, standard input and lines give the same bytes (the page: its own tests)',
    async () => {
      const text = JSON.stringify(whole);
      const request = JSON.stringify({ config: whole });
      const plan = planFor('5.6');
      const expected = textOf(plan.fromText(text));
      expect(textOf(plan.fromText(text, preview))).toBe(expected);
      expect(textOf(plan.fromObject(whole))).toBe(expected);
      expect(textOf(plan.fromRequest(request))).toBe(expected);
      expect(canonicalText(payloadOrThrow(text, { release: '5.6.3' }))).toBe(expected);
      const file = join(folder, 'same.json');
      writeFileSync(file, text);
      const calls: readonly (readonly [readonly string[], string])[] = [
        [[file], ''],
        [['-'], text],
        [[], text],
        [['--preview'], text],
        [['--ndjson'], text],
        [['--ndjson', '--requests'], request],
      ];
      const loaded = textOf(plan.fromText(text, { asLoaded: true }));
      for (const [args, input] of calls) {
        const written = await command(['payload', '--release', '5.6', '--as-written', ...args], input);
        expect(written.stdout).toBe(`${expected}\n`);
        expect((await command(['payload', '--release', '5.6', ...args], input)).stdout).toBe(`${loaded}\n`);
      }
    },
  );

  threat('T5', 'a setting given as its default is as if it were absent', () => {
    for (const release of ages) {
      const plan = planFor(release);
      const empty = plan.fromObject({});
      for (const { path, default: constant } of settingsOf(release)) {
        // A random default cannot be given, and feature flags count as a whole once one is named.
        if (constant === undefined || path.startsWith('FeatureFlags.')) continue;
        const moved = differing(plan.fromObject(configWith(path, constant)), empty);
        // A site that is known, even as "", has other defaults from 5.1 on.
        if (path === 'ServiceSettings.SiteURL') expect(moved).not.toContain('config_service.isdefault_site_url');
        else expect([path, ...moved]).toEqual([path]);
      }
    }
  });

  threat('T6', 'no option and no surroundings make more leave', () => {
    const plugins = [
      { id: 'jira', version: canary() },
      { id: canary(), version: '1.0' },
    ];
    for (const release of ages) {
      const config = canaryConfig(release);
      const env = Object.fromEntries(
        settingsOf(release).flatMap(({ path, setting }) =>
          setting.kind === 'text' ? [[`MM_${path.replaceAll('.', '_').toUpperCase()}`, canaryAddress()]] : [],
        ),
      );
      for (let bits = 0; bits < 64; bits += 1) {
        const on = (bit: number): boolean => (bits & (1 << bit)) !== 0;
        const options: PayloadOptions = {
          preview: on(0),
          asLoaded: on(1),
          enterpriseReady: on(2),
          plugins: on(3) ? plugins : on(4) ? null : [],
          ...(on(5) && { env }),
        };
        const result = planFor(release).fromObject(config, options);
        expect(strayProperties(result, fieldMap(release), settingsOf(release))).toEqual([]);
        listen(textOf(result), 'the payload');
      }
    }
  });

  threat('T7', 'what the map does not name stays: unknown names, sections, lists and objects, and their names', () => {
    const extra = { [canary()]: canary(), Known: [{ [canary()]: [canaryAddress()] }], Amount: canaryNumber };
    for (const release of ages) {
      const plan = planFor(release);
      const expected = textOf(plan.fromObject({}));
      const sections = [...new Set(settingsOf(release).map(({ path }) => path.split('.')[0] as string))];
      const withExtras = { ...extra, Telemetry: extra, ...Object.fromEntries(sections.map((name) => [name, extra])) };
      const { FeatureFlags: _, ...config } = withExtras as Tree;
      const result = plan.fromText(JSON.stringify(config));
      expect(textOf(result)).toBe(expected);
      listenToResult(result, 'the result');
      expect(result).toMatchObject({ warnings: [{ code: 'unknownNames' }] });
    }
  });

  threat('T10', 'a secret under several names leaves under none, nor does it matter which secret it is', () => {
    for (const release of ages) {
      const filled = (secret: string): string => {
        const config: Tree = {};
        for (const known of settingsOf(release)) if (isText(known)) put(config, known.path, secret);
        return textOf(planFor(release).fromObject(config));
      };
      const text = filled(canary());
      listen(text, 'the payload');
      expect(text).toBe(filled(canary()));
    }
  });

  threat('T11', 'the size of a payload does not depend on the length of a text', () => {
    for (const release of ages) {
      for (const known of settingsOf(release)) {
        const of = (length: number): string => {
          const word = 'z'.repeat(length);
          const value = { text: word, choice: word, list: [word], map: { [word]: { [word]: word } } } as const;
          if (known.setting.kind === 'flag' || known.setting.kind === 'integer') return '';
          const isRecords = known.setting.kind === 'list' && typeof known.setting.entries === 'object';
          const isStates = typeof known.setting.entries === 'object' && known.setting.kind === 'map';
          const given = isRecords ? [{ DataSource: word }] : isStates ? { [word]: {} } : value[known.setting.kind];
          return textOf(planFor(release).fromObject(configWith(known.path, given)));
        };
        expect([known.path, of(1000) === of(1), of(33) === of(1)]).toEqual([known.path, true, true]);
      }
    }
  });

  threat('T15', 'a list leaves as a number or as a single bit', () => {
    for (const release of ages) {
      const map = fieldMap(release);
      for (const { path, setting } of settingsOf(release)) {
        if (setting.kind !== 'list' || typeof setting.entries === 'object') continue;
        const emails = [`${canary()}@example.com`, `${canary()}@example.com`, `${canary()}@example.org`];
        const result = planFor(release).fromObject(configWith(path, emails));
        listenToResult(result, 'the result');
        const readers = map.filter(({ rule }) => rule.setting === path);
        for (const entry of readers) {
          const value = propertiesOf(result).get(nameOf(entry));
          expect([nameOf(entry), typeof value === 'boolean' || value === 3]).toEqual([nameOf(entry), true]);
        }
      }
    }
    const wrangler = configWith('WranglerSettings.AllowedEmailDomain', [canary(), canary()]);
    expect(propertiesOf(planFor('10.8').fromObject(wrangler)).get('config_wrangler.allowed_email_domain')).toBe(2);
  });

  threat('T18', 'the names of the properties do not depend on the config, nor on the plugins', () => {
    const plugins = ['jira', 'com.example.private', canary(), '__proto__'].map((id) => ({ id, version: '1.0' }));
    for (const release of releases) {
      const plan = planFor(release);
      const names = [...propertiesOf(plan.fromObject({ PluginSettings: { Enable: true } })).keys()];
      expect(new Set(names)).toEqual(new Set(fieldMap(release).map(nameOf)));
      const isSample = ages.some((age) => age === release);
      if (isSample)
        expect([...propertiesOf(plan.fromObject(canaryConfig(release), { plugins })).keys()]).toEqual(names);
    }
  });

  threat('T29', 'the environment counts only where it is given, and can switch diagnostics off', async () => {
    for (const release of ['4.10', '5.6', '5.30', '10.8'] as const) {
      const plan = planFor(release);
      const off = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' };
      expect(plan.fromText('{}', { env: off })).toMatchObject({
        status: 'disabled',
        reason: 'LogSettings.EnableDiagnostics',
      });
      const on = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'true' };
      expect(plan.fromText('{"LogSettings":{"EnableDiagnostics":false}}', { env: on }).status).toBe('ok');
      const one = plan.fromText('{}', {
        env: { MM_TEAMSETTINGS_MAXUSERSPERTEAM: '77', MM_NOPE: canary(), HOME: canary() },
      });
      expect(differing(one, plan.fromText('{}'))).toEqual(['config_team.max_users_per_team']);
      expect(textOf(plan.fromText('{}', { env: {} }))).toBe(textOf(plan.fromText('{}')));
    }
    expect(planFor('3.7').fromText('{}', { env: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' } }).status).toBe('ok');
    const env = { ...process.env, MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false', MM_TEAMSETTINGS_MAXUSERSPERTEAM: '77' };
    const { code, stdout } = await command(['payload', '--release', '10.8'], '{}', { env });
    expect([code, stdout]).toEqual([0, `${textOf(planFor('10.8').fromText('{}', { asLoaded: true }))}\n`]);
  });
});

describe('a map that does what it says', () => {
  threat('T8', 'an empty config gives a whole payload, and one that is none of ours says so', () => {
    for (const release of releases) {
      const properties = propertiesOf(planFor(release).fromText('{"PluginSettings":{"Enable":true}}'));
      expect(properties.size).toBe(fieldMap(release).length);
      expect(properties.size).toBeGreaterThan(100);
    }
    for (const text of ['{"a":{"b":1}}', '{"service_settings":{}}']) {
      expect(planFor('10.8').fromText(text)).toMatchObject({
        status: 'ok',
        warnings: [{ code: 'notAConfig' }, { code: 'unknownNames' }],
      });
      expect(planFor('10.8').fromText(text, { strict: true }).status).toBe('invalid');
    }
    for (const text of ['', '[]', '""', '0']) expect(planFor('10.8').fromText(text).status).toBe('invalid');
  });

  interface Given {
    readonly config: Tree;
    readonly options?: PayloadOptions;
  }

  const withBoth = (path: string, value: unknown, other: string, also: unknown): Tree => {
    const config = configWith(path, value);
    put(config, other, also);
    return config;
  };

  const someWord = ({ vocabulary }: SettingInForce['setting']): string | undefined =>
    vocabulary?.list?.find((word) => word !== '') ?? ['on', '1.0', '02:00', 'en'].find((word) => vocabulary?.has(word));

  /** Two inputs that a field must tell apart. */
  const opposites = (rule: Rule, { path, setting, default: constant }: SettingInForce): readonly [Given, Given] => {
    const pair = (a: unknown, b: unknown): [Given, Given] => [
      { config: configWith(path, a) },
      { config: configWith(path, b) },
    ];
    switch (rule.rule) {
      case 'value':
        if (setting.kind === 'flag') return pair(true, false);
        return setting.kind === 'integer' ? pair(21, 22) : pair(someWord(setting), 'no word of any list');
      case 'asText':
      case 'negated':
        return pair(true, false);
      case 'both':
        return [{ config: withBoth(path, true, rule.and, true) }, { config: withBoth(path, true, rule.and, false) }];
      case 'flagAndContains':
        return [
          { config: withBoth(path, true, rule.and, `a ${rule.word} b`) },
          { config: withBoth(path, true, rule.and, 'a b') },
        ];
      case 'isDefault': {
        const expected = 'comparedTo' in rule ? rule.comparedTo : constant;
        if (setting.kind === 'flag') return pair(expected, !expected);
        if (setting.kind === 'integer') return pair(expected, Number(expected) + 1);
        return pair(expected, setting.kind === 'list' ? ['x', 'y', 'z'] : '/elsewhere');
      }
      case 'isNotEmpty':
        if (setting.kind === 'list') return pair([], ['x']);
        if (setting.kind === 'text') return pair('', 'x');
        return [
          { config: {}, options: { env: { [`MM_${path.replaceAll('.', '_').toUpperCase()}`]: '' } } },
          { config: configWith(path, { a: 1 }) },
        ];
      case 'isAbsolutePath':
        return pair('/x', 'x');
      case 'count':
        return pair([], ['x']);
      case 'pluginEnabled':
        return pair({ [rule.plugin]: { Enable: true } }, { [rule.plugin]: { Enable: false } });
      case 'pluginFlag':
        return pair({ [rule.plugin]: { [rule.key]: true } }, { [rule.plugin]: { [rule.key]: false } });
      case 'pluginVersion':
        return [
          { config: configWith(path, true) },
          { config: configWith(path, true), options: { plugins: [{ id: rule.plugin, version: '1.2' }] } },
        ];
      case 'alwaysFalse':
        return pair(constant, another({ path, setting, default: constant, plain: false }));
    }
  };

  threat('T12', 'every field is moved by its setting: none reads what is not there', () => {
    const unmoved: string[] = [];
    for (const release of [...ages, '4.4', '5.0', '5.12', '5.20', '5.27', '6.0', '9.5'] as const) {
      const plan = planFor(release);
      const settings = new Map(settingsOf(release).map((known) => [known.path, known]));
      for (const entry of fieldMap(release)) {
        const [a, b] = opposites(entry.rule, settings.get(entry.rule.setting) as SettingInForce).map(
          ({ config, options }) => {
            // Without it, some releases take nothing for the time that an export starts from.
            const exporting = {
              ...config,
              MessageExportSettings: { EnableExport: true, ...(config.MessageExportSettings as Tree) },
            };
            return propertiesOf(plan.fromObject(exporting, { ...preview, ...options })).get(nameOf(entry));
          },
        );
        if (entry.rule.rule === 'alwaysFalse' ? a || b : a === b) unmoved.push(`${release} ${nameOf(entry)}`);
      }
    }
    expect(unmoved).toEqual([]);
  });

  threat('T14', 'no fixture is missing: every release point has golden cases, and none of them is empty', () => {
    const cases = goldensIn(goldenFolder);
    const covered = new Set(cases.map(({ release }) => release));
    expect(releases.filter((release) => !covered.has(release))).toEqual([]);
    expect(cases.filter(({ payload }) => Object.keys(payload as object).length === 0)).toEqual([]);
    expect(readdirSync(new URL('../dist/', import.meta.url))).toEqual(
      expect.arrayContaining(['index.js', 'schema.js', 'cli.js']),
    );
  });

  /** Settings whose default, or whose value, follows this one. */
  const followersOf = (path: string): readonly string[] => {
    const followers = Object.entries({ ...derivedDefaults, ...replacedValues })
      .filter(([, { since }]) => JSON.stringify(since).includes(`"${path}"`))
      .map(([follower]) => follower);
    return [...followers, ...followers.flatMap((follower) => (follower === path ? [] : followersOf(follower)))];
  };

  const readersOf = (map: readonly MapEntry[], paths: readonly string[]): readonly string[] =>
    map.filter(({ rule }) => paths.includes(rule.setting) || ('and' in rule && paths.includes(rule.and))).map(nameOf);

  threat('T16', 'an untouched config is at its defaults, and one change moves its own fields alone', () => {
    for (const release of ages) {
      const plan = planFor(release);
      const map = fieldMap(release);
      const settings = new Map(settingsOf(release).map((known) => [known.path, known]));
      const empty = plan.fromObject({}, preview);
      for (const entry of map) {
        if (entry.rule.rule !== 'isDefault') continue;
        const { default: constant } = settings.get(entry.rule.setting) as SettingInForce;
        const untouched =
          !('comparedTo' in entry.rule) || JSON.stringify(entry.rule.comparedTo) === JSON.stringify(constant);
        expect([nameOf(entry), propertiesOf(empty).get(nameOf(entry))]).toEqual([nameOf(entry), untouched]);
      }
      for (const known of settings.values()) {
        if (known.path.startsWith('FeatureFlags.')) continue; // One that is named sets the others to false.
        const moved = differing(plan.fromObject(configWith(known.path, another(known)), preview), empty);
        const own = readersOf(map, [known.path, ...followersOf(known.path)]);
        expect([known.path, ...moved.filter((name) => !own.includes(name))]).toEqual([known.path]);
      }
    }
  });

  threat('T16', 'the fields that are false on an untouched config are those that the real server is known for', () => {
    const map = fieldMap('10.8');
    const properties = propertiesOf(planFor('10.8').fromObject({}));
    const isFalse = map.filter(({ rule }) => rule.rule === 'isDefault' || rule.rule === 'alwaysFalse').map(nameOf);
    expect(
      isFalse
        .filter((name) => properties.get(name) === false)
        .map((name) => name.split('.')[1])
        .sort(),
    ).toEqual([
      'isdefault_canonical_algorithm',
      'isdefault_client_side_cert_check',
      'isdefault_cors_exposed_headers',
      'isdefault_feedback_email',
      'isdefault_feedback_name',
      'isdefault_file_location',
      'isdefault_google_developer_key',
      ...[
        'isdefault_login_button_border_color',
        'isdefault_login_button_border_color',
        'isdefault_login_button_border_color',
      ],
      ...['isdefault_login_button_color', 'isdefault_login_button_color', 'isdefault_login_button_color'],
      ...[
        'isdefault_login_button_text_color',
        'isdefault_login_button_text_color',
        'isdefault_login_button_text_color',
      ],
      'isdefault_reply_to_address',
      'isdefault_signature_algorithm',
      'isdefault_site_name',
      'isdefault_site_url',
      'isdefault_user_status_away_timeout',
    ]);
  });

  threat('T19', 'no rule of any release passes a text on, or a hash of one', () => {
    const rules = new Set(mapStatements().flatMap(({ rule }) => (rule ? [rule.rule] : [])));
    expect([...rules].sort()).toEqual([
      'alwaysFalse',
      'asText',
      'both',
      'count',
      'flagAndContains',
      'isAbsolutePath',
      'isDefault',
      'isNotEmpty',
      'negated',
      'pluginEnabled',
      'pluginFlag',
      'pluginVersion',
      'value',
    ]);
    for (const release of releases) {
      const kinds = new Map(settingsOf(release).map(({ path, setting }) => [path, setting]));
      for (const { rule } of fieldMap(release)) {
        if (rule.rule !== 'value') continue;
        const { kind, vocabulary } = kinds.get(rule.setting) ?? {};
        expect(kind === 'flag' || kind === 'integer' || (kind === 'choice' && vocabulary !== undefined)).toBe(true);
      }
    }
  });

  threat('T23', 'there is one map: what was built has the digest of the source, and its rules', async () => {
    expect((await command(['--version'])).stdout).toContain(mapDigest());
    const built = (await import(new URL('../dist/index.js', import.meta.url).href)) as typeof import('../src/index.js');
    for (const release of ages) expect(built.fieldMap(release)).toEqual(fieldMap(release));
  });
});

describe('what is said aloud', () => {
  const secretAddress = 'https://oops:hunter2@internal.example.com';
  const inText = (spelled: string): string =>
    `{"ServiceSettings":{"SiteURL":"${secretAddress}"},"LogSettings":{${spelled}}}`;

  threat('T9', 'the command writes no file, and neither of its outputs holds a value', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const config = { ...canaryConfig('10.8'), LogSettings: { EnableFile: canary(), EnableConsole: canaryAddress() } };
    writeFileSync(join(own, 'config.json'), JSON.stringify(config));
    const env = { ...process.env, TMPDIR: own, DEBUG: '*', CANARY: canary() };
    for (const args of [[], ['--preview'], ['--strict'], ['--ndjson'], ['--debug'], ['--verbose'], ['--pretty']]) {
      const call = ['payload', 'config.json', '--release', '10.8', ...args];
      const { stdout, stderr } = await command(call, '', { cwd: own, env });
      listen(stdout, 'standard output');
      listen(stderr, 'standard error');
    }
    expect(readdirSync(own)).toEqual(['config.json']);
  });

  threat('T17', 'no error quotes an address with credentials, or anything else', async () => {
    const texts = [
      `${secretAddress}`,
      `{"ServiceSettings":{"SiteURL":"${secretAddress}`,
      `{"ServiceSettings":{"SiteURL":${secretAddress}}}`,
      `{"ServiceSettings":{"SiteURL":["${secretAddress}"]}}`,
      inText(`"EnableFile":"${secretAddress}"`),
      inText(`"EnableFile":{"${secretAddress}":1}`),
      inText(`"EnableFile":1, ${secretAddress}`),
      `{"SqlSettings":{"DataSourceReplicas":"${secretAddress}"}}`,
      `{"SqlSettings":{"DataSourceReplicas":[{"${secretAddress}":1}]}}`,
      `{"PluginSettings":{"PluginStates":{"${secretAddress}":"${secretAddress}"}}}`,
      `{"ServiceSettings":"${secretAddress}"}`,
      `"${secretAddress}"`,
      `["${secretAddress}"]`,
    ];
    for (const release of ages) {
      for (const text of texts) {
        const result = planFor(release).fromText(text);
        const issues = result.status === 'invalid' ? result.issues : [];
        const said = JSON.stringify(result) + issues.map(describeIssue).join();
        if (release !== '3.7') expect(issues.length).toBeGreaterThan(0); // It knows no plugin states.
        for (const part of ['oops', 'hunter2', 'internal', 'https']) expect(said.includes(part)).toBe(false);
        for (const issue of issues) expect(issue).toMatchObject({ line: 1, column: expect.any(Number) });
        try {
          payloadOrThrow(text, { release });
        } catch (error) {
          expect(String((error as Error).stack).includes('hunter2')).toBe(false);
          listenToError(error, 'an error');
        }
      }
    }
    for (const text of texts) {
      const { stdout, stderr } = await command(['payload', '--release', '5.6'], text);
      expect((stdout + stderr).includes('hunter2') || (stdout + stderr).includes('oops')).toBe(false);
    }
  });

  threat(
    'T21',
    'a file that the server would refuse is refused whole; every mistake is named, and other files go on',
    async () => {
      const wrong = '{"ServiceSettings":{"EnableDeveloper":1,"ReadTimeout":"x"},"TeamSettings":{"SiteName":[]}}';
      const result = planFor('5.6').fromText(wrong);
      expect(result).toMatchObject({
        status: 'invalid',
        issues: [
          { path: 'ServiceSettings.EnableDeveloper' },
          { path: 'ServiceSettings.ReadTimeout' },
          { path: 'TeamSettings.SiteName' },
        ],
      });
      expect(await command(['payload', '--release', '5.6'], wrong)).toMatchObject({ code: 2, stdout: '' });
      const lines = await command(['payload', '--ndjson', '--release', '5.6'], `{}\n${wrong}\n{}\n`);
      const [first, second, third] = lines.stdout.split('\n');
      expect([lines.code, first]).toEqual([1, textOf(planFor('5.6').fromText('{}'))]);
      expect(third).toBe(first);
      expect(second).toContain('"error"');
    },
  );

  threat(
    'T22',
    'nothing can open a connection: nothing built imports what could, nor is the network there',
    async () => {
      const reaching =
        /^(node:)?(net|tls|dgram|dns|http|https|http2|inspector|child_process|cluster|undici|ws)(\/.*)?$/;
      const sending = new Set(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'navigator']);
      for (const [file, { imports, globals }] of filesOf('./cli.js')) {
        const found = [
          ...imports.filter((name) => reaching.test(name)),
          ...globals.filter((name) => sending.has(name)),
        ];
        expect([file, ...found]).toEqual([file]);
      }
      const guard = `data:text/javascript,${encodeURIComponent(`
      import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram';
      const stop = () => { process.stderr.write('NETWORK'); process.exit(9); };
      net.Socket.prototype.connect = net.connect = dns.lookup = dns.resolve = dgram.createSocket = globalThis.fetch = stop;
    `)}`;
      const input = JSON.stringify(canaryConfig('10.8'));
      for (const args of [[], ['--preview', '--pretty'], ['--ndjson']]) {
        const call = ['payload', '--release', '10.8', ...args];
        const guarded = await command(call, input, { node: ['--import', guard] });
        expect(guarded).toEqual(await command(call, input));
        expect(guarded.code).toBe(0);
      }
    },
  );
});

it('has a test for each of T1 to T29, or a reason why there is none', () => {
  const all = Array.from({ length: 29 }, (_, index) => `T${index + 1}`);
  expect(all.filter((number) => !tested.has(number) && elsewhere[number] === undefined)).toEqual([]);
  expect([...tested, ...Object.keys(elsewhere)].filter((number) => !all.includes(number))).toEqual([]);
  expect(Object.keys(elsewhere).filter((number) => tested.has(number))).toEqual([]);
});
