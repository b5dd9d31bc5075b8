/** Golden cases of the reports that apps send: what is made of each kind of input under golden/reports/. */
import stringify from 'fast-json-stable-stringify';
import { mobilePerformance, scrubErrorReport } from '../src/reports.js';

const bodyOf = (input: unknown): unknown => {
  const result = mobilePerformance(input);
  if (result.status !== 'ok') throw new Error('the measurements give no report');
  return result.body;
};

/** By folder: how the input's name ends, how that of the output does, and what turns one into the other. */
export const reportCases = {
  'reports/mobile-performance/': ['.measurements.json', '.body.json', bodyOf],
  'reports/desktop-error/': ['.event.json', '.report.json', (input: unknown) => scrubErrorReport(input)],
} as const satisfies { readonly [folder: string]: readonly [string, string, (input: unknown) => unknown] };

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
  const [input, output, make] = caseOf(file) ?? ['', '', () => undefined];
  return [file.replace(input, output), `${JSON.stringify(JSON.parse(stringify(make(JSON.parse(text)))), null, 1)}\n`];
};
