import { readFileSync } from 'node:fs';
import stringify from 'fast-json-stable-stringify';
import { describe, expect, it } from 'vitest';
import { fieldMap, type Release, type Rule, releases } from '../../src/index.js';
import { at } from '../../src/releases/timeline.js';
import { onEnterpriseBuilds } from '../../src/schema/defaults/replacements.js';
import type { Kind } from '../../src/schema/kinds.js';
import { pluginsThatComeAlong } from '../../src/schema/plugins.js';
import { everySetting, type SettingAt, settingsOf } from '../../src/schema/settings-at.js';
import type { Vocabulary } from '../../src/schema/vocabularies.js';
import { hasShared, sharedFolder } from '../support/shared.js';

/** What holds from a release point on, up to another one that is left out. */
interface Statement {
  readonly since: string;
  readonly until?: string;
}

interface SettingStatement extends Statement {
  readonly type: string;
  readonly default: unknown;
  readonly nullIsZero?: boolean;
}

interface FieldStatement extends Statement {
  readonly path: string | readonly string[] | null;
  readonly rule: string;
  readonly sent: string;
  readonly comparedTo?: unknown;
  readonly alwaysFalse?: boolean;
  readonly plugin?: string;
  readonly pluginKey?: string;
  readonly otherwise?: boolean;
  readonly computed?: string;
  readonly departure?: string;
}

interface Vocabularies {
  readonly words: { readonly [path: string]: readonly string[] };
  readonly grammars: { readonly [path: string]: string };
  readonly grammarPatterns: { readonly [grammar: string]: string };
  readonly locales: readonly string[];
}

const table = <T>(name: string): T => JSON.parse(readFileSync(`${sharedFolder}reference/${name}.json`, 'utf8')) as T;

const orderIn = (points: readonly string[], point: string): number => {
  const place = points.indexOf(point);
  if (place < 0) throw new Error(`${point} is no release point of the table`);
  return place;
};

const holdingAt = <S extends Statement>(statements: readonly S[], release: string, points: readonly string[]): S[] =>
  statements.filter(
    ({ since, until }) =>
      orderIn(points, since) <= orderIn(points, release) &&
      (until === undefined || orderIn(points, release) < orderIn(points, until)),
  );

/** One line for each thing that a side knows, so that differences can be read. */
type Lines = ReadonlyMap<string, string>;

const differences = (ours: Lines, table: Lines): readonly string[] =>
  [...new Set([...ours.keys(), ...table.keys()])].sort().flatMap((name) => {
    const [here, there] = [ours.get(name), table.get(name)];
    return here === there ? [] : [`${name}: ${here ?? 'not here'}, in the table ${there ?? 'not there'}`];
  });

const kinds: { readonly [type: string]: Kind } = { bool: 'flag', int: 'integer', string: 'text', json: 'map' };

const kindOf = (type: string): Kind | undefined =>
  kinds[type] ?? (type.startsWith('[]') ? 'list' : type.startsWith('map[') ? 'map' : undefined);

const settingLine = (kind: Kind | undefined, constant: unknown, plain: boolean): string =>
  `${kind} ${constant === undefined ? 'without a default' : stringify(constant)}${plain ? ' plain' : ''}`;

/** The constant as fields count it: a list without a default is empty. */
const constantIn = (kind: Kind | undefined, given: unknown): unknown => {
  if (given === '<random>') return undefined;
  if (given === null) return kind === 'list' ? [] : undefined;
  return given;
};

/** What the server puts into a map by itself is no constant of the section. */
const emptyFile = (release: Release): { readonly [path: string]: unknown } => {
  const on = Object.entries(pluginsThatComeAlong).filter(([, since]) => {
    const added = at(since, release);
    return added !== undefined && added !== onEnterpriseBuilds;
  });
  return { 'PluginSettings.PluginStates': Object.fromEntries(on.map(([plugin]) => [plugin, { Enable: true }])) };
};

