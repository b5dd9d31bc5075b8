import stringify from 'fast-json-stable-stringify';
import { diffErrorReports, explainErrorReport, scrubErrorReport, verifyErrorReport } from '../reports/desktop.js';
import { exit, type Given, type Io } from './command.js';
import { errorReports } from './report-sentry.js';
import { print } from './table.js';

/** How each promise of the page is kept. */
const explain = async (options: Given['options'], io: Io): Promise<number> => {
  const promises = explainErrorReport();
  await print(io, options, promises, [
    {
      title: 'What the page promises, and how it is kept',
      columns: ['', 'promise', 'kept', 'how'],
      rows: promises.map(({ promise, says, kept, how }) => [String(promise), says, kept, how]),
    },
  ]);
  return exit.fine;
};

/** `report desktop-error`. */
export const desktop = {
  ...errorReports({
    make: (event) => stringify(scrubErrorReport(event)),
    verify: verifyErrorReport,
    diff: diffErrorReports,
  }),
  explain,
} as const;
