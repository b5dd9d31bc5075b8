import type { UnknownValue } from '../deployment.js';
import { Growth, isTooLong } from '../growth.js';
import { Refused } from '../problems.js';
import type { VariableValue } from '../variables.js';

/** Finds a variable where it was given; nothing where only a shell could give it. */
export type Lookup = (name: string) => VariableValue | undefined;

/** Why compose refuses a text: what follows `${`, or a variable that is required and not set. */
export class NotFilledIn extends Error {
  constructor(readonly missing?: string) {
    super('not filled in');
  }
}

/** Texts in each other are nested no deeper. */
const deepest = 32;

const name = /[_a-zA-Z][_a-zA-Z0-9]*/y;

/** The place of the brace that closes the one before this place; -1 where none does. */
const closing = (text: string, start: number): number => {
  let open = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '}') {
      open -= 1;
      if (open === 0) return at;
    } else if (text[at] === '$' && text[at + 1] === '{') {
      open += 1;
      at += 1;
    }
  }
  return -1;
};

const isUnknown = (value: VariableValue | undefined): value is UnknownValue => typeof value === 'object';

const braced = (inside: string, lookup: Lookup, depth: number): VariableValue => {
  const [, named, operator, rest = ''] = /^([_a-zA-Z][_a-zA-Z0-9]*)(?:(:?[-?+])([\s\S]*))?$/.exec(inside) ?? [];
  if (named === undefined) throw new NotFilledIn();
  const value = lookup(named);
  if (isUnknown(value)) return { because: 'refersTo', name: named };
  if (operator === undefined) return value ?? { because: 'refersTo', name: named };
  const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('+')) return isSet ? filledIn(rest, lookup, depth + 1) : '';
  if (isSet) return value;
  if (operator.endsWith('?')) throw new NotFilledIn(named);
  return filledIn(rest, lookup, depth + 1);
};

/** What was filled in from each source of variables. */
const growthOf = new WeakMap<Lookup, Growth>();

/** The same value, unless with it the values of a source come to too much. */
const bounded = (value: VariableValue, lookup: Lookup): VariableValue => {
  const growth = growthOf.get(lookup) ?? new Growth();
  growthOf.set(lookup, growth);
  if (typeof value === 'string' && !growth.takes(value.length)) throw new Refused({ code: 'valueGrows' });
  return value;
};

/** A text with its variables filled in as compose does; not known where one of them is not. */
export const filledIn = (text: string, lookup: Lookup, depth = 0): VariableValue => {
  if (!text.includes('$')) return text;
  if (depth > deepest) throw new NotFilledIn();
  let done = '';
  let unknown: UnknownValue | undefined;
  const add = (value: VariableValue): void => {
    if (isUnknown(value)) unknown ??= value;
    else done += value;
    if (isTooLong(done.length)) throw new Refused({ code: 'valueGrows' });
  };
  for (let at = 0; at < text.length; ) {
    const sign = text.indexOf('$', at);
    if (sign === -1) {
      done += text.slice(at);
      break;
    }
    done += text.slice(at, sign);
    const next = text[sign + 1];
    name.lastIndex = sign + 1;
    const [plain] = name.exec(text) ?? [];
    if (next === '$') {
      done += '$';
      at = sign + 2;
    } else if (next === '{') {
      const end = closing(text, sign + 2);
      if (end === -1) throw new NotFilledIn();
      add(braced(text.slice(sign + 2, end), lookup, depth));
      at = end + 1;
    } else if (plain !== undefined) {
      add(lookup(plain) === undefined ? { because: 'refersTo', name: plain } : braced(plain, lookup, depth));
      at = sign + 1 + plain.length;
    } else {
      done += '$';
      at = sign + 1;
    }
  }
  return unknown ?? bounded(done, lookup);
};
