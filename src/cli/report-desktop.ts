import stringify from 'fast-json-stable-stringify';
import { diffErrorReports, explainErrorReport, scrubErrorReport, verifyErrorReport } from '../reports/desktop.js';
import { exit, type Given, type Io } from './command.js';
import { complain, parsedInput, printDifferences, printFindings, printReport } from './report-tables.js';
import { print } from './table.js';

type Options = Given['options'];

/** `report desktop-error FILE`: what leaves of an event. */
const reportDesktop = async (text: string, options: Options, io: Io): Promise<number> => {
  const input = parsedInput(text, io);
  if (input === undefined) return exit.unusable;
  await printReport(stringify(scrubErrorReport(input.value)), options, io);
  return exit.fine;
};

/** How each promise of the page is kept. */
const explainDesktop = async (options: Options, io: Io): Promise<number> => {
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

/** Judges an envelope, or one event, that was captured. */
const verifyDesktop = async (text: string, options: Options, io: Io): Promise<number> => {
  const verdict = verifyErrorReport(text);
  return verdict.status === 'invalid' ? complain(verdict.issues, io) : printFindings(verdict.findings, options, io);
};

/** Compares what leaves of two events. */
const diffDesktop = async (a: string, b: string, options: Options, io: Io): Promise<number> => {
  const [left, right] = [parsedInput(a, io), parsedInput(b, io)];
  if (left === undefined || right === undefined) return exit.unusable;
  return printDifferences(diffErrorReports(left.value, right.value), options, io);
};

export const desktop = {
  report: reportDesktop,
  explain: explainDesktop,
  verify: verifyDesktop,
  diff: diffDesktop,
} as const;
