import { textOf } from '../../arguments.js';
import { guarded } from '../../misuse.js';
import { allCanaries } from './canary.js';
import { decodedIn, decodings } from './decoding.js';
import { type Hash, hashedBy, type Sighting } from './hashes.js';
import { bodiesIn } from './http.js';
import { sightedIn } from './sightings.js';
import { type Unpack, unpackedIn } from './unpacking.js';

/** A canary that was found: which setting it came from, and how it was written. */
export interface FoundCanary {
  /** `undefined` where it comes from a kit that this package did not make. */
  readonly setting: string | undefined;
  /** As in `plain`, `base64` or `sha256 in hexadecimal digits`. */
  readonly encoding: string;
  readonly times: number;
}

/** What of a text could not be looked through. */
export interface Unopened {
  /** As in `gzip`, or `zlib in base64`. */
  readonly encoding: string;
  readonly because: 'damaged' | 'too large' | 'too deep';
  readonly times: number;
}

/** What came of a search. */
export interface CanarySearch {
  /** Every setting and encoding once, in the order of the settings. */
  readonly found: readonly FoundCanary[];
  /** Through which encodings it looked, in any order and combination. */
  readonly through: readonly string[];
  /** What could not be opened, or not to its end: what was found may not be all. */
  readonly unopened: readonly Unopened[];
}

/** What a search depends on. */
export interface CanarySearchOptions {
  /** The hashes to look for. Default: none. */
  readonly hashes?: readonly Hash[];
  /** What unpacks further compressions, such as brotli. Default: none. */
  readonly unpack?: readonly Unpack[];
  /** How many characters may come of unpacking and decoding. Default: 33,554,432, and four times the text. */
  readonly most?: number;
}

const looksThrough = [
  'gzip',
  'zlib',
  'deflate',
  'zip',
  'HTTP bodies',
  'chunks',
  ...decodings,
  'reversed',
  'split by text',
];

/** A text that is searched: the given one, or one that it contains in encoded form. */
interface SearchedPart {
  readonly text: string;
  /** How it is written, the outermost last. */
  readonly clothes: readonly string[];
  /** It is all that there is, and not a piece of something: it may be packed without any mark. */
  readonly isWhole: boolean;
  /** What was already sighted in the text, by id and encoding; for an inline part without the outer encodings. */
  readonly known: ReadonlySet<string>;
  readonly inline: boolean;
  /** It may be packed, or hold something that is. */
  readonly isPacked: boolean;
}

const deepest = 8;
const mostParts = 20_000;

/** How many times another part may be longer than what it came from, and how long it may be in any case. */
const usual = (given: string): number => 2 ** 25 + 4 * given.length;

const within = (clothes: readonly string[]): string => clothes.join(' in ');

const keyOf = ({ id, encoding }: Sighting): string => `${id} ${encoding}`;

/** Searches a text and everything that is encoded in it, outermost first, up to a depth and a size. */
class Searching {
  readonly sightings: Sighting[] = [];
  readonly unopened = new Map<string, Unopened>();
  /** The texts so far, and whether each was looked through for what is packed. */
  readonly #texts = new Map<string, boolean>();
  readonly #parts: SearchedPart[] = [];
  #left: number;

  constructor(
    readonly options: CanarySearchOptions,
    most: number,
  ) {
    this.#left = most;
  }

  run(given: string, ids: ReadonlySet<string>, hashesOf: (text: string) => readonly Sighting[]): void {
    this.#add({ text: given, clothes: [], isWhole: true, known: new Set(), inline: false, isPacked: true });
    for (let at = 0; at < this.#parts.length; at += 1) {
      const part = this.#parts[at] as SearchedPart;
      const own = sightedIn(part.text, ids, hashesOf);
      const dressed = own.map(({ id, encoding }) => ({
        id,
        encoding: within(encoding === 'plain' && part.clothes.length > 0 ? part.clothes : [encoding, ...part.clothes]),
      }));
      for (const [index, sighting] of dressed.entries()) {
        const known = part.inline ? keyOf(own[index] as Sighting) : keyOf(sighting);
        if (!part.known.has(known)) this.sightings.push(sighting);
      }
      this.#open(part, new Set(dressed.map(keyOf)), new Set(own.map(keyOf)));
    }
  }

