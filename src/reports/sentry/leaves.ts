import { type Vocabulary, version } from '../../schema/vocabularies.js';
import { type Leaf, leaf, wholeUpTo, wordOf } from '../shared/allow-list.js';
import { causes, cpuMakers, messageClasses, operatingSystems, systemCalls } from './desktop/words.js';

/** Three numbers at most: four could be the address of a machine. */
const leadingVersion = (text: string): string | undefined =>
  /^v?([0-9]{1,5}(?:\.[0-9]{1,5}){1,2}(?:-(?:alpha|beta|rc)\.?[0-9]{0,3})?)(?:[-+\s].*)?$/s.exec(text)?.[1];

/** A version at the beginning of a text; what follows it, such as the name of a build, stays. */
export const versionLeaf = wordOf('a version number of at most three parts', version, leadingVersion);

/** The version of a release name, as in `name@6.1.0`. */
export const releaseLeaf = wordOf('a version number of at most three parts', version, (text) =>
  leadingVersion(text.replace(/^.*@/s, '')),
);

/** Where a message stops being the program's own words: at a quote, a number or a path. */
const ownWords = /^[^"'`´‘’“”«»0-9/\\]*/;

const classIn = (classes: readonly string[], message: string): string | undefined => {
  const [own = ''] = ownWords.exec(message) ?? [];
  const [call = '', rest = ''] = own.split(/ (.*)/s);
  const from = systemCalls.has(call) ? rest : own;
  return classes.find((name) => from.startsWith(name) && !/^\w/.test(from.slice(name.length)));
};

/** A message, reduced to the class of errors that its beginning names. */
export const messageOf = (classes: Vocabulary): Leaf => {
  const longestFirst = [...(classes.list ?? [])].sort((a, b) => b.length - a.length);
  return wordOf('a known class of error messages', classes, (message) => classIn(longestFirst, message));
};

export const messageLeaf = messageOf(messageClasses);

const oneFrom = (vocabulary: Vocabulary, names: readonly (readonly [string, RegExp])[]) => (text: string) =>
  vocabulary.has(text) ? text : names.find(([, pattern]) => pattern.test(text))?.[0];

export const osLeaf = wordOf(
  'Windows, macOS or Linux',
  operatingSystems,
  oneFrom(operatingSystems, [
    ['Windows', /^win(?:32|dows)/i],
    ['macOS', /^(?:darwin|mac ?os)/i],
    ['Linux', /linux|^(?:arch|centos|debian|fedora|linux|manjaro|nixos|opensuse|red hat|rocky|suse|ubuntu)/i],
  ]),
);

/** Who made the processor. */
export const cpuLeaf = wordOf(
  'the maker of the processor',
  cpuMakers,
  oneFrom(
    cpuMakers,
    (cpuMakers.list ?? []).map((maker) => [maker, new RegExp(`\\b${maker}\\b`)]),
  ),
);

/** Bytes, and whatever else a machine counts. */
export const amount = wholeUpTo(2 ** 50, 'a whole number');

export const line = wholeUpTo(9_999_999, 'a whole number of at most seven digits');

export const small = wholeUpTo(9_999, 'a whole number of at most four digits');

/** Seconds since 1970, in milliseconds: more digits could hold anything. */
export const seconds = leaf('a time in seconds, with three digits at most after the point', (given) =>
  typeof given === 'number' && given >= 0 && given < 1e11 ? Math.round(given * 1000) / 1000 + 0 : undefined,
);

/** The random number of a report: 32 digits that show how it was made. */
export const eventId = leaf('a random id of 32 hexadecimal digits', (given) =>
  typeof given === 'string' && /^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(given) ? given : undefined,
);

export const isoTime = leaf('a time, as in 2026-01-31T12:00:00.000Z', (given) =>
  typeof given === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/.test(given) ? given : undefined,
);

/** Where an error was found in the one that it caused. */
export const sourceLeaf: Leaf = wordOf('cause or errors', causes, (text) => text.replace(/\[[0-9]{1,4}\]$/, ''));

export const neverInferred = leaf('never', (given) => (given === 'never' ? given : undefined));

/** What the SDK itself adds to a report that it sends: no list of what was installed. */
export const emptyList = leaf('an empty list', (given) =>
  Array.isArray(given) && given.length === 0 ? [] : undefined,
);

const packages = new Set(['browser', 'core', 'electron', 'node', 'node-core'].map((name) => `npm:@sentry/${name}`));

export const sdkPackage = leaf('a package of the SDK', (given) => (packages.has(given as string) ? given : undefined));
