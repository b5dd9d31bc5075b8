import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { asked } from '../../scripts/output-schemas/schema-of-type.js';

/** What golden/schemas.txt says. */
export const goldenSchemas = readFileSync(new URL('../../golden/schemas.txt', import.meta.url), 'utf8');

const sha256 = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
};

/** The texts of the files in a folder, by name. */
const textsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );

/** What golden/schemas.txt would say of the files of a folder, in any order: as sorted lines. */
export const schemaDigests = (folder: string): readonly string[] => {
  const texts = textsIn(folder);
  const schemas = new Map([...texts].map(([file, text]) => [file, JSON.parse(text)]));
  const whole = (value: unknown, file: string): unknown => {
    if (Array.isArray(value)) return value.map((inner) => whole(inner, file));
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) {
      const [name = '', part = ''] = String(value.$ref).split('#/definitions/');
      return whole(schemas.get(name || file).definitions[part], name || file);
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner, file)]));
  };
  const lineOf = ([file, text]: readonly [string, string]): string => {
    const [, sort, release] = /^(\w+)-(?:parts|(.+)\.schema)\.json$/.exec(file) ?? [];
    if (release === undefined) return `parts ${sort} ${sha256(text)}`;
    return `${release} ${sort} ${sha256(text, JSON.stringify(whole(schemas.get(file), file)))}`;
  };
  const outputs = [...textsIn(`${folder}/output`)].map(
    ([file, text]) => `${file.replace(/\.json$/, '')} output ${sha256(asked(text))}`,
  );
  return [...[...texts].map(lineOf), ...outputs].sort();
};
