import type { Issue, Warning } from './issues.js';

/** A value, with the warnings that came up on the way to it. */
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly warnings: readonly Warning[];
}

/** Why there is no value: one issue at least. */
export interface Failure {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

/** What a function inside gives where it may fail. Public functions give a `status` in its place. */
export type Result<T> = Success<T> | Failure;

const noWarnings: readonly Warning[] = [];

export const ok = <T>(value: T, warnings = noWarnings): Success<T> => ({ ok: true, value, warnings });

export const failed = (issues: readonly Issue[]): Failure => ({ ok: false, issues });
