import { afterQuoted, afterScalar } from './check-text.js';

/** Passes over pieces of a text that `JSON.parse` accepts. Each takes where a piece starts and gives the place after it. */

const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** A bracket becomes a brace by it, and outside texts nothing else does. */
const braced = 0x20;

/** The next place at which there is more than white space, a comma or a colon. */
export const afterGap = (text: string, start: number): number => {
  let at = start;
  for (let sign = text.charCodeAt(at); sign <= space || sign === comma || sign === colon; sign = text.charCodeAt(at))
    at += 1;
  return at;
};

/** Whether an object or a list starts here. */
export const opensAt = (text: string, at: number): boolean => (text.charCodeAt(at) | braced) === openBrace;

/** Whether an object or a list ends here. */
export const closesAt = (text: string, at: number): boolean => (text.charCodeAt(at) | braced) === closeBrace;

/** The end of an object or a list that starts here. */
const afterNested = (text: string, start: number): number => {
  let at = start;
  let depth = 0;
  do {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = afterQuoted(text, at);
    else {
      if ((sign | braced) === openBrace) depth += 1;
      else if ((sign | braced) === closeBrace) depth -= 1;
      at += 1;
    }
  } while (depth > 0);
  return at;
};

/** The place after a value. */
export const afterValue = (text: string, start: number): number =>
  opensAt(text, start) ? afterNested(text, start) : afterScalar(text, start);
