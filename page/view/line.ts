import { type Filter, shownOf } from '../model/filter.js';
import type { RowState, SettingRow, Tell } from '../model/rows.js';
import { type Child, code, el } from './dom.js';

const tags: { readonly [S in RowState]: string } = {
  inClear: 'in clear',
  reported: 'sent',
  reduced: 'sent in part',
  withheld: 'not sent',
  default: 'by default',
};

const small = (text: string): HTMLElement => el('p', { class: 'small' }, text);

const settingCell = ({ name, state, inFile, marks, line }: SettingRow): readonly Child[] => [
  code(name, { class: 'name' }),
  el('span', { class: `tag ${state}` }, tags[state]),
  ...(!inFile ? [small('not in the file')] : []),
  ...(line === undefined && marks.length === 0
    ? []
    : [small([...(line === undefined ? [] : [`line ${line}`]), ...marks].join(', '))]),
];

const tellCells = ({ name, value, learn, rule, inClear, oddity, changed }: Tell): readonly HTMLElement[] => [
  el(
    'td',
    { role: 'cell' },
    code(name),
    ' ',
    el('code', { class: inClear ? 'value clear' : 'value' }, value.replace('= ', '=\u00a0')),
    ...(changed ? [' ', el('span', { class: 'tag' }, 'not the default')] : []),
  ),
  el(
    'td',
    { role: 'cell', class: 'learn' },
    el('p', inClear ? { class: 'clear' } : {}, learn),
    small(`Rule: ${rule}`),
    ...(oddity === undefined ? [] : [small(`Odd: ${oddity}`)]),
  ),
];

/** A row as it stands in the page. */
export interface Line {
  readonly row: SettingRow;
  readonly body: HTMLElement;
  /** The cell with the setting's name, in the first row that is shown. */
  readonly cell: HTMLElement;
  readonly tells: readonly (readonly [Tell, HTMLElement])[];
}

/** A setting as a group of rows: a row for each property, or one that says why there is none. */
export const lineOf = (row: SettingRow): Line => {
  const cell = el('th', { role: 'rowheader', scope: 'rowgroup', class: 'setting' }, ...settingCell(row));
  const notes = [...row.notes, ...(row.where === undefined ? [] : [row.where])].map((note) => el('p', {}, note));
  const tells = row.tells.map((tell) => [tell, el('tr', { role: 'row' }, ...tellCells(tell))] as const);
  const said =
    notes.length > 0 || tells.length === 0
      ? [
          el(
            'tr',
            { role: 'row' },
            el('td', { role: 'cell', class: 'none' }, '—'),
            el('td', { role: 'cell' }, ...notes),
          ),
        ]
      : [];
  const rows = [...tells.map(([, tr]) => tr), ...said];
  cell.rowSpan = rows.length;
  rows[0]?.prepend(cell);
  return { row, cell, tells, body: el('tbody', { role: 'rowgroup', class: row.state }, ...rows) };
};

/** Shows of a line what passes the filter; whether that is anything. */
export const isShown = ({ row, body, cell, tells }: Line, filter: Filter): boolean => {
  const told = shownOf(row, filter);
  body.hidden = told === undefined;
  if (told === undefined) return false;
  for (const [tell, tr] of tells) tr.hidden = !told.includes(tell);
  const first = tells.find(([, tr]) => !tr.hidden)?.[1];
  if (first && cell.parentElement !== first) first.prepend(cell);
  return true;
};
