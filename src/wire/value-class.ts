import { type Found, isPrintableName } from '../issues.js';
import { type Spelled, spellingOf } from '../json/spelling.js';
import { version } from '../schema/vocabularies.js';

/** What a value looks like. It says nothing of the value itself, not even how long it is. */
export type ValueClass =
  | 'a URL'
  | 'an email address'
  | 'a path'
  | 'a host'
  | 'a version number'
  | 'a flag as text'
  | 'free text'
  | 'an empty text'
  | 'a number of too many digits'
  | Exclude<Found, 'a string'>;

const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';

const shapes: readonly (readonly [ValueClass, RegExp])[] = [
  ['an empty text', /^$/],
  ['a flag as text', /^(?:true|false)$/i],
  ['a URL', /^[a-z][a-z0-9+.-]*:\/\//i],
  ['an email address', /^(?:.*<)?[^\s@<>]+@[^\s@<>]+>?$/],
  ['a path', /^(?:\.{0,2}[\\/]|~|[a-z]:\\)|^[^\s/]+(?:\/[^\s/]+)+\/?$/i],
  ['a host', new RegExp(`^(?:localhost|\\[[0-9a-f:.]+\\]|${label}(?:\\.${label})+)?(?::\\d{1,5})?$`, 'i')],
];

/** What a text looks like. */
export const looksOfText = (text: string): ValueClass => {
  const trimmed = text.trim();
  if (trimmed !== '' && version.has(trimmed)) return 'a version number';
  return shapes.find(([, shape]) => shape.test(trimmed))?.[0] ?? 'free text';
};

/** What a value looks like, as it is spelled. */
export const looksOfScalar = (found: Found, scalar: unknown, spelled: Spelled = {}): ValueClass => {
  if (found === 'a string') return looksOfText(String(scalar));
  return spellingOf(spelled) === 'too long' ? 'a number of too many digits' : found;
};

/** A JSON value as it is judged. A text can have a name twice; a parsed value has only the last one. */
export interface Judgeable extends Spelled {
  readonly found: Found;
  readonly plain: () => unknown;
  readonly members?:
    | readonly { readonly name: string; readonly node: Judgeable; readonly escaped?: true }[]
    | undefined;
  readonly items?: readonly Judgeable[] | undefined;
}

/** The members of an object as they are judged. */
export type JudgeableMembers = NonNullable<Judgeable['members']>;

/** What a judged value looks like. */
export const looksOf = (node: Judgeable): ValueClass =>
  looksOfScalar(node.found, node.found === 'a string' ? node.plain() : undefined, node);

/**
 * What a member looks like: its value, unless its name may reveal more. Printable names mostly come from programs; the
 * others can be any text that a person wrote.
 */
export const looksOfMember = (name: string, value: ValueClass): ValueClass => {
  const looks = looksOfText(name);
  return mayReveal(looks) && (looks !== 'free text' || !isPrintableName(name)) ? looks : value;
};

const guessed: ReadonlySet<ValueClass> = new Set(['a URL', 'an email address', 'a path', 'a host', 'free text']);

/** Whether the class is a guess at what a text means, and not its form. */
export const isGuess = (looks: ValueClass): boolean => guessed.has(looks);

const harmless: ReadonlySet<ValueClass> = new Set([
  'a boolean',
  'a flag as text',
  'a number',
  'null',
  'an empty text',
  'a version number',
]);

/** Whether a value of this class may reveal what people wrote into their config. */
export const mayReveal = (looks: ValueClass): boolean => !harmless.has(looks);

/** Whether it is spelled at such length that it carries more than its value. */
export const isCarrier = (looks: ValueClass): boolean => looks === 'a number of too many digits';
