import { textOf } from '../../arguments.js';
import { guarded } from '../../misuse.js';
import { type SentenceId, sentenceList } from '../../promises/event-sentences.js';
import type { Release } from '../../releases/points.js';
import { catalogue, eventsOf, labelOf, standingOf } from '../../reports/events/catalogue/index.js';
import { seenText } from '../../reports/events/words.js';

/** Why no event has what a sentence announces. */
export type NoEventBecause =
  /** No code that sends one was ever found. */
  | 'never'
  /** It is sent, but by a report of another sort. */
  | 'elsewhere'
  /** The clients of the release hold it back. */
  | 'blocked'
  /** Earlier or later releases send it. */
  | 'gone'
  | 'not yet';

/** A sentence of a page that no event of a release keeps. */
export interface SentenceWithoutEvent {
  readonly id: SentenceId;
  readonly says: string;
  readonly because: NoEventBecause;
  /** The report that sends it instead, or the events that would. */
  readonly instead: readonly string[];
}

/** An event that a release can send, and that no document announces. */
export interface EventWithoutSentence {
  readonly event: string;
  /** Where the code that sends it was found. */
  readonly seen: string;
}

/** How the sentences of a page and the events of a release agree. */
export interface EventDrift {
  /** How many sentences on events the page has. */
  readonly sentences: number;
  readonly withoutEvent: readonly SentenceWithoutEvent[];
  readonly withoutSentence: readonly EventWithoutSentence[];
}

/** Why a sentence has no event at a release; nothing where it has one. */
export const whyNoEvent = (
  id: SentenceId,
  reportedBy: string | undefined,
  release: Release,
): NoEventBecause | undefined => {
  if (reportedBy !== undefined) return 'elsewhere';
  const standings = eventsOf(id).map((event) => standingOf(event, release));
  if (standings.length === 0) return 'never';
  if (standings.includes('sent')) return undefined;
  return (['blocked', 'gone', 'not yet'] as const).find((why) => standings.includes(why));
};

const withoutSentence = (release: Release): readonly EventWithoutSentence[] =>
  catalogue
    .filter((event) => event.documented === undefined && standingOf(event, release) === 'sent')
    .map((event) => ({ event: labelOf(event), seen: seenText(event.seen) }));

/**
 * Compares the sentences of a published page on what is sent when something happens with the events of a release, both
 * ways. The sentences are those of the page of 2019-01-02; they are recognised by a few of their words.
 *
 * @param page - the whole page
 * @param release - a release point
 * @returns the sentences that no event keeps and the events that no sentence announces; `undefined` where the page
 * speaks of no event
 * @throws `ArgumentError` where it is no release point
 * @example
 * eventDrift('  - Posted a message containing a hashtag', '5.6')?.withoutEvent.map(({ because }) => because); // ['never']
 */
export const eventDrift = (page: string, release: Release): EventDrift | undefined =>
  guarded(() => {
    const text = textOf(page, 'the page').toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(/[“”]/g, '"');
    const said = sentenceList.filter(([, { words }]) => text.includes(words));
    if (said.length === 0) return undefined;
    const withoutEvent = said.flatMap(([id, { says, reportedBy }]): readonly SentenceWithoutEvent[] => {
      const because = whyNoEvent(id, reportedBy, release);
      if (because === undefined) return [];
      return [{ id, says, because, instead: reportedBy === undefined ? eventsOf(id).map(labelOf) : [reportedBy] }];
    });
    return { sentences: said.length, withoutEvent, withoutSentence: withoutSentence(release) };
  });
