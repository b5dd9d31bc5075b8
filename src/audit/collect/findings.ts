import { type EventFinding, isEventLeak } from '../../reports/events/findings.js';
import { isReportLeak, type ReportFinding } from '../../reports/shared/finding.js';
import { type CaptureFinding, isLeak, isUncalledFor } from '../verify/findings.js';

/** Why a request was answered and not recorded. */
export const refusals = [
  'browser',
  'busy',
  'connections',
  'cutOff',
  'host',
  'longTarget',
  'malformed',
  'proxied',
  'timeout',
] as const;

/** One of these reasons. */
export type Refusal = (typeof refusals)[number];

/** What is wrong with a request apart from what it holds. */
export type RequestFinding =
  /** Nothing at all should have been sent. */
  | { readonly code: 'sentAtAll' }
  /** A path or a method that no server or client uses. */
  | { readonly code: 'otherPath' }
  /** Something after `?`, where nothing is sent. */
  | { readonly code: 'unexpectedQuery' }
  | { readonly code: 'unreadable'; readonly because: 'compression' | 'encoding' | 'too large' | 'form' }
  /** It could not be kept. */
  | { readonly code: 'lost'; readonly because: 'disk' | 'limit' };

/** A finding of any sort: about the telemetry of a server, the events of clients, another report, or a request. */
export type Found =
  | { readonly about: 'telemetry'; readonly finding: CaptureFinding }
  | { readonly about: 'events'; readonly finding: EventFinding }
  | { readonly about: 'report'; readonly report: string; readonly finding: ReportFinding }
  | { readonly about: 'request'; readonly finding: RequestFinding };

/** A finding, in how many bodies it is, and the first of them. */
export type CollectedFinding = Found & {
  readonly bodies: number;
  /** The files of the first few. */
  readonly files: readonly string[];
};

/** How bad a finding can be, the worst first. */
export const badnesses = ['uncalled for', 'leak', 'other'] as const;

/** How bad a finding is. */
export type Badness = (typeof badnesses)[number];

/** Whether something should not have been sent at all, or reveals what people wrote. */
export const badnessOf = (found: Found): Badness => {
  switch (found.about) {
    case 'telemetry':
      return isUncalledFor(found.finding) ? 'uncalled for' : isLeak(found.finding) ? 'leak' : 'other';
    case 'events':
      return isEventLeak(found.finding) ? 'leak' : 'other';
    case 'report':
      return isReportLeak(found.finding) ? 'leak' : 'other';
    case 'request':
      return found.finding.code === 'sentAtAll' ? 'uncalled for' : 'other';
  }
};

/** A finding without how often it is there, to know it again. */
export const keyOf = ({ finding, ...found }: Found): string =>
  JSON.stringify({ ...found, finding: { ...finding, count: 0, times: 0, events: 0 } });
