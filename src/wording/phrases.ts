import { declaredAt } from '../rules/accepts.js';
import type { Kind } from '../schema/kinds.js';

const declared = (path: string): { readonly kind: Kind; readonly phrase: string } =>
  declaredAt(path) ?? { kind: 'text', phrase: path };

/** What holds when a flag is on: “people may add custom emoji”. */
export const clauseOf = (path: string): string => declared(path).phrase;

/** What a setting is for, as a noun: “the address at which people open Mattermost”. */
export const nounOf = (path: string): string => {
  const { kind, phrase } = declared(path);
  return kind === 'flag' ? `whether ${phrase}` : phrase;
};

/** Many things, without their article: “domains that may open an account”. */
export const manyOf = (path: string): string => nounOf(path).replace(/^the /, '');

/** The thing that a sentence says something of: without its unit, and with a comma after what is added to it. */
export const thingOf = (path: string): string => {
  if (declared(path).kind === 'list') return `the list of ${manyOf(path)}`;
  const noun = nounOf(path).replace(/, in [\w ]+$/, '');
  const named = /^(?:how|which|what|when|where) /.test(noun) ? `the setting for ${noun}` : noun;
  return named.includes(',') ? `${named},` : named;
};

/** What may follow the words for a thing: “the address” of “the address at which people open Mattermost”. */
const prepositions =
  'above|as|at|below|between|by|for|from|in|of|on|over|shown|to|under|used|where|which|who|whose|with|that';
const head = new RegExp(`^the (?:[\\w./-]+ ){0,3}?[\\w./-]+(?= (?:${prepositions})\\b)`);

/** The thing itself, in contrast to what is said about it: “the address itself”. */
export const itselfOf = (path: string): string => {
  const { kind } = declared(path);
  if (kind === 'integer') return 'the number itself';
  if (kind === 'list') return 'what they are';
  if (kind === 'map') return 'what is in it';
  const [found] = head.exec(nounOf(path)) ?? [];
  return found === undefined ? 'its value' : `${found} itself`;
};
