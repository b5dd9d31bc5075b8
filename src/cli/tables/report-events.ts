import type { Table } from '../../formats/table.js';
import type { EventCounts } from '../../reports/events/diff.js';
import type { ExplainedEvent } from '../../reports/events/explain.js';
import { type EventFinding, isEventLeak } from '../../reports/events/findings.js';
import type { RemovedCounts } from '../../reports/events/reduce.js';
import { removedText, standingText } from '../../reports/events/words.js';
import type { AnswerData } from '../../reports/report.js';
import { describeDisclosure } from '../../wording/disclosure.js';
import { describeEventFinding, eventFindingTitles } from '../../wording/event-findings.js';
import { markedTitle } from './marked.js';

const oneEvent = (event: ExplainedEvent, release: string): readonly Table[] => [
  {
    title: event.event,
    columns: ['what', 'in words'],
    rows: [
      ['they learn', describeDisclosure(event.tells)],
      ['sent by', event.sentBy],
      ['announced', event.promisedBy ? `page of 2019-01-02: ${event.promisedBy.says}` : 'in no document'],
      [`at release ${release}`, standingText[event.standing]],
      ['its code', event.seen],
      ...(event.notSent === '' ? [] : [['not sent', event.notSent]]),
      ...(event.departure === undefined ? [] : [['removed here', event.departure]]),
    ],
  },
  {
    title: 'What it may carry',
    columns: ['property', 'what it says', 'leaves as'],
    rows: event.properties.map(({ property, says, leaves }) => [property, says, leaves]),
  },
];

const allEvents = (events: readonly ExplainedEvent[], release: string): readonly Table[] => {
  const rows = (those: readonly ExplainedEvent[]): readonly (readonly string[])[] =>
    those.map(({ event, tells, promisedBy, standing, seen }) => [
      event,
      tells.happened,
      promisedBy ? 'yes' : 'no',
      standing === 'sent' ? seen : standing,
    ]);
  const sent = events.filter(({ standing }) => standing === 'sent');
  const others = events.filter(({ standing }) => standing !== 'sent');
  const columns = ['event', 'what happened', 'announced', 'its code'];
  return [
    {
      title: `Events of ${release}, as this package reduces them`,
      notes: [
        'The real software also sends who did it and where; --event E shows that, and more of one event. Code that was seen in other releases only is taken to be in this one. A page of 2019-01-02 announced some of them.',
      ],
      columns: ['', 'events'],
      rows: [
        ['all that are known', String(events.length)],
        ['may be sent', String(sent.length)],
        ['of these in no document', String(sent.filter(({ promisedBy }) => promisedBy === null).length)],
        ['are not sent', String(others.length)],
      ],
    },
    { title: 'May be sent', columns, rows: rows(sent) },
    ...(others.length === 0
      ? []
      : [{ title: 'Are not sent', columns: columns.with(3, 'why not'), rows: rows(others) }]),
  ];
};

/** What the events of a release disclose, or one of them. */
export const explainedEventTables = (
  { events, release }: AnswerData['explainedEvents'],
  named: string | undefined,
): readonly Table[] => {
  const [first] = events;
  return named !== undefined && first ? oneEvent(first, release) : allEvents(events, release);
};

/** What was removed from events, with how many of each. */
export const removedRows = (removed: RemovedCounts): readonly (readonly [string, string])[] =>
  Object.entries(removed).map(([kind, times]) => [removedText[kind as keyof RemovedCounts], String(times)]);

/** How often each event was seen, and what was removed. */
export const eventTables = ({ release, counts, removed }: AnswerData['events']): readonly Table[] => [
  {
    title: `Events, as release ${release} may send them`,
    columns: ['event', 'times'],
    rows: Object.entries(counts).map(([event, times]) => [event, String(times)]),
  },
  { title: 'Removed from them', columns: ['what', 'how many'], rows: removedRows(removed) },
];

const findingRow = (finding: EventFinding, isKnown: boolean) => {
  const property = 'property' in finding ? finding.property : undefined;
  return [
    markedTitle(eventFindingTitles[finding.code], isEventLeak(finding) ? 'red' : 'yellow', isKnown),
    property === undefined ? finding.event : `${finding.event}: ${property}`,
    describeEventFinding(finding),
    String(finding.times),
  ] as const;
};

/** What was found in captured events, leaks first. */
export const eventFindingTables = (
  { release, events, findings }: AnswerData['eventFindings'],
  known: ReadonlySet<object> = new Set(),
): readonly Table[] => {
  const rowOf = (finding: EventFinding) => findingRow(finding, known.has(finding));
  const table = (title: string, rows: readonly EventFinding[]): readonly Table[] =>
    rows.length === 0 ? [] : [{ title, columns: ['finding', 'where', 'what', 'times'], rows: rows.map(rowOf) }];
  const others = findings.filter((finding) => !isEventLeak(finding));
  return [
    {
      columns: ['seen', ''],
      rows: [
        ['judged by release', release],
        ['events', String(events)],
        ['findings', findings.length === 0 ? 'none' : String(findings.length)],
      ],
    },
    ...table('Leaks', findings.filter(isEventLeak)),
    ...table('Other findings', others),
  ];
};

/** Where two captures have an event another number of times; `files` are what they are called. */
export const eventCountTables = (
  { same, changed, added, removed, repeated }: AnswerData['eventCounts'],
  files: { readonly a: string; readonly b: string },
): readonly Table[] => {
  const row = ({ event, a, b }: EventCounts): readonly string[] => [event, `${a}`, `${b}`];
  const table = (title: string, rows: readonly EventCounts[]): readonly Table[] =>
    rows.length === 0 ? [] : [{ title, columns: ['event', 'A', 'B'], rows: rows.map(row) }];
  const ambiguous = repeated.a + repeated.b;
  const differing = changed.length + added.length + removed.length + ambiguous;
  return [
    {
      title: differing === 0 ? 'The two are the same' : 'The two are not the same',
      notes: [`A is ${files.a}, B is ${files.b}.`],
      columns: ['', 'events'],
      rows: Object.entries({ same, changed, added, removed }).map(([what, { length }]) => [what, String(length)]),
    },
    ...(ambiguous === 0
      ? []
      : [
          {
            title: 'Names that are given more than once in one object',
            notes: ['Receivers differ in which one they take: --verify judges each.'],
            columns: ['file', 'names'],
            rows: (['a', 'b'] as const).map((side) => [files[side], String(repeated[side])]),
          },
        ]),
    ...table('Only in B', added),
    ...table('Only in A', removed),
    ...table('Another number of times', changed),
  ];
};
