import type { ConfigHistory } from '../../audit/config-history/config-history.js';
import type { RowChange } from '../../audit/config-history/row-comparison.js';
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
    shownTime(change.at),
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

/** When what is sent changed: a line for each row that changed it. */
export const rowHistoryTable = (history: ConfigHistory, { all }: { readonly all: boolean }): Table => {
  const { release, asLoaded, telemetry, changes } = history;
  return {
    title: titleOf(history),
    notes: [
      `Telemetry is ${telemetry} in the last row. Each row is compared with the one before, as a Mattermost ${release} server sends it${asLoaded ? '' : ', and is read as written'}.`,
    ],
    columns: changes.length === 0 ? [] : ['row of (UTC)', 'fields', 'what changed'],
    rows: changes.map((change) => rowOf(change, all)),
    numeric: [1],
  };
};