const ourSetting = ({ path, setting, default: constant, plain }: SettingAt, release: Release): string => {
  const kind = setting.kind === 'choice' ? 'text' : setting.kind;
  const held = emptyFile(release)[path] ?? constant;
  return settingLine(kind, kind === 'list' && held === undefined ? [] : held, plain);
};

const tableSetting = ({ type, default: given, nullIsZero = false }: SettingStatement): string =>
  settingLine(kindOf(type), constantIn(kindOf(type), given), nullIsZero);

const fieldLine = (rule: string, paths: readonly string[], more: object = {}): string =>
  [rule, paths.join(' and '), stringify(more)].filter((part) => part !== '' && part !== '{}').join(' ');

const ourField = (rule: Rule, constants: ReadonlyMap<string, unknown>): string => {
  switch (rule.rule) {
    case 'value':
    case 'asText':
    case 'count':
    case 'isNotEmpty':
    case 'isAbsolutePath':
    case 'negated':
    case 'alwaysFalse':
      return fieldLine(rule.rule, [rule.setting]);
    case 'isDefault': {
      const comparedTo = rule.comparedTo ?? constants.get(rule.setting);
      return fieldLine('isDefault', [rule.setting], { comparedTo });
    }
    case 'both':
      return fieldLine('both', [rule.setting, rule.and]);
    case 'flagAndContains':
      return fieldLine('flagAndContains', [rule.setting, rule.and], { word: rule.word });
    case 'pluginEnabled':
      return fieldLine('pluginEnabled', [], { plugin: rule.plugin });
    case 'pluginVersion':
      return fieldLine('pluginVersion', [], { plugin: rule.plugin });
    case 'pluginFlag':
      return fieldLine('pluginFlag', [], { plugin: rule.plugin, key: rule.key, otherwise: rule.otherwise });
  }
};

const departures: { readonly [said: string]: (path: string) => string } = {
  count: (path) => fieldLine('count', [path]),
  'isDefault compared with ""': (path) => fieldLine('isDefault', [path], { comparedTo: '' }),
};

const tableField = (
  event: string,
  { path, rule, sent, comparedTo, alwaysFalse, plugin, pluginKey, otherwise, computed, departure }: FieldStatement,
  kindAt: (path: string) => string | undefined,
): string => {
  const paths = path === null ? [] : [path].flat();
  const [first = ''] = paths;
  switch (rule) {
    case 'value':
      if (departure !== undefined && departures[departure]) return departures[departure](first);
      return fieldLine(event === 'config_feature_flags' && kindAt(first) === 'bool' ? 'asText' : 'value', paths);
    case 'isDefault':
    case 'isDefaultArray':
      return alwaysFalse ? fieldLine('alwaysFalse', paths) : fieldLine('isDefault', paths, { comparedTo });
    case 'negate':
      return fieldLine('negated', paths);
    case 'pluginActivated':
      return fieldLine('pluginEnabled', [], { plugin });
    case 'pluginVersion':
      return fieldLine(sent === 'bool' ? 'pluginEnabled' : 'pluginVersion', [], { plugin });
    case 'pluginSetting':
      return fieldLine('pluginFlag', [], { plugin, key: pluginKey, otherwise });
    case 'computed':
      return computed?.includes('contains(')
        ? fieldLine('flagAndContains', paths, { word: /"(\w+)"/.exec(computed)?.[1] })
        : fieldLine('both', paths);
    default:
      return fieldLine(rule, paths);
  }
};

/** What a vocabulary accepts, in a form in which two can be compared. */
const vocabularyLine = (vocabulary: Vocabulary): string =>
  vocabulary.list ? [...vocabulary.list].sort().join('|') : (vocabulary.pattern?.replaceAll('(?:', '(') ?? '');

