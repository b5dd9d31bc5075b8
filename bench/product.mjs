// The built package, as its users get it.
import { canonicalText, fieldMap, planFor } from '../dist/index.js';
import { settingsOf } from '../dist/schema.js';

export const release = '10.8';

export const cli = new URL('../dist/cli.js', import.meta.url).pathname;

export const fields = fieldMap(release);

export const settings = settingsOf(release);

const plan = planFor(release);
const preview = { preview: true };

/** @typedef {{ status: string, text?: string }} Written */

/** Straight to text, where this build has it. */
const { canonicalFromText } = /** @type {{ canonicalFromText?: (text: string, options: object) => Written }} */ (plan);

/** From a config's text to the canonical text of its payload. @param {string} text @returns {string} */
export const canonicalOf = (text) => {
  if (canonicalFromText) {
    const result = canonicalFromText(text, preview);
    if (result.text !== undefined) return result.text;
  } else {
    const result = plan.fromText(text, preview);
    if (result.status === 'ok') return canonicalText(result.payload);
  }
  throw new Error('no payload');
};
