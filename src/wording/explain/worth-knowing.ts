import { match } from 'ts-pattern';
import type { Explained } from '../../audit/explain/explanation.js';
import type { ExplainedField } from '../../audit/explain/fields.js';
import type { WorthKnowing } from '../../audit/explain/notable.js';
import type { WithheldReason } from '../../field-map/withheld.js';
import { describeInClear } from '../disclosure.js';
import { nounOf } from '../phrases.js';
import { fieldsByName } from './in-clear.js';
import { counted, inFile } from './sections.js';

/** What each is about, in a word or two. */
const labels: { readonly [A in WorthKnowing['about']]: string } = {
  variable: 'check this',
  'in clear': 'in clear',
  identifier: 'identifying',
  numbers: 'numbers',
  'signing in': 'sign-in',
  plugins: 'plugins',
  words: 'words',
  'not sent': 'not sent',
};

/** What settings hold that are not sent, as it is counted. */
const held: { readonly [R in WithheldReason]: readonly [one: string, many: string] } = {
  secret: ['secret', 'secrets'],
  address: ['address', 'addresses'],
  path: ['path', 'paths'],
  identifier: ['identifier', 'identifiers'],
  'free text': ['text', 'texts'],
  harmless: ['harmless', 'harmless'],
};

/** How much is said: as much as fits one line, or everything. */
export type Length = 'short' | 'full';

