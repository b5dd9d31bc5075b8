import type { AnyRule } from '../field-map/rules.js';
import { facts, perScheme } from '../reports/daily/facts/index.js';
import { everythingIn } from '../schema/config.js';
import type { Setting } from '../schema/kinds.js';
import { other, type Vocabulary, version } from '../schema/vocabularies.js';
import type { Reported } from '../transform/fields.js';
import { knownName } from './known.js';

const everyFact: ReadonlyMap<string, Setting> = everythingIn({ ...facts, ...perScheme });

/** A setting or a fact, over all releases. */
export const declaredAt = (path: string): Setting | undefined => knownName(path)?.setting ?? everyFact.get(path);

const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isWord = (vocabulary: Vocabulary | undefined, value: unknown): boolean =>
  value === other || (vocabulary?.has(value) ?? false);

/** Whether a text is nothing but words of a vocabulary, joined as the server joins them. */
export const areWords = (vocabulary: Vocabulary | undefined, value: unknown): boolean =>
  typeof value === 'string' && (value === '' || value.split(' ').every((word) => isWord(vocabulary, word)));

const isValueOf = (path: string, value: unknown): boolean => {
  const setting = declaredAt(path);
  if (setting?.kind === 'flag') return isFlag(value);
  if (setting?.kind === 'integer') return Number.isSafeInteger(value);
  return isWord(setting?.vocabulary, value);
};

/** Whether a value is one that a rule can give. Anything else was not reported as the map says, and may be a secret. */
export const isInDomain = (rule: AnyRule, value: unknown): value is Reported => {
  switch (rule.rule) {
    case 'value':
    case 'unlessZero':
    case 'rounded':
      return isValueOf(rule.setting, value);
    case 'asText':
      return value === 'true' || value === 'false';
    case 'asDigit':
      return value === 0 || value === 1;
    case 'count':
      return isCount(value);
    case 'joined':
      return areWords(declaredAt(rule.setting)?.vocabulary, value);
    case 'dotted':
      return false;
    case 'pluginVersion':
      return value === other || version.has(value);
    default:
      return isFlag(value);
  }
};
