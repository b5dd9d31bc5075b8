/**
 * Turns a Mattermost config.json into the anonymised diagnostics payload that a server of a given release reports.
 *
 * @packageDocumentation
 */
export {
  buildPayload,
  buildPayloadFromText,
  type ForRelease,
  fieldMap,
  PayloadError,
  payloadOrThrow,
  planFor,
} from './build.js';
export type { SyntaxCause } from './causes.js';
export type { EnvironmentWarning, IgnoredBecause } from './environment/warnings.js';
export { type Departure, departures } from './field-map/departures.js';
export type { Rule } from './field-map/rules.js';
export type { MapEntry } from './field-map/view.js';
export { describeIssue, describeWarning, type Found, type Issue, type Position, type Warning } from './issues.js';
export { ArgumentError } from './misuse.js';
export { type Release, releases } from './releases.js';
export { resolveRelease } from './resolve.js';
export type { Kind } from './schema/kinds.js';
export type { ConfigOf, SettingPath } from './schema/paths.js';
export { type TrackCall, trackCalls } from './sending.js';
export type { Stranger } from './strangers.js';
export {
  type CanonicalResult,
  canonicalText,
  type Outcome,
  type Payload,
  type PayloadOptions,
  type Plan,
  type Result,
} from './transform/plan.js';
export type { InstalledPlugin } from './transform/plugins.js';
