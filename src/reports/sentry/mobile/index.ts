import { textOf } from '../../../arguments.js';
import { guarded, invalid } from '../../../misuse.js';
import { record } from '../../shared/allow-list.js';
import type { ReportDifference } from '../../shared/diff.js';
import { differencesOf } from '../../shared/input.js';
import { propertiesIn, type ReportProperty } from '../../shared/properties.js';
import { type EnvelopeVerdict, verifyEnvelope } from '../envelope.js';
import type { ErrorSending, SentPart } from '../sent.js';
import { type MobileErrorReport, mobileErrorAllowList, mobileErrorHeader, mobileReportOf } from './report.js';
import { mobileErrorParts, mobileErrorSending } from './sent.js';

export type { MobileBreadcrumb, MobileErrorReport, MobileException } from './report.js';

/** What the app sends of an error, part by part, and what leaves here. */
export interface MobileErrorExplanation {
  readonly sending: ErrorSending;
  readonly parts: readonly SentPart[];
  /** Everything that a report may hold. */
  readonly properties: readonly ReportProperty[];
}

/**
 * What may leave of an error that the mobile app sends to Sentry: the class of the error and of its message, places in
 * the bundle, the types of the actions that were dispatched before, versions, and the sort of device. No user, team or
 * channel, no address, no text.
 *
 * @param event - the event as the client has built it; it is not changed
 * @returns the report, built anew. It never throws.
 * @example
 * const event = { user: { userID: 'alice' }, breadcrumbs: [{ category: 'redux-action', message: 'RECEIVED_POSTS' }] };
 * mobileError(event).breadcrumbs; // [{ category: 'redux-action', message: 'RECEIVED_POSTS' }]
 */
export const mobileError = (event: unknown): MobileErrorReport => guarded(() => mobileReportOf(event));

/**
 * Explains the error reports of the mobile app: when and where they are sent, how that is stopped, and for each part what
 * the app sends, then what leaves here.
 *
 * @example
 * explainMobileError().parts[0]?.sent; // 'the id of the user, the language and the roles'
 */
export const explainMobileError = (): MobileErrorExplanation => ({
  sending: mobileErrorSending,
  parts: mobileErrorParts,
  properties: propertiesIn(mobileErrorAllowList),
});

/**
 * Judges what the app sent to Sentry: an envelope, or the JSON of one event.
 *
 * @param text - the text of the envelope or of the body
 * @returns everything that an error report may not hold, leaks first; a value is described and never given
 * @example
 * const verdict = verifyMobileError('{"extra":{"currentTeam":{"id":"w1dwr"}},"level":"error"}');
 * if (verdict.status === 'judged') verdict.findings.map(placeOfReportFinding); // ['extra']
 */
export const verifyMobileError = (text: string): EnvelopeVerdict =>
  guarded(
    () => verifyEnvelope({ header: mobileErrorHeader, report: record(mobileErrorAllowList) }, textOf(text, 'the text')),
    invalid,
  );

/**
 * Where the reports of two events are not the same, their random ids aside.
 *
 * @param a - an event as its text, or what `JSON.parse` gives of it, which forgets names that are given twice
 * @param b - another one
 * @returns each difference; a name that an input gives more than once is one
 * @example
 * diffMobileErrors({ logger: 'redux' }, { logger: 'native' }); // [{ where: 'logger', a: '"redux"', b: '"native"' }]
 */
export const diffMobileErrors = (a: unknown, b: unknown): readonly ReportDifference[] =>
  guarded(() => differencesOf(a, b, (event) => ({ ...mobileReportOf(event), event_id: undefined })));
