import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { lenientText } from '../../src/json/lenient.js';

it.for<[text: string, value: unknown, comments: number, commas: number, line: number, column: number]>([
  ['// x\n{"a": 1}', { a: 1 }, 1, 0, 1, 1],
  ['{"a": [1, 2, ], }', { a: [1, 2] }, 0, 2, 1, 12],
  ['{"a": 1, /* , } */ // x\r\n}', { a: 1 }, 2, 1, 1, 8],
  ['{\n"a": "// no, }", /* x\n y */ "b": {}}', { a: '// no, }', b: {} }, 1, 0, 2, 18],
  ['[{},]//', [{}], 1, 1, 1, 4],
])('reads %j', ([text, value, comments, commas, line, column]) => {
  const read = lenientText(text);
  expect(JSON.parse(read?.text ?? '')).toEqual(value);
  expect(read).toMatchObject({ comments, commas, first: { line, column } });
  expect(read?.text.split(/\r?\n/).map((one) => one.length)).toEqual(text.split(/\r?\n/).map((one) => one.length));
});

it.for(['{"a": 1}', '[]', '"// x"', '[,]', '{,}', '[1,,]x', ''])('finds nothing to skip in %j', (text) => {
  expect(lenientText(text)?.text ?? text).toHaveLength(text.length);
  if (text !== '[1,,]x') expect(lenientText(text)).toBeUndefined();
});

test.prop([fc.jsonValue(), fc.array(fc.nat(6), { minLength: 1, maxLength: 50 })])(
  'gives back the value, whatever is put between its pieces',
  (value, choices) => {
    const between = ['', ' ', '\n', '/**/', '/* "x, */', '// {\n', '\t'];
    let at = 0;
    const trivia = (): string => between[choices[at++ % choices.length] as number] as string;
    const pieces = JSON.stringify(value, null, 1).match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
    const text = pieces.map((piece) => `${trivia()}${piece}`).join('') + trivia();
    const read = lenientText(text)?.text ?? text;
    expect(read).toHaveLength(text.length);
    expect(JSON.parse(read)).toEqual(JSON.parse(JSON.stringify(value)));
  },
);

test.prop([fc.string({ unit: fc.constantFrom(...'{}[]",:/* \n1a') })])('never fails, and moves nothing', (text) => {
  const read = lenientText(text);
  if (read) expect(read.text).toHaveLength(text.length);
});
