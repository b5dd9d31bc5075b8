import type { Kind } from '../schema/kinds.js';
import type { KindIn, ValueIn } from '../schema/paths.js';

/** What a rule reads from: everything by path, and the paths. */
export interface Readable {
  readonly table: object;
  readonly path: string;
}

/** The kinds that have a single value, or a list, to compare with. */
export type Comparable = 'flag' | 'integer' | 'choice' | 'text' | 'list';

/** The kind of the setting at a path of a table. */
type KindAt<T, P> = P extends keyof T ? KindIn<T, P> : never;

/**
 * Why a rule may not read a path. The path is inferred again: where the compiler asks for the constraint of `P`, it would
 * write a sentence for every path of the table.
 */
type Refusal<P, Held extends Kind, Why extends string> = [P] extends [infer Path extends string]
  ? `${Path} holds ${Held}: ${Why}`
  : never;

/** A path that a rule may read, or a sentence that says why it may not read this one. */
export type Only<G extends Readable, P extends string, K extends Kind, Why extends string> = [P] extends [G['path']]
  ? KindAt<G['table'], P> extends K
    ? P
    : Refusal<P, KindAt<G['table'], P>, Why>
  : G['path'];

export type ByValue<G extends Readable, P extends string> = Only<
  G,
  P,
  'flag' | 'integer' | 'choice',
  'only a flag, an integer or a choice is reported by value'
>;
export type OfFlag<G extends Readable, P extends string> = Only<G, P, 'flag', 'this rule reads a flag'>;
export type OfText<G extends Readable, P extends string> = Only<G, P, 'text', 'this rule reads a string'>;
export type OfList<G extends Readable, P extends string> = Only<G, P, 'list', 'this rule reads a list'>;
export type WithLength<G extends Readable, P extends string> = Only<
  G,
  P,
  'text' | 'list' | 'map',
  'this rule reads a string, a list or a map'
>;
export type OfOneValue<G extends Readable, P extends string> = Only<
  G,
  P,
  Comparable,
  'this rule reads a single value or a list'
>;

/** What a path of a table holds. */
export type ValueAt<T, P> = P extends keyof T ? ValueIn<T, P> : never;
