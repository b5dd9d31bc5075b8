import { createScanner } from 'jsonc-parser';
import { OpenBrackets } from './open-brackets.js';

/** What may follow at a place in a text of JSON. */
type Expecting = 'a value' | 'a name' | 'a colon' | 'a comma' | 'the end';

/** Where a text stops being JSON. */
export interface Mistake {
  readonly at: number;
  /** Where the piece ends that does not fit. */
  readonly end: number;
  readonly expecting: Expecting;
  /** Where the piece before it starts and ends; −1 where it is the first one. */
  readonly before: number;
  readonly beforeEnd: number;
  /** How many lists and objects are open. */
  readonly depth: number;
  /** A text or a number that is itself written in a way that JSON does not know. */
  readonly broken: boolean;
}

/** The scanner's kinds of `null`, `true`, `false`, texts and numbers follow each other. */
const firstScalar = 7;
const lastScalar = 11;

/**
 * Passes over one JSON value and gives the place after it, or the first mistake; with `whole`, whatever else follows is
 * one. `JSON.parse` knows the place of a mistake too, but its message quotes the text.
 */
export const passValue = (text: string, from: number, whole: boolean): number | Mistake => {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  const open = new OpenBrackets();
  let expecting: Expecting = 'a value';
  let mayClose = false;
  let before = -1;
  let beforeEnd = -1;
  for (;;) {
    const kind: number = scanner.scan();
    const length = scanner.getTokenLength();
    const at = length === 0 ? text.length : scanner.getTokenOffset();
    const end = at + length;
    const first = length === 0 ? '' : (text[at] as string);
    if (first === ' ' || first === '\t' || first === '\n' || first === '\r') continue;
    if (first === '' && expecting === 'the end') return at;
    const broken = scanner.getTokenError() !== 0;
    const mistake: Mistake = { at, end, expecting, before, beforeEnd, depth: open.depth, broken };
    const isScalar = kind >= firstScalar && kind <= lastScalar;
    if (broken || first === '') return mistake;
    if ((first === '{' || first === '[') && expecting === 'a value') {
      open.push(first === '{');
      expecting = first === '{' ? 'a name' : 'a value';
      mayClose = true;
    } else if (first === '}' || first === ']') {
      const closes = expecting === 'a comma' || (mayClose && (expecting === 'a name' || expecting === 'a value'));
      if (!closes || first !== open.closing) return mistake;
      open.depth -= 1;
      expecting = open.depth === 0 ? 'the end' : 'a comma';
      mayClose = false;
    } else if (first === ',' && expecting === 'a comma') {
      expecting = open.isObject ? 'a name' : 'a value';
      mayClose = false;
    } else if (first === ':' && expecting === 'a colon') {
      expecting = 'a value';
      mayClose = false;
    } else if (first === '"' && expecting === 'a name') expecting = 'a colon';
    else if (isScalar && expecting === 'a value') expecting = open.depth === 0 ? 'the end' : 'a comma';
    else return mistake;
    if (expecting === 'the end' && !whole) return end;
    before = at;
    beforeEnd = end;
  }
};
