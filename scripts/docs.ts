/**
 * Regenerates the documents that are made from the declarations, and says what changed. With --check it changes nothing
 * and fails when something would change.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiDocuments } from './api.js';
import { changesDocument } from './changes.js';
import type { Document } from './document.js';
import { driftDocument } from './drift.js';
import { fieldsDocument } from './fields.js';
import { licencesDocument } from './licences.js';
import { promisesDocument } from './promises.js';
import { schemaDocuments } from './schemas.js';

/** Every generated document. */
const documents: readonly Document[] = [
  { file: 'docs/changes.md', text: changesDocument() },
  { file: 'docs/drift.md', text: driftDocument() },
  { file: 'docs/fields.md', text: fieldsDocument() },
  { file: 'docs/promises.md', text: promisesDocument() },
  { file: 'THIRD-PARTY-LICENSES.md', text: licencesDocument() },
  ...schemaDocuments(),
  ...(await apiDocuments()),
];

/** Folders that hold nothing else. */
const generated = ['schemas', 'docs/api'];

const root = fileURLToPath(new URL('../', import.meta.url));
const checking = process.argv.includes('--check');

const changed = documents.filter(
  ({ file, text }) => !existsSync(root + file) || readFileSync(root + file, 'utf8') !== text,
);
const wanted = new Set(documents.map(({ file }) => file));
const orphans = generated
  .filter((folder) => existsSync(root + folder))
  .flatMap((folder) => readdirSync(root + folder).map((file) => `${folder}/${file}`))
  .filter((file) => !wanted.has(file));

if (!checking) {
  for (const { file, text } of changed) {
    mkdirSync(dirname(root + file), { recursive: true });
    writeFileSync(root + file, text);
  }
  for (const file of orphans) rmSync(root + file);
}
const verb = checking ? 'would change' : 'changed';
for (const { file } of changed) console.log(`${verb}: ${file}`);
for (const file of orphans) console.log(`${checking ? 'belongs to nothing' : 'removed'}: ${file}`);
console.log(`${documents.length} documents, ${changed.length + orphans.length} ${verb}`);
process.exitCode = checking && changed.length + orphans.length > 0 ? 1 : 0;
