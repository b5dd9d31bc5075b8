import { match } from 'ts-pattern';
import type { AnyRule } from '../field-map/rules.js';
import type { Reported } from '../transform/fields.js';
import { knownName } from './known.js';
import { claimOf, subjectOf } from './subject.js';

const quoted = (value: Reported): string => {
  if (value === '') return 'nothing';
  return typeof value === 'string' ? `“${value}”` : `${value}`;
};

const turned = (path: string, on: boolean): string => claimOf(path, on ? 'now' : 'no longer');

const byValue = (path: string, a: Reported, b: Reported): string =>
  typeof b === 'boolean' || knownName(path)?.setting?.kind === 'flag'
    ? turned(path, b === true || b === 'true')
    : `${subjectOf(path)} went from ${quoted(a)} to ${quoted(b)}`;

const isDefault = (rule: Extract<AnyRule, { rule: 'isDefault' }>, isNow: boolean): string => {
  const subject = subjectOf(rule.setting);
  if (!('comparedTo' in rule))
    return isNow ? `${subject} is back at its default` : `${subject} is no longer at its default`;
  const constant = rule.comparedTo === '' ? 'empty' : quoted(rule.comparedTo as Reported);
  return `${subject} is ${isNow ? 'now' : 'no longer'} ${constant}`;
};

const pluginVersion = (plugin: string, a: Reported, b: Reported): string => {
  if (a === '') return `the plugin ${plugin} was installed`;
  if (b === '') return `the plugin ${plugin} was removed`;
  return `the plugin ${plugin} went from version ${quoted(a)} to ${quoted(b)}`;
};

const wordsChanged = (subject: string, a: readonly string[], b: readonly string[]): string => {
  const only = (here: readonly string[], there: readonly string[]): string =>
    here.filter((word) => word !== '' && !there.includes(word)).join(', ');
  const [gained, lost] = [only(b, a), only(a, b)];
  const changes = [...(gained === '' ? [] : [`gained ${gained}`]), ...(lost === '' ? [] : [`lost ${lost}`])];
  return `${subject} ${changes.length === 0 ? 'stand in another order' : changes.join(' and ')}`;
};

/** What a change of a field from one value to another says about the setting behind it. */
export const changeOf = (rule: AnyRule, a: Reported, b: Reported): string =>
  match(rule)
    .with({ rule: 'value' }, { rule: 'asText' }, { rule: 'unlessZero' }, ({ setting }) => byValue(setting, a, b))
    .with({ rule: 'asDigit' }, ({ setting }) => turned(setting, b === 1))
    .with({ rule: 'rounded' }, { rule: 'dotted' }, ({ setting }) => byValue(setting, a, b))
    .with({ rule: 'joined' }, ({ setting }) => wordsChanged(subjectOf(setting), `${a}`.split(' '), `${b}`.split(' ')))
    .with({ rule: 'negated' }, ({ setting }) => turned(setting, b === false))
    .with(
      { rule: 'both' },
      ({ setting, and }) => `${b ? 'now both' : 'no longer both'}: ${claimOf(setting)}, and ${claimOf(and)}`,
    )
    .with(
      { rule: 'flagAndContains' },
      ({ setting, and, word }) =>
        `${b ? 'now both' : 'no longer both'}: ${claimOf(setting)}, and ${subjectOf(and)} contains “${word}”`,
    )
    .with({ rule: 'isDefault' }, (compared) => isDefault(compared, b === true))
    .with({ rule: 'alwaysFalse' }, () => 'the server reports something where it is known to report false')
    .with({ rule: 'isNotEmpty' }, ({ setting }) => `${subjectOf(setting)} ${b ? 'was filled in' : 'was emptied'}`)
    .with(
      { rule: 'isAbsolutePath' },
      ({ setting }) => `${subjectOf(setting)} ${b ? 'now starts' : 'no longer starts'} at the root of the disk`,
    )
    .with({ rule: 'count' }, ({ setting }) => `${subjectOf(setting)} went from ${a} to ${b} entries`)
    .with({ rule: 'pluginEnabled' }, ({ plugin }) => `the plugin ${plugin} was switched ${b ? 'on' : 'off'}`)
    .with({ rule: 'pluginVersion' }, ({ plugin }) => pluginVersion(plugin, a, b))
    .with(
      { rule: 'pluginFlag' },
      ({ plugin, key }) => `“${key}” was switched ${b ? 'on' : 'off'} in the plugin ${plugin}`,
    )
    .exhaustive();
