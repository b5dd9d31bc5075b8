/**
 * Turns a Mattermost config.json into the anonymised diagnostics payload that a server of a given release reports.
 *
 * @packageDocumentation
 */

export { type Departure, departures } from './field-map/departures.js';
export type { MapEntry } from './field-map/map-at.js';
export type { Rule } from './field-map/rules.js';
export type {
  EnvironmentWarning,
  Found,
  IgnoredBecause,
  Issue,
  NotAConfig,
  Position,
  SyntaxCause,
  TemplateForm,
  Warning,
} from './issues.js';
export { ArgumentError } from './misuse.js';
export { type Release, releases } from './releases/points.js';
export { firstSilentMajor, resolveRelease } from './releases/resolve.js';
export { type ServerVersion, serverVersion, silentVersions } from './releases/server-version.js';
export type { Kind } from './schema/kinds.js';
export type { ConfigFor, ConfigOf, SettingPath } from './schema/paths.js';
export {
  buildPayload,
  buildPayloadFromText,
  type ForRelease,
  type FromConfig,
  fieldMap,
  planFor,
} from './transform/build.js';
export type { BytesResult, CanonicalResult, Outcome, PayloadResult as Result } from './transform/outcome.js';
export type { Payload } from './transform/payload-type.js';
export { canonicalText, type PayloadOptions, type Plan } from './transform/plan.js';
export type { InstalledPlugin } from './transform/plugins.js';
export { type TrackCall, trackCalls } from './wire/track-calls.js';
export { describeIssue, describeWarning } from './wording/problems/issues.js';
export { PayloadError, payloadOrThrow } from './wording/problems/payload-or-throw.js';
