import { match } from 'ts-pattern';
import type { Explained, WorthKnowing } from '../../src/audit.js';
import { fieldsByName, marketplace } from '../../src/wording/explain/in-clear.js';
import { worthRows } from '../../src/wording/explain/worth-knowing.js';
import { nounOf } from '../../src/wording/phrases.js';
import { capital } from '../../src/wording/printed.js';
import type { Show } from './address.js';
import type { IconName } from './icon-name.js';
import { sentValue } from './rows.js';
import { counted } from './words.js';

/** What one can do with a card: see its settings, or one setting, or the other reports; or add variables. */
export type CardAction =
  | { readonly does: 'show'; readonly show: Show; readonly says: string }
  | { readonly does: 'open'; readonly path: string; readonly says: string }
  | { readonly does: 'others'; readonly says: string }
  | { readonly does: 'variables'; readonly says: string };

/** Something worth knowing. */
export interface CardText {
  readonly tone: 'danger' | 'caution' | 'neutral' | 'safe';
  readonly icon: IconName;
  readonly kind: string;
  readonly title: string;
  readonly says: string;
  /** The field that is sent in clear: its text can be shown. */
  readonly clear?: string;
  readonly list?: readonly string[];
  readonly action?: CardAction;
}

type Of<A extends WorthKnowing['about']> = Extract<WorthKnowing, { about: A }>;

/** The first words of a phrase: “the address”. */
const titleOf = (text: string): string => capital(text.replace(/^the /, ''));

const clearCard = ({ sent, preview }: Of<'in clear'>): CardText => {
  const { event, property, setting, when } = sent;
  const name = `${event}.${property}`;
  return {
    tone: 'danger',
    icon: 'eye',
    kind: preview ? 'Would be sent in clear' : 'Sent in clear',
    title: setting === undefined ? `What a plugin says in ${property}` : titleOf(nounOf(setting)),
    says: `The server ${preview ? 'would send' : 'sends'} it ${when === undefined ? 'as it is written' : `when ${when}`}.`,
    clear: name,
    ...(setting !== undefined && { action: { does: 'open', path: setting, says: 'Show setting' } as const }),
  };
};

const identifyingCard = ({ ways }: Of<'identifier'>, isOff: boolean): CardText => ({
  tone: 'caution',
  icon: 'finger',
  kind: 'Identifying',
  title: 'One ID links every report',
  says: isOff
    ? `The random ID of the server is in: ${ways.map(({ name }) => name).join(', ')}.`
    : `Each report carries the same random ID of the server, so they can be joined over years.${ways.length === 0 ? '' : ` With telemetry off, the ID is still in: ${ways.map(({ name }) => name).join(', ')}.`}`,
  action: { does: 'others', says: 'See what else is sent' },
});

const mostListed = 4;

/** Some values with their names: what is not the default says most. */
const valuesOf = ({ settings }: Explained, paths: readonly string[]): readonly string[] =>
  settings
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ path, fields }) => fields.slice(0, 1).map((field) => ({ path, value: sentValue(field) })))
    .filter(({ value }) => value !== 'unknown' && value !== 'left out')
    .slice(0, mostListed)
    .map(({ path, value }) => `${path.slice(path.lastIndexOf('.') + 1)} ${value}`);

const cardOf = (one: WorthKnowing, explained: Explained, says: string): CardText =>
  match(one)
    .with(
      { about: 'variable' },
      ({ variable }): CardText => ({
        tone: 'caution',
        icon: 'warn',
        kind: 'Check this',
        title: 'A variable can switch it on',
        says: `${variable} on the server wins over this file.`,
        action: { does: 'variables', says: 'Add an .env file' },
      }),
    )
    .with({ about: 'in clear' }, clearCard)
    .with({ about: 'identifier' }, (card) => identifyingCard(card, explained.disabled !== undefined))
    .with(
      { about: 'numbers' },
      ({ settings, changed }): CardText => ({
        tone: 'caution',
        icon: 'hash',
        kind: 'Exact numbers',
        title: `${counted(settings.length, 'number is', 'numbers are')} sent as ${settings.length === 1 ? 'it is' : 'they are'}`,
        says:
          changed.length === 0
            ? 'All of them are at their default.'
            : `${counted(changed.length, 'is', 'are')} not the default. Together they can single out your server.`,
        list: valuesOf(explained, changed),
        action: { does: 'show', show: 'number', says: `Show ${counted(settings.length, 'number')}` },
      }),
    )
    .with(
      { about: 'signing in' },
      ({ settings }): CardText => ({
        tone: 'caution',
        icon: 'shield',
        kind: 'Security',
        title: 'How people sign in',
        says: `${counted(settings.length, 'setting', 'settings')} about sign-in and passwords ${settings.length === 1 ? 'is' : 'are'} sent.`,
        action: { does: 'show', show: 'signin', says: `Show ${counted(settings.length, 'setting')}` },
      }),
    )
    .with(
      { about: 'plugins' },
      ({ plugins, fromMarketplace }): CardText => ({
        tone: 'neutral',
        icon: 'plug',
        kind: 'Plugins',
        title: 'Well-known plugins you use',
        says: fromMarketplace === undefined ? 'These are sent as switched on.' : marketplace[fromMarketplace],
        list: plugins,
        action: { does: 'open', path: 'PluginSettings.PluginStates', says: 'Show setting' },
      }),
    )
    .with(
      { about: 'words' },
      ({ settings }): CardText => ({
        tone: 'neutral',
        icon: 'braces',
        kind: 'Sent as typed',
        title: `${counted(settings.length, 'setting holds', 'settings hold')} words`,
        says: 'Yours are words of fixed lists. Any other text there would be sent too.',
        action: { does: 'show', show: 'typed', says: `Show ${counted(settings.length, 'setting')}` },
      }),
    )
    .with({ about: 'not sent' }, ({ reasons }): CardText => {
      const count = reasons.reduce((sum, { settings }) => sum + settings.length, 0);
      return {
        tone: 'safe',
        icon: 'check',
        kind: 'Not sent',
        title: `${counted(count, 'setting is', 'settings are')} not sent at all`,
        says: `${capital(says.replace(/^\d+: /, ''))}.`,
        action: { does: 'show', show: 'none', says: `Show ${counted(count, 'setting')}` },
      };
    })
    .exhaustive();

/** What is worth knowing, most revealing first; of a config whose telemetry is off only what holds all the same. */
export const cardsOf = (explained: Explained, isPreview: boolean): readonly CardText[] => {
  const texts = worthRows(explained);
  const cards = explained.worthKnowing.flatMap((one, index) =>
    one.preview && !isPreview ? [] : [cardOf(one, explained, texts[index]?.text ?? '')],
  );
  // A preview shows what is sensitive first, too.
  return cards.toSorted((a, b) => Number(b.tone === 'danger') - Number(a.tone === 'danger'));
};

/** The fields that are sent in clear, by name. */
export const clearFields = (explained: Explained) =>
  new Map([...fieldsByName(explained)].filter(([, { server }]) => server.sends === 'in clear'));
