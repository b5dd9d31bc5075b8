import { releaseRanges } from '../audit/sentences.js';
import { describeIssue, describeWarning } from '../issues.js';
import { releases } from '../releases.js';
import { buildReport, eventsOfReport, type ReportName, type ReportOptions } from '../reports/daily/build.js';
import { dailyFor } from '../reports/daily/compile.js';
import { dailyCalls } from '../reports/daily/day.js';
import { securityCheck } from '../reports/security-check/check.js';
import { canonicalText, type Outcome } from '../transform/plan.js';
import { exit, type Given, type Io } from './command.js';
import { releaseOf } from './context.js';
import { readInput } from './input.js';
import { write } from './lines.js';
import { say } from './say.js';

/** The releases that send a daily report. */
export const releasesOf = (name: string): string => {
  const sending = releases.filter((release) =>
    eventsOfReport(name as ReportName).some((event) => dailyFor(release).events.has(event)),
  );
  return sending.at(-1) === releases.at(-1) ? `${sending[0]} on` : releaseRanges(sending);
};

/** What the options of `report` say. */
export const reportOptions = (given: Given, io: Io): ReportOptions => ({
  release: releaseOf(given, io),
  preview: given.options.preview === true,
  strict: given.options.strict === true,
});

/** Says why there is no report, or prints what there is. */
export const tell = async <T extends object>(
  result: Outcome<T>,
  io: Io,
  print: (result: Extract<Outcome<T>, { status: 'ok' }>) => Promise<void>,
): Promise<number> => {
  if (result.status === 'invalid') {
    for (const issue of result.issues) say(io, 'error', describeIssue(issue));
    return exit.unusable;
  }
  for (const warning of result.warnings) say(io, 'warning', describeWarning(warning));
  if (result.status === 'disabled') {
    say(io, 'note', `nothing is sent: ${result.reason} is false in this config (--preview shows what would be)`);
    return exit.disabled;
  }
  await print(result);
  return exit.fine;
};

/** Prints a report as canonical JSON, or indented. */
export const printReport = (report: object, { options }: Given, io: Io): Promise<void> => {
  const text = canonicalText(report);
  return write(io.stdout, `${options.pretty ? JSON.stringify(JSON.parse(text), null, 2) : text}\n`);
};

/** `report NAME` of a daily report. */
export const runDaily = async (name: string, given: Given, io: Io): Promise<number> => {
  const options = reportOptions(given, io);
  const facts = await readInput(given.files[0], io);
  return tell(buildReport(name as ReportName, facts, options), io, async ({ release, payload }) => {
    if (Object.keys(payload).length === 0) say(io, 'note', `a server of release ${release} sends nothing of this`);
    await printReport(payload, given, io);
  });
};

/** `report daily`. */
export const runDay = async (given: Given, io: Io): Promise<number> => {
  const options = reportOptions(given, io);
  const facts = await readInput(given.files[0], io);
  return tell(dailyCalls(facts, options), io, ({ batch }) => printReport(batch.body, given, io));
};

/** `report security-check`. */
export const runSecurityCheck = async (given: Given, io: Io): Promise<number> => {
  const options = reportOptions(given, io);
  const facts = await readInput(given.files[0], io);
  return tell(securityCheck(facts, options), io, ({ method, url, query }) =>
    printReport({ method, url, query }, given, io),
  );
};
