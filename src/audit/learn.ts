import { match } from 'ts-pattern';
import type { AnyRule } from '../field-map/rules.js';
import type { Setting } from '../schema/kinds.js';
import { claimOf, headOf, subjectOf } from './subject.js';

/** What a sentence about a field needs to know of the setting that its rule reads. */
export interface About {
  readonly setting: Setting;
  /** Its constant default at the release in question. */
  readonly default: unknown;
}

const quoted = (constant: unknown): string =>
  typeof constant === 'string' ? `“${constant}”` : JSON.stringify(constant);

const mostWords = 6;

const wordsOfChoice = ({ vocabulary }: Setting): string => {
  const list = vocabulary?.list?.map((word) => (word === '' ? 'nothing' : word));
  if (vocabulary?.name !== 'words' || list === undefined) return `a ${vocabulary?.name}`;
  return list.length > mostWords ? `one of ${list.length} words` : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;
};

const byValue = (path: string, { setting }: About): string => {
  if (setting.kind === 'flag') return `whether ${claimOf(path)}`;
  if (setting.kind === 'integer') return `${subjectOf(path)}, as a number`;
  return `${subjectOf(path)}, if it is ${wordsOfChoice(setting)}; otherwise only that it is another`;
};

const hidden = (path: string, { setting: { kind } }: About): string => {
  if (kind === 'flag') return '';
  if (kind === 'integer') return '; they do not learn the number';
  return `; they do not learn ${kind === 'list' ? 'what is in it' : headOf(path)}`;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isDefault = (path: string, about: About, rule: Extract<AnyRule, { rule: 'isDefault' }>): string => {
  const subject = subjectOf(path);
  if (!('comparedTo' in rule) || same(rule.comparedTo, about.default))
    return `whether you changed ${subject}${hidden(path, about)}`;
  if (rule.comparedTo === '') return `whether you left ${subject} empty${hidden(path, about)}`;
  return `whether ${subject} is ${quoted(rule.comparedTo)}${hidden(path, about)}`;
};

/** What the receiver learns from a field, for people who do not program. It goes on after “they learn”. */
export const learnOf = (rule: AnyRule, about: About): string =>
  match(rule)
    .with({ rule: 'value' }, { rule: 'asText' }, { rule: 'asDigit' }, { rule: 'unlessZero' }, ({ setting }) =>
      byValue(setting, about),
    )
    .with({ rule: 'negated' }, ({ setting }) => `whether ${claimOf(setting)}, told the other way round`)
    .with({ rule: 'both' }, ({ setting, and }) => `whether ${claimOf(setting)} and ${claimOf(and)}, both at once`)
    .with(
      { rule: 'flagAndContains' },
      ({ setting, and, word }) =>
        `whether ${claimOf(setting)} and ${subjectOf(and)} contains “${word}”, both at once; they learn nothing else of ${headOf(and)}`,
    )
    .with({ rule: 'isDefault' }, (compared) => isDefault(compared.setting, about, compared))
    .with({ rule: 'alwaysFalse' }, ({ setting }) => `nothing about ${subjectOf(setting)}: it is always false`)
    .with(
      { rule: 'isNotEmpty' },
      ({ setting }) => `whether there is anything in ${subjectOf(setting)}${hidden(setting, about)}`,
    )
    .with(
      { rule: 'isAbsolutePath' },
      ({ setting }) => `whether ${subjectOf(setting)} starts at the root of the disk${hidden(setting, about)}`,
    )
    .with(
      { rule: 'count' },
      ({ setting }) => `how many entries there are in ${subjectOf(setting)}; they do not learn what they are`,
    )
    .with({ rule: 'rounded' }, ({ setting }) => `${subjectOf(setting)}, rounded down`)
    .with({ rule: 'joined' }, ({ setting }) => `${subjectOf(setting)}, as far as they are words of the vocabulary`)
    .with({ rule: 'dotted' }, ({ setting, and }) => `${byValue(setting, about)}, and likewise ${subjectOf(and)}`)
    .with({ rule: 'pluginEnabled' }, ({ plugin }) => `whether the plugin ${plugin} is switched on`)
    .with(
      { rule: 'pluginVersion' },
      ({ plugin }) => `whether the plugin ${plugin} is installed, and in which version where it is a plain number`,
    )
    .with({ rule: 'pluginFlag' }, ({ plugin, key }) => `whether “${key}” is on in the plugin ${plugin}`)
    .exhaustive();
