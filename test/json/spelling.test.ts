import { expect, it } from 'vitest';
import { isOddName, spellingOf } from '../../src/json/spelling.js';

it.for<[spelled: string, said: ReturnType<typeof spellingOf>]>([
  ['0', undefined],
  ['12.5', undefined],
  ['9223372036854775807', undefined],
  ['-9223372036854775808', undefined],
  ['9223372036854775808', 'otherwise'],
  ['1e2', 'otherwise'],
  ['1.0', 'otherwise'],
  ['-0', 'otherwise'],
  ['1.00000', 'too long'],
  ['0.1000000000000000055511151231257827', 'too long'],
])('judges how %s is spelled', ([spelled, said]) => {
  expect(spellingOf({ scalar: Number(spelled), spelled })).toBe(said);
});

it('takes escapes for odd where no library writes them', () => {
  expect(spellingOf({ scalar: 'abc', escaped: true })).toBe('otherwise');
  expect(spellingOf({ scalar: 'a"b', escaped: true })).toBeUndefined();
  expect(spellingOf({ scalar: 'abc' })).toBeUndefined();
  expect(spellingOf({ scalar: true })).toBeUndefined();
  expect(isOddName({ name: 'type', escaped: true })).toBe(true);
  expect(isOddName({ name: 'tÿpe', escaped: true })).toBe(false);
  expect(isOddName({ name: 'type' })).toBe(false);
});
