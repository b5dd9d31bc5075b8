import { firstSilentMajor } from '../../src/index.js';
import type { MaybeSilent } from '../../src/inputs/maybe-silent.js';
import { maybeSilentText } from '../../src/wording/maybe-silent.js';
import { silentText } from '../../src/wording/outbound-text.js';
import { appTexts, type OutboundFound, type StopText, type WayText, wayTexts } from '../model/silent.js';
import { counted, many } from '../model/words.js';
import { breakable, button, byId, type Child, code, el } from './dom.js';
import { notice } from './notice.js';
import { tileList } from './overview.js';
import { table } from './table.js';

/** Asks for the version, where a guess is not good enough. */
export const askNotice = (doubt: MaybeSilent): HTMLElement =>
  notice(
    'warning',
    'Which version is your server?',
    el('p', {}, maybeSilentText(doubt)),
    el(
      'p',
      {},
      `From version ${firstSilentMajor}.0 on, a server sends no telemetry about its configuration, but other data. The answer depends on your version.`,
    ),
    button('Choose the version', { id: 'choose-version' }, () => byId('release').focus()),
  );

/** That there is no payload. */
export const noPayload = ({ version }: OutboundFound): HTMLElement =>
  notice(
    'note',
    `There is no payload: from ${firstSilentMajor}.0 on, a server sends no telemetry about its configuration. “What is sent” lists what ${version} still sends.`,
  );

const tiles = ({ totals }: OutboundFound): HTMLElement =>
  tileList('tiles four', [
    ['reported', totals.on - totals.onAction, 'on, automatic', 'sent without any action'],
    ['reduced', totals.onAction, 'on, on action', 'sent when someone does something, such as opening a page'],
    ['unknown', totals.depends, 'maybe', 'depends on something the config does not show: a licence, a click'],
    ['withheld', totals.off, 'off', 'a setting stops it'],
  ]);

const small = (...content: readonly Child[]): HTMLElement => el('p', { class: 'small' }, ...content);

const stopCell = ({ stops, unstoppable }: WayText): readonly Child[] => {
  if (unstoppable !== undefined) return [el('p', {}, unstoppable)];
  return stops.flatMap(({ switches }: StopText, index) => [
    ...(index === 0 ? [] : [el('p', { class: 'or' }, 'or')]),
    ...(switches.length > 1 ? [el('p', {}, 'all of these:')] : []),
    ...switches.flatMap(({ set, more, variable }) => [
      el('p', {}, code(set)),
      ...more.map((text) => small(text)),
      ...(variable === undefined ? [] : [small('Variable ', code(variable))]),
    ]),
  ]);
};

const tagOf: { readonly [state: string]: string } = { on: 'reported', off: 'withheld' };

const cells = (way: WayText): readonly (readonly Child[])[] => [
  [
    el(
      'p',
      {},
      el('strong', { class: 'way' }, way.name),
      ' ',
      el('span', { class: `tag ${tagOf[way.state] ?? ''}`.trim() }, way.state),
    ),
    el('p', {}, `${way.purpose}.`),
    small(way.sender),
    el(
      'details',
      { class: 'small' },
      el('summary', {}, 'When, what, and how sure we are'),
      ...way.facts.map(([title, says]) => el('p', {}, el('strong', {}, title), `: ${says}`)),
    ),
  ],
  [...way.hosts.map((host) => el('p', {}, code(host))), ...way.named.map((text) => small(...breakable(`${text}.`)))],
  stopCell(way),
];

const columns = [{ title: 'What' }, { title: 'To' }, { title: 'How to stop it' }];

const section = (id: string, title: string, says: string, ways: readonly WayText[]): readonly HTMLElement[] =>
  ways.length === 0
    ? []
    : [
        el(
          'section',
          { class: 'settings ways', 'aria-labelledby': id },
          el('h3', { id, tabindex: -1 }, `${title} (${ways.length})`),
          el('p', {}, says),
          table(title, columns, ways.map(cells)),
        ),
      ];

/** What a server that reports no configuration still sends. */
export const silentView = (found: OutboundFound): readonly HTMLElement[] => {
  const [title, note] = silentText(found);
  const ways = wayTexts(found);
  const of = (state: string): readonly WayText[] => ways.filter((way) => way.state === state);
  const by = found.config ? 'with this config' : 'with every setting at its default';
  return [
    notice('note', `${title}.`, el('p', {}, note)),
    tiles(found),
    el(
      'p',
      { id: 'in-all' },
      `Of ${counted(ways.length, 'outgoing connection')} of a Mattermost ${found.version} server, `,
      el('strong', {}, `${many(found.totals.on)} are on`),
      ` ${by}.${found.config ? ` Your config is read by the rules of ${found.readAs}, the last version that sends it.` : ''}`,
    ),
    ...section('ways-on', 'On', 'These are sent. Each shows how to stop it.', of('on')),
    ...section(
      'ways-not',
      'Depends',
      'These depend on something the config does not show, such as a licence, a key or a click.',
      of('depends'),
    ),
    ...section('ways-off', 'Off', 'A setting of your server stops these.', of('off')),
    ...section(
      'ways-apps',
      'Desktop and mobile apps',
      'Sent by the apps of your users. The versions that they use are not known here.',
      appTexts(found.apps),
    ),
  ];
};
