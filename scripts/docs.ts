/**
 * Regenerates the documents that are made from the declarations, and says what changed. With --check it changes nothing
 * and fails when something would change.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changesDocument } from './changes.js';
import { driftDocument } from './drift.js';
import { licencesDocument } from './licences.js';
import { fieldsDocument } from './fields.js';

/** Every generated document: its file, and what makes its text. */
const documents: readonly { readonly file: string; readonly text: () => string }[] = [
  { file: 'docs/changes.md', text: changesDocument },
  { file: 'docs/drift.md', text: driftDocument },
  { file: 'THIRD-PARTY-LICENSES.md', text: licencesDocument },
  { file: 'docs/fields.md', text: fieldsDocument },
];

const root = fileURLToPath(new URL('../', import.meta.url));
const checking = process.argv.includes('--check');

let changed = 0;
for (const { file, text } of documents) {
  const wanted = text();
  if (existsSync(root + file) && readFileSync(root + file, 'utf8') === wanted) continue;
  changed += 1;
  if (!checking) writeFileSync(root + file, wanted);
  console.log(`${checking ? 'would change' : 'changed'}: ${file}`);
}
console.log(`${documents.length} ${documents.length === 1 ? 'document' : 'documents'}, ${changed} changed`);
process.exitCode = checking && changed > 0 ? 1 : 0;
