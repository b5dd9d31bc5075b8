import { listOf, optionsOf } from '../../arguments.js';
import { configOfFacts, factsFor } from '../../inputs/facts-file.js';
import type { Issue, Warning } from '../../issues.js';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import { findVersion, type ServerVersion } from '../../releases/server-version.js';
import type { PayloadOptions } from '../../transform/plan.js';
import { rootOf } from '../../wire/detect.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { type Captured, captureIn } from '../../wire/read.js';
import type { SeenEvent } from '../../wire/seen.js';
import { againstFacts, unjudgedIn } from './against-facts.js';
import { judgeAround } from './around.js';
import { compared, differencesOf, thoughOff } from './compare.js';
import { expectationOf } from './expectation.js';
import { type CaptureFinding, type FoundFinding, gathered, inOrder } from './findings.js';
import { bestFits, betterThan, type Fit } from './fit.js';
import { isDailyReport, isOtherReport, judge } from './judge.js';
import { narrowedFits } from './narrowed-fits.js';
import { predict } from './prediction.js';
import { inCaptures, type OneCapture } from './which-capture.js';

/** What a capture is judged by, and what else a prediction depends on. */
export interface VerifyOptions extends PayloadOptions {
  /**
   * The server's release, as in `5.6`, `v5.6.0` or `5.6.3`. Absent: the newest of `fits`. Of a version that
   * reports no configuration, such as `11.4`: the same, and that anything was sent is a finding.
   */
  readonly release?: string;
  /** The server's config.json, as its text or parsed: what was seen is compared with what it should send. */
  readonly config?: unknown;
  /** What else the server knows about itself, as its text or parsed; it may hold the config as well. */
  readonly facts?: unknown;
}

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

/** What came of verifying. */
export type Verification =
  | Verdict
  /** One of the captures, counted from 0, is none: it looks like a config. */
  | { readonly status: 'noCapture'; readonly index: number }
  | { readonly status: 'invalid'; readonly of: 'capture'; readonly index: number; readonly issues: readonly Issue[] }
  | {
      readonly status: 'invalid';
      readonly of: 'release' | 'config' | 'facts' | 'options';
      readonly issues: readonly Issue[];
    };

type VerifiableCapture = Extract<Captured, { readonly events: readonly SeenEvent[] }>;

const namesOf = (events: readonly SeenEvent[]): readonly string[] =>
  [...new Set(events.map(({ event }) => event))].sort();

/** A payload by itself can be the content of the one event that contains all others. */
const isBare = ({ sort, events }: VerifiableCapture): boolean =>
  sort === 'payload' && events.every(({ envelope }) => envelope === undefined);

/** The events of a capture; those of a bare payload as if they were in the event that contains all others. */
const insideOf = (envelope: string | undefined, capture: VerifiableCapture): readonly SeenEvent[] =>
  envelope === undefined || !isBare(capture)
    ? capture.events
    : capture.events.map((event) => (isDailyReport(event) ? event : { ...event, envelope }));

