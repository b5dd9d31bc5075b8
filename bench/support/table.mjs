/** @typedef {{ title: string, head: readonly string[], rows: readonly (readonly string[])[], notes: readonly string[] }} Table */

/** @param {Table} table */
const widths = ({ head, rows }) =>
  head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)));

/** The first column stands on the left, numbers on the right. @param {readonly string[]} row @param {readonly number[]} wide */
const padded = (row, wide) =>
  row.map((cell, column) => (column === 0 ? cell.padEnd(wide[0]) : cell.padStart(wide[column])));

/** Breaks a sentence into lines. @param {string} text @param {number} columns */
export const wrap = (text, columns) => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
};

/** For a terminal of 80 columns. @param {Table} table */
export const plain = (table) => {
  const wide = widths(table);
  const line = wide.map((width) => '-'.repeat(width));
  const rows = [table.head, line, ...table.rows].map((row) => padded(row, wide).join('  ').trimEnd());
  return [table.title, '', ...rows, '', ...table.notes.map((note) => `${wrap(note, 80)}\n`)].join('\n');
};

/** @param {Table} table */
export const markdown = (table) => {
  const wide = widths(table);
  const line = wide.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const rows = [table.head, line, ...table.rows].map((row) => `| ${padded(row, wide).join(' | ')} |`);
  return [`## ${table.title}`, '', ...rows, '', ...table.notes.map((note) => `${wrap(note, 120)}\n`)].join('\n');
};
