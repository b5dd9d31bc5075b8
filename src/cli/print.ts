import { styleText } from 'node:util';
import { formatOf, type OutputForm, type OutputForms } from '../documents/output-forms.js';
import { markdownText, type Paint, type Table, tableText } from '../formats/table.js';
import { inWords } from '../wording/in-words.js';
import { printedJson } from '../wording/printed.js';
import { write } from './bulk/lines.js';
import { isColoured } from './colours.js';
import type { Io } from './io.js';
import type { PrintOptions } from './options.js';

const painted: Paint = (style, text) => styleText(style, text, { validateStream: false });

const leastWidth = 40;

/** How wide the output may be. Where no terminal shows it, names stay whole for whatever searches it. */
export const widthOf = ({ stdout }: Pick<Io, 'stdout'>, columns = process.env.COLUMNS): number => {
  if (stdout.isTTY) return Math.max(stdout.columns ?? 80, leastWidth);
  return columns !== undefined && /^[1-9]\d{0,5}$/.test(columns)
    ? Math.max(Number(columns), leastWidth)
    : Number.POSITIVE_INFINITY;
};

/** Data of a form that the command has of its own. */
export type Output = { readonly [F in OutputForm]: { readonly form: F; readonly data: OutputForms[F] } }[OutputForm];

/** Prints data as JSON that says which form it has. */
export const printJson = (io: Io, { form, data }: Output): Promise<void> =>
  write(io.stdout, `${printedJson(JSON.stringify(inWords({ format: formatOf(form), ...data }), null, 2))}\n`);

/** Prints tables as text, or for a document. */
export const printTables = (io: Io, { markdown }: PrintOptions, tables: readonly Table[]): Promise<void> => {
  const paint = isColoured(io, io.stdout) ? painted : undefined;
  const texts = tables.map((table) => (markdown ? markdownText(table) : tableText(table, widthOf(io), paint)));
  return write(io.stdout, `${texts.join('\n').trimEnd()}\n`);
};

/** Prints a result as it was asked for: as data, or as tables. */
export const print = (io: Io, options: PrintOptions, output: Output, tables: readonly Table[]): Promise<void> =>
  options.json ? printJson(io, output) : printTables(io, options, tables);
