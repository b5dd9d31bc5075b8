import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEvenlySpaced } from '../../src/json/even-spacing.js';
import { seed } from '../support/seed.js';

describe('the white space of one printer', () => {
  const printers: readonly (readonly [string, (value: unknown) => string])[] = [
    ['on one line', (value) => JSON.stringify(value)],
    ['with two spaces', (value) => JSON.stringify(value, null, 2)],
    ['with tabs', (value) => JSON.stringify(value, null, '\t')],
    ['with line ends of Windows', (value) => JSON.stringify(value, null, 2).replaceAll('\n', '\r\n')],
    ['with line ends alone', (value) => JSON.stringify(value, null, 1).replaceAll(/^ +/gm, '')],
  ];

  it.for(printers)('is even: %s', ([, print]) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isEvenlySpaced(print(value))).toBe(true);
        expect(isEvenlySpaced(`${print(value)}\n`)).toBe(true);
      }),
      { seed },
    );
  });

  it('is even as Python prints it', () => {
    expect(isEvenlySpaced('{"a": {"b": [1, 2, {}]}, "c": []}')).toBe(true);
  });

  it('is not even where any gap is another one', () => {
    const text = JSON.stringify({ a: { b: [1, 'x y', {}], c: null }, d: [true, false] });
    const gaps = [...text.matchAll(/[{}[\],:]/g)].flatMap(({ index }) => [index, index + 1]);
    const inside = gaps.filter((at) => at > 0 && at < text.length);
    for (const blank of ['\t', '  ', ' \t', '\n', '\r'])
      for (const at of inside)
        expect(isEvenlySpaced(`${text.slice(0, at)}${blank}${text.slice(at)}`), `${blank} at ${at}`).toBe(false);
    const lines = JSON.stringify({ a: { b: [1, 2] }, c: 1 }, null, 2);
    for (const { index } of lines.matchAll(/\n/g))
      expect(isEvenlySpaced(`${lines.slice(0, index)} ${lines.slice(index)}`), `at ${index}`).toBe(false);
  });
});
