import { statements } from '../../../src/releases/timeline.js';
import type { Kind } from '../../../src/schema/kinds.js';
import { everySetting } from '../../../src/schema/settings-at.js';

/** Written in place of a text that may be a secret. It does not compile. */
export const toBeWritten = 'toBeWritten';

/** A phrase that somebody has to write: it does not compile. */
export const whatItIsFor = 'whatItIsFor';

/** The kind that a value seems to have; nothing for null or a fraction. */
export const kindOf = (value: unknown): Exclude<Kind, 'choice'> | undefined => {
  if (typeof value === 'boolean') return 'flag';
  if (Number.isSafeInteger(value)) return 'integer';
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'map' : undefined;
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
};

/** Texts that the declarations already have, so that writing them discloses nothing. */
const publicTexts = (): ReadonlySet<string> =>
  new Set([
    '',
    ...[...everySetting().values()].flatMap(({ defaults, vocabulary }) => [
      ...(vocabulary?.list ?? []),
      ...statements(defaults).flatMap(([, constant]) => textsIn(constant)),
    ]),
  ]);

let known: ReadonlySet<string> | undefined;

const isPublic = (text: string): boolean => {
  known ??= publicTexts();
  return known.has(text);
};

/** A default as it is written in a declaration: a flag, an integer, what is empty, or a text that is declared anyway. */
export const literalOf = (value: unknown): string => {
  const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string') return isPublic(value) ? quoted(value) : toBeWritten;
  if (Array.isArray(value)) {
    const shown = value.every((entry) => typeof entry === 'string' && isPublic(entry));
    return shown ? `[${value.map(quoted).join(', ')}]` : toBeWritten;
  }
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty ? '{}' : toBeWritten;
};

const hints: readonly (readonly [name: RegExp, reason: string])[] = [
  [/(?:password|secret|key|token|salt)s?$/i, 'secret'],
  [/(?:url|uri|link|host|hostname|address|mail|server|port|endpoint)s?$/i, 'address'],
  [/(?:directory|dir|file|filename|path|location|certificate)s?$/i, 'path'],
  [/(?:id|name|user|username|prefix|index|bucket|region)s?$/i, 'identifier'],
];

/** Why a new setting might be withheld. A person has to agree: with the question mark it does not compile. */
export const reasonFor = (name: string, value: unknown): string => {
  const kind = kindOf(value);
  if (kind === 'flag') return 'harmless?';
  const hint = hints.find(([pattern]) => pattern.test(name))?.[1];
  return `${hint ?? (kind === 'integer' ? 'harmless' : 'free text')}?`;
};
