import { securityConstants } from '../../field-map/security-address.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { other, type Vocabulary, words } from '../../schema/vocabularies.js';
import type { CompiledField } from '../../transform/compile-field.js';
import { type AllowList, type Leaf, leaf, record, wordOf } from '../shared/allow-list.js';
import { compiledKeys } from './check.js';

/** All values of a query are texts. */
const digits = leaf('a whole number', (given) =>
  typeof given === 'string' && /^(?:0|-?[1-9][0-9]{0,15})$/.test(given) && Number.isSafeInteger(Number(given))
    ? given
    : undefined,
);

/** Two words with a dot between them; words may hold dots themselves. */
const areDotted = (text: string, first: Vocabulary, second: Vocabulary): boolean =>
  [...text.matchAll(/\./g)].some(
    ({ index }) =>
      (first.has(text.slice(0, index)) || text.slice(0, index) === other) &&
      (second.has(text.slice(index + 1)) || text.slice(index + 1) === other),
  );

const leafOf = ({ rule, reads }: CompiledField): Leaf => {
  if (rule.rule === 'asText') return wordOf('true or false', words('true', 'false'));
  if (rule.rule === 'asDigit') return leaf('0 or 1', (given) => (given === '0' || given === '1' ? given : undefined));
  const [first, second] = reads.map(({ setting }) => setting.vocabulary);
  if (first === undefined) return digits;
  if (second === undefined) return wordOf(`one of the vocabulary “${first.name}”`, first);
  return leaf(`“${first.name}”, a dot, and “${second.name}”`, (given) =>
    typeof given === 'string' && (first.has(given) || areDotted(given, first, second)) ? given : other,
  );
};

/** What the query of a release may hold. */
export const queryAllowList = (release: Release): AllowList => {
  const constants = Object.entries(at(securityConstants, release) ?? {});
  return record(
    Object.fromEntries([
      ...compiledKeys(release).map((field): [string, AllowList] => [field.property, leafOf(field)]),
      ...constants.map(([key, value]): [string, AllowList] => [key, wordOf(value, words(value))]),
    ]),
  );
};
