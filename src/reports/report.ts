import type { Departure } from '../field-map/departures.js';
import type { Issue, Warning } from '../issues.js';
import type { Release } from '../releases/points.js';
import type { ReportExplanation } from './daily/explain.js';
import type { EventsDiff } from './events/diff.js';
import type { EventsExplained } from './events/explain.js';
import type { EventsResult } from './events/reduce.js';
import type { EventsVerified } from './events/verify.js';
import type { ExplainedMeasurement } from './mobile-performance/explain.js';
import type { KeptPromise } from './sentry/desktop/promises.js';
import type { ErrorSending, SentPart } from './sentry/sent.js';
import type { ReportDifference } from './shared/diff.js';
import type { ReportFinding } from './shared/finding.js';
import type { ReportProperty } from './shared/properties.js';

type Ok<T> = Extract<T, { readonly status: 'ok' }>;

/** What can be asked of every report. */
export type Question = 'build' | 'explain' | 'verify' | 'diff';

/** What an answer depends on other than its file. Every report takes what concerns it, and ignores the rest. */
export interface ReportAsked {
  /** The version of the server or of the app. */
  readonly release?: string;
  /** Take the config among the facts as the server loads it. */
  readonly asLoaded?: boolean;
  /** Answer also where the report is switched off. */
  readonly preview?: boolean;
  /** Take every warning for an issue. */
  readonly strict?: boolean;
  /** Explain this event alone. */
  readonly event?: string;
}

/**
 * The forms that the data of an answer can have. A report that is explained, verified or compared in one of these forms
 * needs no table of its own: those are made by form, in `src/cli/tables/`.
 */
export interface AnswerData {
  /** The report itself, as JSON on one line. */
  readonly report: string;
  readonly events: Ok<EventsResult>;
  readonly findings: readonly ReportFinding[];
  readonly eventFindings: Ok<EventsVerified>;
  readonly differences: readonly ReportDifference[];
  readonly eventCounts: Ok<EventsDiff>;
  /** Properties with what leaves of the facts. */
  readonly fields: Pick<Ok<ReportExplanation>, 'release' | 'fields' | 'remarks'>;
  /** Parts with what the real software sends and what leaves here, then every property that may leave. */
  readonly parts: {
    readonly release?: string;
    readonly sending: ErrorSending;
    readonly parts: readonly SentPart[];
    readonly properties: readonly ReportProperty[];
  };
  readonly promises: { readonly promises: readonly KeptPromise[]; readonly properties: readonly ReportProperty[] };
  readonly measurements: readonly ExplainedMeasurement[];
  readonly explainedEvents: Ok<EventsExplained>;
}

/** The name of a form. */
export type AnswerForm = keyof AnswerData;

/** An answer that has data. */
export type Answered = {
  readonly [F in AnswerForm]: {
    readonly status: 'ok';
    readonly form: F;
    readonly data: AnswerData[F];
    /** Whether verifying found anything, or what was compared differs. */
    readonly found?: boolean;
    readonly warnings?: readonly Warning[];
    /** What of the file could not be read; the rest was. */
    readonly issues?: readonly Issue[];
    /** What else the file holds, and was left out. */
    readonly others?: { readonly reports: number; readonly calls: number };
    /** The release, where its servers send nothing of this report. */
    readonly sentNothing?: Release;
  };
}[AnswerForm];

/** What came of a question. */
export type ReportAnswer =
  | Answered
  | {
      readonly status: 'disabled';
      /** What is false. */
      readonly reason: string;
      readonly byEnvironment?: true;
      readonly warnings?: readonly Warning[];
    }
  /** Nothing of this report is in the file. */
  | { readonly status: 'absent' }
  /** There is no event of the name that was asked for; these are known. */
  | { readonly status: 'noSuchEvent'; readonly known: readonly string[] }
  | {
      readonly status: 'invalid';
      readonly issues: readonly Issue[];
      /** The file at fault, where the issues do not say it themselves; `a` also where there is one only. */
      readonly of?: 'a' | 'b';
    };

/** What a report is made from. */
interface Takes {
  /** Facts are explained too; the other reports are explained without a file. */
  readonly file: 'facts' | 'measurements' | 'an error event' | 'a capture';
  /**
   * What `release` names: a release point, any version of a server, or a version that the report reads itself. Absent
   * where the report depends on none.
   */
  readonly release?: 'a point' | 'a version' | 'its own';
  /** The questions that cannot be answered without a release. */
  readonly releaseFor: readonly Question[];
}

/** The programs that send reports, in the order of a list. */
export const reportSenders = ['server', 'server and its clients', 'mobile app', 'desktop app'] as const;

/** One of these programs. */
export type ReportSender = (typeof reportSenders)[number];

/** A report: everything that the command line and other callers know of it. */
export interface Report {
  readonly name: string;
  /** How the tables call it. */
  readonly title: string;
  /** What it reports, in a few words. */
  readonly says: string;
  /** The releases that send it; a text where they are not release points. */
  readonly sentBy: () => readonly Release[] | string;
  /** The program that sends it. */
  readonly sender: ReportSender;
  /** When it is sent, in a few words. */
  readonly when: string;
  readonly takes: Takes;
  /** Makes the report from the text of a file. */
  readonly build: (text: string, asked: ReportAsked) => ReportAnswer;
  /** Explains what leaves; of facts with the text of their file. */
  readonly explain: (asked: ReportAsked, facts?: string) => ReportAnswer;
  /** Checks what was captured. */
  readonly verify: (text: string, asked: ReportAsked) => ReportAnswer;
  /** Compares the reports of two files. */
  readonly diff: (a: string, b: string, asked: ReportAsked) => ReportAnswer;
  /** Where less leaves here than the real software sends, on purpose. */
  readonly departures: (release: Release) => readonly Departure[];
}
