import type { Rule } from '../field-map/rules.js';
import { other, version } from '../schema/vocabularies.js';
import type { Reported } from '../transform/fields.js';
import { knownName } from './known.js';

const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isValueOf = (path: string, value: unknown): boolean => {
  const setting = knownName(path)?.setting;
  if (setting?.kind === 'flag') return isFlag(value);
  if (setting?.kind === 'integer') return Number.isSafeInteger(value);
  return value === other || (setting?.vocabulary?.has(value) ?? false);
};

/** Whether a value is one that a rule can give. Anything else was not reported as the map says, and may be a secret. */
export const isInDomain = (rule: Rule, value: unknown): value is Reported => {
  switch (rule.rule) {
    case 'value':
      return isValueOf(rule.setting, value);
    case 'asText':
      return value === 'true' || value === 'false';
    case 'count':
      return isCount(value);
    case 'pluginVersion':
      return value === other || version.has(value);
    default:
      return isFlag(value);
  }
};
