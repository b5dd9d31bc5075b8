import { guarded } from '../../misuse.js';
import { mayReveal, type ValueClass } from '../../wire/value-class.js';
import type { Withheld } from './catalogue/declare.js';

/**
 * What is wrong with captured events. No finding holds a value; a name that the catalogue does not list is given only
 * where it may be printed. `times` counts the events with the same finding. The event is `batch` for the
 * members around the calls of a batch, and the sort of the call if it is not an event.
 */
export type EventFinding =
  /** Something was sent that reveals who, where or what. The documents say that nothing like it is sent. */
  | {
      readonly code: 'leak';
      readonly event: string;
      readonly property: string;
      readonly kind: Withheld;
      readonly looksLike: ValueClass;
      readonly times: number;
    }
  /** Something that the catalogue does not list, or that is not what is declared. */
  | {
      readonly code: 'unlistedProperty' | 'misfit';
      readonly event: string;
      readonly property?: string;
      readonly looksLike: ValueClass;
      readonly times: number;
    }
  /** A name that is given more than once in one object: receivers differ in which one they take. */
  | { readonly code: 'repeated'; readonly event: string; readonly property?: string; readonly times: number }
  /** The event itself should not be there, or nobody announced it. */
  | {
      readonly code: 'unknownEvent' | 'blocked' | 'otherRelease' | 'undocumented';
      readonly event: string;
      readonly times: number;
    };

/** The sorts of findings, the worst first. */
const eventFindingCodes = [
  'leak',
  'misfit',
  'unlistedProperty',
  'repeated',
  'unknownEvent',
  'blocked',
  'otherRelease',
  'undocumented',
] as const satisfies readonly EventFinding['code'][];

/** A finding about one event. */
export type EventFindingFound = EventFinding extends infer F
  ? F extends EventFinding
    ? Omit<F, 'times'>
    : never
  : never;

/**
 * Whether a finding means that something was sent that may reveal a person, a place or a text.
 *
 * @example
 * isEventLeak({ code: 'undocumented', event: 'gfycat/views', times: 1 }); // false
 */
export const isEventLeak = (finding: EventFinding): boolean =>
  guarded(() => finding.code === 'leak' || ('looksLike' in finding && mayReveal(finding.looksLike)));

/** The same finding once, with how often it was made; leaks first. */
export const counted = (findings: readonly EventFindingFound[]): readonly EventFinding[] => {
  const found = new Map<string, { readonly finding: EventFindingFound; times: number }>();
  for (const finding of findings) {
    const key = JSON.stringify(finding);
    const known = found.get(key);
    if (known === undefined) found.set(key, { finding, times: 1 });
    else known.times += 1;
  }
  const all = [...found.values()].map(({ finding, times }) => ({ ...finding, times }) as EventFinding);
  const inOrder = eventFindingCodes.flatMap((code) => all.filter((finding) => finding.code === code));
  return [...inOrder.filter(isEventLeak), ...inOrder.filter((finding) => !isEventLeak(finding))];
};
