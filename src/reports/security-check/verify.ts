import type { Release } from '../../releases.js';
import { other, type Vocabulary, words } from '../../schema/vocabularies.js';
import { at } from '../../timeline.js';
import type { CompiledField } from '../../transform/fields.js';
import { ordered, type ReportFinding } from '../findings.js';
import { judgeable, judged } from '../judge.js';
import { type Keep, type Leaf, leaf, record, wordOf } from '../keep.js';
import { securityConstants } from './address.js';
import { compiledKeys } from './check.js';

/** All values of a query are texts. */
const digits = leaf('a whole number', (given) =>
  typeof given === 'string' && /^(?:0|[1-9][0-9]{0,14})$/.test(given) ? given : undefined,
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

const allowListOf = (release: Release): Keep => {
  const constants = Object.entries(at(securityConstants, release) ?? {});
  return record(
    Object.fromEntries([
      ...compiledKeys(release).map((field): [string, Keep] => [field.property, leafOf(field)]),
      ...constants.map(([key, value]): [string, Keep] => [key, wordOf(value, words(value))]),
    ]),
  );
};

/** Percent signs that begin no escape stay as they are. */
const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** The members of a query, in an address, in the first line of a request, or by itself. A key may stand there twice. */
const membersIn = (request: string): readonly { readonly [key: string]: string }[] => {
  const [, query = request] = /\?([^\s#]*)/.exec(request) ?? [];
  const parts = query
    .trim()
    .split('&')
    .filter((part) => part !== '');
  return parts.map((part) => {
    const [key = '', ...value] = part.split('=');
    return Object.fromEntries([[unescaped(key), unescaped(value.join('='))]]);
  });
};

/**
 * Judges a security update check that was captured: whether it asks with more than the keys of the release, or with
 * anything that a key may not hold.
 *
 * @param request - the address that was asked, or the first line of the request
 * @param options - the server's release
 * @returns everything that it may not hold, leaks first; a value is described and never given
 * @example
 * verifySecurityCheck('/security?db=postgres&ut=0&site=chat.example.com', { release: '5.7' }).map(placeOfReportFinding); // ['site']
 */
export const verifySecurityCheck = (
  request: string,
  { release }: { readonly release: Release },
): readonly ReportFinding[] => {
  const allowed = allowListOf(release);
  return ordered(membersIn(request).flatMap((member) => judged(allowed, judgeable(member))));
};
