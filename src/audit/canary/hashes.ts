import type { Canary } from './canary.js';

/** A hash that canaries are looked for under: its name, and the digest of a text in hexadecimal digits. */
export interface Hash {
  readonly name: string;
  readonly hexDigest: (text: string) => string;
}

/** One place: the canary's id, and how it was written there. */
export interface Sighting {
  readonly id: string;
  readonly encoding: string;
}

/** The bytes that hexadecimal digits stand for, one character each. */
export const binaryOf = (hex: string): string => {
  let bytes = '';
  for (let at = 0; at < hex.length; at += 2) bytes += String.fromCharCode(Number.parseInt(hex.slice(at, at + 2), 16));
  return bytes;
};

/** Digests by their length and text, each with the canary and the hash. */
const digestsOf = (canaries: readonly Canary[], hashes: readonly Hash[]): ReadonlyMap<string, Sighting> => {
  const digests = new Map<string, Sighting>();
  for (const { name, hexDigest } of hashes) {
    for (const { id, text, word, host } of canaries) {
      for (const hashed of [text, word, host]) {
        const hex = hexDigest(hashed).toLowerCase();
        digests.set(hex, { id, encoding: `${name} in hexadecimal digits` });
        digests.set(btoa(binaryOf(hex)).replaceAll('=', ''), { id, encoding: `${name} in base64` });
      }
    }
  }
  return digests;
};

/** Digests of canaries, in hexadecimal digits or in base64, anywhere in a text. */
export const hashedBy = (canaries: readonly Canary[], hashes: readonly Hash[]) => {
  const digests = digestsOf(canaries, hashes);
  const lengths = [...new Set([...digests.keys()].map((digest) => digest.length))].sort((a, b) => a - b);
  return (text: string): readonly Sighting[] => hashedIn(text, digests, lengths);
};

const hashedIn = (
  text: string,
  digests: ReadonlyMap<string, Sighting>,
  lengths: readonly number[],
): readonly Sighting[] => {
  const shortest = lengths[0];
  if (shortest === undefined) return [];
  const run = new RegExp(`[A-Za-z0-9+/_-]{${shortest},}`, 'g');
  return [...text.matchAll(run)].flatMap(([characters]) => {
    const base64 = characters.replaceAll('-', '+').replaceAll('_', '/');
    const found: Sighting[] = [];
    for (let at = 0; at + shortest <= base64.length; at += 1) {
      for (const length of lengths) {
        const part = base64.slice(at, at + length);
        const sighting = digests.get(part) ?? digests.get(part.toLowerCase());
        if (sighting && part.length === length) found.push(sighting);
      }
    }
    return found;
  });
};
