import { readText } from '../../../json/read.js';
import type { ServerVersion } from '../../../releases/server-version.js';
import { reports } from '../../../reports/registry.js';
import type { Question, Report, ReportAnswer, ReportAsked } from '../../../reports/report.js';
import { complain } from '../../complaining.js';
import { exit, UsageError } from '../../exit.js';
import { refuseWithoutCheck, withShortForms } from '../../findings/options.js';
import { gatheredCapture } from '../../given/captures.js';
import { readFacts } from '../../given/config.js';
import { readInput } from '../../given/input.js';
import { refuseNoEvent, refuseNoFacts, refuseNoMeasurements } from '../../given/no-report.js';
import { warnOfOtherFacts, warnOfOtherRequest } from '../../given/other-version.js';
import type { Given, Io } from '../../io.js';
import { isAsLoaded } from '../../loading.js';
import { missingRelease, releaseOf, versionOf } from '../../release.js';
import { noSuch } from '../../suggestions.js';
import { type Asking, giveAnswer } from './give.js';
import type { AskOptions, ModeOptions } from './modes.js';

/** The report of this name. */
export const reportNamed = (name: string): Report => {
  const found = reports.find((report) => report.name === name);
  if (found === undefined)
    throw new UsageError(
      noSuch(
        'report',
        name,
        reports.map((report) => report.name),
      ),
    );
  return found;
};

/** Refuses what would have no effect on the answer. */
const refuseUseless = ({ report: { name, takes }, question, options, files }: Asking): void => {
  const explainsNoFile = question === 'explain' && takes.file !== 'facts';
  if (options.report === undefined) {
    if (explainsNoFile && files.length > 0)
      throw new UsageError(`--explain reads no ${takes.file === 'a capture' ? 'capture' : 'file'}; leave it out`);
    return;
  }
  if (explainsNoFile && files.length > 0) throw new UsageError(`explain --report ${name} reads no file; leave it out`);
  if (options.release !== undefined && takes.release === undefined)
    throw new UsageError(`--release does not go with --report ${name}`);
  if (options.asWritten && (takes.file !== 'facts' || question === 'verify'))
    throw new UsageError(`--as-written does not go with ${question} --report ${name}`);
};

const refuseTwice = ({ report: { takes }, question, files }: Asking): void => {
  if (question !== 'diff' || files.some((file) => (file ?? '-') !== '-')) return;
  const isCapture = takes.file === 'a capture';
  throw new UsageError(
    isCapture ? 'only one of the two can be standard input' : 'standard input can be read only once',
  );
};

/** The release that was asked for, as the report takes it. */
const releaseFor = ({ report: { takes }, question, options }: Asking): string | ServerVersion | undefined => {
  const isNeeded = takes.releaseFor.includes(question);
  const { release } = options;
  if (takes.release === 'its own') return release;
  if (!isNeeded || takes.release === undefined) return undefined;
  const given = { options, files: [] };
  return takes.release === 'a point' ? releaseOf(given) : versionOf(given);
};

/** A version that the report reads itself may not be missing either; what is wrong with the file is said before. */
const refuseUnnamed = ({ report: { takes }, question, options }: Asking): void => {
  if (takes.release === 'its own' && takes.releaseFor.includes(question) && options.release === undefined)
    throw new UsageError(missingRelease);
};

/** Refuses what a report is not made from. */
const refuseOther = async ({ report: { takes } }: Asking, text: string, file: string | undefined): Promise<void> => {
  if (takes.file === 'facts') await refuseNoFacts(text, file);
  if (takes.file === 'an error event') await refuseNoEvent(text);
  if (takes.file === 'measurements') await refuseNoMeasurements(text);
};

