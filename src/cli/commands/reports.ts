import { releases } from '../../releases/points.js';
import { reports } from '../../reports/registry.js';
import type { Report } from '../../reports/report.js';
import { releaseRanges } from '../../wording/findings.js';
import { exit, UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import type { PrintOptions } from '../options.js';
import { print } from '../print.js';
import { askByMode } from './report/ask.js';
import type { AskOptions } from './report/modes.js';

/** The names of all reports. */
export const reportNames: readonly string[] = reports.map(({ name }) => name);

/** The releases that send a report, for people. */
const releasesOf = ({ sentBy }: Report): string => {
  const sending = sentBy();
  if (typeof sending === 'string') return sending;
  return sending.at(-1) === releases.at(-1) ? `${sending[0]} on` : releaseRanges(sending);
};

const list = async (options: PrintOptions, io: Io): Promise<number> => {
  const rows = reports.map((report) => ({ name: report.name, releases: releasesOf(report), says: report.says }));
  const table = {
    columns: ['report', 'releases', 'what it reports'],
    rows: rows.map(({ name, releases: sending, says }) => [name, sending, says]),
  };
  await print(io, options, { form: 'report-list@1', data: { reports: rows } }, [table]);
  return exit.fine;
};

type Options = AskOptions & { readonly list?: true | undefined; readonly explain?: true | undefined };

/** `report`: lists the reports, or makes or explains one that has no command of its own. */
export const run = async (name: string | undefined, given: Given<Options>, io: Io): Promise<number> => {
  if (given.options.list && name !== undefined)
    throw new UsageError('report --list takes no NAME; use either NAME or --list');
  if (given.options.list) return list(given.options, io);
  if (name === undefined)
    throw new UsageError(`name a report: ${reportNames.join(', ')}; report --list describes them`);
  return askByMode(name, given, io);
};
