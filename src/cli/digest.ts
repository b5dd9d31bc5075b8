import { createHash } from 'node:crypto';
import { mapText } from '../field-map/digest.js';

/** A digest of the whole field map: two packages with the same digest report the same. */
export const mapDigest = (): string => createHash('sha256').update(mapText()).digest('hex').slice(0, 16);
