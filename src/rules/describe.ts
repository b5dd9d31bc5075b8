import { by } from '../by.js';
import type { AnyRule } from '../field-map/rules.js';

const quoted = (constant: unknown): string => JSON.stringify(constant) ?? 'nothing';

/** A rule in a few words. `constant` is the setting's default at the release in question. */
export const ruleText = by<AnyRule, 'rule', string, [constant: unknown]>('rule', {
  value: ({ setting }) => `value of ${setting}`,
  asText: ({ setting }) => `value of ${setting} as text`,
  negated: ({ setting }) => `not ${setting}`,
  both: ({ setting, and }) => `${setting} and ${and}`,
  flagAndContains: ({ setting, and, word }) => `${setting}, and ${and} contains ${quoted(word)}`,
  isDefault: (compared, constant) =>
    'comparedTo' in compared
      ? `${compared.setting} is ${quoted(compared.comparedTo)}`
      : `${compared.setting} is its default ${quoted(constant)}`,
  alwaysFalse: ({ setting }) => `false, whatever ${setting} is`,
  isNotEmpty: ({ setting }) => `${setting} is not empty`,
  isAbsolutePath: ({ setting }) => `${setting} is an absolute path`,
  count: ({ setting }) => `number of entries of ${setting}`,
  asDigit: ({ setting }) => `value of ${setting} as 1 or 0`,
  unlessZero: ({ setting }) => `value of ${setting}, unless it is 0`,
  rounded: ({ setting, zeros, while: condition }) =>
    `value of ${setting}, rounded down to ${zeros} zeros, while ${condition}`,
  joined: ({ setting }) => `words of ${setting}, joined by spaces`,
  dotted: ({ setting, and }) => `value of ${setting}, a dot, and ${and}`,
  pluginEnabled: ({ setting, plugin, while: condition }) =>
    `plugin ${plugin} is enabled in ${setting}${condition ? `, while ${condition}` : ''}`,
  pluginVersion: ({ setting, plugin, whileOn }) => `version of plugin ${plugin}${whileOn ? `, while ${setting}` : ''}`,
  pluginFlag: ({ setting, plugin, key, otherwise }) =>
    `${key} of plugin ${plugin} in ${setting}, otherwise ${otherwise}`,
});

/** Remarks on a rule: what the server sends instead, and what the name does not show. */
export const remarks = ({ departure, oddity }: AnyRule): readonly string[] => [
  ...(departure === undefined ? [] : [`departure: the server sends ${departure}`]),
  ...(oddity === undefined ? [] : [`odd: ${oddity}`]),
];
