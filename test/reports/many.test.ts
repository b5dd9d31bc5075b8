import { expect, it } from 'vitest';
import { buildReport, type ReportResult } from '../../src/reports.js';
import { inCpuTime } from '../support/cpu-time.js';

const schemes = (count: number, entry: string): ReportResult =>
  buildReport('permissions', `{"teamSchemes":[${new Array(count).fill(entry).join(',\n')}]}`, { release: '5.6' });

// In quadratic time each would take many seconds, in linear time it takes a half.
it.for([
  ['wrong', '0', 100_000],
  ['twofold', '{"teamCount":1,"teamCount":2}', 30_000],
] as const)('reads many %s entries of a list in linear time', ([, entry, count]) => {
  const result = inCpuTime(4_000, () => schemes(count, entry));
  const listed = result.status === 'invalid' ? result.issues : result.warnings;
  expect(listed).toHaveLength(count);
  expect(listed.at(-1)).toMatchObject({ line: count });
});
