/**
 * Regenerates the documents that are made from the declarations, and says what changed. With --check it changes nothing
 * and fails when something would change. With --long it also writes the long forms of the summaries to dist/docs/.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changesDocument } from '../src/documents/changes.js';
import type { Document } from '../src/documents/document.js';
import { driftDocument } from '../src/documents/drift.js';
import { driftSummary } from '../src/documents/drift-summary.js';
import { fieldsDocument } from '../src/documents/fields.js';
import { promisesDocument } from '../src/documents/promises.js';
import { promisesSummary } from '../src/documents/promises-summary.js';
import { licencesDocument } from './licences.js';

/** Every generated document. */
const documents: readonly Document[] = [
  { file: 'docs/changes.md', text: changesDocument() },
  { file: 'docs/drift.md', text: driftSummary() },
  { file: 'docs/fields.md', text: fieldsDocument() },
  { file: 'docs/promises.md', text: promisesSummary() },
  { file: 'THIRD-PARTY-LICENSES.md', text: licencesDocument() },
];

const root = fileURLToPath(new URL('../', import.meta.url));
const checking = process.argv.includes('--check');

const changed = documents.filter(
  ({ file, text }) => !existsSync(root + file) || readFileSync(root + file, 'utf8') !== text,
);

if (!checking) {
  for (const { file, text } of changed) writeFileSync(root + file, text);
}
const verb = checking ? 'would change' : 'changed';
for (const { file } of changed) console.log(`${verb}: ${file}`);
console.log(`${documents.length} documents, ${changed.length} ${verb}`);
process.exitCode = checking && changed.length > 0 ? 1 : 0;

if (process.argv.includes('--long')) {
  const long: readonly Document[] = [
    { file: 'dist/docs/drift.md', text: driftDocument() },
    { file: 'dist/docs/promises.md', text: promisesDocument() },
  ];
  mkdirSync(`${root}dist/docs`, { recursive: true });
  for (const { file, text } of long) {
    writeFileSync(root + file, text);
    console.log(`written: ${file}`);
  }
}
