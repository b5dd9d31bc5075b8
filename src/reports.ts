/**
 * The other reports that the documents promise, besides the one about the config.
 *
 * @packageDocumentation
 */
export * from './reports/desktop.js';
export * from './reports/events/index.js';
export type { ReportDifference } from './reports/differences.js';
export { describeReportFinding, isReportLeak, placeOfReportFinding, type ReportFinding } from './reports/findings.js';
export * from './reports/mobile.js';
