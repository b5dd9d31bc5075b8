import stringify from 'fast-json-stable-stringify';
import { diffMobileErrors, explainMobileError, mobileError, verifyMobileError } from '../reports/mobile-error.js';
import { exit, type Given, type Io } from './command.js';
import { errorReports, sentTables } from './report-sentry.js';
import { print } from './table.js';

/** What the app sends, then what leaves here; to whom, and how that is stopped. */
const explain = async (options: Given['options'], io: Io): Promise<number> => {
  const told = explainMobileError();
  await print(io, options, told, sentTables('Error reports of the mobile app', told.sending, told.parts));
  return exit.fine;
};

/** `report mobile-error`. */
export const mobileErrors = {
  ...errorReports({
    make: (event) => stringify(mobileError(event)),
    verify: verifyMobileError,
    diff: diffMobileErrors,
  }),
  explain,
} as const;
