import type { Issue, Warning } from './issues.js';

/** A value, with the warnings that came up on the way to it. */
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly warnings: readonly Warning[];
}

/** Why there is no value: one issue at least. */
export interface Failure<I = Issue> {
  readonly ok: false;
  readonly issues: readonly I[];
}

/** What a function inside gives where it may fail. Public functions give a `status` in its place. */
export type Result<T, I = Issue> = Success<T> | Failure<I>;

const noWarnings: readonly Warning[] = [];

export const ok = <T>(value: T, warnings = noWarnings): Success<T> => ({ ok: true, value, warnings });

export const failed = (issues: readonly Issue[]): Failure => ({ ok: false, issues });
