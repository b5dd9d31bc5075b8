import { canaryIdLength, canaryMark } from './canary.js';
import { binaryOf, type Sighting } from './hashes.js';
import { splitIn } from './split.js';

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

/** Words that are not encoded. The text around them shows whether it was encoded for a URL. */
const inPlain = (text: string): readonly Sighting[] =>
  [...text.matchAll(words)].map((found) => {
    const end = found.index + found[0].length;
    const around =
      /%[0-9a-f]{2}$/i.test(text.slice(found.index - 3, found.index)) ||
      /^%[0-9a-f]{2}/i.test(text.slice(end, end + 3));
    return { id: (found[1] as string).toLowerCase(), encoding: around ? 'URL-encoded' : 'plain' };
  });

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

/** Every canary in a text itself: plain, or in an encoding that can be found at any offset. */
export const sightedIn = (text: string, ids: ReadonlySet<string>, hashesOf: (text: string) => readonly Sighting[]) => {
  const direct = [
    ...inPlain(text),
    ...inBase64(text),
    ...idsIn(text, inHex, binaryOf).map((id) => ({ id, encoding: 'hexadecimal digits' })),
    ...idsIn(text, backwards, reversed).map((id) => ({ id, encoding: 'reversed' })),
    ...hashesOf(text),
  ];
  // What has zeros between its letters is looked through without them.
  if (text.includes('\0')) return direct;
  const seen = new Set(direct.map(({ id }) => id));
  return [...direct, ...splitIn(text, ids, seen).map((id) => ({ id, encoding: 'split by text' }))];
};
