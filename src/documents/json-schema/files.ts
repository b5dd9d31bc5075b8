/**
 * Makes the files of JSON Schemas that ship with the package. What several releases share is written once: every section
 * and every setting, and every event and every property, is in a file of parts, under the first release that has it so.
 */

import { envelope } from '../../field-map/envelope.js';
import { type Release, releases } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import type { Document } from '../document.js';
import { configJsonSchema } from './config.js';
import type { JsonSchema } from './json-schema.js';
import { payloadJsonSchema } from './payload.js';

/** A file of schemas: that of a release, or the parts that those of several releases share. */
export interface SchemaFile extends Document {
  readonly sort: 'config' | 'payload';
  /** The release that it is of, and its schema with every part in place. */
  readonly of?: { readonly release: Release; readonly schema: JsonSchema };
}

type Schemas = { readonly [name: string]: JsonSchema };

/** The parts of one sort of schema: each text once, under a name that says since when. */
class Parts {
  readonly #names = new Map<string, string>();
  readonly #definitions = new Map<string, JsonSchema>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** A reference to a part, which is kept when it is new. */
  refer(path: string, release: string, part: JsonSchema, from: string): JsonSchema {
    const key = `${path} ${JSON.stringify(part)}`;
    const name = this.#names.get(key) ?? `${path}@${release}`;
    this.#names.set(key, name);
    this.#definitions.set(name, part);
    return { $ref: `${from === this.#file ? '' : this.#file}#/definitions/${name}` };
  }

  text(): string {
    const lines = [...this.#definitions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `  ${JSON.stringify(name)}: ${JSON.stringify(part)}`);
    return `{\n "definitions": {\n${lines.join(',\n')}\n }\n}\n`;
  }
}

const mapped = (schemas: unknown, change: (name: string, schema: JsonSchema) => JsonSchema): Schemas =>
  Object.fromEntries(Object.entries(schemas as Schemas).map(([name, schema]) => [name, change(name, schema)]));

/** A schema with references in place of its sections, whose settings are references too. */
const shared = (schema: JsonSchema, release: string, file: string, parts: Parts, partsFile: string): JsonSchema => ({
  ...schema,
  properties: mapped(schema.properties, (name, section) => {
    const inside = mapped(section.properties, (inner, setting) =>
      parts.refer(`${name}.${inner}`, release, setting, partsFile),
    );
    return parts.refer(name, release, { ...section, properties: inside }, file);
  }),
});

/** JSON with a line for each reference and each list. */
const oneLineEach = (schema: JsonSchema): string =>
  `${JSON.stringify(schema, null, 1).replaceAll(/[[{]\s+("[^{}[\]]*")\s+[\]}]/g, (part) => part.replaceAll(/\n\s*/g, ' '))}\n`;

const filesOf = (sort: SchemaFile['sort'], schemaOf: (release: Release) => JsonSchema): readonly SchemaFile[] => {
  const partsFile = `${sort}-parts.json`;
  const parts = new Parts(partsFile);
  const files = releases.map((release) => {
    const file = `${sort}-${release}.schema.json`;
    const schema = schemaOf(release);
    const inside = at(envelope, release);
    const { [inside ?? '']: held } = schema.properties as Schemas;
    const whole =
      sort === 'payload' && inside !== undefined
        ? { ...schema, properties: { [inside]: shared(held as JsonSchema, release, file, parts, partsFile) } }
        : shared(schema, release, file, parts, partsFile);
    return { sort, file, text: oneLineEach(whole), of: { release, schema } };
  });
  return [...files, { sort, file: partsFile, text: parts.text() }];
};

/** Every file of schemas, by its name in their folder. */
export const schemaFiles = (): readonly SchemaFile[] => [
  ...filesOf('config', configJsonSchema),
  ...filesOf('payload', payloadJsonSchema),
];
