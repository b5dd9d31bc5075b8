import { expect } from 'vitest';
import { type Payload, type Plan, planFor, type Result } from '../../../src/index.js';
import { inCpuTime } from '../cpu-time.js';
import { canary, listenToResult } from './canary.js';

export const plan = planFor('5.6');
export const newest = planFor('10.8');
export const plans: readonly (readonly [string, Plan])[] = [
  ['5.6', plan],
  ['10.8', newest],
];

export const secret = canary();

/** In milliseconds of processor time. Everything here takes a second at most; in quadratic time it would be a minute. */
export const patience = 10_000;

/** A payload or issues, in bounded time. */
export const bounded = (run: () => Result, within = patience): Result => {
  const result = inCpuTime(within, run);
  expect(['ok', 'invalid']).toContain(result.status);
  return result;
};

/** The same, and the result does not speak the secret. */
export const quiet = (run: () => Result): Result => {
  const result = bounded(run);
  listenToResult(result, 'the result');
  return result;
};

export const codesOf = (result: Result): readonly string[] =>
  result.status === 'invalid' ? [...new Set(result.issues.map(({ code }) => code))] : [result.status];

export const countOf = (result: Result): number =>
  result.status === 'invalid' ? result.issues.length : result.warnings.length;

export const payloadOf = (result: Result): Payload => {
  if (result.status !== 'ok') throw new Error(`${codesOf(result)} where a payload was expected`);
  return result.payload;
};

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export const inPlugin = (text: string): string => `{"PluginSettings":{"Plugins":{"jira":{"deep":${text}}}}}`;
