import { match } from 'ts-pattern';
import type { FieldChange } from '../rules/change.js';
import { quoted } from './disclosure.js';
import { clauseOf, manyOf, nounOf, thingOf } from './phrases.js';

const shown = (value: unknown): string => (value === '' ? 'nothing' : quoted(value));

const words = (subject: string, gained: readonly string[], lost: readonly string[]): string => {
  const changes = [
    ...(gained.length > 0 ? [`gained ${gained.join(', ')}`] : []),
    ...(lost.length > 0 ? [`lost ${lost.join(', ')}`] : []),
  ];
  return `${subject} ${changes.length === 0 ? 'are in another order' : changes.join(' and ')}`;
};

/** What became of the setting behind a field, as a clause without a full stop. */
export const describeChange = (change: FieldChange): string =>
  match(change)
    .with({ became: 'on' }, ({ setting }) => `now true: ${clauseOf(setting)}`)
    .with({ became: 'off' }, ({ setting }) => `no longer true: ${clauseOf(setting)}`)
    .with(
      { became: 'another value' },
      ({ setting, from, to }) => `${nounOf(setting)}: from ${shown(from)} to ${shown(to)}`,
    )
    .with(
      { became: 'another number of entries' },
      ({ setting, from, to }) => `the number of ${manyOf(setting)}: from ${from} to ${to}`,
    )
    .with({ became: 'other words' }, ({ setting, gained, lost }) => words(nounOf(setting), gained, lost))
    .with({ became: 'both' }, { became: 'not both' }, ({ became, setting, and, word }) => {
      const second = word === undefined ? clauseOf(and) : `${nounOf(and)} contains “${word}”`;
      return `${became === 'both' ? 'now both true' : 'no longer both true'}: ${clauseOf(setting)}, and ${second}`;
    })
    .with({ became: 'default' }, ({ setting }) => `${thingOf(setting)} is back at its default`)
    .with({ became: 'not default' }, ({ setting }) => `${thingOf(setting)} is no longer at its default`)
    .with({ became: 'equal' }, { became: 'not equal' }, ({ became, setting, constant }) => {
      const adverb = became === 'equal' ? 'now' : 'no longer';
      return `${thingOf(setting)} is ${adverb} ${constant === '' ? 'empty' : quoted(constant)}`;
    })
    .with({ became: 'impossible' }, () => 'the server reports something where it is known to report false')
    .with({ became: 'filled in' }, ({ setting }) => `${thingOf(setting)} is now set`)
    .with({ became: 'emptied' }, ({ setting }) => `${thingOf(setting)} is now empty`)
    .with({ became: 'an absolute path' }, ({ setting }) => `${thingOf(setting)} is now an absolute path`)
    .with({ became: 'no absolute path' }, ({ setting }) => `${thingOf(setting)} is no longer an absolute path`)
    .with({ became: 'plugin on' }, ({ plugin }) => `the plugin ${plugin} was switched on`)
    .with({ became: 'plugin off' }, ({ plugin }) => `the plugin ${plugin} was switched off`)
    .with({ became: 'plugin installed' }, ({ plugin }) => `the plugin ${plugin} was installed`)
    .with({ became: 'plugin removed' }, ({ plugin }) => `the plugin ${plugin} was removed`)
    .with(
      { became: 'another plugin version' },
      ({ plugin, from, to }) => `the plugin ${plugin} went from version ${shown(from)} to ${shown(to)}`,
    )
    .with({ became: 'plugin flag on' }, ({ plugin, key }) => `“${key}” was switched on in the plugin ${plugin}`)
    .with({ became: 'plugin flag off' }, ({ plugin, key }) => `“${key}” was switched off in the plugin ${plugin}`)
    .exhaustive();
