import { styleText } from 'node:util';
import { printedJson } from '../printed.js';
import type { Io, OptionTable } from './command.js';
import { write } from './lines.js';

type Colour = Extract<Parameters<typeof styleText>[0], string>;

/** One cell: a text, and what it looks like on a terminal. */
export type Cell = string | { readonly text: string; readonly colour: Colour };

/** Rows under titles, with a line before and after. Without columns its rows are pairs of a label and a text; without rows it is a title with notes alone. */
export interface Table {
  readonly title?: string;
  /** Sentences between the title and the rows. */
  readonly notes?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How a command that prints tables can be asked to print. */
export const formatOptions: OptionTable = {
  json: { type: 'boolean', says: 'as data' },
  markdown: { type: 'boolean', says: 'as tables for a document' },
};

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

const gap = 2;
const narrowest = 8;

/** Where a name may be broken: after a dot or an underscore, or before the next word of a camel-case name. */
const joints = [/(?<=[._/])/, /(?<=[a-z])(?=[A-Z])/];

/** Breaks a text into lines: at spaces, else at the joints of a name, else anywhere. */
export const linesOfCell = (text: string, width: number): readonly string[] => {
  const lines = [''];
  const put = (piece: string): void => {
    const line = lines.at(-1) as string;
    if ((line + piece).trimEnd().length <= width) lines[lines.length - 1] = line + piece;
    else if (piece.trimEnd().length <= width) lines.push(piece.trimStart());
    else {
      const parts = joints.map((joint) => piece.split(joint)).find((found) => found.length > 1);
      const cut = parts ?? piece.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
      for (const part of cut) put(part);
    }
  };
  for (const piece of text.split(/(?<= )/)) put(piece);
  return lines.map((line) => line.trimEnd());
};

/** Widths of the columns: as wide as they want while that fits, else the widest give way. */
const widthsOf = ({ columns, rows }: Table, width: number): readonly number[] => {
  const wanted = (columns.length > 0 ? columns : (rows[0] ?? [])).map((_, index) =>
    rows.reduce((widest, row) => Math.max(widest, textOf(row[index] ?? '').length), columns[index]?.length ?? 0),
  );
  const space = width - gap * (wanted.length - 1);
  const widths = [...wanted];
  for (let over = widths.reduce((a, b) => a + b, 0) - space; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= narrowest) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
};

/** A table for a terminal of some width, in colour or not. */
export const tableText = (table: Table, width: number, coloured: boolean): string => {
  const widths = widthsOf(table, width);
  const row = (cells: readonly Cell[], paint: (text: string, cell: Cell) => string): readonly string[] => {
    const broken = cells.map((cell, index) => linesOfCell(textOf(cell), widths[index] as number));
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      broken
        .map((lines, index) => {
          const text = lines[line] ?? '';
          const padding = index === broken.length - 1 ? '' : ' '.repeat((widths[index] as number) - text.length + gap);
          return paint(text, cells[index] as Cell) + padding;
        })
        .join('')
        .trimEnd(),
    );
  };
  const plain = (text: string): string => text;
  const styled =
    (style: Colour) =>
    (text: string): string =>
      coloured && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  return [
    ...(table.title === undefined ? [] : [styled('bold')(table.title)]),
    ...(table.notes ?? []).flatMap((note) => linesOfCell(note, width)),
    ...(table.columns.length === 0 ? [] : row(table.columns, styled('dim'))),
    ...table.rows.flatMap((cells) =>
      row(cells, (text, cell) => (typeof cell === 'string' ? plain(text) : styled(cell.colour)(text))),
    ),
    '',
  ].join('\n');
};

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A document's table has a head, be it an empty one. */
const headOf = (columns: readonly string[]): readonly string[] =>
  columns.length === 0 ? [] : [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---|').join('')}`];

/** A table for a document. */
export const markdownText = ({ title, notes, columns, rows }: Table): string =>
  [
    ...(title === undefined ? [] : [`## ${title}`, '']),
    ...(notes ?? []).flatMap((note) => [note, '']),
    ...headOf(columns.length > 0 || rows.length === 0 ? columns : (rows[0] ?? []).map(() => '')),
    ...rows.map((cells) => `| ${cells.map((cell) => escaped(textOf(cell))).join(' | ')} |`),
    '',
  ].join('\n');

const leastWidth = 40;

/** How wide the output may be. Where no terminal shows it, names stay whole for whatever searches it. */
export const widthOf = ({ stdout }: Pick<Io, 'stdout'>, columns = process.env.COLUMNS): number => {
  if (stdout.isTTY) return Math.max(stdout.columns ?? 80, leastWidth);
  return columns !== undefined && /^[1-9]\d{0,5}$/.test(columns)
    ? Math.max(Number(columns), leastWidth)
    : Number.POSITIVE_INFINITY;
};

/** Prints a result in the form that was asked for: tables, a document, or the data itself. */
export const print = async (
  io: Io,
  options: Readonly<Record<string, unknown>>,
  data: unknown,
  tables: readonly Table[],
): Promise<void> => {
  if (options.json) return write(io.stdout, `${printedJson(JSON.stringify(data, null, 2))}\n`);
  const coloured = io.stdout.isTTY === true && !process.env.NO_COLOR;
  const texts = tables.map((table) =>
    options.markdown ? markdownText(table) : tableText(table, widthOf(io), coloured),
  );
  return write(io.stdout, `${texts.join('\n').trimEnd()}\n`);
};
