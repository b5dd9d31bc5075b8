import {
  diffMobilePerformance,
  type ExplainedMeasurement,
  explainMobilePerformance,
  type MobileOptions,
  mobilePerformance,
  verifyMobilePerformance,
} from '../reports/mobile.js';
import { exit, type Given, type Io } from './command.js';
import { refuseNoMeasurements } from './no-report.js';
import { complain, parsedInput, printDifferences, printFindings, printReport, warn } from './report-tables.js';
import { say } from './say.js';
import { print, type Table } from './table.js';

type Options = Given['options'];

const optionsOf = ({ release, preview }: Options): MobileOptions => ({
  preview: preview === true,
  ...(typeof release === 'string' && { release }),
});

const reasons = {
  enableDiagnostics: 'the server does not let apps report (enableDiagnostics)',
  telemetryEnabled: 'the build of the app has no receiver (telemetryEnabled)',
  developmentBuild: 'this is a build for developers (developmentBuild)',
} as const;

/** `report mobile-performance FILE`: the request body of measurements. */
const reportMobile = async (text: string, options: Options, io: Io): Promise<number> => {
  const input = parsedInput(text, io);
  if (input === undefined) return exit.unusable;
  await refuseNoMeasurements(text);
  const result = mobilePerformance(input.value, optionsOf(options));
  if (result.status === 'invalid') return complain(result.issues, io);
  if (result.status === 'disabled') {
    say(io, 'note', `this report is not sent: ${reasons[result.reason]}; --preview shows what would be`);
    return exit.disabled;
  }
  warn(result.warnings, io);
  await printReport(result.text, options, io);
  return exit.fine;
};

const traceTable = (rows: readonly ExplainedMeasurement[]): Table => ({
  title: 'Trace events',
  notes: ['Of each leaves when it began and how long it took, in microseconds.'],
  columns: ['name', 'what is timed', ''],
  rows: rows.map(({ name, leaves, remark = '' }) => [name, leaves, remark]),
});

const deviceTable = (rows: readonly ExplainedMeasurement[]): Table => ({
  title: 'Device information',
  columns: ['name', 'what leaves', 'what the app sends'],
  rows: rows.map(({ name, leaves, appSends = 'the same', remark }) => [
    name,
    leaves,
    remark === undefined ? appSends : `${appSends}; ${remark}`,
  ]),
});

/** What becomes of every name that the app measures. */
const explainMobile = async (options: Options, io: Io): Promise<number> => {
  const rows = explainMobilePerformance();
  const of = (part: ExplainedMeasurement['part']) => rows.filter((row) => row.part === part);
  await print(io, options, rows, [traceTable(of('trace event')), deviceTable(of('device information'))]);
  return exit.fine;
};

/** Judges the body of a request that was captured. */
const verifyMobile = async (text: string, options: Options, io: Io): Promise<number> => {
  return parsedInput(text, io) ? printFindings(verifyMobilePerformance(text), options, io) : exit.unusable;
};

/** Compares the reports of two sets of measurements. */
const diffMobile = async (a: string, b: string, options: Options, io: Io): Promise<number> => {
  if (parsedInput(a, io) === undefined || parsedInput(b, io) === undefined) return exit.unusable;
  for (const text of [a, b]) await refuseNoMeasurements(text);
  const result = diffMobilePerformance(a, b, optionsOf(options));
  if (result.status === 'invalid') return complain(result.issues, io);
  return printDifferences(result.differences, options, io);
};

export const mobile = { report: reportMobile, explain: explainMobile, verify: verifyMobile, diff: diffMobile } as const;