/** Names, of which the short form says only some. */
const listed = (names: readonly string[], most: number, length: Length): string => {
  const more = length === 'full' ? 0 : names.length - most;
  return more <= 0 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${more} more`;
};

/** A thing that is sent in clear: what a setting is for, or what a plugin says. */
const clearText = (
  { sent }: Extract<WorthKnowing, { about: 'in clear' }>,
  field: ExplainedField | undefined,
): string => {
  const { setting, when } = sent;
  const learn = field && describeInClear(field.server.learn);
  const what = learn ?? (setting === undefined ? '' : nounOf(setting));
  const shown = field && 'inClear' in field.server ? ` = ${inFile(field.server.inClear)}` : '';
  const name = setting === undefined ? '' : `${setting}${shown}: `;
  return `${name}${what}${when === undefined ? '' : `, when ${when}`}`;
};

/** The digits that say something: 5000 is rounder than 1234. */
const digitsOf = (number: number): number => `${Math.abs(number)}`.replace(/0+$/, '').length;

/** The number of the settings that says most, with the name of its setting. */
const numberText = ({ settings }: Explained, paths: readonly string[]): string | undefined => {
  const numbers = settings.flatMap(({ path, fields }) => {
    const value = fields.find(({ server }) => typeof server.value === 'number')?.server.value;
    return typeof value === 'number' && paths.includes(path) ? [{ path, value }] : [];
  });
  const [first] = numbers.toSorted((a, b) => digitsOf(b.value) - digitsOf(a.value));
  return first && `${first.path.slice(first.path.lastIndexOf('.') + 1)} ${first.value}`;
};

type Of<A extends WorthKnowing['about']> = Extract<WorthKnowing, { about: A }>;

const idText = ({ ways }: Of<'identifier'>, explained: Explained, length: Length): string => {
  const names = listed(
    ways.map(({ name }) => name.slice(0, 1).toLowerCase() + name.slice(1)),
    1,
    length,
  );
  if (explained.disabled !== undefined) return `The ID of the server is in: ${names}`;
  if (ways.length === 0) return 'One ID of the server links all reports';
  return length === 'short'
    ? `With telemetry off, the ID is in: ${names}`
    : `After you turn telemetry off, the ID is still in: ${names}`;
};

/** How many of the plugins that are on the file does not name. */
const pluginsByDefault = (plugins: readonly string[], byDefault: readonly string[], length: Length): string => {
  if (byDefault.length === 0) return '';
  if (byDefault.length < plugins.length)
    return `, ${byDefault.length}${length === 'short' ? '' : ' of them'} by default`;
  return `, ${plugins.length === 1 ? '' : 'all '}by default`;
};

/** How many of some settings are not known. */
const unknownText = ({ settings, unknown = [] }: Of<'numbers' | 'signing in'>): string => {
  if (unknown.length === 0) return '';
  return unknown.length === settings.length ? '; what they are is not known' : `; ${unknown.length} of them not known`;
};

const pluginsText = ({ plugins, byDefault = [], unknown, fromMarketplace }: Of<'plugins'>, length: Length): string => {
  if (unknown) return 'which plugins are reported as on is not known';
  if (length === 'short' && fromMarketplace !== undefined) {
    const on = `${plugins.length === 0 ? 'none' : plugins.length} reported as on`;
    return `${on}${pluginsByDefault(plugins, byDefault, length)}; also those the marketplace lists`;
  }
  const none = plugins.length === 0;
  const are = plugins.length === 1 ? 'is' : 'are';
  const count = none ? 'no plugin is' : `${counted(plugins.length, 'plugin')} ${are}`;
  const names = none || (fromMarketplace !== undefined && length === 'short') ? '' : `: ${listed(plugins, 3, length)}`;
  const named = `${count} reported as on${pluginsByDefault(plugins, byDefault, length)}${names}`;
  if (fromMarketplace === undefined) return named;
  const besides = "if Mattermost's marketplace answers, the plugins it lists are reported";
  return `${named}; ${besides}${fromMarketplace === 'instead' ? ' instead' : ' too'}`;
};

const mostReasons = 4;

const notSentText = ({ reasons }: Of<'not sent'>, length: Length): string => {
  const counts = reasons.map(({ reason, settings }) => ({ reason, count: settings.length }));
  const sum = (list: readonly { readonly count: number }[]): number => list.reduce((all, { count }) => all + count, 0);
  const shown = length === 'full' || counts.length <= mostReasons ? counts : counts.slice(0, mostReasons);
  const rest = sum(counts) - sum(shown);
  const which = shown.map(({ reason, count }) => counted(count, ...held[reason]));
  return `${sum(counts)}: ${[...which, ...(rest === 0 ? [] : [counted(rest, 'other')])].join(', ')}`;
};

const textOf = (one: WorthKnowing, explained: Explained, length: Length): string =>
  match(one)
    .with({ about: 'variable' }, ({ variable }) => `${variable} on the server would override this file`)
    .with({ about: 'in clear' }, (clear) =>
      clearText(clear, fieldsByName(explained).get(`${clear.sent.event}.${clear.sent.property}`)),
    )
    .with({ about: 'identifier' }, (id) => idText(id, explained, length))
    .with({ about: 'numbers' }, (numbers) => {
      const { settings, changed } = numbers;
      const such = numberText(explained, changed);
      const others =
        such === undefined
          ? ''
          : `, ${changed.length} not the default${changed.length === 1 ? ':' : ', such as'} ${such}`;
      return `${settings.length} exact${others}${unknownText(numbers)}`;
    })
    .with(
      { about: 'signing in' },
      (settings) =>
        `${counted(settings.settings.length, 'setting')} about how people sign in, sent as they are${unknownText(settings)}`,
    )
    .with({ about: 'plugins' }, (plugins) => pluginsText(plugins, length))
    .with({ about: 'words' }, ({ settings }) => {
      const other =
        length === 'short' ? 'others would be sent as they are' : 'a value outside its list would be sent as it is';
      return `${counted(settings.length, 'value comes', 'values come')} from fixed lists; ${other}`;
    })
    .with({ about: 'not sent' }, (notSent) => notSentText(notSent, length))
    .exhaustive();

/** Something worth knowing, in words. */
export interface WorthRow {
  readonly about: WorthKnowing['about'];
  readonly label: string;
  readonly text: string;
  readonly preview: boolean;
}

/** What is worth knowing of a config, in words, most sensitive first. */
export const worthRows = (explained: Explained, length: Length = 'full'): readonly WorthRow[] =>
  explained.worthKnowing.map((one) => ({
    about: one.about,
    label: labels[one.about],
    text: textOf(one, explained, length),
    preview: one.preview === true,
  }));
