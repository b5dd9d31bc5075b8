/** What a text looks like on a terminal. */
type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Puts a text into a style; without one, texts stay plain. */
export type Paint = (style: Style, text: string) => string;

/** One cell: a text, and what it looks like on a terminal. */
export type Cell = string | { readonly text: string; readonly colour: Style };

/** Rows under titles, with a line before and after. Without columns its rows are pairs of a label and a text; without rows it is a title with notes alone. */
export interface Table {
  readonly title?: string;
  /** Sentences between the title and the rows. */
  readonly notes?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The columns that hold numbers, which end at the right. */
  readonly numeric?: readonly number[];
}

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

/** Where a line may be of any length, a cell that is longer than this makes no other one as wide. */
const widest = 400;

/** Widths of the columns: as wide as they want while that fits, else the widest give way. */
const widthsOf = ({ columns, rows }: Table, width: number): readonly number[] => {
  const isTooWide = (length: number): boolean => width === Number.POSITIVE_INFINITY && length > widest;
  const wanted = (columns.length > 0 ? columns : (rows[0] ?? [])).map((_, index) =>
    rows.reduce((most, row) => {
      const { length } = textOf(row[index] ?? '');
      return isTooWide(length) ? most : Math.max(most, length);
    }, columns[index]?.length ?? 0),
  );
  const space = width - gap * (wanted.length - 1);
  const widths = [...wanted];
  for (let over = widths.reduce((a, b) => a + b, 0) - space; over > 0; over -= 1) {
    const first = widths.indexOf(Math.max(...widths));
    if ((widths[first] as number) <= narrowest) break;
    widths[first] = (widths[first] as number) - 1;
  }
  return widths;
};

/** A table for a terminal of some width, in colour where there is a way to paint. */
export const tableText = (table: Table, width: number, paint?: Paint): string => {
  const widths = widthsOf(table, width);
  const broken = (cell: Cell, index: number): readonly string[] =>
    width === Number.POSITIVE_INFINITY ? [textOf(cell).trimEnd()] : linesOfCell(textOf(cell), widths[index] as number);
  const row = (cells: readonly Cell[], styledAs: (text: string, cell: Cell) => string): readonly string[] => {
    const inLines = cells.map(broken);
    const height = Math.max(...inLines.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      inLines
        .map((lines, index) => {
          const text = lines[line] ?? '';
          const space = ' '.repeat(Math.max(0, (widths[index] as number) - text.length));
          const between = index === inLines.length - 1 ? '' : ' '.repeat(gap);
          const styled = styledAs(text, cells[index] as Cell);
          return (table.numeric?.includes(index) ? space + styled : styled + space) + between;
        })
        .join('')
        .trimEnd(),
    );
  };
  const plain = (text: string): string => text;
  const styled =
    (style: Style) =>
    (text: string): string =>
      paint !== undefined && text !== '' ? paint(style, text) : text;
  return [
    ...(table.title === undefined ? [] : linesOfCell(table.title, width).map(styled('bold'))),
    ...(table.notes ?? []).flatMap((note) => linesOfCell(note, width)),
    ...(table.columns.length === 0 ? [] : row(table.columns, styled('dim'))),
    ...table.rows.flatMap((cells) =>
      row(cells, (text, cell) => (typeof cell === 'string' ? plain(text) : styled(cell.colour)(text))),
    ),
    '',
  ].join('\n');
};

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The head of a document's table; none if it has no columns. */
const headOf = (columns: readonly string[], numeric: readonly number[]): readonly string[] =>
  columns.length === 0
    ? []
    : [
        `| ${columns.join(' | ')} |`,
        `|${columns.map((_, index) => (numeric.includes(index) ? '---:|' : '---|')).join('')}`,
      ];

/** A table for a document. */
export const markdownText = ({ title, notes, columns, rows, numeric = [] }: Table): string =>
  [
    ...(title === undefined ? [] : [`## ${title}`, '']),
    ...(notes ?? []).flatMap((note) => [note, '']),
    ...headOf(columns.length > 0 || rows.length === 0 ? columns : (rows[0] ?? []).map(() => ''), numeric),
    ...rows.map((cells) => `| ${cells.map((cell) => escaped(textOf(cell))).join(' | ')} |`),
    '',
  ].join('\n');
