import type { Found, Issue, Position, Warning } from '../issues.js';
import type { Spelling } from '../json/spelling.js';

/** A property that was seen. */
export interface SeenProperty extends Position {
  readonly name: string;
  readonly found: Found;
  /** It may be anything: describe it, but do not print it. */
  readonly value: unknown;
  /** Of a text: it spells the value otherwise than client libraries do, or at such length that it carries more. */
  readonly spelling?: Spelling;
}

/** An event that was seen, with its properties in order. A repeated name is repeated here. */
export interface SeenEvent extends Position {
  readonly event: string;
  /** The event that held this one. */
  readonly envelope?: string;
  /** It is in a member that another member of the same name follows: receivers differ in which one they use. */
  readonly again?: true;
  readonly properties: readonly SeenProperty[];
}

/**
 * What a text turned out to be: a payload, a capture of what went over the wire, or else a config. `issues` says what
 * of it could not be used; `calls` counts the messages of a capture that carry no event, such as `identify`.
 */
export type Seen =
  | {
      readonly sort: 'payload' | 'capture';
      readonly events: readonly SeenEvent[];
      readonly calls: number;
      readonly issues: readonly Issue[];
      readonly warnings: readonly Warning[];
    }
  | { readonly sort: 'config' }
  | { readonly sort: 'invalid'; readonly issues: readonly Issue[] };
