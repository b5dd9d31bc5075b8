import { expect, it } from 'vitest';
import { linesOfCell, markdownText, type Table, tableText, widthOf } from '../../src/cli/table.js';

const table: Table = {
  title: 'Fields',
  columns: ['property', 'rule', 'what they learn'],
  rows: [
    [
      'config_service.isdefault_site_url',
      { text: 'isDefault', colour: 'green' },
      'they learn whether you changed the site URL; they do not learn the URL',
    ],
    ['a', 'b', 'c'],
  ],
};

it('fits the terminal, and uses more where there is more', () => {
  for (const width of [40, 80, 200]) {
    const lines = tableText(table, width, false).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  }
  expect(tableText(table, 200, false).split('\n')[2]).toContain('they do not learn the URL');
});

it('may have any number of rows', () => {
  const text = tableText({ columns: ['name'], rows: Array.from({ length: 200_000 }, () => ['x']) }, 80, false);
  expect(text.length).toBe('name\n'.length + 200_000 * 'x\n'.length);
});

it('loses no word', () => {
  const words = tableText(table, 50, false).replaceAll(/\s+/g, '');
  for (const word of ['isDefault', 'learn', 'changed']) expect(words).toContain(word);
});

it('is coloured on request alone', () => {
  expect(tableText(table, 80, false)).not.toContain('\u001b');
  expect(tableText(table, 80, true)).toContain('\u001b[32misDefault');
});

it('is a table of a document', () => {
  expect(markdownText({ columns: ['a|b'], rows: [['c|d\ne']] })).toBe('| a|b |\n|---|\n| c\\|d e |\n');
});

it('breaks long names after dots and underscores', () => {
  expect(linesOfCell('config_service.isdefault_site_url', 16)).toEqual(['config_service.', 'isdefault_site_', 'url']);
});

it('is as wide as the terminal; without one it is as wide as COLUMNS says, or as the rows', () => {
  const to = (stdout: object, columns?: string) => widthOf({ stdout: stdout as NodeJS.WriteStream }, columns);
  expect(to({ isTTY: true, columns: 120 }, '60')).toBe(120);
  expect(to({ isTTY: true, columns: 10 })).toBe(40);
  expect(to({ isTTY: true })).toBe(80);
  expect(to({}, '60')).toBe(60);
  expect(to({}, '7')).toBe(40);
  for (const columns of [undefined, '', '0', '-5', 'wide', '1e9'])
    expect(to({}, columns)).toBe(Number.POSITIVE_INFINITY);
  expect(tableText(table, Number.POSITIVE_INFINITY, false).split('\n')[2]).toBe(
    'config_service.isdefault_site_url  isDefault  they learn whether you changed the site URL; they do not learn the URL',
  );
});
