// Files of lines that differ in one thing: how many lines, how long they are, how many releases are in them.
import { closeSync, openSync, writeSync } from 'node:fs';
import { releases } from '../dist/index.js';
import { settingsOf } from '../dist/schema.js';
import { goldens } from './inputs.mjs';
import { release } from './product.mjs';

/** Writes lines, and says how many bytes they are. @param {string} file @param {number} count @param {(index: number) => string} line */
const write = (file, count, line) => {
  const descriptor = openSync(file, 'w');
  let bytes = 0;
  try {
    for (let index = 0; index < count; index += 1) bytes += writeSync(descriptor, `${line(index)}\n`);
  } finally {
    closeSync(descriptor);
  }
  return bytes;
};

/** A full config with settings of plugins until it is as long. @param {number} length */
const configOf = (length) => {
  const config = JSON.parse(goldens['everything-flipped']);
  const plugins = { ...config.PluginSettings?.Plugins };
  config.PluginSettings = { ...config.PluginSettings, Plugins: plugins };
  for (let missing = length - JSON.stringify(config).length, index = 0; missing > 0; index += 1) {
    plugins[`com.example.plugin-${index}`] = { enabled: true, limit: index, text: 'a'.repeat(Math.min(900, missing)) };
    missing -= Math.min(900, missing) + 80;
  }
  return JSON.stringify(config);
};

/** Lines that are each about so long, together about so many bytes. @param {string} file @param {number} length @param {number} bytes */
export const writeLong = (file, length, bytes) => {
  const line = configOf(length);
  const lines = Math.max(1, Math.round(bytes / line.length));
  return { bytes: write(file, lines, () => line), lines, length: line.length };
};

/** A config with all settings of a release at their defaults. @param {import('../dist/index.js').Release} release */
const defaultsOf = (release) => {
  /** @type {import('./inputs.mjs').Config} */
  const config = {};
  for (const { path, default: value } of settingsOf(release)) {
    if (value === undefined) continue;
    const names = path.split('.');
    const last = /** @type {string} */ (names.pop());
    let section = config;
    for (const name of names) section = section[name] ??= {};
    section[last] = value;
  }
  return JSON.stringify(config);
};

/** So many release points: of all ages, or the one that is measured elsewhere. @param {number} count */
const someReleases = (count) => {
  const apart = Math.floor(releases.length / count);
  return count === 1 ? [release] : releases.filter((_, index) => index % apart === 0).slice(0, count);
};

/** Requests of servers of so many releases; for none, configs alone. @param {string} file @param {number} count @param {number} lines */
export const writeMixed = (file, count, lines) => {
  const texts =
    count === 0
      ? [defaultsOf(release)]
      : someReleases(count).map((one) => `{"release":"${one}","config":${defaultsOf(one)}}`);
  return { bytes: write(file, lines, (index) => texts[index % texts.length]), lines };
};

export const allReleases = releases.length;
