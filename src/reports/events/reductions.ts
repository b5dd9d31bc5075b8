import { optionsWithRelease } from '../../arguments.js';
import type { Issue, Warning } from '../../issues.js';
import { invalid } from '../../misuse.js';
import type { Release } from '../../releases.js';
import { resolveRelease } from '../../resolve.js';
import type { Node } from '../../transform/json.js';
import { callsIn, memberOf, readable } from './calls.js';
import { labelOf, passes, standingOf } from './catalogue.js';
import { callTypes } from './classes.js';
import type { EventOptions } from './reduce.js';
import { type Reduction, reduceBatch, reduceCall, reduceOther } from './reduce-call.js';
import { type Repeated, repeatedNames } from './repeated.js';
import type { Removed } from './sift.js';
import { sortOfCall } from './sort.js';

/** Every event of a capture, reduced, with what else the capture holds. */
export interface Reductions {
  readonly reductions: readonly Reduction[];
  /** What was removed around the calls of a batch. */
  readonly around: readonly Removed[];
  /** What calls that are no event hold besides what every call has. */
  readonly besides: readonly { readonly call: string; readonly removed: readonly Removed[] }[];
  /** Names that are given more than once, by the label of the event, the call or the batch. */
  readonly repeated: readonly (Repeated & { readonly of: string })[];
  readonly others: { readonly reports: number; readonly calls: number };
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
}

/** What a call that is no event is called. */
const labelOfCall = (call: Node): string => {
  const type = memberOf(call, 'type')?.scalar;
  return callTypes.has(type) ? String(type) : 'other call';
};

/** Reduces the events of a capture; an issue where nothing of it can be read. */
export const reductionsIn = (capture: unknown): Reductions | Issue =>
  readable(() => {
    const { calls, around, bodies, issues, warnings } = callsIn(capture);
    const sorted = calls.map((call) => {
      const sort = sortOfCall(call);
      return { call, sort, reduction: typeof sort === 'string' ? undefined : reduceCall(call, sort) };
    });
    const repeatedIn = (of: string, node: Node) => repeatedNames(node).map((repeated) => ({ of, ...repeated }));
    return {
      reductions: sorted.flatMap(({ reduction }) => reduction ?? []),
      around: reduceBatch(around),
      besides: sorted.flatMap(({ call, sort }) =>
        sort === 'no event' ? [{ call: labelOfCall(call), removed: reduceOther(call) }] : [],
      ),
      repeated: [
        ...bodies.flatMap((body) => repeatedIn('batch', body)),
        ...sorted.flatMap(({ call, sort, reduction }) =>
          sort === 'another report'
            ? []
            : repeatedIn(reduction ? labelOfReduction(reduction) : labelOfCall(call), call),
        ),
      ],
      others: {
        reports: sorted.filter(({ sort }) => sort === 'another report').length,
        calls: sorted.filter(({ sort }) => sort === 'no event').length,
      },
      issues,
      warnings,
    };
  });

/** The events of a capture of a release, or why there are none to look at. */
export const reductionsAt = (
  capture: unknown,
  options: EventOptions,
): { readonly release: Release; readonly read: Reductions } | ReturnType<typeof invalid> => {
  const release = resolveRelease(optionsWithRelease(options).release);
  if (typeof release !== 'string') return invalid([release]);
  const read = reductionsIn(capture);
  if ('code' in read) return invalid([read]);
  const { reductions, others, issues } = read;
  const isEmpty = reductions.length + others.reports + others.calls === 0;
  return isEmpty && issues.length > 0 ? invalid(issues) : { release, read };
};

/** Whether clients of a release hold the event back. */
export const isBlocked = ({ reduced, known }: Reduction, release: Release): boolean => {
  if (known) return standingOf(known, release) === 'blocked';
  const { category } = reduced.properties;
  return reduced.event === 'event' && !passes(undefined, typeof category === 'string' ? category : undefined, release);
};

/** What a reduced event is counted as. */
export const labelOfReduction = ({ known, reduced }: Reduction): string =>
  known ? labelOf(known) : reduced.properties.category === undefined ? 'other' : `${reduced.properties.category}/other`;
