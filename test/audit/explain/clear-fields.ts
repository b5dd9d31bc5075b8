import { type ExplainedField, type Explanation, explain } from '../../../src/audit.js';
import { type MapEntry, mapAt } from '../../../src/field-map/map-at.js';
import type { Rule } from '../../../src/field-map/rules.js';
import { sendsMore } from '../../../src/field-map/server.js';
import type { Table } from '../../../src/formats/table.js';
import type { Release } from '../../../src/index.js';
import { fieldName } from '../../../src/rules/lookup.js';
import { settingsOf } from '../../../src/schema.js';

export const canary = 'Zanzibar 41';

export type Good = Extract<Explanation, { status: 'ok' }>;

/** Every departure of a release: a field in which a server sends as it is what some setting or plugin holds. */
export const departing = (release: Release): readonly MapEntry[] => {
  const settings = new Map(settingsOf(release).map((setting) => [setting.path, setting.setting]));
  return mapAt(release).filter(({ rule }) => sendsMore(rule, settings.get(rule.setting) ?? {}) !== undefined);
};

const put = (config: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [name = '', ...rest] = path;
  if (rest.length === 0) config[name] = value;
  else {
    config[name] ??= {};
    put(config[name] as Record<string, unknown>, rest, value);
  }
};

/** A config, and the plugins beside it, with which a server sends something in clear in each of these fields. */
export const triggering = (rules: readonly Rule[]) => {
  const config: Record<string, unknown> = {};
  const plugins: { id: string; version: string }[] = [];
  for (const rule of rules) {
    const path = rule.setting.split('.');
    if (rule.rule === 'pluginVersion') plugins.push({ id: rule.plugin, version: canary });
    else if (rule.rule === 'pluginFlag') put(config, [...path, rule.plugin, rule.key], canary);
    else put(config, path, rule.rule === 'count' ? [canary] : canary);
  }
  return { config, plugins };
};

export const explained = (release: Release, given: ReturnType<typeof triggering>, showValues = false): Good => {
  const { config, plugins } = given;
  const explanation = explain(JSON.stringify(config), { release, plugins, showValues });
  if (explanation.status !== 'ok') throw new Error(JSON.stringify(explanation.issues));
  return explanation;
};

export const fieldsOf = ({ settings, byDefault }: Good): ReadonlyMap<string, ExplainedField> =>
  new Map([...settings.flatMap(({ fields }) => fields), ...byDefault].map((field) => [fieldName(field), field]));

/** What no sentence may say of something that is sent in clear. */
export const denial = /do not learn|learn nothing|only that|is reduced|never leaves|not sent/i;

export const cellsOf = (tables: readonly Table[]): readonly (readonly string[])[] =>
  tables.flatMap(({ rows }) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))));

export const showing = { values: false, rules: true };

export const screen = { outbound: 'mm-diagnostics outbound', width: 80 };
