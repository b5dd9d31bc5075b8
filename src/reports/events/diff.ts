import type { Issue } from '../../issues.js';
import { guarded } from '../../misuse.js';
import type { Reduction } from './reduce-call.js';
import { labelOfReduction, reductionsIn } from './reductions.js';

/** One event, and how often each of two captures has it. */
export interface EventCounts {
  readonly event: string;
  readonly a: number;
  readonly b: number;
}

/** The differences between two captures, in what the documents promise. */
export type EventsDiff =
  | {
      readonly status: 'ok';
      readonly same: readonly EventCounts[];
      readonly changed: readonly EventCounts[];
      readonly added: readonly EventCounts[];
      readonly removed: readonly EventCounts[];
      /** How many names each gives more than once in one object: receivers differ in which one they take. */
      readonly repeated: { readonly a: number; readonly b: number };
    }
  | { readonly status: 'invalid'; readonly side: 'a' | 'b'; readonly issues: readonly Issue[] };

const countsOf = (reductions: readonly Reduction[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const reduction of reductions) {
    const label = labelOfReduction(reduction);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
};

/**
 * Compares two captures by how often each event is in them: what else they hold is not promised, and does not count.
 *
 * @param a - the earlier capture, as for {@link reduceEvents}
 * @param b - the later one
 * @returns the events that only one of them has, those with other counts, and those with the same
 * @example
 * const pin = { event: 'event', properties: { category: 'api', type: 'api_posts_pin' } };
 * const compared = diffEvents([pin], [pin, pin]);
 * if (compared.status === 'ok') console.log(compared.changed); // [{ event: 'api/api_posts_pin', a: 1, b: 2 }]
 */
export const diffEvents = (a: unknown, b: unknown): EventsDiff =>
  guarded(
    () => {
      const [readA, readB] = [reductionsIn(a), reductionsIn(b)];
      if (!readA.ok) return { status: 'invalid', side: 'a', issues: readA.issues };
      if (!readB.ok) return { status: 'invalid', side: 'b', issues: readB.issues };
      const [left, right] = [readA.value, readB.value];
      if (left.issues.length > 0) return { status: 'invalid', side: 'a', issues: left.issues };
      if (right.issues.length > 0) return { status: 'invalid', side: 'b', issues: right.issues };
      const [before, after] = [countsOf(left.reductions), countsOf(right.reductions)];
      const rows = [...new Set([...before.keys(), ...after.keys()])]
        .sort()
        .map((event): EventCounts => ({ event, a: before.get(event) ?? 0, b: after.get(event) ?? 0 }));
      return {
        status: 'ok',
        same: rows.filter((row) => row.a === row.b),
        changed: rows.filter((row) => row.a !== row.b && row.a > 0 && row.b > 0),
        added: rows.filter((row) => row.a === 0),
        removed: rows.filter((row) => row.b === 0),
        repeated: { a: left.repeated.length, b: right.repeated.length },
      };
    },
    (issues) => ({ status: 'invalid', side: 'a', issues }),
  );
