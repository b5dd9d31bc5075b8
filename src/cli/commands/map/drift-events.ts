import { type EventDrift, eventDrift } from '../../../audit/drift/event-drift.js';
import type { Table } from '../../../formats/table.js';
import type { Release } from '../../../releases/points.js';
import { whyNoEventText } from '../../../wording/event-findings.js';
import { markedRow } from '../../tables/marked.js';

/** What a page and the events of a release say of each other, for `map drift`. */
export interface EventDriftTold {
  readonly found: EventDrift;
  readonly tables: (known: ReadonlySet<object>) => readonly Table[];
}

/** Compares the sentences of a page on events with those of a release; nothing where it has no such sentence. */
export const eventDriftIn = (page: string, release: Release): EventDriftTold | undefined => {
  const found = eventDrift(page, release);
  if (found === undefined) return undefined;
  const { sentences, withoutEvent, withoutSentence } = found;
  const tables = (known: ReadonlySet<object>): readonly Table[] => [
    {
      title: `Events: the page and release ${release}`,
      columns: ['', 'how many'],
      rows: [
        ['sentences on events', String(sentences)],
        ['of these without an event', String(withoutEvent.length)],
        ['events in no sentence', String(withoutSentence.length)],
      ],
    },
    {
      title: `Sentences without an event (${withoutEvent.length})`,
      columns: ['what the page describes', 'why no event sends it'],
      rows: withoutEvent.map((sentence) => markedRow([sentence.says, whyNoEventText(sentence)], known.has(sentence))),
    },
    {
      title: `Events in no sentence (${withoutSentence.length})`,
      columns: ['event', 'its code'],
      rows: withoutSentence.map((one) => markedRow([one.event, one.seen], known.has(one))),
    },
  ];
  return { found, tables: (known) => tables(known).filter(({ rows }) => rows.length > 0) };
};
