import { type Looks, looksOfText } from '../../audit/looks.js';
import { type Issue, isPrintableName } from '../../issues.js';
import type { Release } from '../../releases.js';
import { resolveRelease } from '../../resolve.js';
import type { Node } from '../../transform/json.js';
import { standingOf } from './catalogue.js';
import { counted, type EventFinding, type Found } from './findings.js';
import type { EventOptions } from './reduce.js';
import type { Reduction, Removed } from './reduce-call.js';
import { isBlocked, labelOfReduction, reductionsIn } from './reductions.js';

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

/** The members of a call that every sender adds: the server's id, and what tells one message from another. */
const ofEveryCall: ReadonlySet<string> = new Set(['userId', 'messageId']);

/** What is not judged: times, and how each library words its own name and version. */
const isNotJudged = ({ kind, where, name }: Removed): boolean =>
  kind === 'time' || (kind === 'misfit' && where === 'context') || (where === 'call' && ofEveryCall.has(name));

const aboutRemoved = (removed: Removed, event: string): Found | undefined => {
  if (isNotJudged(removed)) return undefined;
  const { kind, where, part, name, node } = removed;
  const names = part === undefined ? [name] : [part, name];
  const looksLike = looksOf(node);
  if (!names.every(isPrintableName)) return { code: 'unlistedProperty', event, looksLike };
  const property = (where === 'properties' ? names : [where, ...names]).join('.');
  if (kind === 'misfit') return { code: 'misfit', event, property, looksLike };
  if (kind === 'unlisted' || kind === 'time') return { code: 'unlistedProperty', event, property, looksLike };
  return { code: 'leak', event, property, kind, looksLike };
};

/** Of an event that the catalogue does not hold, that is said already. */
const isItsName = ({ where, name }: Removed): boolean =>
  where === 'properties' && (name === 'category' || name === 'type');

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
    const removed = reduction.removed.filter((part) => reduction.known || !isItsName(part));
    return [...removed.flatMap((part) => aboutRemoved(part, event) ?? []), ...aboutEvent(reduction, event, resolved)];
  });
  return { status: 'ok', release: resolved, events: reductions.length, findings: counted(findings), others, issues };
};
