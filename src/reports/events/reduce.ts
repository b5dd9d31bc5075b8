import type { Issue, Warning } from '../../issues.js';
import { guarded, invalid } from '../../misuse.js';
import type { SentenceId } from '../../promises/event-sentences.js';
import type { Release } from '../../releases/points.js';
import type { RemovedKind } from './redact.js';
import type { ReducedEvent, Reduction } from './reduce-call.js';
import { type EventOptions, isBlocked, labelOfReduction, reductionsAt } from './reductions.js';

/** How many things of each sort were removed. No value and no name of them is kept. */
export type RemovedCounts = { readonly [Kind in RemovedKind]?: number };

/** An event of which only what the documents promise is left. */
export interface ReducedCall {
  readonly event: ReducedEvent;
  readonly removed: RemovedCounts;
  /** The sentence of the documents that announces it; `null` where none does. */
  readonly promisedBy: SentenceId | null;
  /** Whether clients of this release hold such an event back. */
  readonly blocked: boolean;
}

/** What became of the calls of a capture. */
export type EventsResult =
  | {
      readonly status: 'ok';
      readonly release: Release;
      readonly events: readonly ReducedCall[];
      /** How often each event was seen; `other` counts those that the catalogue does not hold. */
      readonly counts: Readonly<Record<string, number>>;
      /** What was removed from the events, and around those of a batch. */
      readonly removed: RemovedCounts;
      /** Calls that report something else, such as the configuration, and calls that are no event. */
      readonly others: { readonly reports: number; readonly calls: number };
      /** What could not be read. The rest was. */
      readonly issues: readonly Issue[];
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/** What became of one call. */
export type EventResult =
  | ({ readonly status: 'ok'; readonly release: Release } & ReducedCall)
  | { readonly status: 'no event' }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

const countRemoved = (removed: readonly { readonly kind: RemovedKind }[]): RemovedCounts => {
  const counts: { [Kind in RemovedKind]?: number } = {};
  for (const { kind } of removed) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const reducedCall = (reduction: Reduction, release: Release): ReducedCall => ({
  event: reduction.reduced,
  removed: countRemoved(reduction.removed),
  promisedBy: reduction.known?.documented ?? null,
  blocked: isBlocked(reduction, release),
});

/**
 * Reduces the events of a capture to what the documents promise: that they occurred. Ids, names, roles, search words,
 * addresses, free text and times are removed and counted.
 *
 * @param capture - the body of a batch, a list of calls, one call, or one of these on each line; text or parsed
 * @param options - the server's release
 * @returns `ok` with an event for each one that was found, or `invalid`. It never throws because of the capture.
 * @example
 * const reduced = reduceEvents('[{"event": "event", "properties": {"category": "api", "type": "api_posts_pin", "post_id": "x"}}]', {
 *   release: '5.5',
 * });
 * if (reduced.status === 'ok') console.log(reduced.counts, reduced.removed); // { 'api/api_posts_pin': 1 } { id: 1 }
 */
export const reduceEvents = (capture: unknown, options: EventOptions): EventsResult =>
  guarded(() => {
    const at = reductionsAt(capture, options);
    if (!at.ok) return invalid(at.issues);
    const { release, read } = at.value;
    const { reductions, around, others, issues, warnings } = read;
    const counts: Record<string, number> = {};
    for (const reduction of reductions) {
      const label = labelOfReduction(reduction);
      counts[label] = (counts[label] ?? 0) + 1;
    }
    return {
      status: 'ok',
      release,
      events: reductions.map((reduction) => reducedCall(reduction, release)),
      counts,
      removed: countRemoved([...reductions.flatMap(({ removed }) => removed), ...around]),
      others,
      issues,
      warnings,
    };
  }, invalid);

/**
 * Reduces one captured event to what the documents promise.
 *
 * @param captured - a `track` or `screen` call, as the clients of Segment and Rudder make it; text or parsed
 * @param options - the server's release
 * @returns `ok` with what is left and how much was removed; `no event` for calls of other sorts; or `invalid`
 * @example
 * const reduced = reduceEvent({ event: 'inactive_server', properties: { SiteURL: 'https://chat.example.com' } }, { release: '7.8' });
 * if (reduced.status === 'ok') console.log(reduced.event.properties, reduced.removed); // {} { address: 1 }
 */
export const reduceEvent = (captured: unknown, options: EventOptions): EventResult =>
  guarded(() => {
    const result = reduceEvents(captured, options);
    if (result.status === 'invalid') return result;
    const [event] = result.events;
    if (result.issues.length > 0) return { status: 'invalid', issues: result.issues };
    return event ? { status: 'ok', release: result.release, ...event } : { status: 'no event' };
  }, invalid);
