import { type Cause, causeAtStart, firstOf, formOf, type Patterns } from './cause-start.js';
import type { Mistake } from './mistake.js';
import { looked, templateAt } from './template-form.js';

/** What a piece shows by how it starts, wherever it is. */
const pieces: Patterns = [
  ['comment', /^(?:\/[/*]|#)/],
  ['mergeConflict', /^(?:<{7}|={7}|>{7})/],
  ['singleQuotes', /^[ub]?'/],
  ['curlyQuotes', /^[\u2018-\u201F\u00AB\u00BB]/],
  ['escaped', /^\\/],
  ['arrow', /^=>/],
  ['noNumber', /^[+-]?(?:NaN|Infinity|undefined)\b/i],
  ['invisible', /^(?:[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs})/u],
];

const firstPrintable = 0x20;

/** Where a text in quotes, closed or not, first has what it may not have. */
const badIn = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charCodeAt(at) < firstPrintable || text[at] === '"') return at;
    if (text[at] !== '\\') continue;
    if (!/^\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/.test(text.slice(at, at + 6))) return at;
    at += 1;
  }
  return text.length;
};

const inQuotes = (text: string, at: number): Cause => {
  const bad = badIn(text, at);
  if (/^\s*$|^\\(?:u[0-9A-Fa-f]{0,3})?$/.test(text.slice(bad))) return { cause: 'truncated', at };
  if (text[bad] === '\\') return { cause: 'badEscape', at: bad };
  return text[bad] === '\n' || text[bad] === '\r' ? { cause: 'openText', at } : { cause: 'control', at: bad };
};

/** After a whole value. */
const atTheEnd = (piece: string): Cause['cause'] => {
  if (piece === ',') return 'extraComma';
  if (piece === '}' || piece === ']') return 'bracket';
  return piece === '{' || piece === '[' ? 'severalValues' : 'textAfter';
};

/** What is wrong with a piece that is right in another place. */
const inPlace = (text: string, { at, expecting, before, depth }: Mistake): Cause => {
  const [piece, last] = [text[at] as string, before < 0 ? '' : text[before]];
  if (expecting === 'the end') return { cause: atTheEnd(piece), at };
  if (depth === 0) return { at };
  if (last === ':' && /[,}\]]/.test(piece)) return { cause: 'missingValue', at };
  if (piece === ',') return { cause: expecting === 'a colon' ? 'missingColon' : 'extraComma', at };
  if (expecting === 'a colon') return { cause: 'missingColon', at };
  if (piece === '}' || piece === ']')
    return last === ',' ? { cause: 'extraComma', at: before } : { cause: 'bracket', at };
  if (expecting === 'a comma') return { cause: 'missingComma', at };
  return expecting === 'a name' ? { cause: 'unquotedName', at } : { at };
};

const isWord = /^[\p{L}_$]/u;

const inWord = (text: string, { at, expecting, before, beforeEnd, depth }: Mistake): Cause => {
  const piece = text.slice(at, at + 8);
  if (expecting === 'the end') return { cause: 'textAfter', at };
  if (depth === 0 || !isWord.test(piece)) return { at };
  if (expecting === 'a name') return { cause: 'unquotedName', at };
  if (expecting !== 'a value' && text[before] === '"' && beforeEnd === at) return { cause: 'quotes', at };
  if (expecting === 'a colon') return { cause: 'missingColon', at };
  if (['true', 'false', 'null'].some((literal) => literal.startsWith(text.slice(at))))
    return { cause: 'truncated', at };
  return { cause: /^(?:True|False|None)\b/.test(piece) ? 'pythonWord' : 'word', at };
};

/** Whether the text does not start with a list or an object, or with a list that is none, as in `[INFO] …`. */
const startsOtherwise = (text: string, { at, expecting, depth }: Mistake): boolean => {
  const start = text.trimStart()[0];
  if (start === '{' || (expecting === 'the end' && /[{[]/.test(text[at] as string))) return false;
  return start !== '[' || (depth <= 1 && !text.slice(0, at).trim().includes('\n'));
};

/** Why a text is no JSON, and where that shows. Only the kind of the mistake is given, and nothing of the text. */
export const causeOf = (text: string, mistake: Mistake): Cause => {
  const { at, end, expecting, before, beforeEnd, depth, broken } = mistake;
  const form = formOf(text);
  if (form !== undefined) return { cause: form, at: 0 };
  const around = expecting === 'a name' ? templateAt(text, before) : undefined;
  if (around !== undefined) return { cause: 'template', template: around, at: before };
  const piece = text.slice(at, at + looked);
  const template = templateAt(text, at);
  if (template !== undefined) return { cause: 'template', template, at };
  const sort = firstOf(pieces, piece);
  const other = startsOtherwise(text, mistake) ? causeAtStart(text) : undefined;
  if (other) return other;
  if (at === text.length) return depth > 0 ? { cause: 'truncated', at } : { at };
  if (piece.startsWith('"') && broken) return inQuotes(text, at);
  const goesOn = beforeEnd === at && /^[-0-9]/.test(text[before] ?? '') && /^[0-9.xXoO_]/.test(piece);
  const isNumber = expecting === 'a value' && /^[-+]?\.?[0-9]/.test(piece);
  if (sort === undefined && (goesOn || isNumber))
    return broken && end === text.length
      ? { cause: 'truncated', at }
      : { cause: 'badNumber', at: goesOn ? before : at };
  if (sort !== undefined) return { cause: sort, at };
  if (/^(?:[{}[\]":,0-9-]|(?:true|false|null)\b)/.test(piece)) return inPlace(text, mistake);
  return inWord(text, mistake);
};