/** The texts of the files, or `undefined` where one of them is no JSON, which is then said. */
const textsFor = async (asking: Asking, io: Io): Promise<readonly string[] | undefined> => {
  const { report, question } = asking;
  const { file } = report.takes;
  if (question === 'explain' && file !== 'facts') return [];
  const files = question === 'diff' ? asking.files : [asking.files[0]];
  const texts: string[] = [];
  const isFacts = file === 'facts' && question !== 'verify';
  const read = async (one: string | undefined): Promise<string> => {
    if (isFacts) return readFacts(one, asking.options, io);
    const isCapture = (file === 'a capture' || file === 'facts') && report.name !== 'security-check';
    const captures = isCapture && one !== undefined ? await gatheredCapture(one, io) : undefined;
    return captures ?? readInput(one, io);
  };
  for (const one of files) texts.push(await read(one));
  if (question === 'verify') return texts;
  if (file === 'an error event' || file === 'measurements') {
    for (const [index, text] of texts.entries()) {
      const read = readText(text, {});
      if (!read.ok) {
        complain(read.issues, files[index], io);
        return undefined;
      }
    }
  }
  for (const [index, text] of texts.entries()) await refuseOther(asking, text, files[index]);
  return texts;
};

const answerTo = (
  { report, question }: Asking,
  [a = '', b = '']: readonly string[],
  asked: ReportAsked,
): ReportAnswer => {
  if (question === 'diff') return report.diff(a, b, asked);
  return question === 'explain' ? report.explain(asked, a) : report[question](a, asked);
};

/** What is asked, with the version that the file shows where none was asked for. */
const knowingVersion = async (asking: Asking, io: Io): Promise<Asking> => {
  const { report, question, options, files } = asking;
  if (options.release !== undefined || !report.takes.releaseFor.includes(question)) return asking;
  const { file } = report.takes;
  if (file === 'measurements' || file === 'an error event' || (question === 'explain' && file !== 'facts'))
    return asking;
  const { versionOfCapture, versionOfFacts } = await import('./shown-version.js');
  const asked = { file: files[0], options };
  const release = await (question === 'verify' || file === 'a capture'
    ? versionOfCapture(asked, report, io)
    : versionOfFacts(asked, io));
  return release === undefined ? asking : { ...asking, options: { ...options, release } };
};

/** Asks a report, prints its answer and gives the exit code. */
export const askReport = async (given: Asking, io: Io): Promise<number> => {
  if (given.question !== 'verify') refuseWithoutCheck(given.options);
  const asked = { ...given, options: withShortForms(given.options) };
  refuseUseless(asked);
  refuseTwice(asked);
  const asking = await knowingVersion(asked, io);
  const { question, options } = asking;
  const { preview, strict, event } = options;
  const release = releaseFor(asking);
  const texts = await textsFor(asking, io);
  if (texts === undefined) return exit.unusable;
  refuseUnnamed(asking);
  if (typeof release === 'object') {
    if (question === 'verify') warnOfOtherRequest(texts[0] as string, release, io);
    else if (question !== 'diff') warnOfOtherFacts(texts[0] as string, release, io);
  }
  const how: ReportAsked = {
    asLoaded: isAsLoaded({ options, files: [] }),
    preview: preview === true,
    strict: strict === true,
    ...(release !== undefined && { release: typeof release === 'string' ? release : release.text }),
    ...(event !== undefined && { event }),
  };
  const answerWith = (more: ReportAsked): ReportAnswer => answerTo(asking, texts, { ...how, ...more });
  return giveAnswer(asking, { asked: how, answerWith, texts }, io);
};

/** Asks what the options of `report NAME` ask for. */
export const askByMode = (
  name: string,
  { options, files }: Given<AskOptions & ModeOptions>,
  io: Io,
): Promise<number> => {
  const report = reportNamed(name);
  const { verify, diff, explain } = options;
  if (diff !== undefined) return askReport({ report, question: 'diff', options, files: [files[0], diff] }, io);
  const question = verify ? 'verify' : explain ? 'explain' : 'build';
  return askReport({ report, question, options, files }, io);
};

/** Asks the report that `--report` names. */
export const askNamed = (
  name: string,
  question: Question,
  { options, files }: Given<AskOptions>,
  io: Io,
): Promise<number> => {
  if (question === 'verify' && files.length > 1) throw new UsageError('verify --report reads one capture');
  return askReport({ report: reportNamed(name), question, options, files }, io);
};
