// Many configs as servers of the release would have them: every setting is there, most at its default or as in one of
// the golden configs, some changed. The same seed gives the same bytes.
import { closeSync, openSync, writeSync } from 'node:fs';
import { goldens } from './inputs.mjs';
import { settings } from './product.mjs';
import { randomOf } from './support/random.mjs';

/** @typedef {import('./support/random.mjs').Random} Random */
/** @typedef {import('./inputs.mjs').Config} Config */

export const seed = 10_08;

const bases = Object.values(goldens).map((text) => JSON.parse(text));

/** A text of the sort that the name of a setting suggests. @param {string} name @param {Random} random */
const textFor = (name, random) => {
  const word = random.letters(4 + random.below(12));
  if (/URL|Link|Endpoint|Server$/.test(name)) return `https://${word}.example.com/${random.letters(8)}`;
  if (/Directory|File|Location/.test(name)) return `/opt/mattermost/${word}/`;
  if (/Email|Address/.test(name)) return `${word}@example.com`;
  if (/Text|Description/.test(name)) return `Welcome to "${word}"\n${random.letters(8)} ${random.letters(5)}`;
  return word;
};

/** @param {import('../dist/schema.js').SettingAt} setting @param {unknown} given @param {Random} random @returns {unknown} */
const varied = ({ path, setting: { kind, vocabulary, entries } }, given, random) => {
  if (kind === 'flag') return random.chance(0.2) ? !given : given;
  if (kind === 'integer') return random.chance(0.2) ? random.below(10_000) : given;
  if (kind === 'choice') return vocabulary?.list && random.chance(0.3) ? random.pick(vocabulary.list) : given;
  if (kind === 'text') return random.chance(0.25) ? textFor(path, random) : given;
  if (kind === 'list' && entries === 'texts' && random.chance(0.2))
    return Array.from({ length: random.below(4) }, () => textFor(path, random));
  return given;
};

/** @param {Random} random */
const config = (random) => {
  const base = random.pick(bases);
  /** @type {Config} */
  const result = {};
  for (const setting of settings) {
    const names = setting.path.split('.');
    const last = /** @type {string} */ (names.pop());
    let [target, source] = [result, base];
    for (const name of names) {
      target[name] ??= {};
      target = target[name];
      source = source?.[name];
    }
    const given = varied(setting, source?.[last] ?? setting.default, random);
    if (given !== undefined) target[last] = given;
  }
  if (random.chance(0.1)) result.TeamSettings.CustomDescriptionText = `„${random.letters(6)}“ für alle, 聊天`;
  return result;
};

/** Settings in which servers of one owner differ. */
const own = [
  'ServiceSettings.SiteURL',
  'TeamSettings.MaxUsersPerTeam',
  'EmailSettings.SMTPServer',
  'FileSettings.Directory',
];

/** The same config each time, but for a few settings. @param {Random} random @returns {() => string} */
const alike = (random) => {
  const base = config(random);
  const differing = settings.filter(({ path }) => own.includes(path));
  return () => {
    const result = structuredClone(base);
    for (const setting of differing) {
      const [section, name] = setting.path.split('.');
      result[section][name] = setting.setting.kind === 'text' ? textFor(name, random) : random.below(10_000);
    }
    return JSON.stringify(result);
  };
};

/** How the lines of a file differ: not at all, in a few settings, or in a fifth to a quarter of them. */
const makers = {
  /** @param {Random} random */
  equal: (random) => {
    const line = JSON.stringify(config(random));
    return () => line;
  },
  alike,
  /** @param {Random} random */
  varied: (random) => () => JSON.stringify(config(random)),
};

/** @typedef {keyof typeof makers} Sort */

/** Writes such a file, and tells how many lines it has. @param {string} file @param {number} bytes @param {Sort} sort */
export const writeConfigs = (file, bytes, sort = 'varied') => {
  const line = makers[sort](randomOf(seed));
  const descriptor = openSync(file, 'w');
  let written = 0;
  let lines = 0;
  try {
    for (; written < bytes; lines += 1) written += writeSync(descriptor, `${line()}\n`);
  } finally {
    closeSync(descriptor);
  }
  return { bytes: written, lines };
};
