import type { Issue } from '../issues.js';
import type { EnvelopeVerdict } from '../reports/desktop/envelope.js';
import type { ReportDifference } from '../reports/differences.js';
import type { ErrorSending, SentPart } from '../reports/sentry/sent.js';
import { exit, type Given, type Io } from './command.js';
import { refuseNoEvent } from './no-report.js';
import { complain, parsedInput, printDifferences, printFindings, printReport } from './report-tables.js';
import type { Table } from './table.js';

type Options = Given['options'];

/** What the command needs to know of one kind of error reports. */
export interface ErrorReports {
  /** The report of an event as canonical JSON, or why there is none. */
  readonly make: (event: unknown, options: Options) => string | readonly Issue[];
  readonly verify: (text: string) => EnvelopeVerdict;
  /** Compares the reports of two events, given as texts. */
  readonly diff: (a: string, b: string) => readonly ReportDifference[];
}

/** Prints, judges and compares error reports that go to Sentry. */
export const errorReports = ({ make, verify, diff }: ErrorReports) => ({
  report: async (text: string, options: Options, io: Io): Promise<number> => {
    const input = parsedInput(text, io);
    if (input === undefined) return exit.unusable;
    await refuseNoEvent(text);
    const made = make(input.value, options);
    if (typeof made !== 'string') return complain(made, io);
    await printReport(made, options, io);
    return exit.fine;
  },
  verify: async (text: string, options: Options, io: Io): Promise<number> => {
    const verdict = verify(text);
    return verdict.status === 'invalid' ? complain(verdict.issues, io) : printFindings(verdict.findings, options, io);
  },
  diff: async (a: string, b: string, options: Options, io: Io): Promise<number> => {
    if (parsedInput(a, io) === undefined || parsedInput(b, io) === undefined) return exit.unusable;
    for (const text of [a, b]) await refuseNoEvent(text);
    return printDifferences(diff(a, b), options, io);
  },
});

/** What the real software sends, then what leaves here; to whom, and how that is stopped. */
export const sentTables = (
  title: string,
  { when, host, doubt, stops }: ErrorSending,
  parts: readonly SentPart[],
): readonly Table[] => [
  {
    title,
    columns: ['', ''],
    rows: [
      ['sent', when],
      ['to', doubt === undefined ? host : `${host} (${doubt})`],
      ...stops.map((how, at) => [at === 0 ? 'stopped by' : 'or by', how]),
    ],
  },
  {
    title: 'What is sent of an error',
    columns: ['part', 'is sent', 'leaves here'],
    rows: parts.map(({ part, sent, leaves }) => [part, sent, leaves]),
  },
];
