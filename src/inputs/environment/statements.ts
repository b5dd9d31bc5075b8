import { quotedAt, withoutFilling } from './quoted.js';

/** Why a line gives no variable. */
export type NoVariable = 'no assignment' | 'a quote that nothing closes' | 'a name alone';

/** What a line, or more where quotes go on, says. */
export type Statement =
  | {
      readonly line: number;
      readonly none: NoVariable;
      /** The name, where it is all that there is: the value comes from elsewhere. */
      readonly bare?: string;
      readonly said: string;
    }
  | {
      readonly line: number;
      /** What is written where the value is, but for a comment. */
      readonly said: string;
      readonly name: string;
      /** Absent where it is filled in from elsewhere. */
      readonly value: string | undefined;
      /** The value before anything is filled in. */
      readonly raw: string;
      /** In single quotes, where nothing is filled in. */
      readonly literal: boolean;
      /** Written `NAME: value`. */
      readonly colon: boolean;
      /** Something else than a comment follows the closing quote, and compose drops it. */
      readonly cut: boolean;
      /** The text before the `=`, from the start of the line. */
      readonly before: string;
      /** Where the value starts, right after the sign. */
      readonly at: number;
    };

/** A blank that ends no line. */
const blank = String.raw`[\t\v\f\r \x85\xa0]`;
const assignment = new RegExp(String.raw`^(?:export\s+)?([\p{L}\p{N}_.\-[\]]+)${blank}*(?:([=:])|$)`, 'u');
const blanks = new RegExp(`${blank}*`, 'y');

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

const linesBetween = (text: string, from: number, to: number): number => {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** One statement, and the place where the next one starts. */
const statementAt = (text: string, start: number, line: number): readonly [Statement, next: number] => {
  const end = endOfLine(text, start);
  const written = text.slice(start, end).trimEnd();
  const [whole = '', name = '', sign] = assignment.exec(written) ?? [];
  if (name === '') return [{ line, none: 'no assignment', said: written }, end];
  if (sign === undefined) return [{ line, none: 'a name alone', bare: name, said: '' }, end];
  const at = start + whole.length;
  const known = { line, name, colon: sign === ':', before: whole.slice(0, -1), at };
  blanks.lastIndex = at;
  blanks.test(text);
  const first = Math.max(at, blanks.lastIndex);
  if (text[first] !== '"' && text[first] !== "'") {
    const [value = ''] = text.slice(first, end).split(' #', 1);
    const raw = value.trimEnd();
    return [{ ...known, said: value, value: withoutFilling(raw), raw, literal: false, cut: false }, end];
  }
  const quoted = quotedAt(text, first);
  if (quoted === undefined) return [{ line, none: 'a quote that nothing closes', said: written }, end];
  const next = endOfLine(text, quoted.end);
  const rest = text.slice(quoted.end, next);
  const cut = !/^\s*(?:#|$)/.test(rest);
  const { value: raw } = quoted;
  const literal = text[first] === "'";
  const value = literal ? raw : withoutFilling(raw);
  return [{ ...known, said: cut ? `${raw} ${rest.split(' #', 1)[0]}` : raw, value, raw, literal, cut }, next];
};

/** What a list of lines says, read as compose reads a file of variables. */
export const statementsIn = (text: string): readonly Statement[] => {
  const statements: Statement[] = [];
  const something = /\S/g;
  let line = 1;
  let seen = 0;
  for (let found = something.exec(text); found !== null; found = something.exec(text)) {
    line += linesBetween(text, seen, found.index);
    seen = found.index;
    if (found[0] === '#') something.lastIndex = endOfLine(text, found.index);
    else {
      const [statement, next] = statementAt(text, found.index, line);
      statements.push(statement);
      something.lastIndex = next;
    }
  }
  return statements;
};
