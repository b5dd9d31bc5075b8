// The golden configs of the release.
import { readFileSync } from 'node:fs';
import { release } from './product.mjs';

/** What may stand in a config, nobody knows. @typedef {ReturnType<typeof JSON.parse>} Config */

/** @param {string} file @returns {string} */
export const fileOf = (file) => new URL(`../golden/${release}/${file}`, import.meta.url).pathname;

/** @param {string} file @returns {string} */
const read = (file) => readFileSync(fileOf(file), 'utf8');

/** @param {string} text @returns {string} */
const configOfRequest = (text) => JSON.stringify(JSON.parse(text).config, null, 1);

/** The text of each golden config by name; of a request, its config. */
export const goldens = {
  default: read('default.config.json'),
  'minimal-team': read('minimal-team.config.json'),
  hardened: read('hardened.config.json'),
  enterprise: configOfRequest(read('enterprise.request.json')),
  'everything-flipped': read('everything-flipped.config.json'),
};

/** The two full ones, which are measured. */
export const fullConfigs = {
  'everything-flipped': goldens['everything-flipped'],
  enterprise: goldens.enterprise,
};
