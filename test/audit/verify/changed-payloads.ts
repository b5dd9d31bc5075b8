import { expect } from 'vitest';
import { describeFinding, type Verdict, type VerifyOptions, verify } from '../../../src/audit.js';
import { payloadOrThrow } from '../../../src/index.js';

export type Change = (payload: Record<string, Record<string, unknown>>) => void;

export const secret = 'https://admin:hunter2@chat.example.com/path';

export const verdictOn = (captures: readonly unknown[], options: VerifyOptions): Verdict => {
  const result = verify(captures, options);
  if (result.status !== 'judged') throw new Error(JSON.stringify(result));
  expect(JSON.stringify(result) + result.findings.map(describeFinding).join()).not.toContain('hunter2');
  return result;
};

/** What is found in the payload of an empty config after a change to it. */
export const found = (release: string, change: Change, options: VerifyOptions = {}, config = '{}') => {
  const payload = structuredClone(payloadOrThrow(config, { release, ...options, preview: true }));
  const outer = payload as Record<string, Record<string, unknown>>;
  change((outer.configs ?? outer) as Record<string, Record<string, unknown>>);
  return verdictOn([JSON.stringify(payload)], { release, ...options }).findings;
};
