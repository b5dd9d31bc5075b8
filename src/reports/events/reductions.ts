import type { Issue, Warning } from '../../issues.js';
import type { Release } from '../../releases.js';
import { callsIn, readable } from './calls.js';
import { labelOf, passes, standingOf } from './catalogue.js';
import { type Reduction, reduceBatch, reduceCall } from './reduce-call.js';
import type { Removed } from './sift.js';
import { sortOfCall } from './sort.js';

/** Every event of a capture, reduced, with what else the capture holds. */
export interface Reductions {
  readonly reductions: readonly Reduction[];
  /** What was removed around the calls of a batch. */
  readonly around: readonly Removed[];
  readonly others: { readonly reports: number; readonly calls: number };
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
}

/** Reduces the events of a capture; an issue where nothing of it can be read. */
export const reductionsIn = (capture: unknown): Reductions | Issue =>
  readable(() => {
    const { calls, around, issues, warnings } = callsIn(capture);
    const sorted = calls.map((call) => ({ call, sort: sortOfCall(call) }));
    return {
      reductions: sorted.flatMap(({ call, sort }) => (typeof sort === 'string' ? [] : [reduceCall(call, sort)])),
      around: reduceBatch(around),
      others: {
        reports: sorted.filter(({ sort }) => sort === 'another report').length,
        calls: sorted.filter(({ sort }) => sort === 'no event').length,
      },
      issues,
      warnings,
    };
  });

/** Whether clients of a release hold the event back. */
export const isBlocked = ({ reduced, known }: Reduction, release: Release): boolean => {
  if (known) return standingOf(known, release) === 'blocked';
  const { category } = reduced.properties;
  return reduced.event === 'event' && !passes(undefined, typeof category === 'string' ? category : undefined, release);
};

/** What a reduced event is counted as. */
export const labelOfReduction = ({ known, reduced }: Reduction): string =>
  known ? labelOf(known) : reduced.properties.category === undefined ? 'other' : `${reduced.properties.category}/other`;
