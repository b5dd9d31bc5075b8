import { canonicalAsWritten } from '../product.mjs';
import * as ajv from './ajv.mjs';
import { complete } from './complete.mjs';
import * as fastRedact from './fast-redact.mjs';
import * as jsonata from './jsonata.mjs';
import { mapped } from './mapping.mjs';
import * as zod from './zod.mjs';

/** @typedef {{ name: string, run: (text: string) => string | Promise<string>, awaits?: boolean }} Peer */

/** @type {Peer} */
export const ours = { name: 'ours', run: canonicalAsWritten };

/** They give the same payload, at least for plain configs. @type {readonly Peer[]} */
export const mappers = [
  { name: 'zod', run: zod.run },
  { name: 'ajv', run: ajv.run },
  { name: 'jsonata', run: jsonata.run, awaits: true },
];

/** The same mapping without any check: what is left when the library of a mapper costs nothing. @type {Peer} */
export const unchecked = { name: 'unchecked', run: (text) => mapped(complete(JSON.parse(text))) };

/** @type {Peer} */
export const redactor = { name: 'fast-redact', run: fastRedact.run };
