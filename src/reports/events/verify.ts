import { type Issue, isPrintableName } from '../../issues.js';
import type { Node } from '../../json/node.js';
import { guarded, invalid } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { looksOfScalar, type ValueClass } from '../../wire/value-class.js';
import { standingOf } from './catalogue/index.js';
import { counted, type EventFinding, type EventFindingFound } from './findings.js';
import type { Removed } from './redact.js';
import type { Reduction } from './reduce-call.js';
import type { EventOptions } from './reductions.js';
import { isBlocked, labelOfReduction, reductionsAt } from './reductions.js';

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

const looksOf = (node: Node): ValueClass => looksOfScalar(node.found, node.scalar, node);

/** What every sender adds: the server's id, the id of a message, and the key of the receiver. */
const ofEveryCall: ReadonlySet<string> = new Set(['userId', 'messageId']);
const ofEveryBatch: ReadonlySet<string> = new Set(['messageId', 'writeKey']);

/** No id, time or version looks so. */
const revealing: ReadonlySet<ValueClass> = new Set([
  'a URL',
  'an email address',
  'a host',
  'a path',
  'an array',
  'an object',
]);

/** The names of libraries do look like paths and hosts. */
const likeLibraries: ReadonlySet<ValueClass> = new Set(['a host', 'a path']);

type CarriedBy = 'call' | 'batch';

/** What is not judged by its place: times, ids of every call, and how each library words its own name and version. */
const isNotJudged = ({ kind, path, node }: Removed, around: CarriedBy): boolean => {
  const [first = '', ...more] = path;
  const looks = looksOf(node);
  if (kind === 'misfit' && first === 'context') return !revealing.has(looks) || likeLibraries.has(looks);
  const added = around === 'call' ? ofEveryCall : ofEveryBatch;
  return (kind === 'time' || (more.length === 0 && added.has(first))) && !revealing.has(looks);
};

const placeOf = (path: readonly string[], around: CarriedBy): string => {
  if (path.length === 1 && around === 'call') return `call.${path[0]}`;
  return (path[0] === 'properties' && path.length > 1 ? path.slice(1) : path).join('.');
};

const aboutRemoved = (removed: Removed, event: string, around: CarriedBy = 'call'): readonly EventFindingFound[] => {
  if (isNotJudged(removed, around)) return [];
  const { kind, path, node } = removed;
  const looksLike = looksOf(node);
  if (!path.every(isPrintableName)) return [{ code: 'unlistedProperty', event, looksLike }];
  const property = placeOf(path, around);
  if (kind === 'misfit') return [{ code: 'misfit', event, property, looksLike }];
  if (kind === 'unlisted' || kind === 'time') return [{ code: 'unlistedProperty', event, property, looksLike }];
  return [{ code: 'leak', event, property, kind, looksLike }];
};

/** Of an event that the catalogue does not hold, that is said already. */
const isItsName = ({ path: [first, name], node }: Removed): boolean =>
  first === 'properties' && (name === 'category' || name === 'type') && !revealing.has(looksOf(node));

const aboutEvent = (reduction: Reduction, event: string, release: Release): readonly EventFindingFound[] => {
  const { known } = reduction;
  const found: EventFindingFound[] = [];
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
 * const verified = verifyEvents({ event: 'event', properties: { category: 'gfycat', type: 'views', keyword: 'cats' } }, { release: '5.5' });
 * if (verified.status === 'ok') console.log(verified.findings.map(({ code }) => code)); // ['leak', 'undocumented']
 */
export const verifyEvents = (capture: unknown, options: EventOptions): EventsVerified =>
  guarded(() => {
    const at = reductionsAt(capture, options);
    if (!at.ok) return invalid(at.issues);
    const { release, read } = at.value;
    const { reductions, around, otherCalls, repeated, others, issues } = read;
    const findings = reductions.flatMap((reduction) => {
      const event = labelOfReduction(reduction);
      const removed = reduction.removed.filter((part) => reduction.known || !isItsName(part));
      return [...removed.flatMap((part) => aboutRemoved(part, event)), ...aboutEvent(reduction, event, release)];
    });
    const ofOthers = otherCalls.flatMap(({ call, removed }) => removed.flatMap((part) => aboutRemoved(part, call)));
    const twice = repeated.map(({ of, path }): EventFindingFound => {
      const property = path.every(isPrintableName)
        ? { property: placeOf(path, of === 'batch' ? 'batch' : 'call') }
        : {};
      return { code: 'repeated', event: of, ...property };
    });
    const aroundThem = around.flatMap((part) => aboutRemoved(part, 'batch', 'batch'));
    return {
      status: 'ok',
      release,
      events: reductions.length,
      findings: counted([...findings, ...ofOthers, ...aroundThem, ...twice]),
      others,
      issues,
    };
  }, invalid);
