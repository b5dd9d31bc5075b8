import type { Layout } from '../../transform/layout.js';
import type { Random } from './random.js';

/** Every length up to this one is tried. */
const everyUpTo = 256;

/** The longest text that is put in a setting's place. */
export const longestText = 2 ** 16 + 1;

/**
 * Lengths, counts and numbers that the engine names, where they are no power of two and nothing of a declared default or
 * word. A test compares them with its source.
 */
const limits: readonly number[] = [
  346, // bytes around a payload in its message
  500, // the most that a replacement leaves
  1000, // digits of an integer in the environment
  2040, // times of day
];

/** Longer texts take turns among the routes, so that a proof ends in time; shorter ones go through all of them. */
export const longestEverywhere = 4097;

const around = (number: number): readonly number[] => [number - 1, number, number + 1];

const powersOfTwo = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => 2 ** (from + at));

const sorted = (lengths: readonly number[]): readonly number[] => [...new Set(lengths)].sort((a, b) => a - b);

const randomOnes = 6;

/** How long, how large and how many things are that are tried. */
export interface Sizes {
  /** The lengths of texts. */
  readonly texts: readonly number[];
  /** How many entries lists and maps have. */
  readonly entries: readonly number[];
  /** Whole numbers. */
  readonly numbers: readonly number[];
}

/** All short lengths, those around powers of two and around constants of the code, and some others. */
const textLengths = (random: Random, declared: readonly number[]): readonly number[] =>
  sorted([
    ...Array.from({ length: everyUpTo + 1 }, (_, length) => length),
    ...[...powersOfTwo(8, 16), ...limits, ...declared].flatMap(around),
    // As many short ones as long ones: each is up to twice as long as the one before.
    ...Array.from({ length: randomOnes }, () => Math.round(2 ** (8 + random(8000) / 1000))),
  ]).filter((length) => length >= 0 && length <= longestText);

const lengthsIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string' || Array.isArray(value))
    return [value.length, ...(Array.isArray(value) ? value.flatMap(lengthsIn) : [])];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(lengthsIn) : [];
};

/** The numbers that the declarations of a release name, and the lengths of its texts: of defaults and vocabularies. */
const declaredLengths = ({ slots, defaults }: Layout): readonly number[] =>
  sorted([...defaults, ...slots.map(({ setting }) => setting.vocabulary?.list)].flatMap(lengthsIn));

/** Bytes that the scanner can take before it needs more than its usual memory: given as bytes, and as a text. */
const usualBytes = 2 ** 18 - 256;
const usualText = Math.floor(usualBytes / 3);

/** The lengths of whole files. */
export const fileLengths: readonly number[] = sorted([...powersOfTwo(12, 18), usualBytes, usualText].flatMap(around));

const entryCounts: readonly number[] = sorted(
  [...Array.from({ length: 33 }, (_, count) => count), 100, ...limits, ...powersOfTwo(5, 10)].flatMap((count) =>
    count < 32 ? [count] : around(count),
  ),
);

/** Whole numbers: small ones, those around powers of two and of ten, some negative ones, and the outermost. */
const wholeNumbers: readonly number[] = sorted([
  ...Array.from({ length: everyUpTo + 1 }, (_, number) => number),
  ...[...powersOfTwo(9, 32), 2 ** 52, ...Array.from({ length: 10 }, (_, zeros) => 10 ** (zeros + 3))].flatMap(around),
  ...[-1, -2, -10, -255, -256, -257, -1000, -(2 ** 16), -(2 ** 31), -(2 ** 32)],
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
]);

/** What is tried of a release whose declarations name texts of these lengths. */
export const sizesOf = (random: Random, layout: Layout): Sizes => ({
  texts: textLengths(random, declaredLengths(layout)),
  entries: entryCounts,
  numbers: [-0, ...wholeNumbers],
});

const letters = 'qzxjvkwQZXJVKW0123456789';
const repeated = Array.from({ length: longestText }, (_, at) => letters[(at * 7 + (at >> 4)) % letters.length]).join(
  '',
);

/** A text of a length that is no word of any declaration, no path, no link and no list of words. */
export const plainText = (length: number): string => {
  const text = repeated.slice(0, length);
  return length < 2 ? text : `q${text.slice(1)}`;
};
