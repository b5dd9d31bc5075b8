import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { printed, printedJson, printedLines } from '../../src/wording/printed.js';

it.for([
  ['config.json', 'config.json'],
  ['Größe 设置 🙂 é.json', 'Größe 设置 🙂 é.json'],
  ['a\nb\r\tc', 'a\\nb\\r\\tc'],
  ['\u001B[31mred\u0007', '\\u001b[31mred\\u0007'],
  ['gpj.\u202Egnp', 'gpj.\\u202egnp'],
  ['a\u200Bb\uFEFFc\u2066d\u00ADe', 'a\\u200bb\\ufeffc\\u2066d\\u00ade'],
  ['a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\u0085d'],
  ['\u{E0041}\u{E000}\uD800', '\\u{e0041}\\ue000\\ud800'],
  ['a\u00A0b\u3000c\u3164d\uFE0F', 'a\\u00a0b\\u3000c\\u3164d\\ufe0f'],
] as const)('shows %j', ([name, shown]) => {
  expect(printed(name)).toBe(shown);
});

it('leaves out the middle of a long name', () => {
  const shown = printed(`start${'x'.repeat(4000)}end`);
  expect(shown).toMatch(/^startx+…x+end$/);
  expect([...shown]).toHaveLength(120);
  expect(printed('y'.repeat(120))).toBe('y'.repeat(120));
});

const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

test.prop([fc.string({ unit: 'binary' })])('shows any name on one line, with nothing unseen in it', (name) => {
  expect(printed(name)).not.toMatch(unseen);
  expect([...printed(name)].length).toBeLessThanOrEqual(120);
  expect(printed(printed(name))).toBe(printed(name));
  expect(printedLines(name).replaceAll('\n', '')).not.toMatch(unseen);
});

test.prop([fc.jsonValue(), fc.string({ unit: 'binary' })])('leaves the meaning of JSON as it is', (value, name) => {
  const json = JSON.stringify({ value, [name]: name }, null, 2);
  expect(JSON.parse(printedJson(json))).toEqual(JSON.parse(json));
  expect(printedJson(json).replaceAll('\n', '')).not.toMatch(unseen);
});
