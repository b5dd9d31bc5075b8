import stringify from 'fast-json-stable-stringify';
import { mapStatements } from './fields.js';

/** The whole field map as one text: what its digest is made of. */
export const mapText = (): string => stringify(mapStatements());
