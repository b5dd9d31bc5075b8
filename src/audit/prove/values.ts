import { isMask, maskLength } from '../../json/node.js';
import type { Entries, EntryMembers } from '../../schema/kinds.js';
import type { Slot } from '../../transform/layout.js';
import { longestEverywhere, plainText, type Sizes } from './lengths.js';
import { pick, type Random } from './random.js';

/** A value that is put in a setting's place, and what people call such a value. */
export interface Adversary {
  readonly sort: string;
  /** `undefined`: the setting is taken out of the file. */
  readonly value: unknown;
  /** What is special about it: a text in it is very long, or the fast way of reading is likely to give up on it. */
  readonly special?: 'long' | 'odd';
}

/** What adversaries are made from, apart from the setting. */
export interface Material {
  readonly random: Random;
  /** The texts and numbers of the rest of the config. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Entries of maps that some rule looks at: a name, and a name inside. */
  readonly entries: readonly (readonly [string, string])[];
  /** None where a few sorts of values are enough. */
  readonly sizes: Sizes;
}

const noSizes: Sizes = { texts: [], entries: [], numbers: [] };

/** Values of every length are for settings of which nothing may show; the others have to be tried one by one. */
export const briefly = (material: Material): Material => ({ ...material, sizes: noSizes });

const link = 'https://admin:hunter2@chat.internal.example:8443/path?token=sesame#top';

const fixedTexts: readonly Adversary[] = [
  { sort: 'an empty text', value: '' },
  { sort: 'a string of one character', value: 'x' },
  { sort: 'a string like a number', value: '65535' },
  { sort: 'a string like a flag', value: 'true' },
  { sort: 'a path', value: '/srv/private/keys.pem' },
  { sort: 'a path of a folder', value: './private/' },
  { sort: 'a string with blanks around it', value: ' hunter2\n' },
  { sort: 'an email address', value: 'jane.doe@corp.example' },
  { sort: 'the mask of a secret', value: '*'.repeat(maskLength) },
  { sort: 'an address whose user is masked', value: 'postgres://****:****@chat.internal.example/' },
  { sort: 'a string with asterisks', value: 'hunter*2****' },
  { sort: 'a string like JSON', value: '{"enable":true,"list":[null,"x"]}' },
  { sort: 'a string that would break out of JSON', value: '","injected":true,"x":"\\' },
  { sort: 'a name that JavaScript treats specially', value: '__proto__' },
  { sort: 'a string in many scripts', value: 'Zoë ☃ 漢字 \u{1f512} \u202eabc\u0000\ud800' },
  { sort: 'a URL with credentials', value: link },
  { sort: 'a long text', value: 'lorem ipsum '.repeat(400) },
];

const letters = 'abcXYZ019 _-./:@"\\\n☃\u{1f512}';

const randomText = (random: Random): string =>
  Array.from({ length: random(40) }, () => letters[random(letters.length)]).join('');

/** A value in which a text has a length. */
export const ofLength = (length: number, says = 'a string', value: unknown = plainText(length)): Adversary => ({
  sort: `${says} of ${length} characters`,
  value,
  ...(length > longestEverywhere && { special: 'long' }),
});

/** An entry under a name of a length, unless that is very long: the entry is, then. */
export const named = (length: number, entry: unknown): Readonly<Record<string, unknown>> => ({
  [plainText(Math.min(length, longestEverywhere))]: entry,
});

/** More digits than these may not be exact, and are read in the exact way. */
const exactDigits = 15;

const ofNumber = (value: number): Adversary => ({
  sort: `the number ${value}`,
  value,
  ...(Math.abs(value) >= 10 ** exactDigits && { special: 'odd' }),
});

const otherThan = (letter: string | undefined): string => (letter === 'z' ? 'q' : 'z');

const textsFor = (constant: unknown, { random, texts, sizes }: Material): readonly Adversary[] => [
  ...fixedTexts,
  ...(typeof constant === 'string'
    ? [
        { sort: 'its default', value: constant },
        { sort: 'its default and one more character', value: `${constant}x` },
        { sort: 'its default without the last character', value: constant.slice(0, -1) },
        { sort: 'its default with another last character', value: constant.slice(0, -1) + otherThan(constant.at(-1)) },
        { sort: 'its default with another first character', value: otherThan(constant[0]) + constant.slice(1) },
      ]
    : []),
  ...(texts.length > 0 ? [{ sort: 'the value of another setting', value: pick(random, texts) }] : []),
  { sort: 'a random text', value: randomText(random) },
  ...sizes.texts.map((length) => ofLength(length)),
];

const integersFor = (constant: unknown, { random, numbers, sizes }: Material): readonly Adversary[] => [
  { sort: 'zero', value: 0 },
  { sort: 'one', value: 1 },
  { sort: 'a negative number', value: -1 },
  { sort: 'the largest number', value: Number.MAX_SAFE_INTEGER, special: 'odd' },
  { sort: 'the smallest number', value: Number.MIN_SAFE_INTEGER, special: 'odd' },
  ...(typeof constant === 'number'
    ? [
        { sort: 'its default', value: constant },
        { sort: 'its default and one', value: constant + 1 },
      ]
    : []),
  ...(numbers.length > 0 ? [{ sort: 'the value of another setting', value: pick(random, numbers) }] : []),
  { sort: 'a random number', value: random(2 ** 31) },
  ...sizes.numbers.map(ofNumber),
];

