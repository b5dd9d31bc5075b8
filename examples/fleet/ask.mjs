// Asks a question of a fleet's payloads:
//
//   node fleet/ask.mjs fleet/changed.sql PAYLOADS UNTOUCHED
//
// PAYLOADS and UNTOUCHED are folders of RELEASE.ndjson, one payload a line: of the fleet, and of a server of each release
// that nobody has configured.

import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';

const [question, payloads, untouched] = process.argv.slice(2);
if (!untouched) {
  console.error('usage: node fleet/ask.mjs QUESTION.sql PAYLOADS UNTOUCHED');
  process.exit(2);
}

const database = await (await DuckDBInstance.create(':memory:')).connect();
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
await database.run(`set variable payloads = ${quoted(payloads)}; set variable untouched = ${quoted(untouched)};`);
await database.run(await readFile(new URL('sent.sql', import.meta.url), 'utf8'));
const answer = await database.runAndReadAll(await readFile(question, 'utf8'));

const rows = [answer.columnNames(), ...answer.getRows().map((row) => row.map(String))];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
const isNumber = rows[0].map((_, column) => rows.slice(1).every((row) => /^\d+(\.\d)?$/.test(row[column])));
for (const row of rows) {
  const cells = row.map((cell, column) =>
    isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
  );
  console.log(cells.join('  ').trimEnd());
}
