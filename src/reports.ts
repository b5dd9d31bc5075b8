/**
 * The other reports that the documents promise: what a server sends once a day apart from its config, the whole of its
 * day, the check for security updates, events, the performance of the Android app, and error reports of servers, of the
 * desktop app and of the mobile app.
 *
 * @packageDocumentation
 */

export {
  type EventDrift,
  type EventWithoutSentence,
  eventDrift,
  type NoEventBecause,
  type SentenceWithoutEvent,
} from './audit/drift/event-drift.js';
export { type Sentence, type SentenceId, sentences } from './promises/event-sentences.js';
export {
  buildReport,
  type ReportName,
  type ReportOptions,
  type ReportPayload,
  type ReportResult,
  reportNames,
} from './reports/daily/build.js';
export { type DayOptions, type DayResult, dailyCalls } from './reports/daily/day.js';
export { explainReport, type ReportExplanation, type ReportField } from './reports/daily/explain.js';
export { reportDepartures } from './reports/departures.js';
export * from './reports/events/index.js';
export * from './reports/mobile-performance/check.js';
export { type SecurityCheckResult, type SecurityQuery, securityCheck } from './reports/security-check/check.js';
export { diffSecurityChecks, type SecurityChecksDiff } from './reports/security-check/diff.js';
export { verifySecurityCheck } from './reports/security-check/verify.js';
export * from './reports/sentry/desktop/index.js';
export * from './reports/sentry/mobile/index.js';
export * from './reports/sentry/server/index.js';
export type { ReportDifference } from './reports/shared/diff.js';
export {
  describeReportFinding,
  isReportLeak,
  placeOfReportFinding,
  type ReportFinding,
} from './reports/shared/finding.js';
export type { BatchBody, Call, CallProperties, SegmentBatch, Stamps } from './wire/segment-batch.js';
export { canonicalEvent, describeEventFinding } from './wording/event-findings.js';
