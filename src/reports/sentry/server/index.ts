import stringify from 'fast-json-stable-stringify';
import { optionsWithRelease, textOf } from '../../../arguments.js';
import type { Issue } from '../../../issues.js';
import { guarded, invalid } from '../../../misuse.js';
import { findVersion } from '../../../releases/server-version.js';
import { record } from '../../shared/allow-list.js';
import type { ReportDifference } from '../../shared/diff.js';
import { differencesOf } from '../../shared/input.js';
import { propertiesIn, type ReportProperty } from '../../shared/properties.js';
import { type EnvelopeVerdict, verifyEnvelope } from '../envelope.js';
import type { ErrorSending, SentPart } from '../sent.js';
import { type ServerErrorReport, serverAllowList, serverHeader, serverReportOf } from './report.js';
import { firstServerError, partsAt, sendingAt } from './sent.js';

export type { ErrorSending, SentPart } from '../sent.js';
export type { GoException, GoFrame, GoThread, ServerErrorReport } from './report.js';

/** What an error report of a server depends on apart from the event. */
export interface ServerErrorOptions {
  /** The server's version, 5.26 to 11.x, as in `5.30`, `v10.8.1` or `11.2`. */
  readonly release: string;
}

/** An error report of a server, or why there is none. */
export type ServerErrorResult =
  | {
      readonly status: 'ok';
      readonly report: ServerErrorReport;
      /** The report as canonical JSON. */
      readonly text: string;
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/** What a server of a version sends of a panic, part by part, and what leaves here; or why that is not known. */
export type ServerErrorExplanation =
  | {
      readonly status: 'ok';
      readonly release: string;
      readonly sending: ErrorSending;
      readonly parts: readonly SentPart[];
      /** Everything that a report may hold. */
      readonly properties: readonly ReportProperty[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/**
 * What may leave of an event that a server sends to Sentry when a handler of requests panics: types of errors, places in
 * the code of the server and of public modules, versions and the operating system. No address, no host, no id, no message.
 *
 * @param event - the event as the Go client has built it; it is not changed
 * @param options - the server's version
 * @returns the report, built anew; or issues, if the version sends none. It never throws.
 * @example
 * const event = { server_name: 'chat-1', exception: [{ type: 'runtime.boundsError', value: 'index out of range [5]' }] };
 * serverError(event, { release: '5.30' }); // the report has the type, and "other" for the message; no name of a machine
 */
export const serverError = (event: unknown, options: ServerErrorOptions): ServerErrorResult =>
  guarded<ServerErrorResult>(() => {
    const { release } = optionsWithRelease(options);
    const found = findVersion(release, firstServerError);
    if (!found.ok) return invalid(found.issues);
    const version = found.value;
    const report: ServerErrorReport = { ...serverReportOf(event), release: version.text };
    return { status: 'ok', report, text: stringify(report) };
  }, invalid);

/**
 * Explains the error reports of a server: when and where they are sent, how that is stopped, and for each part what the
 * real server sends, then what leaves here.
 *
 * @param options - the server's version
 * @example
 * const explanation = explainServerError({ release: '5.29' });
 * explanation.status === 'ok' && explanation.parts.find(({ part }) => part === 'request.cookies')?.sent;
 * // 'the cookies, also that of the session'
 */
export const explainServerError = (options: ServerErrorOptions): ServerErrorExplanation =>
  guarded<ServerErrorExplanation>(() => {
    const { release } = optionsWithRelease(options);
    const found = findVersion(release, firstServerError);
    if (!found.ok) return invalid(found.issues);
    const version = found.value;
    return {
      status: 'ok',
      release: version.text,
      sending: sendingAt(version),
      parts: partsAt(version),
      properties: propertiesIn(serverAllowList),
    };
  }, invalid);

/**
 * Judges what a server sent to Sentry: an envelope, or the JSON of one event.
 *
 * @param text - the text of the envelope or of the body
 * @returns everything that an error report may not hold, leaks first; a value is described and never given
 * @example
 * const verdict = verifyServerError('{"server_name":"chat-1.example.com","level":"fatal"}');
 * if (verdict.status === 'judged') verdict.findings.map(placeOfReportFinding); // ['server_name']
 */
export const verifyServerError = (text: string): EnvelopeVerdict =>
  guarded(
    () => verifyEnvelope({ header: serverHeader, report: record(serverAllowList) }, textOf(text, 'the text')),
    invalid,
  );

/**
 * Where the reports of two events are not the same, their random ids aside.
 *
 * @param a - an event as its text, or what `JSON.parse` gives of it, which forgets names that are given twice
 * @param b - another one
 * @returns each difference; a name that an input gives more than once is one
 * @example
 * diffServerErrors({ level: 'error', server_name: 'a' }, { level: 'fatal', server_name: 'b' });
 * // [{ where: 'level', a: '"error"', b: '"fatal"' }]
 */
export const diffServerErrors = (a: unknown, b: unknown): readonly ReportDifference[] =>
  guarded(() => differencesOf(a, b, (event) => ({ ...serverReportOf(event), event_id: undefined })));
