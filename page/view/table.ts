import { button, type Child, el } from './dom.js';

/** What a column is called, and how its cells look. */
export interface Column {
  readonly title: string;
  readonly look?: string;
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

/** A table of which the first rows are made, and all of them on demand. */
export const longTable = <T>(
  name: string,
  columns: readonly Column[],
  things: readonly T[],
  cellsOf: (thing: T) => readonly (Child | readonly Child[])[],
): HTMLElement => {
  if (things.length <= fewest) return table(name, columns, things.map(cellsOf));
  const shown = el('div', {}, table(name, columns, things.slice(0, fewest).map(cellsOf)));
  shown.append(
    button(`Show all ${things.length}`, { class: 'quiet' }, () => {
      const whole = table(name, columns, things.map(cellsOf));
      shown.replaceChildren(whole);
      whole.focus();
    }),
  );
  return shown;
};
