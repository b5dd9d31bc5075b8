/**
 * Checks what people read against docs/style.md: the documents, the page, and the texts in the source, which are help,
 * messages, and the phrases of the declarations.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findingsIn } from './check.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Words of other software: they are data, and nobody reads them. */
const data: ReadonlySet<string> = new Set([
  'src/reports/sentry/desktop/words.ts',
  'src/reports/sentry/identifier-words.ts',
  'src/reports/sentry/server/modules.ts',
  'src/schema/facts/permission.ts',
]);

const inside = (folder: string, ending: string): readonly string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();

const files = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'page/index.html'],
  ...['docs', 'examples'].flatMap((folder) => inside(folder, '.md')),
  ...['src', 'page', 'scripts'].flatMap((folder) => inside(folder, '.ts')),
].filter((file) => !data.has(file));

let count = 0;
for (const file of files) {
  const found = await findingsIn(file, readFileSync(root + file, 'utf8'));
  for (const finding of found) console.log(finding);
  count += found.length;
}
console.log(`${files.length} files: ${count} ${count === 1 ? 'finding' : 'findings'}`);
process.exitCode = count === 0 ? 0 : 1;
