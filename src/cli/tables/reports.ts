import type { Table } from '../../formats/table.js';
import type { ReportField } from '../../reports/daily/explain.js';
import type { ExplainedMeasurement } from '../../reports/mobile-performance/explain.js';
import type { AnswerData } from '../../reports/report.js';
import type { ReportDifference } from '../../reports/shared/diff.js';
import {
  describeReportFinding,
  isReportLeak,
  placeOfReportFinding,
  type ReportFinding,
} from '../../reports/shared/finding.js';
import type { ReportProperty } from '../../reports/shared/properties.js';
import { describeDisclosure } from '../../wording/disclosure.js';
import { reportFindingTitles } from '../../wording/report-findings.js';
import { markedTitle } from './marked.js';

const findingTable = (
  title: string,
  findings: readonly ReportFinding[],
  colour: 'red' | 'yellow',
  known: ReadonlySet<object>,
): readonly Table[] =>
  findings.length === 0
    ? []
    : [
        {
          title,
          columns: ['finding', 'where', 'what'],
          rows: findings.map((finding) => [
            markedTitle(reportFindingTitles[finding.code], colour, known.has(finding)),
            placeOfReportFinding(finding),
            describeReportFinding(finding),
          ]),
        },
      ];

/** What was found in a capture, leaks first. */
export const findingTables = (
  findings: readonly ReportFinding[],
  known: ReadonlySet<object> = new Set(),
): readonly Table[] => {
  const others = findings.filter((finding) => !isReportLeak(finding));
  const tables = [
    ...findingTable('Leaks', findings.filter(isReportLeak), 'red', known),
    ...findingTable('Other findings', others, 'yellow', known),
  ];
  const none: Table = { columns: [], rows: [], notes: ['No findings: it holds only what it may hold.'] };
  return tables.length === 0 ? [none] : tables;
};

const missing = ({ repeated }: ReportDifference): string => (repeated ? 'not given twice' : 'nothing');

/** Where two reports differ. */
export const differenceTables = (differences: readonly ReportDifference[]): readonly Table[] => {
  const same = differences.length === 0;
  const repeated = differences.some((difference) => difference.repeated);
  return [
    {
      title: same ? 'The two reports are the same' : 'The two reports are not the same',
      notes: repeated ? ['If a name is given more than once, receivers differ in which one they take.'] : [],
      columns: same ? [] : ['where', 'A', 'B'],
      rows: differences.map((difference) => [
        difference.where,
        difference.a ?? missing(difference),
        difference.b ?? missing(difference),
      ]),
    },
  ];
};

const valueText = ({ values, unknown }: ReportField): string => {
  if (unknown) return '(unknown)';
  if (values.length === 0) return '(not sent)';
  return values.map((value) => (value === null ? '(unknown)' : JSON.stringify(value))).join(', ');
};

const fieldTable = (fields: readonly ReportField[], event: string): Table => ({
  title: event,
  columns: ['field', 'sent as', 'they learn'],
  rows: fields
    .filter((field) => field.event === event)
    .map((field) => [field.property, valueText(field), describeDisclosure(field.learn)]),
});

/** What is sent of facts, field by field. */
export const fieldTables = ({ fields, remarks }: AnswerData['fields']): readonly Table[] => {
  const events = [...new Set(fields.map(({ event }) => event))];
  const departing = fields.flatMap(({ event, property, departure }) =>
    departure === undefined ? [] : [[`${event}.${property}`, departure]],
  );
  return [
    ...events.map((event) => fieldTable(fields, event)),
    ...(departing.length === 0
      ? []
      : [{ title: 'Where the real server sends more', columns: ['field', 'the server sends'], rows: departing }]),
    ...(remarks.length === 0 ? [] : [{ title: 'What the published pages say', notes: remarks, columns: [], rows: [] }]),
  ];
};

const propertyTable = (properties: readonly ReportProperty[]): Table => ({
  title: 'What the report may hold',
  columns: ['field', 'what it says', 'sent as'],
  rows: properties.map(({ property, says, leaves }) => [property, says, leaves]),
});

/** What the real software sends, then what is sent here; to whom, and how to stop that. */
export const partTables = (
  title: string,
  { release, sending: { when, host, doubt, stops }, parts, properties }: AnswerData['parts'],
): readonly Table[] => [
  {
    title: release === undefined ? title : `${title} of version ${release}`,
    columns: ['', ''],
    rows: [
      ['sent', when],
      ['to', doubt === undefined ? host : `${host} (${doubt})`],
      ...stops.map((how, at) => [at === 0 ? 'stopped by' : 'or by', how]),
    ],
  },
  {
    title: 'What is sent of an error',
    columns: ['part', 'the software sends', 'sent here'],
    rows: parts.map(({ part, sent, leaves }) => [part, sent, leaves]),
  },
  propertyTable(properties),
];

/** How each promise of a page is kept. */
export const promiseTables = ({ promises, properties }: AnswerData['promises']): readonly Table[] => [
  {
    title: 'What the page promises, and how it is kept',
    columns: ['', 'promise', 'kept', 'how'],
    rows: promises.map(({ promise, says, kept, how }) => [String(promise), says, kept, how]),
  },
  propertyTable(properties),
];

const traceTable = (rows: readonly ExplainedMeasurement[]): Table => ({
  title: 'Trace events',
  notes: ['Each is sent with its start and duration, in microseconds.'],
  columns: ['name', 'what is timed', ''],
  rows: rows.map(({ name, says, remark = '' }) => [name, says, remark]),
});

const deviceTable = (rows: readonly ExplainedMeasurement[]): Table => ({
  title: 'Device information',
  columns: ['name', 'what it says', 'sent here', 'the app sends'],
  rows: rows.map(({ name, says, leaves, appSends = 'the same', remark }) => [
    name,
    says,
    leaves,
    remark === undefined ? appSends : `${appSends}; ${remark}`,
  ]),
});

/** What becomes of every name that the app measures. */
export const measurementTables = (rows: AnswerData['measurements']): readonly Table[] => {
  const of = (part: ExplainedMeasurement['part']) => rows.filter((row) => row.part === part);
  return [traceTable(of('trace event')), deviceTable(of('device information'))];
};
