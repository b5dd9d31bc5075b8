import { match } from 'ts-pattern';
import type { AnyRule } from '../field-map/rules.js';
import type { SettingInForce } from '../schema/config.js';
import { other, version } from '../schema/vocabularies.js';

/** What a field can hold. Whether it is left out is no part of it: that follows another field of the same payload. */
export type Domain =
  | { readonly holds: 'a constant' }
  | { readonly holds: 'a flag' }
  /** One of some listed words, or `"other"`. */
  | { readonly holds: 'a word of a list'; readonly words: readonly string[] }
  /** One of the texts of a vocabulary that cannot be listed, or `"other"`. */
  | { readonly holds: 'a text of a fixed form'; readonly form: string; readonly texts: number }
  | { readonly holds: 'a number' };

/** The settings of a release by path. */
export type InForce = ReadonlyMap<string, SettingInForce>;

const flag: Domain = { holds: 'a flag' };
const number: Domain = { holds: 'a number' };

const domainOfValue = (setting: SettingInForce | undefined): Domain => {
  const { kind, vocabulary } = setting?.setting ?? {};
  if (kind === 'flag') return flag;
  if (vocabulary === undefined) return number;
  const { list, name, size } = vocabulary;
  return list
    ? { holds: 'a word of a list', words: list }
    : { holds: 'a text of a fixed form', form: name, texts: size };
};

/** What a field with this rule can hold at a release with these settings. */
export const domainOf = (rule: AnyRule, settings: InForce): Domain =>
  match(rule)
    .returnType<Domain>()
    .with({ rule: 'value' }, ({ setting }) => domainOfValue(settings.get(setting)))
    .with({ rule: 'alwaysFalse' }, () => ({ holds: 'a constant' }))
    .with({ rule: 'count' }, { rule: 'unlessZero' }, { rule: 'rounded' }, () => number)
    .with({ rule: 'asDigit' }, () => flag)
    .with({ rule: 'joined' }, { rule: 'dotted' }, ({ setting }) => domainOfValue(settings.get(setting)))
    .with({ rule: 'pluginVersion' }, () => ({
      holds: 'a text of a fixed form',
      form: version.name,
      texts: version.size,
    }))
    .with(
      { rule: 'asText' },
      { rule: 'negated' },
      { rule: 'both' },
      { rule: 'flagAndContains' },
      { rule: 'isDefault' },
      { rule: 'isNotEmpty' },
      { rule: 'isAbsolutePath' },
      { rule: 'pluginEnabled' },
      { rule: 'pluginFlag' },
      () => flag,
    )
    .exhaustive();

/** Every integer that is handled exactly; none has a narrower range of its own. */
const bitsOfNumber = 53;

/** How many bits a field with this domain can carry at most. */
export const bitsOf = (domain: Domain): number =>
  match(domain)
    .with({ holds: 'a constant' }, () => 0)
    .with({ holds: 'a flag' }, () => 1)
    .with({ holds: 'a word of a list' }, ({ words }) => Math.log2(new Set([...words, other]).size))
    .with({ holds: 'a text of a fixed form' }, ({ texts }) => Math.log2(texts + 1))
    .with({ holds: 'a number' }, () => bitsOfNumber)
    .exhaustive();

/** A domain in a few words. */
export const domainText = (domain: Domain): string =>
  match(domain)
    .with(
      { holds: 'a word of a list' },
      ({ words }) => `one of ${words.length} ${words.length === 1 ? 'word' : 'words'}, or "${other}"`,
    )
    .with({ holds: 'a text of a fixed form' }, ({ form }) => `a ${form}, or "${other}"`)
    .otherwise(({ holds }) => holds);
