 * The other reports that the documents promise, besides the one about the config.
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
export * from './reports/desktop.js';
export type { ReportDifference } from './reports/differences.js';
export * from './reports/events/index.js';
export { describeReportFinding, isReportLeak, placeOfReportFinding, type ReportFinding } from './reports/findings.js';
export * from './reports/mobile.js';
