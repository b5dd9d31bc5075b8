import { match } from 'ts-pattern';
import type { AnyRule } from '../field-map/rules.js';

const quoted = (constant: unknown): string => JSON.stringify(constant) ?? 'nothing';

/** A rule in a few words. `constant` is the setting's default at the release in question. */
export const ruleText = (rule: AnyRule, constant: unknown): string =>
  match(rule)
    .with({ rule: 'value' }, ({ setting }) => `value of ${setting}`)
    .with({ rule: 'asText' }, ({ setting }) => `value of ${setting} as text`)
    .with({ rule: 'negated' }, ({ setting }) => `not ${setting}`)
    .with({ rule: 'both' }, ({ setting, and }) => `${setting} and ${and}`)
    .with({ rule: 'flagAndContains' }, ({ setting, and, word }) => `${setting}, and ${and} contains ${quoted(word)}`)
    .with({ rule: 'isDefault' }, (compared) =>
      'comparedTo' in compared
        ? `${compared.setting} is ${quoted(compared.comparedTo)}`
        : `${compared.setting} is its default ${quoted(constant)}`,
    )
    .with({ rule: 'alwaysFalse' }, ({ setting }) => `false, whatever ${setting} is`)
    .with({ rule: 'isNotEmpty' }, ({ setting }) => `${setting} is not empty`)
    .with({ rule: 'isAbsolutePath' }, ({ setting }) => `${setting} is an absolute path`)
    .with({ rule: 'count' }, ({ setting }) => `number of entries of ${setting}`)
    .with({ rule: 'asDigit' }, ({ setting }) => `value of ${setting} as 1 or 0`)
    .with({ rule: 'unlessZero' }, ({ setting }) => `value of ${setting}, unless it is 0`)
    .with(
      { rule: 'rounded' },
      ({ setting, zeros, while: condition }) =>
        `value of ${setting}, rounded down to ${zeros} zeros, while ${condition}`,
    )
    .with({ rule: 'joined' }, ({ setting }) => `words of ${setting}, joined by spaces`)
    .with({ rule: 'dotted' }, ({ setting, and }) => `value of ${setting}, a dot, and ${and}`)
    .with(
      { rule: 'pluginEnabled' },
      ({ setting, plugin, while: condition }) =>
        `plugin ${plugin} is enabled in ${setting}${condition ? `, while ${condition}` : ''}`,
    )
    .with(
      { rule: 'pluginVersion' },
      ({ setting, plugin, whileOn }) => `version of plugin ${plugin}${whileOn ? `, while ${setting}` : ''}`,
    )
    .with(
      { rule: 'pluginFlag' },
      ({ setting, plugin, key, otherwise }) => `${key} of plugin ${plugin} in ${setting}, otherwise ${otherwise}`,
    )
    .exhaustive();

/** What is marked about a rule: what the server sends instead, and what its name does not tell. */
export const remarks = ({ departure, oddity }: AnyRule): readonly string[] => [
  ...(departure === undefined ? [] : [`departure: the server sends ${departure}`]),
  ...(oddity === undefined ? [] : [`odd: ${oddity}`]),
];
