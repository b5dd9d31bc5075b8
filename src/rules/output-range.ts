import { match } from 'ts-pattern';
import type { AnyRule } from '../field-map/rules.js';
import type { SettingAt } from '../schema/settings-at.js';
import { other, type Vocabulary, version } from '../schema/vocabularies.js';

/** What a property can hold, as it is written down. Whether it is left out is no part of it. */
export type RecordedRange =
  | { readonly holds: 'a constant' }
  | { readonly holds: 'a flag' }
  /** One of some listed words, or `"other"`. */
  | { readonly holds: 'a word of a list'; readonly words: readonly string[] }
  /** One of the texts of a vocabulary that cannot be listed, or `"other"`. */
  | { readonly holds: 'a text of a fixed form'; readonly form: string; readonly texts: number }
  | { readonly holds: 'a number' };

/** A text of a vocabulary; of `several`, texts with a space between them, or nothing. */
interface OfVocabulary {
  readonly vocabulary: Vocabulary;
  readonly several?: true;
}

/** What a property can hold: the one model for capacity, verification, drift, schemas and proofs. */
export type OutputRange =
  | Extract<RecordedRange, { holds: 'a constant' }>
  | (Extract<RecordedRange, { holds: 'a flag' }> & { readonly as?: 'text' | 'digit' })
  | (Extract<RecordedRange, { holds: 'a word of a list' }> & OfVocabulary)
  | (Extract<RecordedRange, { holds: 'a text of a fixed form' }> & OfVocabulary)
  | (Extract<RecordedRange, { holds: 'a number' }> & {
      readonly least?: number;
      /** How many zeros a rounded number ends with, unless it has one digit alone before them. */
      readonly zeros?: number;
    });

/** The settings of a release by path. */
export type SettingsByPath = ReadonlyMap<string, SettingAt>;

const flag: OutputRange = { holds: 'a flag' };

const inVocabulary = (vocabulary: Vocabulary): OutputRange =>
  vocabulary.list
    ? { holds: 'a word of a list', words: vocabulary.list, vocabulary }
    : { holds: 'a text of a fixed form', form: vocabulary.name, texts: vocabulary.size, vocabulary };

/** What of a setting or a fact decides its range. */
type ReadSetting = Pick<SettingAt['setting'], 'kind' | 'vocabulary'>;

const ofValue = ({ kind, vocabulary }: ReadSetting): OutputRange => {
  if (vocabulary) return inVocabulary(vocabulary);
  return kind === 'flag' ? flag : { holds: 'a number' };
};

const ofSeveral = (read: ReadSetting): OutputRange => {
  const range = ofValue(read);
  return 'vocabulary' in range ? { ...range, several: true } : range;
};

/** What a property with this rule can hold where the rule reads this setting. */
export const outputRangeOf = (rule: AnyRule, read: ReadSetting): OutputRange =>
  match(rule.rule)
    .returnType<OutputRange>()
    .with('value', () => ofValue(read))
    .with('alwaysFalse', () => ({ holds: 'a constant' }))
    .with('unlessZero', 'rounded', () => ({ holds: 'a number' }))
    .with('count', () => ({ holds: 'a number', least: 0 }))
    .with('joined', 'dotted', () => ofSeveral(read))
    .with('pluginVersion', () => inVocabulary(version))
    .with('asText', () => ({ holds: 'a flag', as: 'text' }))
    .with('asDigit', () => ({ holds: 'a flag', as: 'digit' }))
    .with('negated', 'both', 'flagAndContains', 'isDefault', 'isNotEmpty', 'isAbsolutePath', () => flag)
    .with('pluginEnabled', 'pluginFlag', () => flag)
    .exhaustive();

/** The same, where the settings of a release are given. */
export const outputRangeIn = (rule: AnyRule, settings: SettingsByPath): OutputRange =>
  outputRangeOf(rule, (settings.get(rule.setting) as SettingAt).setting);

/** The same of a fact: a server counts from 0 on, and a total that it does not know is -1. */
export const outputRangeOfFact = (rule: AnyRule, { setting, default: constant }: SettingAt): OutputRange => {
  const range = outputRangeOf(rule, setting);
  if (range.holds !== 'a number') return range;
  const least = rule.rule === 'unlessZero' ? 1 : constant === -1 ? -1 : 0;
  return { ...range, least, ...(rule.rule === 'rounded' && { zeros: rule.zeros }) };
};

/** A range as it is written down. */
export const recorded = (range: OutputRange): RecordedRange => {
  if (range.holds === 'a word of a list') return { holds: range.holds, words: range.words };
  if (range.holds === 'a text of a fixed form') return { holds: range.holds, form: range.form, texts: range.texts };
  return { holds: range.holds };
};

/** Whether a range is one of texts. */
export const holdsText = (range: OutputRange): boolean =>
  'vocabulary' in range || (range.holds === 'a flag' && range.as === 'text');

/** Every integer that is handled exactly; none has a narrower range of its own. */
const bitsOfNumber = 53;

/** How many bits a property with this range can carry at most. */
export const bitsOf = (range: RecordedRange): number =>
  match(range)
    .with({ holds: 'a constant' }, () => 0)
    .with({ holds: 'a flag' }, () => 1)
    .with({ holds: 'a word of a list' }, ({ words }) => Math.log2(new Set([...words, other]).size))
    .with({ holds: 'a text of a fixed form' }, ({ texts }) => Math.log2(texts + 1))
    .with({ holds: 'a number' }, () => bitsOfNumber)
    .exhaustive();

/** A range in a few words. */
export const rangeText = (range: RecordedRange): string =>
  match(range)
    .with(
      { holds: 'a word of a list' },
      ({ words }) => `one of ${words.length} ${words.length === 1 ? 'word' : 'words'}, or "${other}"`,
    )
    .with({ holds: 'a text of a fixed form' }, ({ form }) => `a ${form}, or "${other}"`)
    .otherwise(({ holds }) => holds);
