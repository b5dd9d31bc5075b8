import { fold } from '../json/fold.js';
import type { Node } from '../json/node.js';
import { readText } from '../json/read.js';

/** A row of the table Configurations, in which a server keeps its config. */
export interface DatabaseRow {
  /** When it was written, in milliseconds since 1970. */
  readonly createAt: number;
  /** Whether it is marked as the one in force; absent where it does not say. */
  readonly active?: boolean;
  /** Its identifier; absent where it is not there. */
  readonly id?: string;
  /** The text of the config. */
  readonly value: string;
}

/** Why a value cannot be taken for such a row. */
export type RowProblem = 'noRow' | 'noValue' | 'noTime';

const columns: ReadonlySet<string> = new Set(['id', 'value', 'createat', 'active', 'sha'].map(fold));

const columnIn = ({ members = [] }: Node, name: string): Node | undefined =>
  members.findLast((member) => fold(member.name) === fold(name))?.node;

/** Whether an object has columns of the table, and nothing else. */
const isRow = ({ members = [] }: Node): boolean =>
  members.length > 0 &&
  members.every(({ name }) => columns.has(fold(name))) &&
  members.some(({ name }) => fold(name) === fold('value'));

/** The config in a row: its text, or the object that a column of JSON shows. */
const valueIn = (node: Node): string | undefined => {
  const value = columnIn(node, 'value');
  if (typeof value?.scalar === 'string') return value.scalar;
  return value?.members === undefined ? undefined : JSON.stringify(value.plain());
};

/** The latest time that a date can have. */
const latest = 8.64e15;

/** When a row was written, in milliseconds since 1970; nothing where it does not say. */
export const timeIn = (node: Node): number | undefined => {
  const scalar = columnIn(node, 'createat')?.scalar;
  const time = typeof scalar === 'string' && /^\d{1,16}$/.test(scalar) ? Number(scalar) : scalar;
  return typeof time === 'number' && Number.isInteger(time) && time > 0 && time <= latest ? time : undefined;
};

/** Whether a row is marked as the one in force; nothing where it has no such column. */
export const activeIn = (node: Node): boolean | undefined => {
  const active = columnIn(node, 'active');
  return active && isTrue(active.scalar);
};

const isTrue = (value: Node['scalar']): boolean =>
  typeof value === 'string' ? /^(?:t|true|1)$/i.test(value) : value === true || value === 1;

/** What a value holds as a row of the table; or why it is none. Names of columns are taken in any case. */
export const databaseRow = (node: Node): DatabaseRow | RowProblem => {
  if (node.members === undefined || !(isRow(node) || columnIn(node, 'createat'))) return 'noRow';
  const value = valueIn(node);
  if (value === undefined) return 'noValue';
  const createAt = timeIn(node);
  if (createAt === undefined) return 'noTime';
  const active = activeIn(node);
  const id = columnIn(node, 'id')?.scalar;
  return { createAt, ...(active !== undefined && { active }), ...(typeof id === 'string' && { id }), value };
};

/** How a text starts that can be a row: what else there is need not be read. */
const start = /^\uFEFF?\s*\[?\s*\{\s*"(?:id|value|createat|active|sha)"\s*:/i;

/** What a single row holds. */
interface SingleRow {
  /** The text of its config. */
  readonly value: string;
  /** Whether it is marked as the one in force; absent where it does not say. */
  readonly active?: boolean;
}

/** The row that a text is alone; nothing where it is anything else. */
export const singleRow = (text: string): SingleRow | undefined => {
  if (!start.test(text)) return undefined;
  const read = readText(text, {});
  if (!read.ok) return undefined;
  const { items } = read.value.node;
  const node = items?.length === 1 ? items[0] : read.value.node;
  const value = node && isRow(node) ? valueIn(node) : undefined;
  if (node === undefined || value === undefined) return undefined;
  const active = activeIn(node);
  return { value, ...(active !== undefined && { active }) };
};

/** The text of the config in a single row; nothing where a text is anything else. */
export const configInRow = (text: string): string | undefined => singleRow(text)?.value;
