import type { Issue } from '../../issues.js';
import { guarded } from '../../misuse.js';
import { checked, judgeable, judgeableText } from '../shared/check.js';
import { differencesBetween, type ReportDifference } from '../shared/diff.js';
import { ordered, type ReportFinding } from '../shared/finding.js';
import { readInput, repeatedDifferences } from '../shared/input.js';
import { mobileAllowList } from './body.js';
import { type MobileOptions, mobilePerformance } from './report.js';

export type { MobileBody, TraceEvent } from './body.js';
export { type ExplainedMeasurement, explainMobilePerformance } from './explain.js';
export { type MobileOptions, type MobileResult, mobilePerformance } from './report.js';

/**
 * Judges the body of a request that a mobile app sent, whatever made it.
 *
 * @param body - the text of the body, or what `JSON.parse` gives of it, which forgets names that are given twice
 * @returns what it may not hold, leaks first; a value is described and never given
 * @example
 * verifyMobilePerformance({ data: { trace_events: [], device_info: { device_unique_id: '7a3f' } } }).map(placeOfReportFinding);
 * // ['data.device_info.device_unique_id']
 */
export const verifyMobilePerformance = (body: unknown): readonly ReportFinding[] =>
  guarded(() => ordered(checked(mobileAllowList, typeof body === 'string' ? judgeableText(body) : judgeable(body))));

/** Two sets of measurements compared, or why one gives no report. */
export type MobileDiff =
  | { readonly status: 'compared'; readonly differences: readonly ReportDifference[] }
  | { readonly status: 'invalid'; readonly of: 'a' | 'b'; readonly issues: readonly Issue[] };

/**
 * Where the reports of two sets of measurements are not the same.
 *
 * @param a - measurements as their text, or what `JSON.parse` gives of it, which forgets names that are given twice
 * @param b - other ones
 * @param options - the release of the app
 * @returns each difference, or why there is no report; a name that an input gives more than once is a difference
 * @example
 * const measured = (api_level: number) => ({ metrics: [], deviceInfo: { api_level, model: `model ${api_level}` } });
 * diffMobilePerformance(measured(28), measured(29));
 * // one difference: data.device_info.api_level; the models leave no trace
 */
export const diffMobilePerformance = (a: unknown, b: unknown, options: MobileOptions = {}): MobileDiff =>
  guarded(
    () => {
      const [before, after] = [readInput(a), readInput(b)];
      const [left, right] = [before, after].map(({ value }) => mobilePerformance(value, { ...options, preview: true }));
      if (left?.status === 'invalid') return { status: 'invalid', of: 'a', issues: left.issues };
      if (right?.status === 'invalid') return { status: 'invalid', of: 'b', issues: right.issues };
      const bodyOf = (result: typeof left): unknown => (result?.status === 'ok' ? result.body : {});
      return {
        status: 'compared',
        differences: [...repeatedDifferences(before, after), ...differencesBetween(bodyOf(left), bodyOf(right))],
      };
    },
    (issues): MobileDiff => ({ status: 'invalid', of: 'a', issues }),
  );
