// ajv with removeAdditional: its compiled schema removes what it does not name, then the mapping by hand.
import { Ajv } from 'ajv';
import { settings } from '../product.mjs';
import { complete } from './complete.mjs';
import { mapped } from './mapping.mjs';

/** @typedef {import('../../dist/schema.js').Setting} Setting */
/** @typedef {{ [key: string]: unknown }} Schema */
/** @typedef {Schema & { properties: { [name: string]: Schema } }} ObjectSchema */

/** @returns {ObjectSchema} */
const object = () => ({ type: 'object', nullable: true, properties: {}, additionalProperties: false });

/** @param {Setting['entries']} entries @returns {Schema} */
const entry = (entries) => {
  if (entries === undefined || entries === 'anything') return {};
  if (entries === 'texts') return { type: 'string' };
  if (entries === 'objects') return { type: 'object', nullable: true };
  const members = Object.entries(entries).map(([name, kind]) => [
    name,
    { type: kind === 'flag' ? 'boolean' : 'string', nullable: true },
  ]);
  return { ...object(), properties: Object.fromEntries(members) };
};

/** @param {Setting} setting @returns {Schema} */
const schemaOf = ({ kind, entries }) => {
  if (kind === 'flag') return { type: 'boolean', nullable: true };
  if (kind === 'integer') return { type: 'integer', nullable: true };
  if (kind === 'list') return { type: 'array', nullable: true, items: entry(entries) };
  if (kind !== 'map') return { type: 'string', nullable: true };
  return entries === 'anything' ? {} : { type: 'object', nullable: true, additionalProperties: entry(entries) };
};

const schema = object();
for (const { path, setting } of settings) {
  const names = path.split('.');
  const last = /** @type {string} */ (names.pop());
  let section = schema;
  for (const name of names) {
    section.properties[name] ??= object();
    section = /** @type {ObjectSchema} */ (section.properties[name]);
  }
  section.properties[last] = schemaOf(setting);
}

const validate = new Ajv({ removeAdditional: true }).compile(schema);

/** @param {string} text @returns {string} */
export const run = (text) => {
  const config = JSON.parse(text);
  if (!validate(config)) throw new Error('refused');
  return mapped(complete(config));
};
