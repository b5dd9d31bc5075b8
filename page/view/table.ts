import { button, type Child, el } from './dom.js';

/** What a column is called, and how its cells look. */
export interface Column {
  readonly title: string;
  readonly look?: 'number' | 'code';
}

/** Roles are said aloud, because a narrow window lays tables out as blocks, which takes their meaning away. */
export const tableHead = (columns: readonly Column[]): HTMLTableSectionElement =>
  el(
    'thead',
    { role: 'rowgroup' },
    el(
      'tr',
      { role: 'row' },
      ...columns.map(({ title, look }) => el('th', { role: 'columnheader', scope: 'col', class: look }, title)),
    ),
  );

/** A row; cells of a narrow window are labelled by the title of their column. */
export const tableRow = (
  columns: readonly Column[],
  cells: readonly (Child | readonly Child[])[],
): HTMLTableRowElement =>
  el(
    'tr',
    { role: 'row' },
    ...cells.map((cell, index) =>
      el(
        'td',
        { role: 'cell', class: columns[index]?.look, 'data-title': columns[index]?.title },
        ...(Array.isArray(cell) ? (cell as readonly Child[]) : [cell as Child]),
      ),
    ),
  );

/** A table whose rows are all of one sort. */
export const table = (
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly (Child | readonly Child[])[])[],
): HTMLTableElement =>
  el(
    'table',
    { role: 'table', class: 'plain', 'aria-label': name, tabindex: -1 },
    tableHead(columns),
    el('tbody', { role: 'rowgroup' }, ...rows.map((cells) => tableRow(columns, cells))),
  );

/** How many rows are shown of a table that may have very many. */
const fewest = 12;

/** A table of which the first rows are shown, and all of them on demand. */
export const longTable = (
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly (Child | readonly Child[])[])[],
): HTMLElement => {
  if (rows.length <= fewest) return table(name, columns, rows);
  const shown = el('div', {}, table(name, columns, rows.slice(0, fewest)));
  shown.append(
    button(`Show all ${rows.length}`, { class: 'quiet' }, () => {
      shown.replaceChildren(table(name, columns, rows));
      shown.querySelector('table')?.focus();
    }),
  );
  return shown;
};
