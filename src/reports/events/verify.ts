import { type Looks, looksOfText, mayTell } from '../../audit/looks.js';
import { type Issue, isPrintableName } from '../../issues.js';
import type { Release } from '../../releases.js';
import { resolveRelease } from '../../resolve.js';
import type { Node } from '../../transform/json.js';
import { standingOf } from './catalogue.js';
import type { Withheld } from './declare.js';
import { type EventOptions, isBlocked, labelOfReduction, reductionsIn } from './reduce.js';
import type { Reduction, Removed } from './reduce-call.js';

/**
 * What is wrong with captured events. No finding holds a value; a name that the catalogue does not list is given only
 * where it may be printed. `times` counts the events with the same finding.
 */
export type EventFinding =
  /** Something left that tells who, where or what: the documents say that nothing of the sort is sent. */
  | {
      readonly code: 'leak';
      readonly event: string;
      readonly property: string;
      readonly kind: Withheld;
      readonly looksLike: Looks;
      readonly times: number;
    }
  /** Something that the catalogue does not list, or that is not what is declared. */
  | {
      readonly code: 'unlistedProperty' | 'misfit';
      readonly event: string;
      readonly property?: string;
      readonly looksLike: Looks;
      readonly times: number;
    }
  | { readonly code: 'blocked' | 'otherRelease' | 'undocumented'; readonly event: string; readonly times: number }
  | { readonly code: 'unknownEvent'; readonly event: string; readonly times: number };

/** The sorts of findings, the worst first. */
export const eventFindingCodes = [
  'leak',
  'misfit',
  'unlistedProperty',
  'unknownEvent',
  'blocked',
  'otherRelease',
  'undocumented',
] as const satisfies readonly EventFinding['code'][];

/** What was found in captured events. */
export type EventsVerified =
  | {
      readonly status: 'ok';
      readonly release: Release;
      readonly events: number;
      readonly findings: readonly EventFinding[];
      readonly others: { readonly reports: number; readonly calls: number };
      readonly issues: readonly Issue[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

const looksOf = ({ scalar, found }: Node): Looks =>
  typeof scalar === 'string' ? looksOfText(scalar) : found === 'a text' ? 'free text' : found;

type Found = EventFinding extends infer F ? (F extends EventFinding ? Omit<F, 'times'> : never) : never;

/** The members of a call that every sender adds: the server's id, and what tells one message from another. */
const ofEveryCall: ReadonlySet<string> = new Set(['userId', 'messageId']);

const aboutRemoved = ({ kind, where, name, node }: Removed, event: string): Found | undefined => {
  if (kind === 'time' || (where === 'call' && ofEveryCall.has(name))) return undefined;
  // Each library words its own name and version; the documents say nothing of them.
  if (kind === 'misfit' && where === 'context') return undefined;
  const place = where === 'properties' ? name : `${where}.${name}`;
  const looksLike = looksOf(node);
  if (kind === 'misfit' || kind === 'unlisted') {
    const code = kind === 'misfit' ? 'misfit' : 'unlistedProperty';
    return { code, event, ...(isPrintableName(name) && { property: place }), looksLike };
  }
  if (!isPrintableName(name)) return { code: 'unlistedProperty', event, looksLike };
  return { code: 'leak', event, property: place, kind, looksLike };
};

const aboutEvent = (reduction: Reduction, event: string, release: Release): readonly Found[] => {
  const { known } = reduction;
  const found: Found[] = [];
  if (!known) found.push({ code: 'unknownEvent', event });
  if (isBlocked(reduction, release)) found.push({ code: 'blocked', event });
  else if (known && standingOf(known, release) !== 'sent') found.push({ code: 'otherRelease', event });
  if (known && known.documented === undefined) found.push({ code: 'undocumented', event });
  return found;
};

/**
 * Whether a finding means that something left which may tell of a person, a place or a text.
 *
 * @example
 * isEventLeak({ code: 'undocumented', event: 'gfycat/views', times: 1 }); // false
 */
export const isEventLeak = (finding: EventFinding): boolean =>
  finding.code === 'leak' || ('looksLike' in finding && mayTell(finding.looksLike));

const counted = (findings: readonly Found[]): readonly EventFinding[] => {
  const found = new Map<string, EventFinding>();
  for (const finding of findings) {
    const key = JSON.stringify(finding);
    found.set(key, { ...finding, times: (found.get(key)?.times ?? 0) + 1 } as EventFinding);
  }
  const inOrder = eventFindingCodes.flatMap((code) => [...found.values()].filter((finding) => finding.code === code));
  return [...inOrder.filter(isEventLeak), ...inOrder.filter((finding) => !isEventLeak(finding))];
};

/**
 * Judges captured events by what the documents promise: leaks first, then what the catalogue does not list, events that
 * the clients of the release should have held back, and events that no document announces.
 *
 * @param capture - as for {@link reduceEvents}
 * @param options - the server's release
 * @returns `ok` with findings, none of which holds a value of the capture, or `invalid`
 * @example
 * const told = verifyEvents({ event: 'event', properties: { category: 'gfycat', type: 'views', keyword: 'cats' } }, { release: '5.5' });
 * if (told.status === 'ok') console.log(told.findings.map(({ code }) => code)); // ['leak', 'undocumented']
 */
export const verifyEvents = (capture: unknown, { release, nearest }: EventOptions): EventsVerified => {
  const resolved = resolveRelease(release, nearest);
  if (typeof resolved !== 'string') return { status: 'invalid', issues: [resolved] };
  const read = reductionsIn(capture);
  if ('code' in read) return { status: 'invalid', issues: [read] };
  const { reductions, others, issues } = read;
  if (reductions.length + others.reports + others.calls === 0 && issues.length > 0)
    return { status: 'invalid', issues };
  const findings = reductions.flatMap((reduction) => {
    const event = labelOfReduction(reduction);
    const removed = reduction.removed.flatMap((part) => aboutRemoved(part, event) ?? []);
    return [...removed, ...aboutEvent(reduction, event, resolved)];
  });
  return { status: 'ok', release: resolved, events: reductions.length, findings: counted(findings), others, issues };
};
