import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { checkText } from '../../src/json/check-text.js';
import { isJson } from '../support/is-json.js';
import { withOneCharacter } from '../support/one-character.js';

const accepts = (text: string): boolean => checkText(text, Number.POSITIVE_INFINITY) !== undefined;

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((most: number, inner) => Math.max(most, 1 + depthOf(inner)), 1)
    : 0;

/** What JSON consists of, and what is near to it. */
const pieces = fc.constantFrom(
  ...['{', '}', '[', ']', ':', ',', '"', '\\', '/', '0', '1', '9', '-', '+', '.', 'e', 'E', 'u', 'n', 'a', 'F', 'g'],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\f',
    '\v',
    '\b',
    '\0',
    '\u001F',
    '\u007F',
    '\u00A0',
    '\u2028',
    '\uFEFF',
    '\uD800',
    '\u{1F600}',
  ],
  ...['true', 'false', 'null', 'NaN', '"a"', '"":', '\\u00e9', '\\uD83D', '\\"', '-0', '1e5', '01', '//', "'"],
);

const json = fc
  .tuple(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), fc.constantFrom(undefined, 1, '\t'))
  .map(([value, space]) => JSON.stringify(value, null, space));

/** Texts of JSON that are damaged here and there: a piece put in, taken out or put in the place of another. */
const damaged = fc
  .tuple(
    json,
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(3),
        piece: fc.oneof(pieces, fc.constant('')),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([text, damages]) =>
    damages.reduce((whole, { at, length, piece }) => {
      const from = Math.floor(at * whole.length);
      return whole.slice(0, from) + piece + whole.slice(from + length);
    }, text),
  );

test.prop([json], { numRuns: 300 })('takes what JSON.parse takes', (text) => {
  expect(accepts(text)).toBe(true);
});

test.prop([damaged], { numRuns: 5000 })('judges a damaged text as JSON.parse does', (text) => {
  expect(accepts(text)).toBe(isJson(text));
});

test.prop([fc.array(pieces, { maxLength: 7 }).map((all) => all.join(''))], { numRuns: 20_000 })(
  'judges any row of pieces as JSON.parse does',
  (text) => {
    expect(accepts(text)).toBe(isJson(text));
  },
);

test.prop([json, fc.nat(7)])('finds what is nested too deep', (text, depth) => {
  const tooDeepAt = checkText(text, depth)?.tooDeepAt;
  expect(tooDeepAt !== undefined).toBe(depthOf(JSON.parse(text)) > depth);
  expect(tooDeepAt === undefined || '[{'.includes(text[tooDeepAt] as string)).toBe(true);
});

it('takes what JSON.parse takes, whichever character is wrong', () => {
  const texts = ['{"a":{"b":[1,"\\u0041",null]},"\\n":-1.5e3}', '{"a":1,\n "b": {"c": [true, {}]}}', '["\\"a",[]]'];
  const wrong = texts.flatMap((text) => [...withOneCharacter(text, [...'{}[]:,"\\ \nnu0-.eX\u0001'])]);
  expect(wrong.filter((text) => accepts(text) !== isJson(text))).toEqual([]);
});
