import { describe, expect, it } from 'vitest';
import { fieldMap, releases } from '../../src/index.js';
import { bitsOf, outputRangeIn, type RecordedRange } from '../../src/rules/output-range.js';
import { flagText, locale, localeList, timeOfDay, version, words } from '../../src/schema/vocabularies.js';
import { settingsOf } from '../../src/schema.js';

const upTo = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index));
const digits = [
  '',
  ...upTo(10),
  ...upTo(100).map((n) => n.padStart(2, '0')),
  ...upTo(1000).map((n) => n.padStart(3, '0')),
];
const texts = [...new Set(digits)];

describe('the size of a vocabulary', () => {
  it('is the number of its words', () => {
    expect(words('a', 'b', 'c').size).toBe(3);
    expect(locale.size).toBe(new Set(locale.list).size);
  });

  it('counts every spelling of a time of day', () => {
    const spelled = texts.flatMap((hours) => texts.map((minutes) => `${hours}:${minutes}`));
    expect(spelled.filter((text) => timeOfDay.has(text))).toHaveLength(timeOfDay.size);
  });

  it('counts every version number: parts, how many of them, and what follows', () => {
    const part = Array.from({ length: 100_000 }, (_, n) => n).flatMap((n) =>
      [1, 2, 3, 4, 5].filter((length) => String(n).length <= length).map((length) => String(n).padStart(length, '0')),
    );
    expect(part.every((text) => version.has(text))).toBe(true);
    const followed = ['alpha', 'beta', 'rc', 'other'].flatMap((word) =>
      ['', '.', '..'].flatMap((dot) => [...texts, '0000'].map((number) => `1-${word}${dot}${number}`)),
    );
    const suffixes = 1 + new Set(followed.filter((text) => version.has(text))).size;
    expect([1, 2, 3, 4, 5].map((count) => version.has(Array(count).fill('1').join('.')))).toEqual([
      ...[true, true, true, false],
      false,
    ]);
    const n = part.length;
    expect(version.size).toBeCloseTo(1 + (n + n ** 2 + n ** 3) * suffixes, -12);
  });

  it('counts each text of a flag once', () => {
    expect(flagText('1.2', 'on').size).toBe(flagText().size);
    expect(flagText('mine').size).toBeGreaterThanOrEqual(version.size);
  });

  it('counts each locale of a list at most once, in any order', () => {
    const lists = (count: number): number => (count === 0 ? 1 : 1 + count * lists(count - 1));
    expect(lists(3)).toBe(1 + 3 + 6 + 6);
    expect(localeList.size).toBe(lists(locale.size));
  });
});

it('gives a field as many bits as it can carry', () => {
  const bits = (domain: RecordedRange): number => bitsOf(domain);
  expect(bits({ holds: 'a constant' })).toBe(0);
  expect(bits({ holds: 'a flag' })).toBe(1);
  expect(bits({ holds: 'a word of a list', words: ['a', 'b', 'c'] })).toBe(2);
  expect(bits({ holds: 'a word of a list', words: ['a', 'other'] })).toBe(1);
  expect(bits({ holds: 'a text of a fixed form', form: 'version', texts: 7 })).toBe(3);
  expect(bits({ holds: 'a number' })).toBe(53);
});

it('knows what every field of every release holds', () => {
  for (const release of releases) {
    const settings = new Map(settingsOf(release).map((setting) => [setting.path as string, setting]));
    for (const { rule } of fieldMap(release)) {
      const domain = outputRangeIn(rule, settings);
      const { kind } = settings.get(rule.setting)?.setting ?? {};
      if (domain.holds === 'a number') expect(['integer', 'list']).toContain(kind);
      if (domain.holds === 'a word of a list') expect(kind).toBe('choice');
    }
  }
});
