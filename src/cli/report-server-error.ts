import { diffServerErrors, explainServerError, serverError, verifyServerError } from '../reports/server-error.js';
import { exit, type Given, type Io, UsageError } from './command.js';
import { errorReports, sentTables } from './report-sentry.js';
import { complain } from './report-tables.js';
import { print } from './table.js';

type Options = Given['options'];

const releaseOf = ({ release }: Options): string => {
  if (typeof release !== 'string') throw new UsageError("name the server's version: --release 10.8");
  return release;
};

/** What the real server sends, then what leaves here; to whom, and how that is stopped. */
const explain = async (options: Options, io: Io): Promise<number> => {
  const told = explainServerError({ release: releaseOf(options) });
  if (told.status === 'invalid') return complain(told.issues, io);
  const { release, sending, parts } = told;
  const title = `Error reports of a server of version ${release}`;
  await print(io, options, { release, sending, parts }, sentTables(title, sending, parts));
  return exit.fine;
};

/** `report server-error`. */
export const server = {
  ...errorReports({
    make: (event, options) => {
      const result = serverError(event, { release: releaseOf(options) });
      return result.status === 'ok' ? result.text : result.issues;
    },
    verify: verifyServerError,
    diff: diffServerErrors,
  }),
  explain,
} as const;
