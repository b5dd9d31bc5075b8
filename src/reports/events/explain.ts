import { optionsWithRelease } from '../../arguments.js';
import type { Issue } from '../../issues.js';
import { guarded, invalid } from '../../misuse.js';
import { type Sentence, type SentenceId, sentences } from '../../promises/event-sentences.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import type { Disclosure } from '../../rules/disclosure.js';
import { contextParts } from './catalogue/classes.js';
import type { Properties, Withheld } from './catalogue/declare.js';
import { catalogue, type EventState, eventNamed, type KnownEvent, labelOf, standingOf } from './catalogue/index.js';
import type { EventOptions } from './reductions.js';
import { absenceOf, leavesText, seenText, senderText } from './words.js';

/** What one property of an event discloses. */
export interface ExplainedProperty {
  readonly property: string;
  /** A question that it answers: `in which channel`. */
  readonly says: string;
  /** What leaves, in words. */
  readonly leaves: string;
  /** Why it stays, if it does. */
  readonly withheld?: Withheld;
}

/** What an event of one name discloses, and which source says so. */
export interface ExplainedEvent {
  /** `api/api_posts_create`, or the name alone. */
  readonly event: string;
  readonly sentBy: string;
  /** What they learn from it. */
  readonly tells: Extract<Disclosure, { readonly discloses: 'an event' }>;
  /** The sentence of the page of 2019-01-02 that announces it; `null` where no document does. */
  readonly promisedBy: { readonly id: SentenceId; readonly says: string } | null;
  readonly standing: EventState;
  /** Where the code that sends it was found, and the releases that do not send it. */
  readonly seen: string;
  readonly notSent: string;
  readonly properties: readonly ExplainedProperty[];
  /** What the software sends where this package sends nothing. */
  readonly departure?: string;
}

/** The events of a release, explained. */
export type EventsExplained =
  | { readonly status: 'ok'; readonly release: Release; readonly events: readonly ExplainedEvent[] }
  | { readonly status: 'unknown' }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

const promiseOf = ({ documented }: KnownEvent): ExplainedEvent['promisedBy'] => {
  if (documented === undefined) return null;
  const sentence: Sentence = sentences[documented];
  return { id: documented, says: sentence.says };
};

const propertiesOf = (declared: Properties, before = ''): readonly ExplainedProperty[] =>
  Object.entries(declared).map(([property, one]) => ({
    property: `${before}${property}`,
    says: one.phrase,
    leaves: leavesText(one),
    ...(one.leaves === 'nothing' && { withheld: one.holds }),
  }));

const explained = (event: KnownEvent, release: Release): ExplainedEvent => {
  const promise = promiseOf(event);
  return {
    event: labelOf(event),
    sentBy: senderText[event.sender],
    tells: {
      discloses: 'an event',
      happened: event.phrase,
      numbers: Object.values(event.carries).some(({ leaves }) => leaves === 'number'),
    },
    promisedBy: promise,
    standing: standingOf(event, release),
    seen: seenText(event.seen),
    notSent: absenceOf(event),
    properties: [
      ...propertiesOf(event.carries),
      ...Object.entries(contextParts).flatMap(([part, members]) => propertiesOf(members, `context.${part}.`)),
    ],
    ...(event.departure !== undefined && { departure: event.departure }),
  };
};

/**
 * Explains the events that are sent when something happens: what each discloses, which sentence of the documents
 * announces it, whether the clients of the release send it, and which of its properties are not sent.
 *
 * @param options - the server's release; `event` for one of them, as in `api/api_posts_create` or `inactive_server`
 * @returns the events of the catalogue, or `unknown` where it has no such event
 * @example
 * const explanation = explainEvents({ release: '5.6', event: 'api_channels_create' });
 * if (explanation.status === 'ok') console.log(explanation.events[0]?.standing); // 'blocked'
 */
export const explainEvents = (options: EventOptions & { readonly event?: string }): EventsExplained =>
  guarded<EventsExplained>(() => {
    const { release, event: named } = optionsWithRelease(options);
    const point = findRelease(release);
    if (!point.ok) return invalid(point.issues);
    const found = point.value;
    if (named === undefined)
      return { status: 'ok', release: found, events: catalogue.map((event) => explained(event, found)) };
    const event = eventNamed(named);
    return event ? { status: 'ok', release: found, events: [explained(event, found)] } : { status: 'unknown' };
  }, invalid);
