import type { AppWay, OutboundSwitch, OutboundWay } from '../../audit/outbound/answer.js';
import type { Cell, Table } from '../../formats/table.js';
import { receiverOf } from '../../outbound/receivers.js';
import {
  byDefaultText,
  dependsText,
  hostTexts,
  kindText,
  maskedSwitches,
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
  stoppedBy,
  sureText,
} from '../../wording/outbound-text.js';

const states: { readonly [S in OutboundWay['state']]: Cell } = {
  on: { text: 'on', colour: 'yellow' },
  off: { text: 'off', colour: 'green' },
  depends: { text: 'maybe', colour: 'dim' },
};

const isUndecided = ({ state, off }: OutboundWay): boolean =>
  state === 'depends' && off.some((together) => together.some(({ from }) => from === 'unknown'));

const stateCell = (way: OutboundWay): Cell => {
  if (way.sendsNothing) return { text: 'sends nothing', colour: 'green' };
  return isUndecided(way) ? { text: 'not known', colour: 'dim' } : states[way.state];
};

const switchText = (one: OutboundSwitch): string => {
  const variable = one.variable === undefined || one.notByVariable ? [] : [`variable ${one.variable}`];
  return [`${kindText(one)} (${nowText(one)})`, ...moreText(one), ...variable].join('; ');
};

const togetherText = (together: readonly OutboundSwitch[]): string =>
  together.length === 1 ? together.map(switchText).join('') : `all of these: ${together.map(switchText).join(' AND ')}`;

const offRows = (way: Shown & Partial<Pick<OutboundWay, 'state'>>): readonly (readonly Cell[])[] => {
  const by = stoppedBy(way);
  if (way.sendsNothing || (way.state === 'off' && by === undefined)) return [];
  if (way.off.length === 0) return [['stop it', onlyNetwork]];
  if (by === undefined) return way.off.map((together, at) => [at === 0 ? 'stop it' : 'or', togetherText(together)]);
  const others = way.off.filter((together) => together !== by);
  return [['already off', togetherText(by)], ...others.map((together) => ['also by', togetherText(together)])];
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
  ...offRows(way),
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
export const headline = ({ version, config, totals }: OutboundFound): string =>
  `${totals.on} of ${totals.on + totals.off + totals.depends} outgoing connections of a Mattermost ${version} server are on${config ? '' : ' by default'}`;

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
    ...maskedSwitches(found).map((name) => `${name} is masked, so it is not known whether one is set.`),
    ...(found.reportsConfig
      ? []
      : [
          `Mattermost ${version} sends no telemetry about its configuration.${found.config ? ` Your config is read by the rules of ${found.readAs}.` : ''}`,
        ]),
  ];
};

/** A setting without its section. */
const shortName = (name: string): string => name.replace(/^\w+\.(?=\w{8,}$)/, '');

const shortSwitch = (way: OutboundWay): string => {
  if (way.sendsNothing) return 'nothing to stop';
  const by = stoppedBy(way);
  if (by) return `already off (${shortTogether(by)})`;
  if (way.state === 'off') return 'not in this build';
  const [together] = way.off;
  if (together === undefined) return 'block it in your network';
  return `${shortTogether(together)}${way.off.length > 1 ? ', or another way' : ''}`;
};

const shortTogether = (together: readonly OutboundSwitch[]): string => {
  const parts = together.map((one) =>
    one.by === 'environment' || (one.notInFile && one.variable)
      ? `${one.variable ?? one.name}=${one.stopsAt}`
      : `${shortName(one.name)}: ${JSON.stringify(one.stopsAt)}`,
  );
  return parts.join(' and ');
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
