import { by } from '../by.js';
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

const bothClauses = ({ setting, and, word }: Extract<FieldChange, { readonly and: string }>): string =>
  `${clauseOf(setting)}, and ${word === undefined ? clauseOf(and) : `${nounOf(and)} contains “${word}”`}`;

const orEmpty = (constant: unknown): string => (constant === '' ? 'empty' : quoted(constant));

/** What became of the setting behind a field, as a clause without a full stop. */
export const describeChange = by<FieldChange, 'became', string>('became', {
  on: ({ setting }) => `now true: ${clauseOf(setting)}`,
  off: ({ setting }) => `no longer true: ${clauseOf(setting)}`,
  'another value': ({ setting, from, to }) => `${nounOf(setting)}: from ${shown(from)} to ${shown(to)}`,
  'another number of entries': ({ setting, from, to }) => `the number of ${manyOf(setting)}: from ${from} to ${to}`,
  'other words': ({ setting, gained, lost }) => words(nounOf(setting), gained, lost),
  both: (both) => `now both true: ${bothClauses(both)}`,
  'not both': (both) => `no longer both true: ${bothClauses(both)}`,
  default: ({ setting }) => `${thingOf(setting)} is back at its default`,
  'not default': ({ setting }) => `${thingOf(setting)} is no longer at its default`,
  equal: ({ setting, constant }) => `${thingOf(setting)} is now ${orEmpty(constant)}`,
  'not equal': ({ setting, constant }) => `${thingOf(setting)} is no longer ${orEmpty(constant)}`,
  impossible: () => 'the server reports something where it is known to report false',
  'filled in': ({ setting }) => `${thingOf(setting)} is now set`,
  emptied: ({ setting }) => `${thingOf(setting)} is now empty`,
  'an absolute path': ({ setting }) => `${thingOf(setting)} is now an absolute path`,
  'no absolute path': ({ setting }) => `${thingOf(setting)} is no longer an absolute path`,
  'plugin on': ({ plugin }) => `the plugin ${plugin} was switched on`,
  'plugin off': ({ plugin }) => `the plugin ${plugin} was switched off`,
  'plugin installed': ({ plugin }) => `the plugin ${plugin} was installed`,
  'plugin removed': ({ plugin }) => `the plugin ${plugin} was removed`,
  'another plugin version': ({ plugin, from, to }) =>
    `the plugin ${plugin} went from version ${shown(from)} to ${shown(to)}`,
  'plugin flag on': ({ plugin, key }) => `“${key}” was switched on in the plugin ${plugin}`,
  'plugin flag off': ({ plugin, key }) => `“${key}” was switched off in the plugin ${plugin}`,
});
