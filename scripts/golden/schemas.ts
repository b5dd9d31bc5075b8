/** The digests of the JSON Schemas: the files are build output, and this shows which releases a change reaches. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Document } from '../../src/documents/document.js';
import { type SchemaFile, schemaFiles } from '../../src/documents/json-schema/files.js';
import { outputSchemaFiles } from '../output-schemas/files.js';
import { asked } from '../output-schemas/schema-of-type.js';

/** Of a release, the digest covers the file and what it says with every part in place; of parts, the file. */
const lineOf = ({ sort, text, of }: SchemaFile): string => {
  const digest = createHash('sha256').update(text);
  if (of !== undefined) digest.update(JSON.stringify(of.schema));
  return `${of?.release ?? 'parts'} ${sort} ${digest.digest('hex')}`;
};

/** Of what the command prints, the digest covers what the schema asks for, and not what it says for readers. */
const outputLineOf = ({ file, text }: Document): string => {
  const digest = createHash('sha256').update(asked(text));
  return `${basename(file, '.json')} output ${digest.digest('hex')}`;
};

/** The release or the form, the sort and the digest of every file of schemas, one a line. */
export const schemasView = (): string =>
  `${[...schemaFiles().map(lineOf), ...outputSchemaFiles().map(outputLineOf)].join('\n')}\n`;
