import type { AppWay, OutboundSwitch, OutboundWay } from '../audit.js';
import {
  consoleText,
  type Found,
  kindText,
  namedText,
  nobody,
  nowText,
  onFirst,
  onlyNetwork,
  rangeText,
  type Shown,
  senders,
  silentText,
  sureText,
} from './outbound-text.js';
import type { Cell, Table } from './table.js';

const states: { readonly [S in OutboundWay['state']]: Cell } = {
  on: { text: 'on', colour: 'yellow' },
  off: { text: 'off', colour: 'green' },
  'not by default': { text: 'not by default', colour: 'dim' },
};

const switchText = (one: OutboundSwitch): string => {
  const more = [...consoleText(one), ...(one.variable === undefined ? [] : [`variable ${one.variable}`])];
  return [`${kindText(one)} (${nowText(one)})`, ...more, ...(one.note === undefined ? [] : [one.note])].join('; ');
};

const offRows = (off: OutboundWay['off']): readonly (readonly Cell[])[] => {
  if (off.length === 0) return [['stop it', onlyNetwork]];
  return off.map((together, index) => [
    index === 0 ? 'stop it' : 'or',
    together.length === 1
      ? together.map(switchText).join('')
      : `all of these together: ${together.map(switchText).join(' AND ')}`,
  ]);
};

const receiverRows = (way: Shown): readonly (readonly Cell[])[] => [
  ['to', way.hosts.length === 0 ? nobody : way.hosts.join(', ')],
  ...namedText(way).map((named) => ['', named]),
];

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
  ['how sure', sureText(way)],
];

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
  otherReceiver ? `(the address in ${addressIn[0]})` : (hosts[0] ?? nobody);

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
export const silentTable = (found: Found): Table => {
  const [title, note] = silentText(found);
  return {
    title,
    notes: [`${note} Each is listed below with what stops it, those that are on first.`],
    columns: [],
    rows: [],
  };
};

/** Everything that a server sends outwards, as tables: those that are on first, then the apps. */
export const outboundTables = (found: Found): readonly Table[] => {
  const ways = onFirst(found);
  return [summary({ ...found, ways }), ...ways.map(wayTable), ...found.apps.flatMap(appTables)];
};
