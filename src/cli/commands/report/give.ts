import type { Answered, Question, Report, ReportAnswer, ReportAsked } from '../../../reports/report.js';
import { canonicalEvent } from '../../../wording/event-findings.js';
import { notSentText } from '../../../wording/not-sent.js';
import { describeIssue, describeWarning } from '../../../wording/problems/issues.js';
import { write } from '../../bulk/lines.js';
import { complain } from '../../complaining.js';
import { exit, UsageError } from '../../exit.js';
import { giveFindings, type Shown } from '../../findings/give.js';
import { eventFindings, reportFindings } from '../../findings/reports.js';
import { inputName } from '../../given/input.js';
import type { Io } from '../../io.js';
import { log } from '../../log.js';
import { offText } from '../../outcome.js';
import { print } from '../../print.js';
import { didYouMean } from '../../suggestions.js';
import { shown } from '../../tables/answers.js';
import { removedRows } from '../../tables/report-events.js';
import type { AskOptions } from './modes.js';

/** What was asked of which report. */
export interface Asking {
  readonly report: Report;
  readonly question: Question;
  readonly options: AskOptions;
  /** The second one is there to be compared; the first one is standard input where it is not named. */
  readonly files: readonly (string | undefined)[];
}

/** How a report is asked. */
interface AskedReport {
  readonly asked: ReportAsked;
  readonly texts: readonly string[];
  /** Asks it, with some options otherwise. */
  readonly answerWith: (more: ReportAsked) => ReportAnswer;
}

type Off = Extract<ReportAnswer, { status: 'disabled' }>;

/** Why a report is not sent. The config among facts is read for that only where something is off. */
const offTextOf = async ({ report: { takes } }: Asking, off: Off, { asked, texts }: AskedReport): Promise<string> => {
  if (takes.file !== 'facts') return `${notSentText(off.reason)};`;
  const { stoppingInFacts } = await import('../../../audit/stopping/stopping-in.js');
  return offText(off, stoppingInFacts(texts[0] as string, { ...asked, release: asked.release as string }));
};

/** Explaining goes on where a report is switched off, as it does of a config. */
const giveOff = async (asking: Asking, off: Off, how: AskedReport, io: Io): Promise<number> => {
  for (const warning of off.warnings ?? []) log(io, 'warning', describeWarning(warning));
  const text = await offTextOf(asking, off, how);
  if (asking.options.report === undefined) {
    log(io, 'note', `${text} --preview shows what would be${asking.report.takes.file === 'facts' ? ' sent.' : ''}`);
    return exit.disabled;
  }
  log(io, 'note', `${text} This explains what would be sent.`);
  const answer = how.answerWith({ preview: true });
  return answer.status === 'ok' ? giveOk(asking, { ...answer, warnings: [] }, how, io) : exit.unusable;
};

const giveReport = async ({ data, sentNothing }: Extract<Answered, { form: 'report' }>, pretty: boolean, io: Io) => {
  if (sentNothing !== undefined) log(io, 'note', `a Mattermost ${sentNothing} server sends none of this`);
  await write(io.stdout, `${pretty ? JSON.stringify(JSON.parse(data), null, 2) : data}\n`);
};

/** Prints reduced events on a line each, and notes what was removed. */
const giveEvents = async ({ events, removed }: Extract<Answered, { form: 'events' }>['data'], io: Io) => {
  for (const { event } of events) await write(io.stdout, `${canonicalEvent(event)}\n`);
  const rows = removedRows(removed).map(([what, times]) => `${what} ${times}`);
  if (rows.length > 0) log(io, 'note', `removed: ${rows.join(', ')}`);
};

const noteBlocked = ({ events, release }: Extract<Answered, { form: 'events' }>['data'], io: Io): void => {
  const blocked = events.filter((event) => event.blocked).length;
  if (blocked > 0) log(io, 'note', `clients of version ${release} hold back ${blocked} of these events`);
};

const noteOthers = ({ reports, calls }: NonNullable<Answered['others']>, io: Io): void => {
  if (reports > 0) log(io, 'note', `left out, because they are other reports: ${reports}`);
  if (calls > 0) log(io, 'note', `left out, because they are not events: ${calls}`);
};

const giveOk = async (asking: Asking, answer: Answered, { asked, texts }: AskedReport, io: Io): Promise<number> => {
  const { report, options, files } = asking;
  const { warnings = [], issues = [], others, found = false } = answer;
  let code: number = found ? exit.findings : exit.fine;
  for (const warning of warnings) log(io, 'warning', describeWarning(warning));
  if (answer.form === 'report') await giveReport(answer, options.pretty === true, io);
  else if (answer.form === 'events' && !options.summary && !options.json && !options.markdown)
    await giveEvents(answer.data, io);
  else {
    const tablesOf = (known?: ReadonlySet<object>): Shown =>
      shown(answer, {
        report,
        asLoaded: asked.asLoaded === true,
        event: options.event,
        files: { a: inputName(files[0]), b: inputName(files[1]) },
        known,
      });
    const checked = { name: report.name, file: files[0], text: texts[0] ?? '', unread: issues.length > 0 };
    const list =
      answer.form === 'findings'
        ? reportFindings(answer.data, checked)
        : answer.form === 'eventFindings'
          ? eventFindings(answer.data, checked)
          : undefined;
    if (list) code = await giveFindings(list, options, tablesOf, io);
    else {
      const { output, tables } = tablesOf();
      await print(io, options, output, tables);
    }
  }
  if (answer.form === 'events') noteBlocked(answer.data, io);
  if (others) noteOthers(others, io);
  if (complain(issues, files[0], io) !== exit.fine) return exit.unusable;
  return code;
};

/** Prints what a report answered, or says why it did not, and gives the exit code. */
export const giveAnswer = async (asking: Asking, how: AskedReport, io: Io): Promise<number> => {
  const { report, options, files } = asking;
  const answer = how.answerWith({});
  switch (answer.status) {
    case 'ok':
      return giveOk(asking, answer, how, io);
    case 'disabled':
      return giveOff(asking, answer, how, io);
    case 'absent':
      log(io, 'error', `${inputName(files[0])}: it does not hold the report ${report.name}, so nothing was checked`);
      return exit.unusable;
    case 'noSuchEvent':
      throw new UsageError(`there is no such event${didYouMean(options.event ?? '', answer.known)}`);
    case 'invalid':
      if (answer.of !== undefined) return complain(answer.issues, files[answer.of === 'a' ? 0 : 1], io);
      for (const issue of answer.issues) log(io, 'error', describeIssue(issue));
      return exit.unusable;
  }
};
