import type { AppWay, Outbound, OutboundSwitch, OutboundWay } from '../audit.js';
import type { Cell, Table } from './table.js';

type Found = Extract<Outbound, { status: 'ok' }>;

const senders: { readonly [S in OutboundWay['by']]: string } = {
  server: 'the server',
  plugin: 'a plugin of the server',
  web: "the web app, in users' browsers",
  desktop: 'the desktop app',
  mobile: 'the mobile app',
};

const states: { readonly [S in OutboundWay['state']]: Cell } = {
  on: { text: 'on', colour: 'yellow' },
  off: { text: 'off', colour: 'green' },
  'not by default': { text: 'not by default', colour: 'dim' },
};

const certainties = { certain: 'certain', likely: 'likely', inferred: 'inferred, not read in code' } as const;

const originText = { file: 'in the file', environment: 'by the environment', default: 'by default' } as const;

const nowText = ({ now, from }: OutboundSwitch): string => {
  if (now === 'not known') return 'not known here';
  const so = now === 'stops' ? 'now so' : 'now otherwise';
  return from === undefined ? so : `${so}, ${originText[from]}`;
};

const kindText = (one: OutboundSwitch): string => {
  if (one.by === 'environment') return `the variable ${one.name}=${one.stopsAt}`;
  if (one.by === 'policy') return `the policy ${one.name} = ${one.stopsAt} (desktop app)`;
  if (one.by === 'appSetting') return `the app's own setting ${one.name} = ${one.stopsAt}`;
  return `${one.name} = ${JSON.stringify(one.stopsAt)}`;
};

const consoleText = ({ console: place }: OutboundSwitch): readonly string[] =>
  place?.menu === undefined ? [] : [`System Console (10.x): ${place.menu} > ${place.title}`];

const switchText = (one: OutboundSwitch): string => {
  const more = [...consoleText(one), ...(one.variable === undefined ? [] : [`variable ${one.variable}`])];
  return [`${kindText(one)} (${nowText(one)})`, ...more, ...(one.note === undefined ? [] : [one.note])].join('; ');
};

const offRows = (off: OutboundWay['off']): readonly (readonly Cell[])[] => {
  if (off.length === 0) return [['stop it', 'no setting stops it: only the network does']];
  return off.map((together, index) => [
    index === 0 ? 'stop it' : 'or',
    together.length === 1
      ? together.map(switchText).join('')
      : `all of these together: ${together.map(switchText).join(' AND ')}`,
  ]);
};

type Shown = Omit<OutboundWay, 'state' | 'since' | 'until'>;

const receiverRows = ({ hosts, addressIn, addressNote, otherReceiver }: Shown): readonly (readonly Cell[])[] => {
  const names = [...(addressIn ?? []), ...(addressNote === undefined ? [] : [addressNote])];
  const to: readonly (readonly Cell[])[] =
    hosts.length === 0 ? [['to', 'nobody, as far as is known']] : [['to', hosts.join(', ')]];
  if (names.length === 0) return to;
  const named = otherReceiver
    ? `this config names another receiver in ${names.join(', ')}`
    : `${names.join(', ')} can name another receiver`;
  return [...to, ['', named]];
};

const factRows = (way: Shown): readonly (readonly Cell[])[] => [
  ['what for', way.purpose],
  ...receiverRows(way),
  ['when', way.when],
  ['sends', way.sends],
  ...(way.identifies.length === 0 ? [] : [['identifies', way.identifies.join(', ')]]),
  ['by default', way.byDefault ? 'on' : 'off'],
  ...offRows(way.off),
  ...(way.clients === undefined ? [] : [['sent by', way.clients.join(', ')]]),
  ...(way.shownBy === undefined ? [] : [['see it', way.shownBy.map((name) => `mm-diagnostics ${name}`).join(', ')]]),
  ...(way.note === undefined ? [] : [['note', way.note]]),
  ['how sure', way.doubt === undefined ? certainties[way.sure] : `${certainties[way.sure]}; ${way.doubt}`],
];

const rangeText = ({ since, until }: { readonly since: string; readonly until?: string }): string =>
  until === undefined ? `since ${since}` : `since ${since}, before ${until}`;

const wayTable = (way: OutboundWay): Table => ({
  title: way.name,
  columns: [],
  rows: [['state', states[way.state]], ['sender', `${senders[way.by]}, ${rangeText(way)}`], ...factRows(way)],
});

const appTables = (way: AppWay): readonly Table[] =>
  way.statements.map(({ says, ...range }) => ({
    title: `${way.name}: app version ${rangeText(range)}`,
    columns: [],
    rows: [['sender', senders[way.by]], ...factRows({ ...way, ...says, since: range.since } as Shown)],
  }));

/** The first line: how many ways are on. */
export const headline = ({ version, config, totals, ways }: Found): string =>
  `${totals.on} of the ${ways.length} ways out of a server of version ${version} are on${config ? '' : ' by default'}`;

const receiver = ({ hosts, addressIn = [], otherReceiver }: OutboundWay): string =>
  otherReceiver ? `(the address in ${addressIn[0]})` : (hosts[0] ?? 'nobody, as far as is known');

const summary = (found: Found): Table => ({
  title: headline(found),
  notes: [
    `Of those that are on, ${found.totals.on - found.totals.onAction} work by themselves, ${found.totals.onAction} when somebody does something. ${found.totals.off} are off, ${found.totals['not by default']} need what a config does not show, such as a licence or a click.`,
    ...(found.reportsConfig
      ? []
      : [
          `A server of version ${found.version} sends no telemetry of its configuration. The config is read by the rules of ${found.readAs}.`,
        ]),
  ],
  columns: ['way', 'state', 'to'],
  rows: found.ways.map((way) => [way.name, states[way.state], receiver(way)]),
});

/** That a version has no telemetry of its configuration, and how much it sends all the same. */
export const silentTable = ({ version, totals }: Found): Table => ({
  title: `A Mattermost ${version} server sends no telemetry of its configuration`,
  notes: [
    `It still sends ${totals.on} other things. Each is listed below with what stops it, those that are on first.`,
  ],
  columns: [],
  rows: [],
});

const order = { on: 0, 'not by default': 1, off: 2 } as const;

/** Everything that a server sends outwards, as tables: those that are on first, then the apps. */
export const outboundTables = (found: Found): readonly Table[] => {
  const ways = [...found.ways].sort((a, b) => order[a.state] - order[b.state]);
  return [summary({ ...found, ways }), ...ways.map(wayTable), ...found.apps.flatMap(appTables)];
};
