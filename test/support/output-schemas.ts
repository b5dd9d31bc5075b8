import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import type { OutputForm } from '../../src/documents/output-forms.js';

const folder = fileURLToPath(new URL('../../dist/schemas/output/', import.meta.url));

const validator = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, inlineRefs: false });

/** By form, what checks JSON of it: the schemas as `npm run build` makes them. */
export const outputCheckers: ReadonlyMap<string, ValidateFunction> = new Map(
  readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ''),
    validator.compile(JSON.parse(readFileSync(folder + file, 'utf8'))),
  ]),
);

/** What is wrong with JSON that should have a form; nothing where it has it. */
export const mistakesIn = (form: OutputForm, json: unknown): readonly string[] => {
  const check = outputCheckers.get(form);
  if (check === undefined) return [`no schema of ${form}`];
  return check(json) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