const tables = (): void => {
  const points = table<readonly string[]>('releases');
  const settings = table<readonly { path: string; statements: readonly SettingStatement[] }[]>('settings');
  const fields =
    table<readonly { event: string; property: string; statements: readonly FieldStatement[] }[]>('payload-fields');
  const vocabularies = table<Vocabularies>('vocabularies');

  /** A release point that is newer than the tables is compared with nothing. */
  const known = releases.filter((release) => points.includes(release));

  const tableSettingsAt = (release: string): ReadonlyMap<string, SettingStatement> =>
    new Map(
      settings.flatMap(({ path, statements }) => {
        const [held, ...more] = holdingAt(statements, release, points);
        if (more.length > 0) throw new Error(`the table says two things of ${path}`);
        return held ? [[path, held] as const] : [];
      }),
    );

  it('holds the settings of every release', () => {
    const found = known.flatMap((release) => {
      const here = new Map(settingsOf(release).map((setting) => [setting.path, ourSetting(setting, release)]));
      const there = new Map([...tableSettingsAt(release)].map(([path, held]) => [path, tableSetting(held)]));
      return differences(here, there).map((difference) => `${release}: ${difference}`);
    });
    expect(found).toEqual([]);
  });

  it('sends the fields of every release', () => {
    const found = known.flatMap((release) => {
      const constants = new Map(settingsOf(release).map(({ path, default: constant }) => [path, constant]));
      const settingsAt = tableSettingsAt(release);
      const here = new Map(
        fieldMap(release).map(({ event, property, rule }) => [`${event}.${property}`, ourField(rule, constants)]),
      );
      const there = new Map(
        fields.flatMap(({ event, property, statements }) => {
          const [held] = holdingAt(statements, release, points);
          const line = held && tableField(event, held, (path) => settingsAt.get(path)?.type);
          return line === undefined ? [] : [[`${event}.${property}`, line] as const];
        }),
      );
      return differences(here, there).map((difference) => `${release}: ${difference}`);
    });
    expect(found).toEqual([]);
  });

  it('has the vocabularies', () => {
    const here = new Map(
      [...everySetting()].flatMap(([path, { kind, vocabulary }]) =>
        kind === 'choice' && vocabulary && !path.startsWith('FeatureFlags.')
          ? [[path, vocabularyLine(vocabulary)] as const]
          : [],
      ),
    );
    const { locales, grammarPatterns } = vocabularies;
    const joined = `(${locales.join('|')})`;
    const grammar: { readonly [name: string]: string } = {
      ...grammarPatterns,
      locale: [...locales].sort().join('|'),
      'locale-list': `^(${joined}(,${joined})*)?$`,
    };
    const there = new Map([
      ...Object.entries(vocabularies.words).map(([path, words]) => [path, [...words].sort().join('|')] as const),
      ...Object.entries(vocabularies.grammars).map(([path, name]) => [path, grammar[name] ?? ''] as const),
    ]);
    for (const path of there.keys()) if (!everySetting().has(path)) there.delete(path);
    expect(differences(here, there)).toEqual([]);
  });

  it('has the words of flags that hold a text', () => {
    const usual = ['', 'on', 'off', 'true', 'false', 'control', 'treatment'];
    for (const { path, statements } of settings) {
      if (!path.startsWith('FeatureFlags.')) continue;
      const { kind, vocabulary } = everySetting().get(path) ?? {};
      if (kind === undefined) continue;
      const texts = statements.filter(({ type }) => type === 'string');
      expect([path, kind]).toEqual([path, texts.length > 0 ? 'choice' : 'flag']);
      if (!vocabulary) continue;
      const defaults = texts.map((held) => held.default as string);
      for (const word of [...usual, ...defaults, '1.2.3'])
        expect([path, word, vocabulary.has(word)]).toEqual([path, word, true]);
      for (const word of ['1.2.3.4', 'On', 'x'])
        expect([path, word, vocabulary.has(word)]).toEqual([path, word, false]);
    }
  });
};

if (hasShared) describe('the reference tables', tables);
else {
  it('are compared where their folder is next to the repository; here the committed goldens carry the suite', () => {
    expect(hasShared).toBe(false);
  });
}
