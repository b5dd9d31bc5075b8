import { expect, it } from 'vitest';
import { capacity } from '../../../src/audit.js';
import { fieldMap, releases } from '../../../src/index.js';

const sum = (items: readonly { readonly bits: number }[]): number => items.reduce((all, { bits }) => all + bits, 0);

it('adds up, by field, by event and by what the fields hold', () => {
  for (const release of releases) {
    const { bits, events, sorts, fields } = capacity(release);
    expect(fields).toHaveLength(fieldMap(release).length);
    for (const parts of [fields, events, sorts]) expect(sum(parts)).toBeCloseTo(bits, 0);
    for (const parts of [events, sorts]) expect(parts.reduce((all, part) => all + part.fields, 0)).toBe(fields.length);
  }
});

it('lists the largest first', () => {
  const { events, sorts, fields } = capacity('10.8');
  for (const parts of [fields, events, sorts]) {
    const bits = parts.map((part) => part.bits);
    expect(bits).toEqual(bits.toSorted((a, b) => b - a));
  }
});

it('counts what dominates: numbers', () => {
  const [first] = capacity('5.6').sorts;
  expect(first).toEqual({ name: 'a number', fields: 41, bits: 41 * 53 });
});

it('says that this is capacity, not entropy', () => {
  expect(capacity('5.6').caveat).toContain('capacity, not entropy');
});
