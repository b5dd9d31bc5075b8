import { expect } from 'vitest';
import {
  type CaptureFinding,
  describeFinding,
  isLeak,
  placeOfFinding,
  type VerifyOptions,
  verify,
} from '../../../src/audit.js';
import { payloadOrThrow, type Release, trackCalls } from '../../../src/index.js';

export const release: Release = '5.6';

export const calls = trackCalls(payloadOrThrow('{}', { release }), { userId: 'x' }).map((call) =>
  JSON.stringify({ type: 'track', ...call }),
);

export const listed = (list: readonly string[] = calls): string => `[${list.join(',')}]`;

export const [first = '', ...others] = calls;

/** The body of a day with one call changed, or with others in place of all of them. */
export const body = (changed: (call: string) => string): string => `{"batch":${listed([changed(first), ...others])}}`;

export const findingsOf = (text: unknown, options: VerifyOptions = { release }): readonly CaptureFinding[] => {
  const result = verify([text], options);
  if (result.status !== 'judged') throw new Error(JSON.stringify(result));
  expect(JSON.stringify(result) + result.findings.map(describeFinding).join()).not.toContain('hunter2');
  return result.findings;
};

/** Code, place and whether it is a leak. */
export const brief = (text: unknown, options?: VerifyOptions) =>
  findingsOf(text, options).map((finding) => [finding.code, placeOfFinding(finding), isLeak(finding)]);
