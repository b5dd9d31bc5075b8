// jsonata: one expression for the whole map, evaluated on the config completed by hand. It checks no types.
import jsonata from 'jsonata';
import { complete } from './complete.mjs';
import { expectedOf, kindOf, sortedFields, vocabularyOf } from './mapping.mjs';

/** @typedef {import('../../dist/index.js').Rule} Rule */

/** @param {readonly string[]} names */
const pathOf = (...names) => names.map((name) => `\`${name}\``).join('.');

/** @param {string} path */
const read = (path) => pathOf(...path.split('.'));

/** @param {Rule} rule @returns {string} */
const expressionOf = (rule) => {
  const given = read(rule.setting);
  switch (rule.rule) {
    case 'value': {
      const vocabulary = vocabularyOf(rule.setting);
      if (vocabulary === undefined) return given;
      const known =
        vocabulary.list && vocabulary.list.length < 20
          ? `${given} in ${JSON.stringify(vocabulary.list)}`
          : `$isWord(${JSON.stringify(rule.setting)}, ${given})`;
      return `${known} ? ${given} : "other"`;
    }
    case 'asText':
      return `$string(${given})`;
    case 'negated':
      return `$not(${given})`;
    case 'both':
      return `${given} and ${read(rule.and)}`;
    case 'flagAndContains':
      return `${given} and $contains(${read(rule.and)}, ${JSON.stringify(rule.word)})`;
    case 'isDefault': {
      const expected = expectedOf(rule);
      return Array.isArray(expected)
        ? `$string([${given}]) = ${JSON.stringify(JSON.stringify(expected))}`
        : `${given} = ${JSON.stringify(expected)}`;
    }
    case 'alwaysFalse':
      return 'false';
    case 'isNotEmpty':
      return kindOf(rule.setting) === 'list' ? `$count(${given}) > 0` : `${given} != ""`;
    case 'isAbsolutePath':
      return `$substring(${given}, 0, 1) = "/"`;
    case 'count':
      return `$count(${given})`;
    case 'pluginEnabled':
      return `${given}.${pathOf(rule.plugin, 'Enable')} = true`;
    case 'pluginVersion': // No plugin is installed in any input here.
      return `${given} ? ""`;
    case 'pluginFlag': {
      const flag = `${given}.${pathOf(rule.plugin, rule.key)}`;
      return `$type(${flag}) = "boolean" ? ${flag} : ${rule.otherwise}`;
    }
  }
};

/** @type {Map<string, string[]>} */
const events = new Map();
for (const { event, property, rule } of sortedFields) {
  const properties = events.get(event) ?? [];
  events.set(event, properties);
  properties.push(`${JSON.stringify(property)}: ${expressionOf(rule)}`);
}

const expression = jsonata(
  `{"configs": {${[...events].map(([event, properties]) => `${JSON.stringify(event)}: {${properties.join(', ')}}`).join(', ')}}}`,
);
expression.registerFunction('isWord', (/** @type {string} */ path, /** @type {unknown} */ word) =>
  Boolean(vocabularyOf(path)?.has(word)),
);

/** @param {string} text @returns {Promise<string>} */
export const run = async (text) => JSON.stringify(await expression.evaluate(complete(JSON.parse(text))));
