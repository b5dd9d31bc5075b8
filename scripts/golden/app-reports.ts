/** Golden cases of the reports that apps send: what is made of each kind of input under golden/reports/. */
import stringify from 'fast-json-stable-stringify';
import { mobileError, mobilePerformance, scrubErrorReport, serverError } from '../../src/reports.js';

const bodyOf = (input: unknown): unknown => {
  const result = mobilePerformance(input);
  if (result.status !== 'ok') throw new Error('the measurements give no report');
  return result.body;
};

/** The name of an input begins with the server's version: `5.30-nil-pointer.event.json`. */
const panicOf = (input: unknown, file: string): unknown => {
  const [release = ''] = file.split('/').at(-1)?.split('-') ?? [];
  const result = serverError(input, { release });
  if (result.status !== 'ok') throw new Error('the name of the case begins with no version of a server');
  return result.report;
};

/** By folder: how the input's name ends, how that of the output does, and what turns one into the other. */
export const reportCases = {
  'reports/mobile-performance/': ['.measurements.json', '.body.json', bodyOf],
  'reports/desktop-error/': ['.event.json', '.report.json', (input: unknown) => scrubErrorReport(input)],
  'reports/mobile-error/': ['.event.json', '.report.json', mobileError],
  'reports/server-error/': ['.event.json', '.report.json', panicOf],
} as const satisfies {
  readonly [folder: string]: readonly [string, string, (input: unknown, file: string) => unknown];
};

const caseOf = (file: string) => {
  const found = Object.entries(reportCases).find(
    ([folder, [ending]]) => file.startsWith(folder) && file.endsWith(ending),
  );
  return found?.[1];
};

/** Whether a golden file is the input of a report. */
export const isReportInput = (file: string): boolean => caseOf(file) !== undefined;

/** The output that belongs to an input: its name and its text. */
export const reportGolden = (file: string, text: string): readonly [string, string] => {
  const [input, output, make] = caseOf(file) ?? ['', '', (_: unknown) => undefined];
  return [
    file.replace(input, output),
    `${JSON.stringify(JSON.parse(stringify(make(JSON.parse(text), file))), null, 1)}\n`,
  ];
};
