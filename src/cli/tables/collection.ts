import type { Collection } from '../../audit/collect/collection.js';
import { badnesses, badnessOf, type CollectedFinding } from '../../audit/collect/findings.js';
import type { CaptureFinding } from '../../audit/verify/findings.js';
import type { Table } from '../../formats/table.js';
import {
  badnessTitles,
  describeFound,
  endedText,
  missingReason,
  placeOfFound,
  refusalText,
  titleOfFound,
} from '../../wording/collected.js';
import { describeTogether } from '../../wording/problems/hint-once.js';

/** A time without parts of a second. */
const timeText = (iso: string): string => iso.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');

const ofTelemetry = (found: CollectedFinding): readonly CaptureFinding[] =>
  found.about === 'telemetry' ? [found.finding] : [];

const filesText = ({ files, bodies, about }: CollectedFinding): string => {
  const others = bodies - files.length;
  if (files.length === 0) return bodies > 1 ? String(bodies) : '';
  // A request may have no file of its own.
  const more = about !== 'request' ? 'more' : others === 1 ? 'more request' : 'more requests';
  return others > 0 ? `${files.join(', ')} and ${others} ${more}` : files.join(', ');
};

const findingTables = (findings: readonly CollectedFinding[]): readonly Table[] =>
  badnesses.flatMap((badness): readonly Table[] => {
    const found = findings.filter((one) => badnessOf(one) === badness);
    if (found.length === 0) return [];
    const { says, hint } = describeTogether(found.flatMap(ofTelemetry));
    return [
      {
        title: badnessTitles[badness],
        ...(hint !== undefined && { notes: [hint] }),
        columns: ['finding', 'files', 'where', 'what'],
        rows: found.map((one) => [
          { text: titleOfFound(one), colour: badness === 'other' ? 'yellow' : 'red' },
          filesText(one),
          placeOfFound(one),
          one.about === 'telemetry' ? says(one.finding) : describeFound(one),
        ]),
      },
    ];
  });

const findingsCell = ({ findings, findingsNotListed }: Collection): Table['rows'][number][number] => {
  if (findings.length === 0) return { text: 'none', colour: 'green' };
  return findingsNotListed === 0
    ? String(findings.length)
    : `${findings.length + findingsNotListed}, of which ${findings.length} are listed`;
};

const summary = (collection: Collection): Table => {
  const { release, version, from, to, ended, requests, kept, unnamed, missing, expectsNothing } = collection;
  const reason = missingReason(collection);
  return {
    title: expectsNothing ? 'What this server sent, where nothing was expected' : 'What this server sent',
    ...(reason !== undefined && { notes: [reason] }),
    columns: ['seen', ''],
    rows: [
      ...(release === undefined
        ? []
        : [['checked against', version === undefined ? release : `${release}; ${version} sends nothing`]]),
      ['from', timeText(from)],
      ['to', `${timeText(to)} (${endedText[ended]})`],
      ['requests', `${requests}; ${kept} ${kept === 1 ? 'file' : 'files'}`],
      ...(unnamed === 0 ? [] : [['unknown events', String(unnamed)]]),
      ...(expectsNothing
        ? []
        : [['missing', missing.length === 0 ? 'nothing: one full set was seen' : missing.join(', ')]]),
      ['findings', findingsCell(collection)],
    ],
  };
};

const when = ({ first, last }: { readonly first: string; readonly last: string }): readonly string[] => [
  timeText(first),
  first === last ? '' : timeText(last),
];

/** The report of a collection: what was sent, when, to which path, and what differs from what was promised. */
export const collectionTables = (collection: Collection): readonly Table[] => {
  const { findings, paths, events, refused } = collection;
  const columns = ['times', 'first', 'last'];
  const seen = <T extends { readonly times: number; readonly first: string; readonly last: string }>(
    title: string,
    name: string,
    rows: readonly T[],
    nameOf: (row: T) => string,
  ): readonly Table[] =>
    rows.length === 0
      ? []
      : [
          {
            title,
            columns: [name, ...columns],
            rows: rows.map((row) => [nameOf(row), String(row.times), ...when(row)]),
            numeric: [1],
          },
        ];
  return [
    summary(collection),
    ...findingTables(findings),
    ...seen('To which path', 'path', paths, ({ path }) => path),
    ...seen('Which events', 'event', events, ({ event }) => event),
    ...(refused.length === 0
      ? []
      : [
          {
            title: 'Refused, and not recorded',
            columns: ['requests', 'times'],
            rows: refused.map(({ because, times }) => [refusalText[because], String(times)]),
            numeric: [1],
          },
        ]),
  ];
};
