/**
 * The other reports that the documents promise: what a server sends once a day besides its config, the whole of its day,
 * the check for security updates, events, the performance of the Android app, and error reports of servers, of the
 * desktop app and of the mobile app.
 *
 * @packageDocumentation
 */
export {
  buildReport,
  type ReportName,
  type ReportOptions,
  type ReportPayload,
  type ReportResult,
  reportNames,
} from './reports/daily/build.js';
export { type DayOptions, type DayResult, dailyCalls } from './reports/daily/day.js';
export type { Batch, BatchBody, Call, CallProperties, Stamps } from './reports/daily/envelope.js';
export { reportDepartures } from './reports/departures.js';
export * from './reports/desktop.js';
export type { ReportDifference } from './reports/differences.js';
export * from './reports/events/index.js';
export { explainReport, type ReportExplanation, type ReportField } from './reports/explain.js';
export { describeReportFinding, isReportLeak, placeOfReportFinding, type ReportFinding } from './reports/findings.js';
export * from './reports/mobile.js';
export * from './reports/mobile-error.js';
export { type SecurityCheckResult, type SecurityQuery, securityCheck } from './reports/security-check/check.js';
export { diffSecurityChecks, type SecurityChecksDiff } from './reports/security-check/diff.js';
export { verifySecurityCheck } from './reports/security-check/verify.js';
export * from './reports/server-error.js';
