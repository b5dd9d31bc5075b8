import type { Issue, Warning } from '../issues.js';
import { describeIssue, describeWarning } from '../issues.js';
import type { ReportDifference } from '../reports/differences.js';
import { describeReportFinding, isReportLeak, placeOfReportFinding, type ReportFinding } from '../reports/findings.js';
import { readText } from '../transform/read.js';
import { exit, type Given, type Io } from './command.js';
import { write } from './lines.js';
import { say } from './say.js';
import { print, type Table } from './table.js';

const codes: { readonly [C in ReportFinding['code']]: string } = {
  identifying: 'identifies the sender',
  noRequest: 'no request',
  otherItem: 'no error report',
  otherSpelling: 'other spelling',
  outsideList: 'outside its list',
  repeatedName: 'given twice',
  strayLine: 'of no part',
  unknownName: 'unknown name',
  wrongType: 'wrong type',
};

const findingTable = (title: string, findings: readonly ReportFinding[], colour: 'red' | 'yellow'): readonly Table[] =>
  findings.length === 0
    ? []
    : [
        {
          title,
          columns: ['finding', 'where', 'what'],
          rows: findings.map((finding) => [
            { text: codes[finding.code], colour },
            placeOfReportFinding(finding),
            describeReportFinding(finding),
          ]),
        },
      ];

/** The value of a text of JSON; a text that is none is said, and gives `undefined`. */
export const parsedInput = (text: string, io: Io): { readonly value: unknown } | undefined => {
  const read = readText(text, {});
  if ('node' in read) return { value: read.node.plain() };
  complain([read.issue], io);
  return undefined;
};

/** Says what is wrong with an input, and gives the exit code for that. */
export const complain = (issues: readonly Issue[], io: Io): number => {
  for (const issue of issues) say(io, 'error', describeIssue(issue));
  return exit.unusable;
};

export const warn = (warnings: readonly Warning[], io: Io): void => {
  for (const warning of warnings) say(io, 'warning', describeWarning(warning));
};

/** Prints a report on one line, or for reading. */
export const printReport = (canonical: string, { pretty }: Given['options'], io: Io): Promise<void> =>
  write(io.stdout, `${pretty ? JSON.stringify(JSON.parse(canonical), null, 2) : canonical}\n`);

/** Prints what was found in a capture, leaks first, and gives the exit code. */
export const printFindings = async (
  findings: readonly ReportFinding[],
  options: Given['options'],
  io: Io,
): Promise<number> => {
  const others = findings.filter((finding) => !isReportLeak(finding));
  const tables = [
    ...findingTable('Leaks', findings.filter(isReportLeak), 'red'),
    ...findingTable('Other findings', others, 'yellow'),
  ];
  const none: Table = { columns: [], rows: [], notes: ['It holds nothing that it may not hold.'] };
  await print(io, options, findings, tables.length === 0 ? [none] : tables);
  return findings.length === 0 ? exit.fine : exit.findings;
};

const missing = ({ repeated }: ReportDifference): string => (repeated ? 'not given twice' : 'nothing');

/** Prints where two reports differ, and gives the exit code. */
export const printDifferences = async (
  differences: readonly ReportDifference[],
  options: Given['options'],
  io: Io,
): Promise<number> => {
  const same = differences.length === 0;
  const repeated = differences.some((difference) => difference.repeated);
  await print(io, options, differences, [
    {
      title: same ? 'The two reports are the same' : 'The two reports are not the same',
      notes: repeated ? ['Receivers differ in which one they take of a name that is given more than once.'] : [],
      columns: same ? [] : ['where', 'A', 'B'],
      rows: differences.map((difference) => [
        difference.where,
        difference.a ?? missing(difference),
        difference.b ?? missing(difference),
      ]),
    },
  ]);
  return same ? exit.fine : exit.findings;
};
