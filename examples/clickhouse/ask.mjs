// Runs a file of SQL with the ClickHouse that is a library, and prints the last answer:
//
//   node clickhouse/ask.mjs QUESTION.sql
//
// Tables are kept in the folder clickhouse-data.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Session } from 'chdb';

const [question] = process.argv.slice(2);
if (!question) {
  console.error('usage: node clickhouse/ask.mjs QUESTION.sql');
  process.exit(2);
}

// executable() runs nothing but what is in this folder.
const scripts = fileURLToPath(new URL('user_scripts/', import.meta.url));
const config = fileURLToPath(new URL('config.xml', import.meta.url));
writeFileSync(config, `<clickhouse><user_scripts_path>${scripts}</user_scripts_path></clickhouse>`);
const session = new Session('clickhouse-data', { connectionArgs: [`--config-file=${config}`] });

let answer = '';
for (const statement of readFileSync(question, 'utf8').split(/;\s*$/m))
  if (statement.trim() !== '') answer = session.query(statement, 'PrettySpaceNoEscapesMonoBlock');
process.stdout.write(answer);
session.close();
