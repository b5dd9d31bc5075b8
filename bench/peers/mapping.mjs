// What a person would write by hand, part two: one function per property of the map.
import { fields, settings } from '../product.mjs';

/** @typedef {import('../inputs.mjs').Config} Config */
/** @typedef {import('../../dist/index.js').Rule} Rule */
/** @typedef {(full: Config) => unknown} Read */

const settingOf = new Map(settings.map((setting) => [setting.path, setting]));

/** @param {string} path */
export const vocabularyOf = (path) => settingOf.get(path)?.setting.vocabulary;

/** @param {string} path */
export const kindOf = (path) => settingOf.get(path)?.setting.kind;

/** What `isDefault` compares with. @param {Extract<Rule, { rule: 'isDefault' }>} rule */
export const expectedOf = (rule) => ('comparedTo' in rule ? rule.comparedTo : settingOf.get(rule.setting)?.default);

/** @param {string} path @returns {Read} */
const read = (path) => {
  const [section, name, inner] = path.split('.');
  return inner === undefined ? (full) => full[section][name] : (full) => full[section][name][inner];
};

/** @param {unknown} list @param {readonly unknown[]} expected */
const sameList = (list, expected) =>
  Array.isArray(list) && list.length === expected.length && list.every((entry, index) => entry === expected[index]);

/** @param {Rule} rule @returns {Read} */
const computed = (rule) => {
  const given = read(rule.setting);
  switch (rule.rule) {
    case 'value': {
      const vocabulary = vocabularyOf(rule.setting);
      if (vocabulary === undefined) return given;
      return (full) => {
        const word = given(full);
        return vocabulary.has(word) ? word : 'other';
      };
    }
    case 'asText':
      return (full) => String(given(full));
    case 'negated':
      return (full) => !given(full);
    case 'both': {
      const second = read(rule.and);
      return (full) => given(full) && second(full);
    }
    case 'flagAndContains': {
      const text = read(rule.and);
      return (full) => given(full) && String(text(full)).includes(rule.word);
    }
    case 'isDefault': {
      const expected = expectedOf(rule);
      return Array.isArray(expected) ? (full) => sameList(given(full), expected) : (full) => given(full) === expected;
    }
    case 'alwaysFalse':
      return () => false;
    case 'isNotEmpty':
      return kindOf(rule.setting) === 'list'
        ? (full) => /** @type {unknown[]} */ (given(full)).length > 0
        : (full) => given(full) !== '';
    case 'isAbsolutePath':
      return (full) => String(given(full)).startsWith('/');
    case 'count':
      return (full) => /** @type {unknown[]} */ (given(full)).length;
    case 'pluginEnabled':
      return (full) => full.PluginSettings.PluginStates[rule.plugin]?.Enable === true;
    case 'pluginVersion': // No plugin is installed in any input here.
      return (full) => (full.PluginSettings.Enable ? '' : undefined);
    case 'pluginFlag':
      return (full) => {
        const flag = full.PluginSettings.Plugins[rule.plugin]?.[rule.key];
        return typeof flag === 'boolean' ? flag : rule.otherwise;
      };
  }
};

/** @param {string} a @param {string} b */
const byName = (a, b) => (a < b ? -1 : Number(a > b));

/** The map, sorted: so `JSON.stringify` gives canonical text. */
export const sortedFields = fields.toSorted((a, b) => byName(a.event, b.event) || byName(a.property, b.property));

/** @type {Map<string, { property: string, compute: Read }[]>} */
const events = new Map();
for (const { event, property, rule } of sortedFields) {
  const properties = events.get(event) ?? [];
  events.set(event, properties);
  properties.push({ property, compute: computed(rule) });
}
const sortedEvents = [...events];

/** The canonical text of the payload of a completed config. @param {Config} full @returns {string} */
export const mapped = (full) => {
  /** @type {Record<string, Record<string, unknown>>} */
  const configs = {};
  for (const [event, properties] of sortedEvents) {
    /** @type {Record<string, unknown>} */
    const sent = {};
    for (const { property, compute } of properties) sent[property] = compute(full);
    configs[event] = sent;
  }
  return JSON.stringify({ configs });
};
