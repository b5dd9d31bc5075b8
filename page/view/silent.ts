import { type MaybeSilent, maybeSilentText } from '../../src/audit/silence.js';
import { silentText } from '../../src/cli/outbound-text.js';
import { firstSilentMajor } from '../../src/resolve.js';
import { appTexts, type Found, type StopText, type WayText, wayTexts } from '../model/silent.js';
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
      `From version ${firstSilentMajor}.0 on, a server sends no telemetry of its configuration, but other things. So nothing is said here on a guess.`,
    ),
    button('Choose the version', { id: 'choose-version' }, () => byId('release').focus()),
  );

/** That there is no payload. */
export const noPayload = ({ version }: Found): HTMLElement =>
  notice(
    'note',
    `There is no payload: a server of version ${version} sends no telemetry of its configuration, as none does from ${firstSilentMajor}.0 on. “What leaves” lists what it still sends.`,
  );

const tiles = ({ totals }: Found): HTMLElement =>
  tileList('tiles four', [
    ['reported', totals.on - totals.onAction, 'on, by itself', 'sent without anybody doing something'],
    ['reduced', totals.onAction, 'on, on action', 'sent when somebody does something, such as opening a page'],
    ['unknown', totals.depends, 'depends', 'needs what a config does not show: a licence, a click'],
    ['withheld', totals.off, 'off', 'a setting stops it'],
  ]);

const small = (...content: readonly Child[]): HTMLElement => el('p', { class: 'small' }, ...content);

const stopCell = ({ stops, unstoppable }: WayText): readonly Child[] => {
  if (unstoppable !== undefined) return [el('p', {}, unstoppable)];
  return stops.flatMap(({ switches }: StopText, index) => [
    ...(index === 0 ? [] : [el('p', { class: 'or' }, 'or')]),
    ...(switches.length > 1 ? [el('p', {}, 'all of these together:')] : []),
    ...switches.flatMap(({ set, more, variable }) => [
      el('p', {}, code(set)),
      ...more.map((text) => small(text)),
      ...(variable === undefined ? [] : [small('Variable ', code(variable))]),
    ]),
  ]);
};

const tagOf: { readonly [state: string]: string } = { on: 'tag reported', off: 'tag withheld' };

const cells = (way: WayText): readonly (readonly Child[])[] => [
  [
    el(
      'p',
      {},
      el('strong', { class: 'way' }, way.name),
      ' ',
      el('span', { class: tagOf[way.state] ?? 'tag' }, way.state),
    ),
    el('p', {}, `${way.purpose}.`),
    small(way.sender),
    el(
      'details',
      { class: 'small' },
      el('summary', {}, 'When, what, and how sure that is'),
      ...way.facts.map(([title, says]) => el('p', {}, el('strong', {}, title), `: ${says}`)),
    ),
  ],
  [...way.hosts.map((host) => el('p', {}, code(host))), ...way.named.map((text) => small(...breakable(`${text}.`)))],
  stopCell(way),
];

const columns = [{ title: 'What' }, { title: 'To' }, { title: 'What stops it' }];

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
export const silentView = (found: Found): readonly HTMLElement[] => {
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
      `Of ${counted(ways.length, 'way')} out of a server of version ${found.version}, `,
      el('strong', {}, `${many(found.totals.on)} are on`),
      ` ${by}.${found.config ? ` The config is read by the rules of ${found.readAs}, the last release that reports it.` : ''}`,
    ),
    ...section('ways-on', 'On', 'These are sent. Each names what stops it.', of('on')),
    ...section(
      'ways-not',
      'Depends',
      'These need what a config does not show, such as a licence, a key or a click.',
      of('depends'),
    ),
    ...section('ways-off', 'Off', 'A setting of this server stops these.', of('off')),
    ...section(
      'ways-apps',
      'Desktop and mobile apps',
      'Sent by the apps of your users. Which versions of them are in use is not known here.',
      appTexts(found.apps),
    ),
  ];
};
