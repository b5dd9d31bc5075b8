/**
 * A closed set of texts. A text outside it never leaves: it is reported as `"other"`.
 * The class is not exported as a value: only {@link words} and the grammars below make a vocabulary.
 */
class Vocabulary<W extends string = string> {
  readonly #accepts: (text: string) => boolean;
  readonly #words: ReadonlyMap<W, W> | undefined;

  constructor(
    /** What explanations call it. */
    readonly name: string,
    /** Its words, where they can be listed. */
    readonly list: readonly W[] | undefined,
    /** How many words it accepts, and so how many values a field that reports one of them can have. */
    readonly size: number,
    accepts: (text: string) => boolean,
    /** A regular expression for its texts, where they cannot be listed. It is for documents: {@link has} decides. */
    readonly pattern?: string,
  ) {
    this.#accepts = accepts;
    this.#words = list && new Map(list.map((word) => [word, word]));
  }

  has(text: unknown): text is W {
    return typeof text === 'string' && this.#accepts(text);
  }

  /** The word that a text is, as a text of its own: a part of a longer text would keep all of that in memory. */
  wordOf(text: unknown): W | undefined {
    if (this.#words) return this.#words.get(text as W);
    return this.has(text) ? (` ${text}`.slice(1) as W) : undefined;
  }
}

export type { Vocabulary };

/** What is reported instead of a text that is not in the vocabulary. */
export const other = 'other';

const memberOf = (list: readonly string[]) => {
  const set: ReadonlySet<string> = new Set(list);
  return (text: string) => set.has(text);
};

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

/** One of some words, as a regular expression. A word is plain: only its dots mean something there. */
const oneOf = (list: readonly string[]): string => `(?:${list.map((word) => word.replaceAll('.', '\\.')).join('|')})`;

/** A vocabulary of just these words, compared exactly. A word is plain ASCII: it is written as it is. */
export const words = <const W extends string>(...list: readonly W[]): Vocabulary<W> => {
  if (!list.every((word) => /^[\w/.: -]*$/.test(word))) throw new Error('a word of a vocabulary is plain ASCII');
  return new Vocabulary('words', list, list.length, memberOf(list));
};

const localeCodes = [
  ...['am', 'ar', 'ar_SA', 'be', 'bg', 'bn', 'br', 'ca', 'cs', 'da', 'de', 'el', 'en', 'en-AU', 'en_AU', 'es', 'et'],
  ...['eu', 'fa', 'fi', 'fil', 'fr', 'fy', 'gl', 'gu', 'he', 'hi', 'hr', 'hu', 'id', 'is', 'it', 'ja', 'ka', 'kk'],
  ...['kk_Latn', 'km', 'ko', 'la', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn', 'nb-NO', 'nb_NO', 'ne', 'nl', 'pl', 'pr'],
  ...['pt', 'pt-BR', 'ro', 'ru', 'si', 'sl', 'sq', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'],
] as const;

const isLocale = memberOf(localeCodes);

/** The code of a language that any release offers. */
export const locale: Vocabulary = new Vocabulary('locale', localeCodes, localeCodes.length, isLocale);

/** The number of ordered selections, without repetition, of zero to `count` things. */
const arrangements = (count: number): number => (count === 0 ? 1 : 1 + count * arrangements(count - 1));

/**
 * Nothing, or codes of languages joined by commas. Its size counts each code at most once: repeating one means nothing,
 * although the grammar allows it and then has no bound.
 */
export const localeList: Vocabulary = new Vocabulary(
  'list of locales',
  undefined,
  arrangements(localeCodes.length),
  (text) => text === '' || text.split(',').every(isLocale),
  `^(?:${oneOf(localeCodes)}(?:,${oneOf(localeCodes)})*)?$`,
);

const clock = /^(?:[01]?[0-9]|2[0-3]):[0-5][0-9]$/;

/** Hours and minutes, as in `02:00`. */
export const timeOfDay: Vocabulary = new Vocabulary(
  'time of day',
  undefined,
  (10 + 20 + 4) * 60, // one digit; two that start with 0 or 1; 20 to 23
  matches(clock),
  clock.source,
);

/** How many texts of at most so many digits there are, the empty one left out. */
const digits = (most: number): number => (most === 0 ? 0 : 10 ** most + digits(most - 1));

const dotted = (parts: number): number => (parts === 0 ? 0 : digits(5) ** parts + dotted(parts - 1));

const suffixes = 1 + 3 * 2 * (1 + digits(3)); // none; or one of three words, a dot or none, up to three digits

const versionNumber = /^(?:[0-9]{1,5}(?:\.[0-9]{1,5}){0,2}(?:-(?:alpha|beta|rc)\.?[0-9]{0,3})?)?$/;

/** Nothing, or a dotted version number of at most three parts, as in `1.12.0-rc1`. */
export const version: Vocabulary = new Vocabulary(
  'version',
  undefined,
  1 + dotted(3) * suffixes,
  matches(versionNumber),
  versionNumber.source,
);

const idLength = 26;

/** An identifier as servers make them up: 26 lower-case letters and digits. */
export const identifier: Vocabulary = new Vocabulary(
  '26-character id',
  undefined,
  36 ** idLength,
  matches(/^[a-z0-9]{26}$/),
);

/** The same, or nothing. */
export const identifierIfAny: Vocabulary = new Vocabulary(
  '26-character id',
  undefined,
  1 + 36 ** idLength,
  matches(/^(?:[a-z0-9]{26})?$/),
);

const dates = 10_000 * 12 * 31;

/** What follows the version of a build: a version of its own, a date and a number, the number of a pipeline, or `dev`. */
export const buildNumber: Vocabulary = new Vocabulary(
  'build number',
  undefined,
  2 + digits(5) ** 3 + dates * digits(3) + 10 ** 20,
  matches(
    /^(?:|dev|\d{1,5}\.\d{1,5}\.\d{1,5}|cloud-\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-\d{1,3}|\d{10,20})$/,
  ),
);

const longestCompound = 8;

/** Up to eight of these words with an underscore between two of them: a name that is made of a closed list. */
export const compound = <const W extends string>(name: string, ...list: readonly W[]): Vocabulary => {
  const isWord = memberOf(list);
  const lengths = Array.from({ length: longestCompound }, (_, index) => list.length ** (index + 1));
  return new Vocabulary(
    name,
    undefined,
    lengths.reduce((sum, count) => sum + count, 0),
    (text) => {
      const parts = text.split('_');
      return parts.length <= longestCompound && parts.every(isWord);
    },
  );
};

/** Who may do something: the words of the permission settings that went away in 6.0. */
export const whoMay = words('all', 'channel_admin', 'system_admin', 'team_admin');

const flagWords = ['', 'on', 'off', 'true', 'false', 'control', 'treatment'];

/** What a feature flag that holds a text may say: the usual words, a version, or one of these defaults. */
export const flagText = <const W extends string>(...defaults: readonly W[]): Vocabulary => {
  const listed = new Set([...flagWords, ...defaults]);
  const size = version.size + [...listed].filter((word) => !version.has(word)).length;
  const pattern = `^${oneOf([...listed])}$|${version.pattern}`;
  return new Vocabulary(
    'usual word of a flag or a version number',
    undefined,
    size,
    (text) => listed.has(text) || version.has(text),
    pattern,
  );
};
