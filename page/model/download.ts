import type { Explained } from '../../src/audit.js';
import { toPassOn } from '../../src/documents/page-data.js';
import { nameOf } from '../../src/wording/explain/sections.js';
import { worthRows } from '../../src/wording/explain/worth-knowing.js';
import { type Row, rowsFromDefaults, rowsInFile } from './rows.js';
import { sentenceText } from './sentences.js';
import { switchesOf } from './switches.js';
import { verdictOf } from './verdict.js';

/** The explanation as it may be passed on, as the command gives it as JSON. */
export const jsonOf = (explained: Explained): string => `${JSON.stringify(toPassOn(explained), null, 2)}\n`;

const columns = ['setting', 'in the file', 'sent', 'says', 'value as sent', 'fields'] as const;

const cellsOf = (row: Row): readonly string[] => [
  row.path,
  row.inFile ? 'yes' : 'no',
  row.badge.toLowerCase(),
  sentenceText(row.sentence),
  row.value,
  row.fields.map(nameOf).join(' '),
];

/** A program for tables runs what begins with one of these. */
const formula = /^[=+@\t\r-]/;

const quoted = (cell: string): string => `"${(formula.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** Every setting, a line each. */
export const csvOf = (explained: Explained): string =>
  [columns, ...[...rowsInFile(explained), ...rowsFromDefaults(explained)].map(cellsOf)]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')
    .concat('\r\n');

const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>|#]/g, '\\$&').replaceAll(/\s+/g, ' ');

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows.map((row) => row.map(escaped))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** The report for people: verdict, switches, what is worth knowing, every setting. */
export const markdownOf = (explained: Explained): string => {
  const { finding, rest } = verdictOf(explained, false);
  const rows = rowsInFile(explained);
  return `# ${finding} ${rest}

Mattermost ${explained.release}

## Turn it off

${switchesOf(explained)
  .map(
    ({ stops, state, places, note }) =>
      `### ${escaped(stops)}: ${state === 'unknown' ? 'not known' : state}\n\n${places.map(({ where, what }) => `- ${where}: \`${what}\``).join('\n')}\n\n${note}`,
  )
  .join('\n\n')}

## Worth knowing

${worthRows(explained)
  .map(({ label, text }) => `- **${label}**: ${escaped(text)}`)
  .join('\n')}

## All settings

${table(
  ['Setting', 'Says', 'Value as sent', 'Sent'],
  rows.map((row) => [row.path, sentenceText(row.sentence), row.value, row.badge]),
)}
`;
};
