import { expect, it } from 'vitest';
import { buildReport, type ReportResult } from '../../src/reports.js';

const schemes = (count: number, entry: string): ReportResult =>
  buildReport('permissions', `{"teamSchemes":[${new Array(count).fill(entry).join(',\n')}]}`, { release: '5.6' });

// In quadratic time each would take a minute.
it.for([
  ['wrong', '0', 200_000],
  ['twofold', '{"teamCount":1,"teamCount":2}', 60_000],
] as const)('reads many %s entries of a list in linear time', { timeout: 120_000 }, ([, entry, count]) => {
  const start = performance.now();
  const result = schemes(count, entry);
  expect(performance.now() - start).toBeLessThan(10_000);
  const told = result.status === 'invalid' ? result.issues : result.warnings;
  expect(told).toHaveLength(count);
  expect(told.at(-1)).toMatchObject({ line: count });
});
