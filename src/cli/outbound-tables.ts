import type { AppWay, OutboundSwitch, OutboundWay } from '../audit.js';
import { receiverOf } from '../outbound/receivers.js';
import {
  byDefaultText,
  dependsText,
  type Found,
  hostTexts,
  kindText,
  moreText,
  namedText,
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
  depends: { text: 'depends', colour: 'dim' },
};

const switchText = (one: OutboundSwitch): string => {
  const variable = one.variable === undefined || one.notByVariable ? [] : [`variable ${one.variable}`];
  return [`${kindText(one)} (${nowText(one)})`, ...moreText(one), ...variable].join('; ');
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
  ['to', hostTexts(way).join(', ')],
  ...namedText(way).map((named) => ['', named]),
];

const factRows = (way: Shown): readonly (readonly Cell[])[] => [
  ['what for', way.purpose],
  ...receiverRows(way),
  ['when', way.when],
  ['sends', way.sends],
  ...(way.identifies.length === 0 ? [] : [['identifies', way.identifies.join(', ')]]),
  ['by default', byDefaultText(way)],
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

/** What is to be known of the answer as a whole. */
const notesOf = (found: Found): readonly string[] => {
  const { totals, version, answeredAs } = found;
  return [
    ...(answeredAs === undefined ? [] : [`Known to ${answeredAs}; answered as for ${answeredAs}.`]),
    `Of those that are on, ${totals.on - totals.onAction} work by themselves, ${totals.onAction} when somebody does something. ${totals.off} are off; of ${totals.depends} it ${dependsText}.`,
    ...(found.reportsConfig
      ? []
      : [
          `A server of version ${version} sends no telemetry of its configuration.${found.config ? ` The config is read by the rules of ${found.readAs}.` : ''}`,
        ]),
  ];
};

/** A setting without its section, as others name it nearby. */
const shortName = (name: string): string => name.replace(/^\w+\.(?=\w{8,}$)/, '');

const shortSwitch = ({ off }: OutboundWay): string => {
  const [together] = off;
  if (together === undefined) return 'only the network';
  const first = together.map((one) =>
    one.by === 'environment' || (one.notInFile && one.variable)
      ? `${one.variable ?? one.name}=${one.stopsAt}`
      : `${shortName(one.name)}: ${JSON.stringify(one.stopsAt)}`,
  );
  return `${first.join(' and ')}${off.length > 1 ? ', or others' : ''}`;
};

/** The host alone: where it is, not how it is asked. */
const shortReceiver = (way: OutboundWay): string => {
  const [first = '', ...others] = hostTexts(way);
  const host = receiverOf(first)?.host ?? first;
  return others.length > 0 ? `${host}, …` : host;
};

const summary = (found: Found): Table => ({
  title: headline(found),
  notes: notesOf(found),
  columns: ['way', 'state', 'to', 'stop it'],
  rows: found.ways.map((way) => [way.name, states[way.state], shortReceiver(way), shortSwitch(way)]),
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

/** Everything that a server sends outwards, as tables: those that are on first, then the apps. In short, a line each. */
export const outboundTables = (found: Found, inShort: boolean): readonly Table[] => {
  const ways = onFirst(found);
  const details = [...ways.map(wayTable), ...found.apps.flatMap(appTables)];
  const overview = summary({ ...found, ways });
  if (!inShort) return [overview, ...details];
  const more = `${details.length} details, those of the desktop and mobile apps among them: --all shows when each is sent, what, and how to stop it.`;
  return [overview, { notes: [more], columns: [], rows: [] }];
};
