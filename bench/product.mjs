// The built package, as its users get it.
import { canonicalText, fieldMap, planFor } from '../dist/index.js';
import { settingsOf } from '../dist/schema.js';

export const release = /** @type {const} */ ('10.8');

export const cli = new URL('../dist/cli.js', import.meta.url).pathname;

export const fields = fieldMap(release);

export const settings = settingsOf(release);

const plan = planFor(release);
const asWritten = { preview: true };
const asLoaded = { preview: true, asLoaded: true };

/** @typedef {{ status: string, text?: string }} Written */

/** Straight to text, where this build has it. */
const { canonicalFromText } = /** @type {{ canonicalFromText?: (text: string, options: object) => Written }} */ (plan);

/** @param {string} text @param {object} options @returns {string} */
const canonicalOf = (text, options) => {
  if (canonicalFromText) {
    const result = canonicalFromText(text, options);
    if (result.text !== undefined) return result.text;
  } else {
    const result = plan.fromText(text, options);
    if (result.status === 'ok') return canonicalText(result.payload);
  }
  throw new Error('no payload');
};

/** From a config's bytes to those of its payload. @param {Uint8Array} bytes @returns {Uint8Array} */
export const bytesAsLoaded = (bytes) => {
  const result = plan.canonicalFromBytes(bytes, asLoaded);
  if (result.status === 'ok') return result.bytes;
  throw new Error('no payload');
};

/** From a config's text to the canonical text of its payload, as the server loads it: what the commands do. @param {string} text */
export const canonicalAsLoaded = (text) => canonicalOf(text, asLoaded);

/** The same of the config as it is written, which is all that other programs can do. @param {string} text */
export const canonicalAsWritten = (text) => canonicalOf(text, asWritten);
