import { optionsWithRelease } from '../../arguments.js';
import type { Issue, Warning } from '../../issues.js';
import type { Node } from '../../json/node.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import { failed, ok, type Result } from '../../result.js';
import { callsIn, memberOf, readable } from '../../wire/calls.js';
import { callTypes } from './catalogue/classes.js';
import { labelOf, passes, standingOf } from './catalogue/index.js';
import type { Removed } from './redact.js';
import { type Reduction, reduceBatch, reduceCall, reduceOther } from './reduce-call.js';
import { type Repeated, repeatedNames } from './repeated.js';
import { sortOfCall } from './sort.js';

/** Which server the events belong to. */
export interface EventOptions {
  /** The release of the server, as in `5.6`, `v5.6.0` or `5.6.3`. */
  readonly release: string;
}

/** Every event of a capture, reduced, with what else the capture holds. */
export interface Reductions {
  readonly reductions: readonly Reduction[];
  /** What was removed around the calls of a batch. */
  readonly around: readonly Removed[];
  /** What calls that are not events have in addition to the members of every call. */
  readonly otherCalls: readonly { readonly call: string; readonly removed: readonly Removed[] }[];
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

/** Reduces the events of a capture; fails where nothing of it can be read. */
export const reductionsIn = (capture: unknown): Result<Reductions> =>
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
      otherCalls: sorted.flatMap(({ call, sort }) =>
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
): Result<{ readonly release: Release; readonly read: Reductions }> => {
  const found = findRelease(optionsWithRelease(options).release);
  if (!found.ok) return found;
  const release = found.value;
  const reduced = reductionsIn(capture);
  if (!reduced.ok) return reduced;
  const read = reduced.value;
  const { reductions, others, issues } = read;
  const isEmpty = reductions.length + others.reports + others.calls === 0;
  return isEmpty && issues.length > 0 ? failed(issues) : ok({ release, read });
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
