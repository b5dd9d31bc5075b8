/**
 * What an auditor asks about a server: how much it can disclose, what a release discloses that another does not,
 * whether that matches what was published, and whether anything else can show in the payload of a config.
 *
 * @packageDocumentation
 */

export { type CanaryKit, type CanaryOptions, canaryKit } from './audit/canary/canary.js';
export type { Hash } from './audit/canary/hashes.js';
export {
  type CanarySearch,
  type CanarySearchOptions,
  type FoundCanary,
  findCanaries,
  searchForCanaries,
  type Unopened,
} from './audit/canary/search.js';
export type { Unpack } from './audit/canary/unpacking.js';
export {
  type ConfigHistory,
  type ConfigHistoryOptions,
  type ConfigHistoryResult,
  configHistory,
  type UnreadRow,
} from './audit/config-history/config-history.js';
export type { RowInForce } from './audit/config-history/in-force.js';
export type { HistoryRow, RowChange, Telemetry } from './audit/config-history/row-comparison.js';
export { type Diff, type DiffOptions, type DiffSide, diff } from './audit/diff/diff.js';
export type { Answer, ByDefault, Difference, DifferenceMeaning, ShownValue } from './audit/diff/differences.js';
export type { ServerTold } from './audit/diff/server-side.js';
export type { SnapshotOptions } from './audit/diff/snapshot.js';
export type { Unseen } from './audit/diff/unseen.js';
export {
  type Disagreement,
  type Drift,
  drift,
  driftCodes,
} from './audit/drift/drift.js';
export type { DisclosureCompared } from './audit/drift/kinds.js';
export type { NotReportedBecause } from './audit/drift/known-names.js';
export { type PublishedPage, readPage } from './audit/drift/published-page.js';
export type { Answers, PayloadAnswer, ServerAnswer } from './audit/explain/answers.js';
export { explain } from './audit/explain/explain.js';
export type {
  Explained,
  ExplainedSection,
  ExplainedSetting,
  ExplainOptions,
  ExplainTotals,
  Explanation,
  ServerReach,
} from './audit/explain/explanation.js';
export type { ExplainedField } from './audit/explain/fields.js';
export type { UnknownName } from './audit/explain/file.js';
export type { Elsewhere, SentInClear } from './audit/explain/in-clear.js';
export type { WorthKnowing } from './audit/explain/notable.js';
export type { Through } from './audit/explain/through.js';
export { type FieldSpan, fieldHistory } from './audit/history/history.js';
export { type FedField, type SettingHistory, settingHistory } from './audit/history/setting.js';
export { type Capacity, capacity, type FieldCapacity, type Share } from './audit/map/capacity.js';
export { type MapChange, type MapDiff, mapDiff } from './audit/map/diff.js';
export { type SettingChange, type SettingChangeSort, type SettingsDiff, settingsDiff } from './audit/map/settings.js';
export type {
  AppWay,
  Outbound,
  OutboundOptions,
  OutboundSwitch,
  OutboundWay,
  WayFacts,
} from './audit/outbound/answer.js';
export { outbound } from './audit/outbound/outbound.js';
export type { ChangesLater, Counterexample, Miswritten, RoutesDiffer, Violation } from './audit/prove/findings.js';
export type { Proof, ProofResult, ProveOptions, RouteTried, Tried } from './audit/prove/proof.js';
export { prove } from './audit/prove/prove.js';
export type { StrayRead } from './audit/prove/reads.js';
export type { CommandRoute, OwnRoute, Route } from './audit/prove/routes.js';
export type { Delivery, Remaining, RemainingSwitch, Stopping, SwitchState } from './audit/stopping/switches.js';
export {
  type CaptureFinding,
  type FoundFinding,
  isLeak,
  isUncalledFor,
  type LikelyCause,
} from './audit/verify/findings.js';
export type { Fit } from './audit/verify/fit.js';
export type { Verdict } from './audit/verify/verdict.js';
export { type Verification, type VerifyOptions, verify } from './audit/verify/verify.js';
export { type AnnouncedMore, type Announcement, type Listing, listingOf } from './documents/announcement.js';
export { type ListingFormat, listingText } from './documents/announcement-text.js';
export type { Mention, Promised } from './promises/published.js';
export type { FieldChange } from './rules/change.js';
export type { Mark } from './rules/compare-ranges.js';
export type { Disclosure, Hidden } from './rules/disclosure.js';
export type { RecordedRange } from './rules/output-range.js';
export type { WhereToChange } from './schema/console.js';
export { readCapture } from './wire/read.js';
export type { Seen, SeenEvent, SeenProperty } from './wire/seen.js';
export type { ValueClass } from './wire/value-class.js';
export { describeDifference } from './wording/difference.js';
export { describeDisclosure } from './wording/disclosure.js';
export { type DriftText, driftCells, driftTexts } from './wording/drift.js';
export { describeFinding, placeOfFinding } from './wording/findings.js';
export { describeViolation, proofText } from './wording/proof.js';
export { describeOff } from './wording/switches.js';
