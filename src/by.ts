import { ArgumentError } from './misuse.js';

type MemberOf<U, K extends keyof U, V> = U extends unknown ? (V extends U[K] ? U : never) : never;

/**
 * One function for each value of the property that distinguishes the members of a union. It does not compile while one is
 * missing. Where a union has many members, the compiler checks it in a tenth of the time of a chain of patterns.
 */
export type By<U, K extends keyof U, R, More extends readonly unknown[] = []> = {
  readonly [V in U[K] & string]: (member: MemberOf<U, K, V>, ...more: More) => R;
};

/** Calls the function of a table that is for a member. */
export const by =
  <U, K extends keyof U, R, More extends readonly unknown[] = []>(key: K, table: By<U, K, R, More>) =>
  (member: U, ...more: More): R => {
    const value = member[key] as U[K] & string;
    if (!Object.hasOwn(table, value)) throw new ArgumentError(`${String(key)} is none of the known words`);
    return table[value](member as never, ...more);
  };
