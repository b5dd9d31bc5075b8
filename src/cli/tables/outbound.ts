import type { AppWay, OutboundSwitch, OutboundWay } from '../../audit/outbound/answer.js';
import type { Cell, Table } from '../../formats/table.js';
import { receiverOf } from '../../outbound/receivers.js';
import {
  byDefaultText,
  dependsText,
  hostTexts,
  kindText,
  moreText,
  namedText,
  nowText,
  type OutboundFound,
  onFirst,
  onlyNetwork,
  rangeText,
  type Shown,
  senders,
  silentText,
  sureText,
} from '../../wording/outbound-text.js';

const states: { readonly [S in OutboundWay['state']]: Cell } = {
  on: { text: 'on', colour: 'yellow' },
  off: { text: 'off', colour: 'green' },
  depends: { text: 'maybe', colour: 'dim' },
};

const isUndecided = ({ state, off }: OutboundWay): boolean =>
  state === 'depends' && off.some((together) => together.some(({ from }) => from === 'unknown'));

const stateCell = (way: OutboundWay): Cell =>
  isUndecided(way) ? { text: 'not known', colour: 'dim' } : states[way.state];

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
      : `all of these: ${together.map(switchText).join(' AND ')}`,
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
  ...(way.identifies.length === 0 ? [] : [['identifies', way.identifies.join('; ')]]),
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
  rows: [['state', stateCell(way)], ['sender', `${senders[way.by]}, ${rangeText(way)}`], ...factRows(way)],
});

const appTables = (way: AppWay): readonly Table[] =>
  way.statements.map(({ says, ...range }) => ({
    title: `${way.name}: app version ${rangeText(range)}`,
    columns: [],
    rows: [['sender', senders[way.by]], ...factRows({ ...way, ...says, since: range.since } as Shown)],
  }));

/** The first line: how many connections are on. */
export const headline = ({ version, config, totals, ways }: OutboundFound): string =>
  `${totals.on} of ${ways.length} outgoing connections of a Mattermost ${version} server are on${config ? '' : ' by default'}`;

/** Notes about the answer as a whole. */
const notesOf = (found: OutboundFound): readonly string[] => {
  const { totals, version, answeredAs } = found;
  return [
    ...(answeredAs === undefined
      ? []
      : [
          `The list covers versions up to ${answeredAs}. Later versions may differ; this is the answer for ${answeredAs}.`,
        ]),
    `Of these, ${totals.on - totals.onAction} run by themselves and ${totals.onAction} only when someone does something. ${totals.off} are off. ${totals.depends} may be on: ${dependsText}.`,
    ...(found.reportsConfig
      ? []
      : [
          `Mattermost ${version} sends no telemetry about its configuration.${found.config ? ` Your config is read by the rules of ${found.readAs}.` : ''}`,
        ]),
  ];
};

/** A setting without its section. */
const shortName = (name: string): string => name.replace(/^\w+\.(?=\w{8,}$)/, '');

const shortSwitch = ({ off }: OutboundWay): string => {
  const [together] = off;
  if (together === undefined) return 'block it in your network';
  const first = together.map((one) =>
    one.by === 'environment' || (one.notInFile && one.variable)
      ? `${one.variable ?? one.name}=${one.stopsAt}`
      : `${shortName(one.name)}: ${JSON.stringify(one.stopsAt)}`,
  );
  return `${first.join(' and ')}${off.length > 1 ? ', or another way' : ''}`;
};

/** The host alone: where it is, not how it is asked. */
const shortReceiver = (way: OutboundWay): string => {
  const [first = '', ...others] = hostTexts(way);
  const host = receiverOf(first)?.host ?? first;
  return others.length > 0 ? `${host}, …` : host;
};

const summary = (found: OutboundFound): Table => ({
  title: headline(found),
  notes: notesOf(found),
  columns: ['connection', 'state', 'to', 'how to stop it'],
  rows: found.ways.map((way) => [way.name, stateCell(way), shortReceiver(way), shortSwitch(way)]),
});

/** Says that a version sends no telemetry about its configuration, and how much it still sends. */
export const silentTable = (found: OutboundFound): Table => {
  const [title, note] = silentText(found);
  return {
    title,
    notes: [`${note} They are listed below with how to stop them, those that are on first.`],
    columns: [],
    rows: [],
  };
};

/** Everything that a server sends outwards, as tables: those that are on first, then the apps. In short, a line each. */
export const outboundTables = (found: OutboundFound, inShort: boolean): readonly Table[] => {
  const ways = onFirst(found);
  const details = [...ways.map(wayTable), ...found.apps.flatMap(appTables)];
  const overview = summary({ ...found, ways });
  if (!inShort) return [overview, ...details];
  const more = `Use --all to show when each is sent, what, and how to stop it, including the desktop and mobile apps.`;
  return [overview, { notes: [more], columns: [], rows: [] }];
};
