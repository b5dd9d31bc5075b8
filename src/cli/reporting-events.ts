import { describeWarning } from '../issues.js';
import { canonicalEvent, describeEventFinding, eventFindingTitles } from '../reports/events/describe.js';
import { diffEvents, type EventCounts } from '../reports/events/diff.js';
import { type EventFinding, isEventLeak } from '../reports/events/findings.js';
import { type RemovedCounts, reduceEvents } from '../reports/events/reduce.js';
import { verifyEvents } from '../reports/events/verify.js';
import { removedText } from '../reports/events/words.js';
import { exit, type Given, type Io, UsageError } from './command.js';
import { complain } from './complaining.js';
import { releaseOf } from './context.js';
import { inputName, readInput } from './input.js';
import { write } from './lines.js';
import { explainingEvents } from './report-events-explain.js';
import { say } from './say.js';
import { print, type Table } from './table.js';

const oneFile = ({ files }: Given): string | undefined => {
  if (files.length > 1) throw new UsageError('name one capture, or - for standard input');
  return files[0];
};

const removedRows = (removed: RemovedCounts): readonly (readonly [string, string])[] =>
  Object.entries(removed).map(([kind, times]) => [removedText[kind as keyof RemovedCounts], String(times)]);

/** What else the capture held, said once. */
const sayOthers = ({ reports, calls }: { readonly reports: number; readonly calls: number }, io: Io): void => {
  if (reports > 0) say(io, 'note', `left out, because they are reports of another sort: ${reports}`);
  if (calls > 0) say(io, 'note', `left out, because they are no events: ${calls}`);
};

const reduce = async (given: Given, io: Io): Promise<number> => {
  const release = releaseOf(given);
  const file = oneFile(given);
  const told = reduceEvents(await readInput(file, io), { release });
  if (told.status === 'invalid') return complain(told.issues, file, io);
  for (const warning of told.warnings) say(io, 'warning', describeWarning(warning));
  const { options } = given;
  if (options.summary || options.json || options.markdown) {
    await print(io, options, told, [
      {
        title: `Events, as release ${release} may send them`,
        columns: ['event', 'times'],
        rows: Object.entries(told.counts).map(([event, times]) => [event, String(times)]),
      },
      { title: 'Removed from them', columns: ['what', 'how many'], rows: removedRows(told.removed) },
    ]);
  } else {
    for (const { event } of told.events) await write(io.stdout, `${canonicalEvent(event)}\n`);
    const removed = removedRows(told.removed).map(([what, times]) => `${what} ${times}`);
    if (removed.length > 0) say(io, 'note', `removed: ${removed.join(', ')}`);
  }
  const held = told.events.filter(({ blocked }) => blocked).length;
  if (held > 0) say(io, 'note', `clients of release ${release} hold back ${held} of these events`);
  sayOthers(told.others, io);
  return complain(told.issues, file, io);
};

const findingRow = (finding: EventFinding) => {
  const property = 'property' in finding ? finding.property : undefined;
  return [
    { text: eventFindingTitles[finding.code], colour: isEventLeak(finding) ? 'red' : 'yellow' },
    property === undefined ? finding.event : `${finding.event}: ${property}`,
    describeEventFinding(finding),
    String(finding.times),
  ] as const;
};

const verify = async (given: Given, io: Io): Promise<number> => {
  const release = releaseOf(given);
  const file = oneFile(given);
  const told = verifyEvents(await readInput(file, io), { release });
  if (told.status === 'invalid') return complain(told.issues, file, io);
  const { findings } = told;
  const table = (title: string, rows: readonly EventFinding[]): readonly Table[] =>
    rows.length === 0 ? [] : [{ title, columns: ['finding', 'where', 'what', 'times'], rows: rows.map(findingRow) }];
  await print(io, given.options, told, [
    {
      columns: ['seen', ''],
      rows: [
        ['judged by release', release],
        ['events', String(told.events)],
        ['findings', findings.length === 0 ? 'none' : String(findings.length)],
      ],
    },
    ...table('Leaks', findings.filter(isEventLeak)),
    ...table(
      'Other findings',
      findings.filter((finding) => !isEventLeak(finding)),
    ),
  ]);
  sayOthers(told.others, io);
  if (complain(told.issues, file, io) !== exit.fine) return exit.unusable;
  return findings.length > 0 ? exit.findings : exit.fine;
};

const diff = async (given: Given, io: Io): Promise<number> => {
  const [a, b] = [oneFile(given), given.options.diff as string];
  if ((a ?? '-') === '-' && b === '-') throw new UsageError('only one of the two can be standard input');
  const told = diffEvents(await readInput(a, io), await readInput(b, io));
  if (told.status === 'invalid') {
    complain(told.issues, told.side === 'a' ? a : b, io);
    return exit.unusable;
  }
  const { same, changed, added, removed, repeated } = told;
  const row = ({ event, a: before, b: after }: EventCounts): readonly string[] => [event, `${before}`, `${after}`];
  const table = (title: string, rows: readonly EventCounts[]): readonly Table[] =>
    rows.length === 0 ? [] : [{ title, columns: ['event', 'A', 'B'], rows: rows.map(row) }];
  const ambiguous = repeated.a + repeated.b;
  const fileOf = { a: inputName(a), b: inputName(b) } as const;
  const differing = changed.length + added.length + removed.length + ambiguous;
  await print(io, given.options, { ...told, files: fileOf }, [
    {
      title: differing === 0 ? 'The two are the same' : 'The two are not the same',
      notes: [`A is ${fileOf.a}, B is ${fileOf.b}.`],
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
            rows: (['a', 'b'] as const).map((side) => [fileOf[side], String(repeated[side])]),
          },
        ]),
    ...table('Only in B', added),
    ...table('Only in A', removed),
    ...table('Another number of times', changed),
  ]);
  return differing > 0 ? exit.findings : exit.fine;
};

export const telling = { reduce, verify, diff, explain: explainingEvents } as const;
