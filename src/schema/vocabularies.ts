/**
 * A closed set of texts. A text outside it never leaves: it is reported as `"other"`.
 * The class is not exported as a value: only {@link words} and the grammars below make a vocabulary.
 */
class Vocabulary<W extends string = string> {
  readonly #accepts: (text: string) => boolean;

  constructor(
    /** What explanations call it. */
    readonly name: string,
    /** Its words, where they can be listed. */
    readonly list: readonly W[] | undefined,
    accepts: (text: string) => boolean,
  ) {
    this.#accepts = accepts;
  }

  has(text: unknown): text is W {
    return typeof text === 'string' && this.#accepts(text);
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

/** A vocabulary of just these words, compared exactly. A word is plain ASCII: it is written as it is. */
export const words = <const W extends string>(...list: readonly W[]): Vocabulary<W> => {
  if (!list.every((word) => /^[\w/.:-]*$/.test(word))) throw new Error('a word of a vocabulary is plain ASCII');
  return new Vocabulary('words', list, memberOf(list));
};

const localeCodes = [
  ...['am', 'ar', 'ar_SA', 'be', 'bg', 'bn', 'br', 'ca', 'cs', 'da', 'de', 'el', 'en', 'en-AU', 'en_AU', 'es', 'et'],
  ...['eu', 'fa', 'fi', 'fil', 'fr', 'fy', 'gl', 'gu', 'he', 'hi', 'hr', 'hu', 'id', 'is', 'it', 'ja', 'ka', 'kk'],
  ...['kk_Latn', 'km', 'ko', 'la', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn', 'nb-NO', 'nb_NO', 'ne', 'nl', 'pl', 'pr'],
  ...['pt', 'pt-BR', 'ro', 'ru', 'si', 'sl', 'sq', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'],
] as const;

const isLocale = memberOf(localeCodes);

/** The code of a language that any release offers. */
export const locale: Vocabulary = new Vocabulary('locale', localeCodes, isLocale);

/** Nothing, or codes of languages joined by commas. */
export const localeList: Vocabulary = new Vocabulary(
  'list of locales',
  undefined,
  (text) => text === '' || text.split(',').every(isLocale),
);

/** Hours and minutes, as in `02:00`. */
export const timeOfDay: Vocabulary = new Vocabulary(
  'time of day',
  undefined,
  matches(/^(?:[01]?[0-9]|2[0-3]):[0-5][0-9]$/),
);

/** Nothing, or a dotted version number of at most four parts, as in `1.12.0-rc1`. */
export const version: Vocabulary = new Vocabulary(
  'version',
  undefined,
  matches(/^(?:[0-9]{1,5}(?:\.[0-9]{1,5}){0,3}(?:-(?:alpha|beta|rc)\.?[0-9]{0,3})?)?$/),
);

/** Who may do something: the words of the permission settings that went away in 6.0. */
export const whoMay = words('all', 'channel_admin', 'system_admin', 'team_admin');

const flagWords = memberOf(['', 'on', 'off', 'true', 'false', 'control', 'treatment']);

/** What a feature flag that holds a text may say: the usual words, a version, or one of these defaults. */
export const flagText = <const W extends string>(...defaults: readonly W[]): Vocabulary => {
  const isDefault = memberOf(defaults);
  return new Vocabulary('flag', undefined, (text) => flagWords(text) || isDefault(text) || version.has(text));
};
