import { expect, it } from 'vitest';
import { deeperThan, sameValue } from '../../src/json/equal.js';

it.for<[first: unknown, second: unknown, same: boolean]>([
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1 }, { a: 1, b: 1 }, false],
  [{ a: undefined }, {}, false],
  [null, {}, false],
  [1, '1', false],
])('compares %j with %j', ([first, second, same]) => {
  expect(sameValue(first, second)).toBe(same);
  expect(sameValue(second, first)).toBe(same);
});

it('compares and measures what is nested as deep as a text can be', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
    return value;
  };
  expect(sameValue(nested(50_000), nested(50_000))).toBe(true);
  expect(sameValue(nested(50_000), nested(50_001))).toBe(false);
  expect(deeperThan(50_000, nested(50_000))).toBe(false);
  expect(deeperThan(49_999, nested(50_000))).toBe(true);
});
