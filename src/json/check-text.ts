import { OpenBrackets } from './open-brackets.js';

/** What a check of a text finds. */
export interface CheckedText {
  /** Where a list or an object is nested too deep, if one is. */
  readonly tooDeepAt?: number | undefined;
  /** Where long lists and objects of the outer levels end, by where they start. */
  readonly ends: ReadonlyMap<number, number>;
}

/** The end of a shorter list or object is soon found again. */
const long = 4096;

const outerLevels = 4;

const tab = 0x09;
const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const openBrace = 0x7b;

/** From where a list or an object starts to how it ends. */
const closing = 2;

const afterSpace = (text: string, start: number): number => {
  let at = start;
  for (let sign = text.charCodeAt(at); sign <= space; sign = text.charCodeAt(at)) {
    if (sign !== space && sign !== newline && sign !== carriageReturn && sign !== tab) return at;
    at += 1;
  }
  return at;
};

/** Neither a quote nor a backslash, nor a control character. A pattern is the fastest way through a long text. */
const unescaped = /[ !#-[\]-\uFFFF]*/y;
const escaped = /["\\/bfnrt]|u[\dA-Fa-f]{4}/y;
const bare = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;

/** The place after what fits here. Where nothing does, it is behind the end of the text, where nothing fits any more. */
const afterMatch = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : text.length + 1;
};

const afterQuoted = (text: string, start: number): number => {
  if (text.charCodeAt(start) !== quote) return text.length + 1;
  for (let at = afterMatch(unescaped, text, start + 1); ; at = afterMatch(unescaped, text, at)) {
    const sign = text.charCodeAt(at);
    if (sign === quote) return at + 1;
    if (sign !== backslash) return text.length + 1;
    at = afterMatch(escaped, text, at + 1);
  }
};

/** The place where the value of a member starts, given where its name does. */
const afterName = (text: string, start: number): number => {
  const at = afterSpace(text, afterQuoted(text, start));
  return text.charCodeAt(at) === colon ? afterSpace(text, at + 1) : text.length + 1;
};

/**
 * Checks that a text is one JSON value, exactly as `JSON.parse` does, and how deep it is nested; nothing where it is none.
 * No value is made of it: in a large text that is most of the work, and a name may be of no interest.
 */
export const checkText = (text: string, maxDepth: number): CheckedText | undefined => {
  const open = new OpenBrackets();
  const starts: number[] = [];
  const ends = new Map<number, number>();
  let tooDeepAt: number | undefined;
  for (let at = afterSpace(text, 0); ; ) {
    const sign = text.charCodeAt(at);
    if (sign === openBrace || sign === openBracket) {
      if (open.depth < outerLevels) starts[open.depth] = at;
      if (open.depth >= maxDepth) tooDeepAt ??= at;
      open.push(sign === openBrace);
      at = afterSpace(text, at + 1);
      if (text.charCodeAt(at) !== sign + closing) {
        if (open.isObject) at = afterName(text, at);
        continue;
      }
    } else at = afterSpace(text, sign === quote ? afterQuoted(text, at) : afterMatch(bare, text, at));
    while (open.depth > 0 && text.charCodeAt(at) === (open.isObject ? openBrace : openBracket) + closing) {
      open.depth -= 1;
      const start = open.depth < outerLevels ? (starts[open.depth] as number) : at;
      if (at - start > long) ends.set(start, at + 1);
      at = afterSpace(text, at + 1);
    }
    if (open.depth === 0) return at === text.length ? { tooDeepAt, ends } : undefined;
    if (text.charCodeAt(at) !== comma) return undefined;
    at = afterSpace(text, at + 1);
    if (open.isObject) at = afterName(text, at);
  }
};
