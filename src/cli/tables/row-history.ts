import type { ConfigHistory, UnreadRow } from '../../audit/config-history/config-history.js';
import type { RowChange, Telemetry } from '../../audit/config-history/row-comparison.js';
import type { Difference } from '../../audit/diff/differences.js';
import type { Cell, Table } from '../../formats/table.js';
import { bothText } from '../../wording/both.js';

/** A time as it is shown: to the second, in UTC. */
const shownTime = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

/** So many fields of a row are named on a terminal. */
const most = 12;

const fieldText = ({ event, property, sort, server, payload }: Difference): string => {
  const [a, b] = [bothText(server.a, payload.a), bothText(server.b, payload.b)];
  const values = sort === 'added' ? `new: ${b}` : sort === 'removed' ? `no longer: ${a}` : `${a} → ${b}`;
  return `${event}.${property} (${values})`;
};

/** What a row says of the switch, before its fields. */
const switchText = ({ telemetry, switched }: RowChange): string | undefined => {
  if (switched) return `telemetry is switched ${telemetry}`;
  return telemetry === 'off' ? 'telemetry is off; sent would be' : undefined;
};

const changeText = (change: RowChange, all: boolean): string => {
  const shown = all ? change.differences : change.differences.slice(0, most);
  const more = change.differences.length - shown.length;
  const fields = [...shown.map(fieldText), ...(more === 0 ? [] : [`and ${more} more (--json shows them)`])].join(', ');
  const said = switchText(change);
  if (said === undefined) return fields;
  return fields === '' ? said : `${said}${change.switched ? '; ' : ': '}${fields}`;
};

const rowOf = (change: RowChange, all: boolean): readonly Cell[] => {
  const text = changeText(change, all);
  return [
    `${change.late ? 'by ' : ''}${shownTime(change.at)}`,
    String(change.differences.length),
    change.switched ? { text, colour: change.telemetry === 'off' ? 'green' : 'yellow' } : text,
  ];
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const titleOf = ({ changes, rows, first, last }: ConfigHistory): string => {
  const span = first === undefined || last === undefined ? '' : `, ${shownTime(first)} to ${shownTime(last)} UTC`;
  const when = `${counted(rows, 'row')}${span}`;
  return changes.length === 0
    ? `What is sent is the same in ${when}`
    : `What is sent changed ${counted(changes.length, 'time')} in ${when}`;
};

const because = 'the environment decides on LogSettings.EnableDiagnostics, and its value is not known';

const telemetryText = (telemetry: Telemetry, where: string): string =>
  telemetry === 'not known'
    ? `Whether telemetry is on ${where} is not known: ${because}`
    : `Telemetry is ${telemetry} ${where}`;

/** Whether telemetry is on in the row that the server goes by, as far as that is known. */
const inForceText = ({ telemetry, inForce }: ConfigHistory): string => {
  if (inForce === undefined || (inForce.read && inForce.newest))
    return `${telemetryText(telemetry, 'in the last row')}.`;
  if (inForce.read)
    return `${telemetryText(inForce.telemetry, `in the effective row, of ${shownTime(inForce.at)}`)}. That row is marked Active, and is not the newest one.`;
  const what = inForce.because === 'active' ? 'the effective row, which is marked Active,' : 'the newest row';
  return `${telemetryText(telemetry, 'in the last row that can be read')}; ${what} cannot be read, so what holds now is not known.`;
};

const unreadRow = ({ at }: UnreadRow): readonly Cell[] => [shownTime(at), '', 'cannot be read'];

/** The changes and the rows that cannot be read, by time. */
const rowsOf = ({ changes, unread }: ConfigHistory, all: boolean): readonly (readonly Cell[])[] =>
  [
    ...changes.map((change) => ({ at: change.at, cells: rowOf(change, all) })),
    ...unread.map((one) => ({ at: one.at, cells: unreadRow(one) })),
  ]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ cells }) => cells);

/** When what is sent changed: a line for each row that changed it, or that cannot be read. */
export const rowHistoryTable = (history: ConfigHistory, { all }: { readonly all: boolean }): Table => {
  const { release, asLoaded } = history;
  const rows = rowsOf(history, all);
  return {
    title: titleOf(history),
    notes: [
      `${inForceText(history)} Each row is compared with the one before${history.unread.length === 0 ? '' : ' that can be read'}, as a Mattermost ${release} server sends it${asLoaded ? '' : ', and is read as written'}.`,
    ],
    columns: rows.length === 0 ? [] : ['row of (UTC)', 'fields', 'what changed'],
    rows,
    numeric: [1],
  };
};
