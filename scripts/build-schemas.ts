/** Writes dist/schemas/: the JSON Schemas that ship with the package. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../src/documents/json-schema/files.js';
import { outputSchemaFiles } from './output-schemas/files.js';

const folder = fileURLToPath(new URL('../dist/schemas/', import.meta.url));

rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}output`, { recursive: true });
const files = [...schemaFiles(), ...outputSchemaFiles()];
for (const { file, text } of files) writeFileSync(folder + file, text);
console.log(`dist/schemas: ${files.length} files`);
