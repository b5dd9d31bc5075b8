import { allCanaries, canaryIdLength, canaryMark } from './canary.js';
import { binaryOf, type Hash, hashed, type Sighting } from './canary-hashes.js';

/** A canary that was found: which setting it came from, and how it was written. */
export interface FoundCanary {
  /** `undefined` where it comes from a kit that this package did not make. */
  readonly setting: string | undefined;
  /** As in `plain`, `base64` or `sha256 in hexadecimal digits`. */
  readonly encoding: string;
  readonly times: number;
}

const idPattern = `[0-9a-z]{${canaryIdLength}}`;
const wholeId = new RegExp(`^${idPattern}$`);
const reversed = (text: string): string => [...text].reverse().join('');
const hexOf = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');

const words = new RegExp(`${canaryMark}(${idPattern})`, 'gi');
const backwards = new RegExp(`(${idPattern})${reversed(canaryMark)}`, 'gi');
const inHex = new RegExp(`${hexOf(canaryMark)}((?:[3-7][0-9a-f]){${canaryIdLength}})`, 'gi');

const idsIn = (text: string, pattern: RegExp, read: (found: string) => string = (found) => found): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => read(found.toLowerCase()));

/** Words that stand as they are. What is around them tells whether the text they belong to was encoded for a URL. */
const standing = (text: string): readonly Sighting[] =>
  [...text.matchAll(words)].map((found) => {
    const end = found.index + found[0].length;
    const around =
      /%[0-9a-f]{2}$/i.test(text.slice(found.index - 3, found.index)) ||
      /^%[0-9a-f]{2}/i.test(text.slice(end, end + 3));
    return { id: (found[1] as string).toLowerCase(), encoding: around ? 'URL-encoded' : 'plain' };
  });

const unescaped = (text: string): string =>
  text.replaceAll(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, wide?: string, narrow?: string) =>
    String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)),
  );
const unpercented = (text: string): string =>
  text.replaceAll(/%([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));

/** Words that appear only once a text is read in another way. */
const appearing = (text: string, read: string, encoding: string): readonly Sighting[] => {
  if (read === text) return [];
  const before = new Set(idsIn(text, words));
  return idsIn(read, words).flatMap((id) => (before.has(id) ? [] : [{ id, encoding }]));
};

/** The characters of base64 that a mark gives wherever it starts in a group of three bytes, whatever surrounds it. */
const base64Marks = [0, 1, 2].map((offset) => {
  const dropped = Math.ceil((offset * 4) / 3);
  const whole = Math.floor(((offset + canaryMark.length) * 4) / 3);
  return { offset, dropped, characters: btoa('\0'.repeat(offset) + canaryMark).slice(dropped, whole) };
});

const inBase64 = (text: string): readonly Sighting[] => {
  const plain = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replaceAll(/\s|\\[rn]/g, '');
  return base64Marks.flatMap(({ offset, dropped, characters }) => {
    const found: Sighting[] = [];
    for (let at = plain.indexOf(characters); at !== -1; at = plain.indexOf(characters, at + 1)) {
      const bytes = offset + canaryMark.length + canaryIdLength;
      const [group = ''] = /^[A-Za-z0-9+/]*/.exec(plain.slice(at, at - dropped + Math.ceil((bytes * 4) / 3))) ?? [];
      const padded = 'A'.repeat(dropped) + group;
      if (padded.length % 4 === 1) continue;
      const id = atob(padded).slice(bytes - canaryIdLength, bytes);
      if (wholeId.test(id)) found.push({ id, encoding: 'base64' });
    }
    return found;
  });
};

/**
 * Searches what any sender sent, of whatever shape, for the canaries of a {@link canaryKit}: plain, as UTF-16, escaped,
 * URL-encoded, in base64 wherever it starts, in hexadecimal digits, reversed, and hashed. A result names the setting and
 * the encoding.
 *
 * @param given - what was sent; of bytes, one character each
 * @param hashes - the hashes to look for; none unless given
 * @returns every setting and encoding once, in the order of the settings
 * @example
 * const { config } = canaryKit('5.6');
 * findCanaries(encodeURIComponent(JSON.stringify(config.SqlSettings)))[0]?.encoding; // 'URL-encoded'
 */
export const findCanaries = (given: string, hashes: readonly Hash[] = []): readonly FoundCanary[] => {
  const canaries = allCanaries();
  const narrow = given.replaceAll('\0', '');
  const sightings = [
    ...standing(given),
    ...appearing(given, narrow, 'UTF-16'),
    ...appearing(narrow, unescaped(narrow), 'escaped'),
    ...appearing(narrow, unpercented(narrow), 'URL-encoded'),
    ...inBase64(narrow),
    ...idsIn(narrow, inHex, binaryOf).map((id) => ({ id, encoding: 'hexadecimal digits' })),
    ...idsIn(narrow, backwards, reversed).map((id) => ({ id, encoding: 'reversed' })),
    ...hashed(narrow, canaries, hashes),
  ];
  const settings = new Map(canaries.map(({ id, setting }) => [id, setting]));
  const found = new Map<string, FoundCanary>();
  for (const { id, encoding } of sightings) {
    const setting = settings.get(id);
    const key = `${setting ?? ''} ${encoding}`;
    found.set(key, { setting, encoding, times: (found.get(key)?.times ?? 0) + 1 });
  }
  const places = new Map(canaries.map(({ setting }, place) => [setting, place]));
  const placeOf = ({ setting }: FoundCanary): number => places.get(setting ?? '') ?? places.size;
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
};
