import type { Entries } from '../schema/kinds.js';
import { isMask, maskLength } from '../transform/json.js';
import type { Slot } from '../transform/layout.js';
import { pick, type Random } from './random.js';

/** A value that is put in a setting's place, and what people call such a value. */
export interface Adversary {
  readonly sort: string;
  /** `undefined`: the setting is taken out of the file. */
  readonly value: unknown;
}

/** What adversaries are made from besides the setting. */
export interface Material {
  readonly random: Random;
  /** The texts and numbers that stand elsewhere in the config. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Entries of maps that some rule looks at: a name, and a name inside. */
  readonly entries: readonly (readonly [string, string])[];
}

const link = 'https://admin:hunter2@chat.internal.example:8443/path?token=sesame#top';

const fixedTexts: readonly Adversary[] = [
  { sort: 'an empty text', value: '' },
  { sort: 'a text of one character', value: 'x' },
  { sort: 'a text like a number', value: '65535' },
  { sort: 'a text like a flag', value: 'true' },
  { sort: 'a path', value: '/srv/private/keys.pem' },
  { sort: 'an e-mail address', value: 'jane.doe@corp.example' },
  { sort: 'the mask of a secret', value: '*'.repeat(maskLength) },
  { sort: 'a text like JSON', value: '{"enable":true,"list":[null,"x"]}' },
  { sort: 'a text that would break out of JSON', value: '","injected":true,"x":"\\' },
  { sort: 'a name that JavaScript treats specially', value: '__proto__' },
  { sort: 'a text in many scripts', value: 'Zoë ☃ 漢字 \u{1f512} \u202eabc\u0000\ud800' },
  { sort: 'a URL with credentials', value: link },
  { sort: 'a long text', value: 'lorem ipsum '.repeat(400) },
];

const letters = 'abcXYZ019 _-./:@"\\\n☃\u{1f512}';

const randomText = (random: Random): string =>
  Array.from({ length: random(40) }, () => letters[random(letters.length)]).join('');

const textsFor = (constant: unknown, { random, texts }: Material): readonly Adversary[] => [
  ...fixedTexts,
  ...(typeof constant === 'string'
    ? [
        { sort: 'its default', value: constant },
        { sort: 'its default and one more character', value: `${constant}x` },
        { sort: 'its default without the last character', value: constant.slice(0, -1) },
      ]
    : []),
  ...(texts.length > 0 ? [{ sort: 'the value of another setting', value: pick(random, texts) }] : []),
  { sort: 'a random text', value: randomText(random) },
];

const integersFor = (constant: unknown, { random, numbers }: Material): readonly Adversary[] => [
  { sort: 'zero', value: 0 },
  { sort: 'one', value: 1 },
  { sort: 'a negative number', value: -1 },
  { sort: 'the largest number', value: Number.MAX_SAFE_INTEGER },
  { sort: 'the smallest number', value: Number.MIN_SAFE_INTEGER },
  ...(typeof constant === 'number'
    ? [
        { sort: 'its default', value: constant },
        { sort: 'its default and one', value: constant + 1 },
      ]
    : []),
  ...(numbers.length > 0 ? [{ sort: 'the value of another setting', value: pick(random, numbers) }] : []),
  { sort: 'a random number', value: random(2 ** 31) },
];

const entryFor = (entries: Entries, text: unknown): unknown => {
  if (entries === 'texts' || entries === 'anything') return text;
  if (entries === 'lists') return [text];
  if (entries === 'objects') return { text };
  return Object.fromEntries(
    Object.entries(entries).map(([member, kind]) => [member, kind === 'text' ? text : text !== '']),
  );
};

const listsFor = (constant: unknown, entries: Entries, material: Material): readonly Adversary[] => {
  const some = textsFor(undefined, material);
  return [
    { sort: 'an empty list', value: [] },
    ...some.map(({ sort, value }) => ({ sort: `a list of ${sort}`, value: [entryFor(entries, value)] })),
    { sort: 'a list of many entries', value: some.map(({ value }) => entryFor(entries, value)) },
    ...(Array.isArray(constant)
      ? [
          { sort: 'its default', value: constant },
          { sort: 'its default and one more entry', value: [...constant, entryFor(entries, 'x')] },
        ]
      : []),
  ];
};

const mapsFor = (entries: Entries, material: Material): readonly Adversary[] => {
  const some = textsFor(undefined, material);
  const looked = (on: unknown): Record<string, unknown> => {
    const map: Record<string, Record<string, unknown>> = {};
    for (const [entry, name] of material.entries) map[entry] = { ...map[entry], [name]: on };
    return map;
  };
  const objects = entries === 'anything' || entries === 'objects';
  return [
    { sort: 'an empty map', value: {} },
    ...some.map(({ sort, value }) => ({ sort: `a map with ${sort}`, value: { entry: entryFor(entries, value) } })),
    {
      sort: 'a map with special names',
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

/** A value in words that tell nothing of it but its sort. */
export const sortOf = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return value === 0 ? 'zero' : 'a number';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value !== 'string') return Object.keys(value ?? {}).length === 0 ? 'an empty map' : 'a map';
  if (value === '') return 'an empty text';
  if (isMask(value)) return 'the mask of a secret';
  if (value.length === 1) return 'a text of one character';
  if (/^https?:\/\/[^/]*@/.test(value)) return 'a URL with credentials';
  return 'a text';
};
