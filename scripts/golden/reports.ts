/** The golden cases of the other reports: a file of facts, and everything that is made of it. */
import type { Release } from '../../src/index.js';
import { buildReport, dailyCalls, reportNames, securityCheck } from '../../src/reports.js';

export const isFacts = (file: string): boolean => file.endsWith('.facts.json');

const okOf = <T extends { readonly status: string }>(result: T, file: string): Extract<T, { status: 'ok' }> => {
  if (result.status !== 'ok') throw new Error(`${file} gives no report`);
  return result as Extract<T, { status: 'ok' }>;
};

/** Every report of a file of facts by name, the day in the order in which it is sent. */
export const reportsOf = (release: Release, file: string, facts: string): Readonly<Record<string, unknown>> => {
  const options = { release, preview: true };
  const check = okOf(securityCheck(facts, options), file);
  return {
    ...Object.fromEntries(reportNames.map((name) => [name, okOf(buildReport(name, facts, options), file).payload])),
    daily: okOf(dailyCalls(facts, options), file).batch,
    'security-check': { url: check.url, query: check.query },
  };
};

/** The file of expectations that belongs to a file of facts. */
export const reportOf = (release: Release, file: string, facts: string): readonly [string, string] => [
  file.replace('.facts.json', '.payload.json'),
  `${JSON.stringify(reportsOf(release, file, facts), null, 1)}\n`,
];
