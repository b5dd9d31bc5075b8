/**
 * Makes the coded golden cases: requests in which each setting follows a bit of its number among those of its kind and
 * section, so that a rule that reads the wrong one of two settings, or compares with the wrong constant, shows.
 */

import { settingsRead } from '../../src/field-map/rules.js';
import { fieldMap, type MapEntry, type Release, releases } from '../../src/index.js';
import { type SettingAt, settingsOf } from '../../src/schema.js';
import { place } from '../set-path.js';

const codes = 3;

/** A member of each vocabulary that cannot be listed, other than its settings' defaults. */
const samples: Readonly<Record<string, string>> = {
  locale: 'fr',
  'list of locales': 'de,fr',
  'time of day': '13:37',
  version: '1.2.3',
  'usual word of a flag or a version number': 'treatment',
};

const sampleOf = (name = ''): string => {
  if (samples[name] === undefined) throw new Error(`scripts/golden/coded.ts has no sample of a ${name}`);
  return samples[name];
};

const constantsOf = (fields: readonly MapEntry[]): ReadonlyMap<string, unknown> =>
  new Map(
    fields.flatMap(({ rule }): [string, unknown][] => {
      if (rule.rule === 'isDefault' && 'comparedTo' in rule) return [[rule.setting, rule.comparedTo]];
      return rule.rule === 'flagAndContains' ? [[rule.and, rule.word]] : [];
    }),
  );

/** What a setting holds when its bit is set: never what a comparison expects. */
const coded = ({ setting, default: constant }: SettingAt, index: number): unknown => {
  switch (setting.kind) {
    case 'flag':
      return constant !== true;
    case 'integer':
      return 1000 + index;
    case 'choice':
      return setting.vocabulary?.list?.find((word) => word !== constant) ?? sampleOf(setting.vocabulary?.name);
    case 'text':
      return `/coded/${index}`;
    default:
      return Array.from({ length: index + 1 }, (_, entry) =>
        typeof setting.entries === 'object' ? {} : `entry ${entry}`,
      );
  }
};

/** Numbers up to seven, so that neighbours differ in one of three bits, also the last and the first of a section. */
const bit = (index: number, code: number): boolean => ((((index % 7) + 1) >> code) & 1) === 1;

const pluginsOf = (fields: readonly MapEntry[]): readonly string[] => [
  ...new Set(fields.flatMap(({ rule }) => ('plugin' in rule ? [rule.plugin] : []))),
];

const requestOf = (release: Release, code: number): unknown => {
  const fields = fieldMap(release);
  const constants = constantsOf(fields);
  const numbers = new Map<string, number>();
  const config: Record<string, unknown> = {};
  const env: Record<string, string> = {};
  // While plugins are off, no version is reported: they stay on.
  const gates = new Set<string>(fields.flatMap(({ rule }) => ('plugin' in rule ? settingsRead(rule) : [])));
  for (const setting of settingsOf(release)) {
    const { path, default: constant } = setting;
    const { kind, entries } = setting.setting;
    const index = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, index);
    if (kind === 'map') {
      if (entries === 'anything' && bit(index, code)) env[`MM_${path.replace('.', '_').toUpperCase()}`] = '';
      continue;
    }
    const value = gates.has(path) || !bit(index, code) ? (constants.get(path) ?? constant) : coded(setting, index);
    if (value !== undefined) place(config, path, value);
  }
  const plugins = pluginsOf(fields);
  const on = (plugin: string): boolean => bit(plugins.indexOf(plugin) + 1, code);
  for (const { rule } of fields) {
    if (rule.rule === 'pluginFlag') place(config, rule.setting, { [rule.plugin]: { [rule.key]: on(rule.plugin) } });
    if (rule.rule === 'pluginEnabled') {
      place(config, rule.setting, Object.fromEntries(plugins.map((plugin) => [plugin, { Enable: on(plugin) }])));
    }
  }
  return { config, plugins: plugins.filter(on).map((id) => ({ id, version: `1.${plugins.indexOf(id)}.0` })), env };
};

const statementsAt = (release: Release): ReadonlySet<string> =>
  new Set(fieldMap(release).map((entry) => JSON.stringify(entry)));

/** Releases next to those in which a property changes its rule, where simpler cases give the same for both rules. */
const borders: readonly Release[] = ['5.9.4', '5.11', '5.12'];

/**
 * A few releases that together cover every statement of the map. The last release that has a statement covers it,
 * unless an earlier one of the result does; the first release that has all current statements covers those. So a new
 * release only moves the cases of the newest statements.
 */
const coveringReleases = (): readonly Release[] => {
  const all = releases.map((release) => ({ release, statements: statementsAt(release) }));
  const last = new Map(all.flatMap(({ statements }, index) => [...statements].map((statement) => [statement, index])));
  const chosen = new Set<Release>();
  const covered = new Set<string>();
  const choose = ({ release, statements }: (typeof all)[number]): void => {
    chosen.add(release);
    for (const statement of statements) covered.add(statement);
  };
  for (const one of all) if (borders.includes(one.release)) choose(one);
  const open = (index: number): readonly string[] =>
    [...(all[index]?.statements ?? [])].filter((statement) => last.get(statement) === index && !covered.has(statement));
  const newest = all.length - 1;
  all.forEach((one, index) => {
    if (index < newest && open(index).length > 0) choose(one);
  });
  const going = open(newest);
  const firstWithAll = all.find(({ statements }) => going.every((statement) => statements.has(statement)));
  if (going.length > 0 && firstWithAll) choose(firstWithAll);
  return [...chosen];
};

/** The coded cases: file name below golden/ and content. */
export const codedCases = (): readonly (readonly [file: string, text: string])[] =>
  coveringReleases().flatMap((release) =>
    Array.from({ length: codes }, (_, code) => {
      const file = `${release}/coded-${code}.request.json`;
      return [file, `${JSON.stringify(requestOf(release, code), null, 1)}\n`] as const;
    }),
  );
