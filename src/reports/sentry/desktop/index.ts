import { guarded } from '../../../misuse.js';
import type { ReportDifference } from '../../shared/diff.js';
import { differencesOf } from '../../shared/input.js';
import { type KeptPromise, keptPromises } from './promises.js';
import { reportOf } from './scrub.js';

export { type EnvelopeVerdict, verifyErrorReport } from '../envelope.js';
export { errorReportOptions, guardTransport } from './guard.js';
export type { KeptPromise } from './promises.js';
export type { ErrorReport, ReportedBreadcrumb, ReportedException } from './report.js';
export { type Attached, scrubBreadcrumb, scrubErrorReport } from './scrub.js';

/**
 * What the published page promises about the desktop app's error reports, and how {@link scrubErrorReport} keeps it.
 *
 * @returns one row for each promise, in the order of the page
 * @example
 * explainErrorReport().filter(({ kept }) => kept === 'enforced').length; // 5
 */
export const explainErrorReport = (): readonly KeptPromise[] => keptPromises;

/**
 * Where the reports of two events are not the same, their random ids aside.
 *
 * @param a - an event as its text, or what `JSON.parse` gives of it, which forgets names that are given twice
 * @param b - another one
 * @returns each difference; a name that an input gives more than once is one
 * @example
 * diffErrorReports({ message: 'ENOENT: no such file', level: 'error' }, { message: 'EACCES: denied', level: 'error' });
 * // [{ where: 'message', a: '"ENOENT"', b: '"EACCES"' }]
 */
export const diffErrorReports = (a: unknown, b: unknown): readonly ReportDifference[] =>
  guarded(() => differencesOf(a, b, (event) => ({ ...reportOf(event), event_id: undefined })));