  #open(part: SearchedPart, dressed: ReadonlySet<string>, own: ReadonlySet<string>): void {
    const { text, clothes, isWhole, isPacked } = part;
    const inner = (name: string, found: string, whole: boolean, inline = false, packed = true): void =>
      this.#add({
        ...{
          text: found,
          clothes: name === '' ? clothes : [name, ...clothes],
          isWhole: whole,
          inline,
          isPacked: packed,
        },
        known: inline ? own : dressed,
      });
    for (const body of isWhole && isPacked ? bodiesIn(text) : []) {
      const name = body.chunked ? 'chunks' : '';
      inner(name, body.text, true, name === '');
      if (body.damaged) this.#note(['chunks', ...clothes], 'damaged');
    }
    // What is packed can be very long: the rest comes first, and each takes a share of what is left.
    for (const { name, text: decoded, inline, loose } of decodedIn(text))
      inner(name, decoded, !inline || isWhole, inline, !loose);
    if (!isPacked) return;
    for (const opened of unpackedIn(text, isWhole, this.options.unpack ?? [], () => Math.floor(this.#left / 4))) {
      inner(opened.name, opened.text, true);
      if (opened.ended === 'limit') this.#note([opened.name, ...clothes], 'too large');
      else if (opened.ended === 'damaged' && opened.marked && !part.inline)
        this.#note([opened.name, ...clothes], 'damaged');
    }
  }

  #add(part: SearchedPart): void {
    const { text, clothes, isWhole, isPacked } = part;
    const isOpened = isWhole && isPacked;
    const before = this.#texts.get(text);
    if (text === '' || before === true || (before === false && !isOpened)) return;
    const isFirst = this.#parts.length === 0;
    if (clothes.length > deepest) this.#note(clothes, 'too deep');
    else if (!isFirst && (this.#parts.length >= mostParts || text.length > this.#left))
      this.#note(clothes, 'too large');
    else {
      this.#texts.set(text, isOpened);
      this.#parts.push(part);
      if (!isFirst) this.#left -= text.length;
    }
  }

  #note(clothes: readonly string[], because: Unopened['because']): void {
    const encoding = within(clothes.slice(0, deepest));
    const key = `${encoding} ${because}`;
    this.unopened.set(key, { encoding, because, times: (this.unopened.get(key)?.times ?? 0) + 1 });
  }
}

/**
 * Searches what any sender sent, of whatever shape, for the canaries of a {@link canaryKit}: plain, as UTF-16, escaped,
 * URL-encoded, as HTML entities, in base64 wherever it starts, in base32, in hexadecimal digits, as a list of bytes,
 * reversed, split, hashed; and all of that in gzip, zlib, deflate or chunks, after the head of a request, and in each
 * other, to a depth and a size. A result names the setting and the encoding.
 *
 * @param sent - what was sent; of bytes, one character each
 * @param options - the hashes to look for, what unpacks further compressions, and how much may come of it
 * @returns what was found, through which encodings it looked, and what could not be opened
 * @example
 * const { config } = canaryKit('5.6');
 * const { found, unopened } = searchForCanaries(btoa(JSON.stringify(config.SqlSettings)));
 * found[0]?.encoding; // 'base64'
 * unopened; // []
 */
export const searchForCanaries = (sent: string, options: CanarySearchOptions = {}): CanarySearch =>
  guarded(() => {
    const given = textOf(sent, 'the text');
    const canaries = allCanaries();
    const { hashes = [], unpack = [], most = usual(given) } = options;
    const searching = new Searching(options, most);
    searching.run(given, new Set(canaries.map(({ id }) => id)), hashedBy(canaries, hashes));
    const settings = new Map(canaries.map(({ id, setting }) => [id, setting]));
    const found = new Map<string, FoundCanary>();
    for (const { id, encoding } of searching.sightings) {
      const setting = settings.get(id);
      const key = `${setting ?? ''} ${encoding}`;
      found.set(key, { setting, encoding, times: (found.get(key)?.times ?? 0) + 1 });
    }
    const places = new Map(canaries.map(({ setting }, place) => [setting, place]));
    const placeOf = ({ setting }: FoundCanary): number => places.get(setting ?? '') ?? places.size;
    return {
      found: [...found.values()].sort((a, b) => placeOf(a) - placeOf(b)),
      through: ['plain text', ...looksThrough, ...[...unpack, ...hashes].map(({ name }) => name)],
      unopened: [...searching.unopened.values()],
    };
  });

/**
 * The canaries that {@link searchForCanaries} finds.
 *
 * @param given - what was sent; of bytes, one character each
 * @param hashes - the hashes to look for; none unless given
 * @param unpack - what unpacks further compressions, such as brotli; nothing unless given
 * @returns every setting and encoding once, in the order of the settings
 * @example
 * const { config } = canaryKit('5.6');
 * findCanaries(encodeURIComponent(JSON.stringify(config.SqlSettings)))[0]?.encoding; // 'URL-encoded'
 */
export const findCanaries = (
  given: string,
  hashes: readonly Hash[] = [],
  unpack: readonly Unpack[] = [],
): readonly FoundCanary[] => guarded(() => searchForCanaries(given, { hashes, unpack }).found);