const judgeAll = (
  captures: readonly VerifiableCapture[],
  named: Release | undefined,
  silent: ServerVersion | undefined,
  { facts, ...given }: VerifyOptions,
): Verification => {
  const fromFacts = facts === undefined ? {} : configOfFacts(facts);
  const { config, ...options }: VerifyOptions = {
    ...fromFacts,
    ...given,
    enterpriseReady: given.enterpriseReady || fromFacts.enterpriseReady === true,
  };
  const refused = given.config === undefined ? [] : refusedAsConfig(rootOf(given.config));
  if (refused.length > 0) return { status: 'invalid', of: 'config', issues: refused };
  const all = captures.flatMap(({ events }) => events);
  const fits = named === undefined ? narrowedFits(bestFits(all, config, options), all, config) : [];
  const release = named ?? (fits.at(-1) as Fit).release;
  const expectation = expectationOf(release);
  const events = captures.flatMap((capture) => insideOf(expectation.envelope, capture));
  const judgedEvents = events.filter((event) => !isOtherReport(event, expectation));
  const seen = judgedEvents.filter((event) => !isDailyReport(event));
  const predicted = config === undefined ? undefined : predict(config, expectation, options);
  if (predicted && !predicted.ok) return { status: 'invalid', of: 'config', issues: predicted.issues };
  const prediction = predicted?.value;

  const known = facts === undefined ? undefined : factsFor(facts, release, options);
  if (known && !known.ok) return { status: 'invalid', of: 'facts', issues: known.issues };

  const unjudged = known ? unjudgedIn(judgedEvents, expectation, known.value) : [];
  const judged = judge(judgedEvents, expectation);
  const removed = (sent: readonly SeenEvent[]): readonly CaptureFinding[] =>
    silent && sent.length > 0 ? [{ code: 'sentThoughRemoved', version: silent.text, events: sent.length }] : [];
  const alike = judged.length === 0 && (!prediction || differencesOf(seen, expectation, prediction).length === 0);
  const better = named === undefined || alike ? [] : betterThan(named, judgedEvents, config, options);
  const newest = better.slice(-1).map(({ release: other }) => expectationOf(other));
  const differing = prediction
    ? [...thoughOff(judgedEvents, prediction), ...compared(seen, config, expectation, prediction, options, newest)]
    : [];
  const beside = (
    some: readonly VerifiableCapture[],
    judgedEvents: readonly SeenEvent[],
  ): readonly CaptureFinding[] => [
    ...removed(judgedEvents),
    ...(known ? againstFacts(judgedEvents, expectation, known.value) : []),
    ...some.flatMap(({ found }) => found),
    ...judgeAround(
      some.flatMap(({ around }) => around),
      release,
    ),
  ];
  const findings = inOrder(gathered([...judged, ...differing, ...beside(captures, judgedEvents)]));
  const byItself = (capture: VerifiableCapture): OneCapture => {
    const own = insideOf(expectation.envelope, capture).filter((event) => !isOtherReport(event, expectation));
    const aboutConfig = own.filter((event) => !isDailyReport(event));
    const differences = prediction ? differencesOf(aboutConfig, expectation, prediction) : [];
    return {
      events: own,
      findings: [
        ...judge(own, expectation),
        ...(prediction ? thoughOff(own, prediction) : []),
        ...differences.map((difference) => ({ code: 'differsFromPrediction' as const, ...difference })),
        ...beside([capture], own),
      ],
    };
  };
  return {
    status: 'judged',
    release,
    ...((config ?? facts) !== undefined && { asLoaded: options.asLoaded === true }),
    findings: captures.length === 1 ? findings : inCaptures(findings, captures.map(byItself)),
    fits: named === undefined ? fits : better,
    seen: {
      events: seen.length,
      properties: seen.reduce((sum, { properties }) => sum + properties.length, 0),
      ...(expectation.envelope !== undefined &&
        captures.some((capture) => capture.events.length > 0 && isBare(capture)) && { takenFor: expectation.envelope }),
      reports: namesOf(judgedEvents.filter(isDailyReport)),
      otherReports: namesOf(events.filter((event) => isOtherReport(event, expectation))),
      otherCalls: captures.reduce((sum, { calls }) => sum + calls, 0),
    },
    ...(unjudged.length > 0 && { unjudged }),
    ...(prediction !== undefined && prediction.unknown.size > 0 && { unknown: [...prediction.unknown] }),
    issues: captures.flatMap(({ issues }) => issues),
    issuesIn: captures.flatMap(({ issues }, index) => issues.map(() => index)),
    warnings: [...captures.flatMap(({ warnings }) => warnings), ...(predicted?.warnings ?? [])],
  };
};

const judging = (captures: readonly unknown[], options: VerifyOptions): Verification => {
  const asked = optionsOf(options);
  const named = asked.release === undefined ? undefined : findRelease(asked.release);
  const silent = named?.ok === false ? findVersion(asked.release as string) : undefined;
  if (named?.ok === false && !silent?.ok) return { status: 'invalid', of: 'release', issues: named.issues };
  const readable: VerifiableCapture[] = [];
  for (const [index, capture] of listOf(captures, 'captures').entries()) {
    const seen = captureIn(capture);
    if (seen.sort === 'config') return { status: 'noCapture', index };
    if (seen.sort === 'invalid') return { status: 'invalid', of: 'capture', index, issues: seen.issues };
    readable.push(seen);
  }
  const { release, ...rest } = asked;
  return judgeAll(readable, named?.ok ? named.value : undefined, silent?.ok ? silent.value : undefined, rest);
};

/**
 * Judges what was seen on the wire by what a release reports and, with a config, by what that config should send.
 *
 * Everything in the captures is judged: the names of events and properties, their values and how these are spelled,
 * repeated members, the data around the events, and the form of ids and times. Properties of reports about other things
 * are named, and not judged. If any event about the config is there, all of them are expected. Of the other daily
 * events, only those that are there are judged, and with facts also compared with them. A value that leaked is described
 * by what it looks like, and never given.
 *
 * @param captures - texts as {@link readCapture} takes them, or what `JSON.parse` made of them: one report together
 * @param options - the release, the config, and what else a prediction depends on
 * @returns the findings, leaks first, or why there is no verdict
 * @example
 * const body = '{"batch": [{"type": "track", "event": "config_rate", "properties": {"max_burst": "https://u:p@host"}}]}';
 * const verdict = verify([body], { release: '5.6' });
 * if (verdict.status === 'judged') verdict.findings.map(describeFinding);
 */
export const verify = (captures: readonly unknown[], options: VerifyOptions = {}): Verification =>
  guarded(
    () => judging(captures, options),
    (issues) => ({ status: 'invalid', of: 'options', issues }),
  );