const entryFor = (entries: Entries, text: unknown): unknown => {
  if (entries === 'texts' || entries === 'anything') return text;
  if (entries === 'lists') return [text];
  if (entries === 'objects') return { text };
  const members: EntryMembers = entries;
  return Object.fromEntries(
    Object.entries(members).map(([member, kind]) => [member, kind === 'text' ? text : text !== '']),
  );
};

const listsFor = (constant: unknown, entries: Entries, material: Material): readonly Adversary[] => {
  const some = textsFor(undefined, material);
  const few = textsFor(undefined, briefly(material));
  return [
    { sort: 'an empty list', value: [] },
    ...some.map(({ sort, value, ...rest }) => ({
      sort: `a list of ${sort}`,
      value: [entryFor(entries, value)],
      ...rest,
    })),
    { sort: 'a list of many entries', value: few.map(({ value }) => entryFor(entries, value)) },
    ...material.sizes.entries.map((count) => ({
      sort: `a list of ${count} entries`,
      value: Array.from({ length: count }, () => entryFor(entries, 'x')),
    })),
    ...(Array.isArray(constant)
      ? [
          { sort: 'its default', value: constant },
          { sort: 'its default and one more entry', value: [...constant, entryFor(entries, 'x')] },
        ]
      : []),
  ];
};

const mapsFor = (entries: Entries, material: Material): readonly Adversary[] => {
  const some = textsFor(undefined, briefly(material));
  const looked = (on: unknown): Record<string, unknown> => {
    const map: Record<string, Record<string, unknown>> = {};
    for (const [entry, name] of material.entries) map[entry] = { ...map[entry], [name]: on };
    return map;
  };
  const objects = entries === 'anything' || entries === 'objects';
  return [
    { sort: 'an empty map', value: {} },
    ...some.map(({ sort, value }) => ({ sort: `a map with ${sort}`, value: { entry: entryFor(entries, value) } })),
    ...material.sizes.texts.map((length) =>
      ofLength(length, 'a map with a name and a string', named(length, entryFor(entries, plainText(length)))),
    ),
    ...material.sizes.entries.map((count) => ({
      sort: `a map of ${count} entries`,
      value: Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, entryFor(entries, 'x')])),
    })),
    {
      sort: 'a map with special names',
      special: 'odd',
      value: JSON.parse(`{"__proto__":${JSON.stringify(entryFor(entries, 'x'))}}`),
    },
    ...(entries === 'texts' || entries === 'lists'
      ? []
      : [
          { sort: 'a map with the entries that a rule looks at, switched on', value: looked(true) },
          { sort: 'a map with the entries that a rule looks at, switched off', value: looked(false) },
        ]),
    ...(objects ? [{ sort: 'a map with a URL where a rule looks for a flag', value: looked(link) }] : []),
  ];
};

/**
 * Values that are all one to any rule, whatever their length: no default, no word, no path, no link. The first one is
 * what the others are compared with. Of the very long ones, two are tried.
 */
export const alikeFor = ({ setting }: Slot, { texts }: Sizes): readonly Adversary[] => {
  const { kind, vocabulary, entries = kind === 'list' ? 'texts' : 'anything' } = setting;
  if (kind === 'flag' || kind === 'integer') return [];
  const valueWith = (text: string): unknown => {
    if (kind === 'list') return [entryFor(entries, text), entryFor(entries, plainText(3))];
    return kind === 'map' ? named(text.length, entryFor(entries, text)) : text;
  };
  const isTried = (length: number): boolean => length <= longestEverywhere || length === 2 ** 13 || length === 2 ** 16;
  return [7, ...texts.filter(isTried)]
    .filter((length) => length > 0 && !vocabulary?.has(plainText(length)))
    .map((length) => ofLength(length, 'a string', valueWith(plainText(length))));
};

/** Values meant to slip through, the simplest first. All of them are what the setting may hold. */
export const adversariesOf = ({ setting, default: constant }: Slot, material: Material): readonly Adversary[] => {
  const absent: Adversary = { sort: 'nothing', value: undefined };
  const { kind, vocabulary, entries } = setting;
  switch (kind) {
    case 'flag':
      return [absent, { sort: 'false', value: false }, { sort: 'true', value: true }];
    case 'integer':
      return [absent, ...integersFor(constant, material)];
    case 'choice': {
      const words = vocabulary?.list?.slice(0, 8) ?? [];
      return [
        absent,
        ...words.map((value) => ({ sort: 'a word of its vocabulary', value })),
        ...textsFor(constant, material),
      ];
    }
    case 'text':
      return [absent, ...textsFor(constant, material)];
    case 'list':
      return [absent, ...listsFor(constant, entries ?? 'texts', material)];
    case 'map':
      return [absent, ...mapsFor(entries ?? 'anything', material)];
  }
};

/** A value in words that show only its sort. */
export const sortOf = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return value === 0 ? 'zero' : 'a number';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'an array';
  if (typeof value !== 'string') return Object.keys(value ?? {}).length === 0 ? 'an empty map' : 'a map';
  if (value === '') return 'an empty text';
  if (isMask(value)) return 'the mask of a secret';
  if (value.length === 1) return 'a string of one character';
  if (/^https?:\/\/[^/]*@/.test(value)) return 'a URL with credentials';
  return 'a string';
};
