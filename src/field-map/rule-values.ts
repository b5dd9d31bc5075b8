import type { gone } from '../releases/timeline.js';
import type { KindIn, ValueIn } from '../schema/paths.js';
import type { other } from '../schema/vocabularies.js';

declare const gives: unique symbol;

/** Only types look at it: the type of what a rule reports, or of what an event holds. */
export interface Gives<V> {
  readonly [gives]?: V;
}

/** What something gives, as its type says. */
type GivenBy<T extends Gives<unknown>> = NonNullable<T[typeof gives]>;

/** The type of what a field reports: of whichever of its rules is in force. */
export type GivenByField<F> = F extends { readonly rule: string }
  ? ReportedBy<F>
  : ReportedBy<Exclude<F[keyof F], typeof gone>>;
type ReportedBy<R> = R extends Gives<unknown> ? GivenBy<R> : never;

/** The type of what is reported of a setting by value. */
export type ValueReported<T, P> = P extends keyof T
  ? ValueIn<T, P> | (KindIn<T, P> extends 'choice' ? typeof other : never)
  : never;

/** The type of every property of some events. */
export type GivenByAll<E extends { readonly [event: string]: Gives<unknown> }> = {
  readonly [N in keyof E]: GivenBy<E[N]>;
};
