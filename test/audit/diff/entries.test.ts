import { expect, it } from 'vitest';
import { counterparts } from '../../../src/audit/diff/entries.js';

it('finds the counterparts of as many entries of one key as there are, in linear time', () => {
  const keys = new Array<string>(200_000).fill('a');
  expect(counterparts(keys, keys).every((place, index) => place === index)).toBe(true);
});
