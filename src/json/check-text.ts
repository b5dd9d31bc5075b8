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

const gap = /[\t\n\r ]*/y;
const colon = /[\t\n\r ]*:[\t\n\r ]*/y;
/** Neither a quote nor a backslash, nor a control character. A pattern is the fastest way through a long text. */
const unescaped = /[ !#-[\]-\uFFFF]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const bare = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;

/** The place after what fits here. Where nothing does, it is behind the end of the text, where nothing fits any more. */
const after = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : text.length + 1;
};

/** The place after a text in quotes. */
export const afterQuoted = (text: string, start: number): number => {
  if (text[start] !== '"') return text.length + 1;
  let at = after(unescaped, text, start + 1);
  while (text[at] === '\\') at = after(unescaped, text, after(escaped, text, at));
  return text[at] === '"' ? at + 1 : text.length + 1;
};

/** The place after a text, a number, a flag or null. */
export const afterScalar = (text: string, at: number): number =>
  text[at] === '"' ? afterQuoted(text, at) : after(bare, text, at);

/**
 * Checks that a text is one JSON value, exactly as `JSON.parse` does, and how deep it is nested; nothing where it is none.
 * No value is made of it: in a large text that is most of the work, and a name may be of no interest.
 */
export const checkText = (text: string, maxDepth: number): CheckedText | undefined => {
  const open = new OpenBrackets();
  const starts: number[] = [];
  const ends = new Map<number, number>();
  let tooDeepAt: number | undefined;
  const entryAt = (at: number): number => (open.isObject ? after(colon, text, afterQuoted(text, at)) : at);
  for (let at = after(gap, text, 0); ; ) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      if (open.depth >= maxDepth) tooDeepAt ??= at;
      if (open.depth < outerLevels) starts[open.depth] = at;
      open.push(sign === '{');
      at = after(gap, text, at + 1);
      if (text[at] !== open.closing) {
        at = entryAt(at);
        continue;
      }
    } else at = after(gap, text, afterScalar(text, at));
    while (open.depth > 0 && text[at] === open.closing) {
      open.depth -= 1;
      const start = starts[open.depth] ?? at;
      if (at - start > long) ends.set(start, at + 1);
      at = after(gap, text, at + 1);
    }
    if (open.depth === 0) return at === text.length ? { tooDeepAt, ends } : undefined;
    if (text[at] !== ',') return undefined;
    at = entryAt(after(gap, text, at + 1));
  }
};
