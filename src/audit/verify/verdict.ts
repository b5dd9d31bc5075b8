import type { Issue, Warning } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import type { FoundFinding } from './findings.js';
import type { Fit } from './fit.js';

/** What was found in a capture. */
export interface Verdict {
  readonly status: 'judged';
  /** The release that the capture was judged by. */
  readonly release: Release;
  /** Where there is a config: whether it was taken as the server loads it, and not as it is written. */
  readonly asLoaded?: boolean;
  /** Findings, leaks first. None means that the capture is what was promised. */
  readonly findings: readonly FoundFinding[];
  /**
   * Where no release was named: those that fit best, and of them those that the capture names or the config fits, if any.
   * Where one was: those that fit better. Oldest first.
   */
  readonly fits: readonly Fit[];
  readonly seen: {
    /** Events about the config. */
    readonly events: number;
    readonly properties: number;
    /** The event whose content a payload was taken for that came without it. */
    readonly takenFor?: string;
    /** Daily events that are not about the config. If both lists are empty, nothing was judged. */
    readonly reports: readonly string[];
    /** Reports about other things, whose properties are not judged. */
    readonly otherReports: readonly string[];
    /** Messages without an event, such as `identify`: what they hold is judged. */
    readonly otherCalls: number;
  };
  /** The fields, as `event.property`, that are not judged, because the facts do not say what they depend on. */
  readonly unjudged?: readonly string[];
  /** The fields, as `event.property`, that are not compared with the config, because variables of unknown values decide. */
  readonly unknown?: readonly string[];
  /** What of the capture could not be read, and is not judged. */
  readonly issues: readonly Issue[];
  /** Of which capture each issue is, counted from 0. */
  readonly issuesIn: readonly number[];
  readonly warnings: readonly Warning[];
}
