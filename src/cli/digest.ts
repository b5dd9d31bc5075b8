import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import { mapStatements } from '../field-map/data.js';

/** A digest of the whole field map: two packages with the same digest report the same. */
export const mapDigest = (): string =>
  createHash('sha256').update(stringify(mapStatements())).digest('hex').slice(0, 16);
