import { activeIn, type DatabaseRow, databaseRow, type RowProblem, timeIn } from '../../inputs/database-row.js';
import type { Issue } from '../../issues.js';
import { defaultLength } from '../../json/limits.js';
import { passValue } from '../../json/mistake.js';
import type { Node } from '../../json/node.js';
import { readText } from '../../json/read.js';
import { linesOf } from '../bulk/lines.js';
import type { Io } from '../io.js';
import { eachBatch } from './input.js';
import { refuseZip } from './zip.js';

/** Which row of the input something is: its line where each has one, else its place. */
export interface PlaceOfRow {
  readonly sort: 'line' | 'row';
  readonly row: number;
}

/** What is done with each row, or with what is wrong with it. */
export interface RowUse {
  readonly row: (row: DatabaseRow, place: PlaceOfRow) => void;
  readonly problem: (problem: RowProblem | readonly Issue[], place: PlaceOfRow, known?: KnownOfRow) => void;
}

/** What is known of a row that cannot be used. */
interface KnownOfRow {
  readonly createAt: number;
  readonly active?: boolean;
}

const knownOf = (node: Node): KnownOfRow | undefined => {
  const [createAt, active] = [timeIn(node), activeIn(node)];
  return createAt === undefined ? undefined : { createAt, ...(active !== undefined && { active }) };
};

const useNode = (node: Node, place: PlaceOfRow, use: RowUse): void => {
  const row = databaseRow(node);
  if (typeof row === 'string') use.problem(row, place, knownOf(node));
  else use.row(row, place);
};

/** An issue in one of many lines, with the line of the input. */
const inLine = (issue: Issue, { sort, row }: PlaceOfRow): Issue =>
  sort === 'line' && 'line' in issue && issue.line !== undefined ? { ...issue, line: issue.line + row - 1 } : issue;

const useText = (text: string, place: PlaceOfRow, use: RowUse): void => {
  const read = readText(text, {});
  if (read.ok) useNode(read.value.node, place, use);
  else
    use.problem(
      read.issues.map((issue) => inLine(issue, place)),
      place,
    );
};

/** The rows of one list, or values that follow each other, on several lines each. */
const useWhole = (text: string, use: RowUse): void => {
  if (!text.trimStart().startsWith('[')) {
    let row = 1;
    for (let from = 0; text.slice(from).trim() !== ''; row += 1) {
      const end = passValue(text, from, false);
      const next = typeof end === 'number' ? end : text.length;
      useText(text.slice(from, next), { sort: 'row', row }, use);
      from = next;
    }
    return;
  }
  const read = readText(text, {});
  if (!read.ok) use.problem(read.issues, { sort: 'row', row: 1 });
  else
    for (const [index, node] of (read.value.node.items ?? []).entries())
      useNode(node, { sort: 'row', row: index + 1 }, use);
};

const utf8 = new TextDecoder();

/** Whether a first line starts something that ends on another one: a list, or an object alone on its line. */
const goesOn = (line: string): boolean => /^\s*(?:\[|\{\s*$)/.test(line);

/** Reads rows, one a line, and does something with each; a list of them is read as a whole. */
export const eachRow = async (file: string | undefined, io: Io, use: RowUse): Promise<void> => {
  const whole: Uint8Array[] = [];
  let line = 0;
  const useLines = (lines: string): void => {
    for (const text of lines.replace(/\n$/, '').split('\n')) {
      line += 1;
      if (text.trim() !== '') useText(text, { sort: 'line', row: line }, use);
    }
  };
  await eachBatch(
    file,
    io,
    (stream) => linesOf(stream, defaultLength),
    async (batch) => {
      if (batch === 'too long') {
        line += 1;
        use.problem([{ code: 'tooLarge', limit: defaultLength }], { sort: 'line', row: line });
      } else if (whole.length > 0) whole.push(Uint8Array.from(batch));
      else {
        const text = utf8.decode(batch);
        if (line === 0) refuseZip(text, file, 'rows');
        if (line === 0 && goesOn(text.trimStart().split('\n', 1)[0] ?? '')) whole.push(Uint8Array.from(batch));
        else useLines(text);
      }
    },
  );
  if (whole.length > 0) useWhole(Buffer.concat(whole).toString(), use);
};
