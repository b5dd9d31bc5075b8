/**
 * What an auditor asks about a server: how much it can tell, what a release tells more than another, and whether that is
 * what was published; and whether anything else can show in the payload of a config.
 *
 * @packageDocumentation
 */
export type { Answers, PayloadAnswer, ServerAnswer } from './audit/answers.js';
export { type Budget, budget, type FieldBudget, type Share } from './audit/budget.js';

export { type CanaryKit, type CanaryOptions, canaryKit } from './audit/canary.js';
export type { Hash } from './audit/canary-hashes.js';
export {
  type CanarySearch,
  type CanarySearchOptions,
  type FoundCanary,
  findCanaries,
  searchForCanaries,
  type Unopened,
} from './audit/canary-search.js';
export { readCapture, type Seen, type SeenEvent, type SeenProperty } from './audit/capture.js';
export { type Diff, type DiffOptions, type DiffSide, diff } from './audit/diff.js';
export type { Answer, Difference, Told } from './audit/differences.js';
export type { Domain } from './audit/domain.js';
export {
  type Disagreement,
  type Drift,
  drift,
  driftCodes,
} from './audit/drift.js';
export type { Telling } from './audit/drift-kinds.js';
export type { NotReportedBecause } from './audit/drift-known.js';
export { type Mention, type Promised, type PublishedPage, readPage } from './audit/drift-page.js';
export { type DriftText, driftCells, driftTexts } from './audit/drift-text.js';
export { explain } from './audit/explain.js';
export type {
  Elsewhere,
  ExplainedSetting,
  ExplainOptions,
  ExplainTotals,
  Explanation,
  SentInClear,
  ServerReach,
} from './audit/explanation.js';
export type { ExplainedField } from './audit/fields.js';
export type { UnknownName } from './audit/file.js';
export { type CaptureFinding, type FoundFinding, isLeak, type LikelyCause } from './audit/findings.js';
export type { Fit } from './audit/fit.js';
export { type FieldSpan, fieldHistory } from './audit/history.js';
export { type Announcement, type Listing, listingOf, type SendsMore } from './audit/listing.js';
export { type ListingFormat, listingText } from './audit/listing-text.js';
export type { Looks } from './audit/looks.js';
export { type MapChange, type MapDiff, mapDiff } from './audit/map-diff.js';
export { outbound } from './audit/outbound.js';
export type {
  AppWay,
  Outbound,
  OutboundOptions,
  OutboundSwitch,
  OutboundWay,
  WayFacts,
} from './audit/outbound-answer.js';
export { prove } from './audit/prove.js';
export type { ChangesLater, Counterexample, Miswritten, RoutesDiffer, Violation } from './audit/prove-findings.js';
export type { Proof, ProofResult, ProveOptions, RouteTried, Tried } from './audit/prove-proof.js';
export type { StrayRead } from './audit/prove-reads.js';
export type { CommandRoute, OwnRoute, Route } from './audit/prove-routes.js';
export { describeViolation, proofText } from './audit/prove-text.js';
export { describeFinding, placeOfFinding } from './audit/sentences.js';
export type { ServerTold } from './audit/server-side.js';
export { type SettingChange, type SettingChangeSort, type SettingsDiff, settingsDiff } from './audit/settings-diff.js';
export type { SideOptions } from './audit/side.js';
export { describeOff } from './audit/switch-sentences.js';
export type { Remaining, RemainingSwitch, Stopping, SwitchState } from './audit/switches.js';
export type { Through } from './audit/through.js';
export type { Unpack } from './audit/unpacking.js';
export type { Unseen } from './audit/unseen.js';
export { type Verdict, type Verification, type VerifyOptions, verify } from './audit/verify.js';
export type { Mark } from './audit/widening.js';
