import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Release } from '../../src/index.js';
import type { JsonSchema } from '../../src/schema.js';

/** The files as `npm run build` makes them. */
export const schemaFolder = fileURLToPath(new URL('../../dist/schemas/', import.meta.url));

/** Every built file, with references that name the file they go to. */
const files: ReadonlyMap<string, JsonSchema> = new Map(
  readdirSync(schemaFolder).flatMap((file): readonly (readonly [string, JsonSchema])[] =>
    file.endsWith('.json')
      ? [[file, JSON.parse(readFileSync(schemaFolder + file, 'utf8').replaceAll('"$ref":"#/', `"$ref":"${file}#/`))]]
      : [],
  ),
);

/** Every part under its reference: so the validator compiles it once, and not for each release. */
const parts: ReadonlyMap<string, JsonSchema> = new Map(
  [...files].flatMap(([file, { definitions }]) =>
    Object.entries((definitions ?? {}) as Record<string, JsonSchema>).map(
      ([name, part]) => [`${file}#/definitions/${name}`, part] as const,
    ),
  ),
);

const validator = new Ajv({ strict: true, allowUnionTypes: true, inlineRefs: false, code: { optimize: false } });
for (const [name, schema] of [...files, ...parts]) validator.addSchema(schema, name);

export type Sort = 'config' | 'payload';

const nameOf = (sort: Sort, release: string): string => `${sort}-${release}.schema.json`;

/** Checks by the built schema of a release. */
export const checkerOf = (sort: Sort, release: Release): ValidateFunction => {
  const check = validator.getSchema(nameOf(sort, release));
  if (check === undefined) throw new Error(`no schema of ${release}`);
  return check;
};

const resolved = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return resolved(parts.get(String(value.$ref)));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner)]));
};

/** The built schema of a release with its parts in place. */
export const wholeSchema = (sort: Sort, release: Release): unknown => resolved(files.get(nameOf(sort, release)));
