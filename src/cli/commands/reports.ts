import { reports } from '../../reports/registry.js';
import { type Report, reportSenders } from '../../reports/report.js';
import { releaseRanges } from '../../wording/findings.js';
import { exit, UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import type { PrintOptions } from '../options.js';
import { print, widthOf } from '../print.js';
import { askByMode } from './report/ask.js';
import type { AskOptions } from './report/modes.js';

/** The names of all reports. */
export const reportNames: readonly string[] = reports.map(({ name }) => name);

/** The versions that send a report, for people: those of the program that sends it. */
const versionsOf = ({ sentBy }: Report): string => {
  const sending = sentBy();
  if (typeof sending !== 'string') return `server ${releaseRanges(sending)}`;
  return sending.startsWith('app ') ? sending : `server ${sending}`;
};

/** A narrower list has no place for what to give, and says who sends it with the versions. */
const wide = 100;

const list = async (options: PrintOptions, io: Io): Promise<number> => {
  const inOrder = reports.toSorted((a, b) => reportSenders.indexOf(a.sender) - reportSenders.indexOf(b.sender));
  const rows = inOrder.map((report) => ({
    name: report.name,
    sender: report.sender,
    releases: versionsOf(report),
    when: report.when,
    takes: report.takes.file,
    says: report.says,
  }));
  const isNarrow = !options.markdown && widthOf(io) < wide;
  const table = {
    columns: isNarrow
      ? ['report', 'sent by', 'when', 'about']
      : ['report', 'sent by', 'versions', 'when', 'give it', 'about'],
    rows: rows.map(({ name, sender, releases: versions, when, takes, says }) =>
      isNarrow
        ? [name, versions.replace(/^app /, `${sender} `), when, says]
        : [name, sender, versions, when, takes, says],
    ),
  };
  const more = { notes: ['mm-diagnostics report NAME --explain shows what each sends.'], columns: [], rows: [] };
  await print(io, options, { form: 'report-list@1', data: { reports: rows } }, [table, more]);
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
