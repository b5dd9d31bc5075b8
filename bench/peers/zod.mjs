// zod alone: its schema strips what it does not name, then the mapping by hand.
import * as z from 'zod';
import { settings } from '../product.mjs';
import { complete } from './complete.mjs';
import { mapped } from './mapping.mjs';

// The package forbids zod to compile code; a person on a server would let it, which is faster.
const { jitless } = z.config();
z.config({ jitless: false });

/** @typedef {import('../../dist/schema.js').Setting} Setting */

/** @param {'flag' | 'text'} kind */
const scalar = (kind) => (kind === 'flag' ? z.boolean() : z.string());

/** @param {Setting['entries']} entries @returns {z.ZodType} */
const entry = (entries) => {
  if (entries === undefined || entries === 'anything') return z.unknown();
  if (entries === 'texts') return z.string();
  if (entries === 'objects') return z.record(z.string(), z.unknown()).nullable();
  const members = Object.entries(entries).map(([name, kind]) => [name, scalar(kind).nullish()]);
  return z.object(Object.fromEntries(members)).nullable();
};

/** @param {Setting} setting @returns {z.ZodType} */
const schemaOf = ({ kind, entries }) => {
  if (kind === 'flag') return z.boolean();
  if (kind === 'integer') return z.int();
  if (kind === 'list') return z.array(entry(entries));
  if (kind !== 'map') return z.string();
  return entries === 'anything' ? z.unknown() : z.record(z.string(), entry(entries));
};

/** @typedef {{ [name: string]: z.ZodType | Shape }} Shape */

/** @type {Shape} */
const shape = {};
for (const { path, setting } of settings) {
  const names = path.split('.');
  const last = /** @type {string} */ (names.pop());
  let section = shape;
  for (const name of names) {
    section[name] ??= {};
    section = /** @type {Shape} */ (section[name]);
  }
  section[last] = schemaOf(setting).nullish();
}

/** @param {Shape} members @returns {z.ZodObject} */
const objectOf = (members) =>
  z.object(
    Object.fromEntries(
      Object.entries(members).map(([name, member]) => [
        name,
        member instanceof z.ZodType ? member : objectOf(member).nullish(),
      ]),
    ),
  );

const schema = objectOf(shape);
schema.safeParse({});
z.config({ jitless });

/** @param {string} text @returns {string} */
export const run = (text) => mapped(complete(schema.parse(JSON.parse(text))));
