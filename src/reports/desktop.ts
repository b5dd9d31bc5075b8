import { guarded } from '../misuse.js';
import { type KeptPromise, keptPromises } from './desktop/promises.js';
import { reportOf } from './desktop/scrub.js';
import { differencesBetween, type ReportDifference } from './differences.js';

export { type EnvelopeVerdict, verifyErrorReport } from './desktop/envelope.js';
export { errorReportOptions, guardTransport } from './desktop/guard.js';
export type { KeptPromise } from './desktop/promises.js';
export type { ErrorReport, ReportedBreadcrumb, ReportedException } from './desktop/report.js';
export { type Attached, scrubBreadcrumb, scrubErrorReport } from './desktop/scrub.js';

/**
 * What the published page promises about the desktop app's error reports, and how {@link scrubErrorReport} keeps it.
 *
 * @returns one row for each promise, in the order of the page
 * @example
 * explainErrorReport().filter(({ kept }) => kept === 'enforced').length; // 5
 */
export const explainErrorReport = (): readonly KeptPromise[] => keptPromises;

/**
 * Where the reports of two events do not tell the same, their random ids aside.
 *
 * @example
 * diffErrorReports({ message: 'ENOENT: no such file', level: 'error' }, { message: 'EACCES: denied', level: 'error' });
 * // [{ where: 'message', a: '"ENOENT"', b: '"EACCES"' }]
 */
export const diffErrorReports = (a: unknown, b: unknown): readonly ReportDifference[] =>
  guarded(() => differencesBetween({ ...reportOf(a), event_id: undefined }, { ...reportOf(b), event_id: undefined }));
