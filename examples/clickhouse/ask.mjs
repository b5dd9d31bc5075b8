// Runs a file of SQL with the ClickHouse that is a library, and prints its answers:
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

// executable() only runs what is in this folder.
const scripts = fileURLToPath(new URL('user_scripts/', import.meta.url));
const config = fileURLToPath(new URL('config.xml', import.meta.url));
writeFileSync(config, `<clickhouse><user_scripts_path>${scripts}</user_scripts_path></clickhouse>`);
const session = new Session('clickhouse-data', { connectionArgs: [`--config-file=${config}`] });

const statements = readFileSync(question, 'utf8').split(/;\s*$/m);
const answers = statements.map((sql) => (sql.trim() === '' ? '' : session.query(sql, 'PrettySpaceNoEscapesMonoBlock')));
const printed = answers.filter((answer) => answer !== '').join('\n');
process.stdout.write(printed.replaceAll(/ +$/gm, ''));
session.close();
