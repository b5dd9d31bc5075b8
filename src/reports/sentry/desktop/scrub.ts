import { kept } from '../../shared/allow-list.js';
import { reporter } from '../reporter.js';
import { breadcrumbAllowList, type ErrorReport, errorAllowList, type ReportedBreadcrumb } from './report.js';

const report = reporter<Omit<ErrorReport, 'type'>>(errorAllowList, {
  exception: { values: [{ type: 'other', value: 'other' }] },
});

/** The report alone, whatever came along with it. */
export const reportOf = (event: unknown): ErrorReport => ({ type: undefined, ...report(event) });

/** What comes along with a report: files, screenshots, or the memory of the program. */
export interface Attached {
  attachments?: unknown;
}

const emptied = (hint: Attached): boolean => {
  try {
    if (hint.attachments === undefined) return true;
    hint.attachments = [];
    const left = hint.attachments;
    return Array.isArray(left) && left.length === 0;
  } catch {
    return false;
  }
};

/**
 * Builds an error report anew from what may leave: `beforeSend` for the Sentry clients of an app.
 *
 * What leaves are classes of errors, positions in the app's own files, versions, platform, memory and times. No message
 * text, no address, no name, no file outside the app, nor anything else that the allow-list does not have. Attachments
 * are taken away.
 *
 * @param event - the event as Sentry has built it; it is not changed
 * @param hint - what comes along with it; its attachments are emptied
 * @returns the report; `null`, so that nothing is sent, where the attachments cannot be taken away. It never throws.
 * @example
 * const event = { message: 'open /home/alice/notes.txt failed', level: 'error', user: { username: 'alice' } };
 * scrubErrorReport(event)?.message; // 'other'
 */
export const scrubErrorReport = (event: unknown, hint: Attached = {}): ErrorReport | null =>
  emptied(hint) ? reportOf(event) : null;

/**
 * Reduces a breadcrumb to the sort of thing that happened, and when: `beforeBreadcrumb` for the Sentry clients of an app.
 *
 * @param breadcrumb - the breadcrumb as Sentry has built it; it is not changed
 * @returns what is left of it; `null` where it cannot be read
 * @example
 * scrubBreadcrumb({ category: 'fetch', level: 'info', data: { url: 'https://chat.example.com' } });
 * // { category: 'fetch', level: 'info' }
 */
export const scrubBreadcrumb = (breadcrumb: unknown): ReportedBreadcrumb | null => {
  try {
    return (kept(breadcrumbAllowList, breadcrumb) ?? {}) as ReportedBreadcrumb;
  } catch {
    return null;
  }
};
