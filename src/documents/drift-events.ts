/** The part of the long form of docs/drift.md on events: which sentences of the page have none, and which events have no sentence. */

import { type NoEventBecause, whyNoEvent } from '../audit/drift/event-drift.js';
import { markdownText } from '../formats/table.js';
import { type SentenceId, sentenceList } from '../promises/event-sentences.js';
import { releases } from '../releases/points.js';
import { spansOf } from '../releases/ranges.js';
import type { KnownEvent } from '../reports/events/catalogue/index.js';
import { catalogue, eventsOf, labelOf } from '../reports/events/catalogue/index.js';
import { absenceOf, seenText, withheldText } from '../reports/events/words.js';

const reasons = ['never', 'blocked', 'gone', 'not yet'] as const satisfies readonly NoEventBecause[];

/** At which releases a sentence has no event, by why not. */
const missing = (id: SentenceId, reportedBy: string | undefined): string => {
  if (reportedBy !== undefined) return `never, but in ${reportedBy}`;
  const why = new Map(releases.map((release) => [release, whyNoEvent(id, reportedBy, release)]));
  if ([...why.values()].every((because) => because === 'never')) return 'never';
  return reasons
    .flatMap((because) => {
      const at = releases.filter((release) => why.get(release) === because);
      return at.length === 0 ? [] : [`${because} ${spansOf(at)}`];
    })
    .join('; ');
};

const staysIn = ({ carries, others }: KnownEvent): string => {
  const kinds = Object.values(carries).flatMap((one) => (one.leaves === 'nothing' ? one.holds : []));
  return [...new Set(others ? [...kinds, others] : kinds)].map((kind) => withheldText[kind]).join(', ');
};

/** The sections on events. */
export const eventDriftText = (): string => {
  const says = sentenceList.map(([id, { says: text, reportedBy }]) => [
    id,
    text,
    eventsOf(id).map(labelOf).join(', '),
    missing(id, reportedBy),
  ]);
  const silent = catalogue.filter(({ documented }) => documented === undefined);
  return `## Events that the page describes

The page of 2019-01-02 says that ${sentenceList.length} things are reported when they happen, each as no more than that. Below is which events
do so, and at which releases none does. "Blocked" means that the clients of the release hold such events back;
"never", that no code was found that sends them. Code that was seen in some releases is taken to be in the others, unless
it was looked for there.

${markdownText({ columns: ['sentence', 'what happened', 'events', 'no event at these releases'], rows: says })}
## Events that no document describes

${silent.length} of the ${catalogue.length} events that are known. The last column names what they carry and this package removes.

${markdownText({
  columns: ['event', 'its code', 'not sent at', 'removed here'],
  rows: silent.map((event) => [labelOf(event), seenText(event.seen), absenceOf(event), staysIn(event)]),
})}`;
};
