import { styleText } from 'node:util';
import { expect, it } from 'vitest';
import { widthOf } from '../../src/cli/print.js';
import { linesOfCell, markdownText, type Table, tableText } from '../../src/formats/table.js';

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
    const lines = tableText(table, width).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  }
  expect(tableText(table, 200).split('\n')[2]).toContain('they do not learn the URL');
});

it('breaks a title that does not fit', () => {
  const title = 'Telemetry is off (LogSettings.EnableDiagnostics is false by default)';
  expect(tableText({ title, columns: [], rows: [] }, 60)).toBe(
    'Telemetry is off (LogSettings.EnableDiagnostics is false by\ndefault)\n',
  );
});

it('ends numbers at the right, in a document too', () => {
  const counts: Table = {
    columns: ['what', 'count', 'means'],
    rows: [
      ['a', '7', 'x'],
      ['b', { text: '285', colour: 'green' }, ''],
    ],
    numeric: [1],
  };
  expect(tableText(counts, 80)).toBe('what  count  means\na         7  x\nb       285\n');
  expect(markdownText(counts)).toContain('|---|---:|---|\n| a | 7 | x |\n');
});

it('may have any number of rows', () => {
  const text = tableText({ columns: ['name'], rows: Array.from({ length: 200_000 }, () => ['x']) }, 80);
  expect(text.length).toBe('name\n'.length + 200_000 * 'x\n'.length);
});

it('makes no cell as wide as one that is very long, where lines may have any length', () => {
  const long = 'x'.repeat(100_000);
  const rows = Array.from({ length: 200 }, (_, at) => (at === 100 ? [long, 'end'] : ['a'.repeat(30), 'end']));
  const lines = tableText({ columns: ['value', ''], rows }, Number.POSITIVE_INFINITY).split('\n');
  expect([lines[1], lines[101], lines[200]]).toEqual([`${rows[0]?.[0]}  end`, `${long}  end`, lines[1]]);
});

it('loses no word', () => {
  const words = tableText(table, 50).replaceAll(/\s+/g, '');
  for (const word of ['isDefault', 'learn', 'changed']) expect(words).toContain(word);
});

it('is coloured on request alone', () => {
  expect(tableText(table, 80)).not.toContain('\u001b');
  expect(tableText(table, 80, (style, text) => styleText(style, text, { validateStream: false }))).toContain(
    '\u001b[32misDefault',
  );
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
  expect(tableText(table, Number.POSITIVE_INFINITY).split('\n')[2]).toBe(
    'config_service.isdefault_site_url  isDefault  they learn whether you changed the site URL; they do not learn the URL',
  );
});
