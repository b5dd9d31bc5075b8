import { match } from 'ts-pattern';
import { by } from '../by.js';
import { guarded } from '../misuse.js';
import { declaredAt } from '../rules/accepts.js';
import type { Disclosure, Hidden } from '../rules/disclosure.js';
import { clauseOf, itselfOf, manyOf, nounOf, thingOf } from './phrases.js';

/** A constant of the map in a sentence. */
export const quoted = (constant: unknown): string =>
  typeof constant === 'string' ? `“${constant}”` : JSON.stringify(constant);

const mostWords = 6;

/** The words of a closed list, where they are few. */
const fewWords = (list: readonly string[] | undefined): string | undefined => {
  if (list === undefined || list.length < 2 || list.length > mostWords) return undefined;
  const words = list.map((word) => (word !== '' ? word : list.includes('none') ? 'empty' : 'none'));
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
};

/** The values that a choice has, where they are few: “ (always, never or ask)”. */
const choices = (path: string): string => {
  const { kind, vocabulary } = declaredAt(path) ?? {};
  const words = kind === 'choice' && vocabulary?.name === 'words' ? fewWords(vocabulary.list) : undefined;
  return words === undefined ? '' : ` (${words})`;
};

/** What a value has to be for its payload to hold it. */
const listed = (vocabulary: string, list: readonly string[] | undefined): string =>
  vocabulary !== 'words' || list === undefined ? `a ${vocabulary}` : (fewWords(list) ?? `one of ${list.length} values`);

const isSet = (path: string): string =>
  declaredAt(path)?.kind === 'list' ? `whether there are any ${manyOf(path)}` : `whether ${thingOf(path)} is set`;

/** The same of something that is named before. */
const only = (what: Disclosure): string =>
  match(what)
    .with({ discloses: 'how many entries' }, () => 'only how many there are')
    .with({ discloses: 'changed' }, () => 'only whether it is the default')
    .with({ discloses: 'left empty' }, () => 'only whether it is empty')
    .with({ discloses: 'equal' }, ({ constant }) => `only whether it is ${quoted(constant)}`)
    .otherwise((other) => `only ${clause(other)}`);

const pluginSetting = ({ plugin, key }: { readonly plugin: string; readonly key: string }): string =>
  `the value of “${key}” in the plugin ${plugin}`;

/** What is sent in clear, where it is said elsewhere that it is. */
export const describeInClear = (disclosure: Disclosure): string =>
  match(disclosure)
    .with({ discloses: 'itself' }, { discloses: 'each entry' }, ({ setting }) => nounOf(setting))
    .with({ discloses: 'plugin setting' }, pluginSetting)
    .otherwise(describeDisclosure);

const clause = by<Disclosure, 'discloses', string>('discloses', {
  'the value': ({ setting }) => nounOf(setting) + choices(setting),
  'both values': ({ setting, and }) => `${nounOf(setting)}, and ${nounOf(and)}`,
  'the opposite': ({ setting }) => `${nounOf(setting)} (inverted: false = yes)`,
  'both on': ({ setting, and }) => `whether both are true: ${clauseOf(setting)}, and ${clauseOf(and)}`,
  'on and contains': ({ setting, and, word }) =>
    `whether both are true: ${clauseOf(setting)}, and ${nounOf(and)} contains “${word}”`,
  changed: ({ setting }) => `whether ${thingOf(setting)} is the default`,
  'left empty': ({ setting }) => `whether ${thingOf(setting)} is left empty`,
  equal: ({ setting, constant }) => `whether ${thingOf(setting)} is ${quoted(constant)}`,
  nothing: () => 'nothing: the field is always false',
  'filled in': ({ setting }) => isSet(setting),
  'an absolute path': ({ setting }) => `whether ${thingOf(setting)} is an absolute path`,
  'how many entries': ({ setting }) => `the number of ${manyOf(setting)}`,
  'rounded down': ({ setting }) => `${nounOf(setting)}, rounded down`,
  itself: ({ setting }) => `${nounOf(setting)}, in clear`,
  'as written': ({ setting }) => `${nounOf(setting)}, exactly as written`,
  'both as written': ({ setting, and }) => `${nounOf(setting)} and ${nounOf(and)}, exactly as written`,
  'each entry': ({ setting }) => `${nounOf(setting)}, entry by entry, in clear`,
  empty: ({ setting }) => `that ${thingOf(setting)} is empty`,
  'plugin on': ({ plugin }) => `whether the plugin ${plugin} is on`,
  'plugin version': ({ plugin }) => `whether the plugin ${plugin} is installed, and its version`,
  'plugin and version as written': ({ plugin }) =>
    `whether the plugin ${plugin} is installed, and its version exactly as the plugin gives it`,
  'plugin version as written': ({ plugin }) => `the version of the plugin ${plugin}, exactly as the plugin gives it`,
  'plugin flag': ({ plugin, key }) => `whether “${key}” is on in the plugin ${plugin}`,
  'plugin setting': (setting) => `${pluginSetting(setting)}, in clear`,
  'plugin setting empty': ({ plugin, key }) => `that “${key}” in the plugin ${plugin} is empty`,
  'an event': ({ happened, numbers }) => {
    const what = happened.startsWith('how ') ? happened : `that ${happened}`;
    return `${what}${numbers ? ', with numbers' : ''}; not who did it, nor where`;
  },
  declared: ({ words }) => words,
  'a listed value': ({ vocabulary, list, sure }) =>
    sure
      ? `only that it is not ${listed(vocabulary, list)}`
      : `its value if it is ${listed(vocabulary, list)}, otherwise “other”`,
  'a plain version': ({ sure }) =>
    sure ? 'only that the plugin is installed' : 'the version if it is plain numbers, otherwise “other”',
  'a flag': ({ otherwise, sure }) =>
    sure ? `${otherwise}, as for anything that is not a flag` : `whether it is on, or ${otherwise} if it is not a flag`,
  only: ({ what }) => only(what),
});

const withheld = ({ part, setting, unlessIn }: Hidden): string => {
  if (part === 'the rest') return `; nothing else of ${nounOf(setting)}`;
  const hidden = itselfOf(setting);
  return unlessIn === undefined ? `, not ${hidden}` : `; another event, ${unlessIn}, may send ${hidden} in clear`;
};

/**
 * What the receiver of a field learns, for people who do not program. It follows “they learn”.
 *
 * @param disclosure - what `explain`, `diff` or `fieldHistory` gives as `learn` or `says`
 * @returns a clause, without a full stop
 * @throws `ArgumentError` where it is nothing of the sort
 * @example
 * describeDisclosure({ discloses: 'the value', setting: 'ServiceSettings.EnableCustomEmoji', kind: 'flag' });
 * // 'whether people may add custom emoji'
 */
export const describeDisclosure = (disclosure: Disclosure): string =>
  guarded(() => {
    const hides = 'hides' in disclosure ? disclosure.hides : undefined;
    return clause(disclosure) + (hides === undefined ? '' : withheld(hides));
  });
