import { releaseRanges } from '../audit/sentences.js';
import { releases } from '../releases.js';
import { buildReport, eventsOfReport, type ReportName, type ReportOptions } from '../reports/daily/build.js';
import { dailyFor } from '../reports/daily/compile.js';
import { dailyCalls } from '../reports/daily/day.js';
import { explainReport, type ReportField } from '../reports/explain.js';
import { securityCheck } from '../reports/security-check/check.js';
import { canonicalText } from '../transform/plan.js';
import { type Given, type Io, UsageError } from './command.js';
import { releaseOf, versionOf } from './context.js';
import { readInput } from './input.js';
import { write } from './lines.js';
import { isAsLoaded } from './loading.js';
import { refuseNoFacts } from './no-report.js';
import { warnOfOtherFacts } from './other-version.js';
import { say } from './say.js';
import { print, type Table } from './table.js';
import { tell } from './telling.js';

/** The releases that send a daily report. */
export const releasesOf = (name: string): string => {
  const sending = releases.filter((release) =>
    eventsOfReport(name as ReportName).some((event) => dailyFor(release).events.has(event)),
  );
  return sending.at(-1) === releases.at(-1) ? `${sending[0]} on` : releaseRanges(sending);
};

/** What the options of `report` say. */
export const reportOptions = (given: Given): ReportOptions => ({ ...optionsBut(given), release: releaseOf(given) });

const optionsBut = (given: Given): Omit<ReportOptions, 'release'> => ({
  asLoaded: isAsLoaded(given),
  preview: given.options.preview === true,
  strict: given.options.strict === true,
});

/** Prints a report as canonical JSON, or indented. */
export const printReport = (report: object, { options }: Given, io: Io): Promise<void> => {
  const text = canonicalText(report);
  return write(io.stdout, `${options.pretty ? JSON.stringify(JSON.parse(text), null, 2) : text}\n`);
};

/** How the config among the facts switches off what its server sends: read only where something is off. */
const stoppingIn = (facts: string, options: ReportOptions) => async () =>
  (await import('../audit/stopping-in.js')).stoppingInFacts(facts, options);

const valueText = ({ values }: ReportField): string => {
  if (values.length === 0) return '(not sent)';
  return values.map((value) => (value === null ? '(left out)' : JSON.stringify(value))).join(', ');
};

const fieldTable = (fields: readonly ReportField[], event: string): Table => ({
  title: event,
  columns: ['property', 'leaves as', 'they learn'],
  rows: fields
    .filter((field) => field.event === event)
    .map((field) => [field.property, valueText(field), field.learn.replace(/^they learn /, '')]),
});

const explain = async (
  name: ReportName | 'security-check',
  facts: string,
  options: ReportOptions,
  given: Given,
  io: Io,
): Promise<number> =>
  tell(
    explainReport(name, facts, options),
    given.files[0],
    io,
    stoppingIn(facts, options),
    ({ release, fields, remarks }) => {
      const events = [...new Set(fields.map(({ event }) => event))];
      const departing = fields.flatMap(({ event, property, departure }) =>
        departure === undefined ? [] : [[`${event}.${property}`, departure]],
      );
      return print(io, given.options, { release, asLoaded: options.asLoaded, fields, remarks }, [
        ...events.map((event) => fieldTable(fields, event)),
        ...(departing.length === 0
          ? []
          : [
              {
                title: 'Where the real server sends more',
                columns: ['field', 'the server sends'],
                rows: departing,
              },
            ]),
        ...(remarks.length === 0
          ? []
          : [{ title: 'What the published pages say', notes: remarks, columns: [], rows: [] }]),
      ]);
    },
  );

/** `report NAME` of a daily report. */
export const runDaily = async (name: string, given: Given, io: Io): Promise<number> => {
  const options = reportOptions(given);
  const facts = await readInput(given.files[0], io);
  await refuseNoFacts(facts, given.files[0]);
  if (given.options.explain) return explain(name as ReportName, facts, options, given, io);
  return tell(
    buildReport(name as ReportName, facts, options),
    given.files[0],
    io,
    stoppingIn(facts, options),
    async ({ release, payload }) => {
      if (Object.keys(payload).length === 0) say(io, 'note', `a server of release ${release} sends nothing of this`);
      await printReport(payload, given, io);
    },
  );
};

/** `report daily`. */
export const runDay = async (given: Given, io: Io): Promise<number> => {
  if (given.options.explain) throw new UsageError('explain the reports of a day one by one');
  const options = reportOptions(given);
  const facts = await readInput(given.files[0], io);
  await refuseNoFacts(facts, given.files[0]);
  return tell(dailyCalls(facts, options), given.files[0], io, stoppingIn(facts, options), ({ batch }) =>
    write(io.stdout, `${JSON.stringify(batch.body, null, given.options.pretty ? 2 : 0)}\n`),
  );
};

/** `report security-check`. */
export const runSecurityCheck = async (given: Given, io: Io): Promise<number> => {
  const version = versionOf(given);
  const options = { ...optionsBut(given), release: version.text };
  const facts = await readInput(given.files[0], io);
  await refuseNoFacts(facts, given.files[0]);
  warnOfOtherFacts(facts, version, io);
  if (given.options.explain) return explain('security-check', facts, options, given, io);
  return tell(securityCheck(facts, options), given.files[0], io, stoppingIn(facts, options), ({ method, url, query }) =>
    printReport({ method, url, query }, given, io),
  );
};
