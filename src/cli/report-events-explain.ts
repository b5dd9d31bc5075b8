import { catalogue, labelOf } from '../reports/events/catalogue.js';
import { type ExplainedEvent, explainEvents } from '../reports/events/explain.js';
import { standingText } from '../reports/events/words.js';
import { didYouMean, exit, type Given, type Io, UsageError } from './command.js';
import { releaseOf } from './context.js';
import { print, type Table } from './table.js';

const oneEvent = (event: ExplainedEvent, release: string): readonly Table[] => [
  {
    title: event.event,
    columns: ['what', 'in words'],
    rows: [
      ['they learn', event.tells.replace(/^they learn /, '')],
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
    columns: ['property', 'leaves as'],
    rows: event.properties.map(({ property, leaves }) => [property, leaves]),
  },
];

const allEvents = (events: readonly ExplainedEvent[], release: string): readonly Table[] => {
  const rows = (wanted: (event: ExplainedEvent) => boolean): readonly (readonly string[])[] =>
    events
      .filter(wanted)
      .map(({ event, promisedBy, standing, seen }) => [
        event,
        promisedBy ? promisedBy.says : 'in no document',
        standing === 'sent' ? seen : standing,
      ]);
  const sent = rows(({ standing }) => standing === 'sent');
  const others = rows(({ standing }) => standing !== 'sent');
  const columns = ['event', 'what happened', 'its code'];
  return [
    {
      title: `What release ${release} sends when something happens`,
      notes: [
        'That it happened, and nothing of who did it, nor where. Code that was seen in other releases only is taken to be in this one. --event E shows more of one event.',
      ],
      columns: ['', 'events'],
      rows: [
        ['all that are known', String(events.length)],
        ['may be sent', String(sent.length)],
        ['of these in no document', String(sent.filter(([, says]) => says === 'in no document').length)],
        ['are not sent', String(others.length)],
      ],
    },
    { title: 'May be sent', columns, rows: sent },
    ...(others.length === 0 ? [] : [{ title: 'Are not sent', columns: columns.with(2, 'why not'), rows: others }]),
  ];
};

/** `report events --explain`: what the events of a release tell, or one of them. */
export const explainingEvents = async (given: Given, io: Io): Promise<number> => {
  if (given.files.length > 0) throw new UsageError('--explain reads no capture');
  const release = releaseOf(given);
  const { event } = given.options;
  const told = explainEvents({ release, ...(typeof event === 'string' && { event }) });
  if (told.status !== 'ok')
    throw new UsageError(`there is no such event${didYouMean(String(event), catalogue.map(labelOf))}`);
  const [first] = told.events;
  const tables = event !== undefined && first ? oneEvent(first, release) : allEvents(told.events, release);
  await print(io, given.options, told, tables);
  return exit.fine;
};
