import type { Release } from '../../releases/points.js';
import type { Captured } from '../../wire/read.js';
import type { SeenEvent } from '../../wire/seen.js';
import { addedParts } from './added-parts.js';
import { againstFacts, unjudgedIn } from './against-facts.js';
import { judgeAround } from './around.js';
import type { Basis } from './basis.js';
import { compared, differencesOf, thoughOff } from './compare.js';
import { expectationOf } from './expectation.js';
import { type CaptureFinding, gathered, inOrder } from './findings.js';
import { betterThan, type Fit } from './fit.js';
import { isDailyReport, isOtherReport, judge } from './judge.js';
import type { Verdict } from './verdict.js';
import { inCaptures, type OneCapture } from './which-capture.js';

/** A capture that could be read. */
export type VerifiableCapture = Extract<Captured, { readonly events: readonly SeenEvent[] }>;

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

/** The data around events. What a client library is known to add is described as that, not as an unknown member. */
const judgeCalls = (captures: readonly VerifiableCapture[], release: Release): readonly CaptureFinding[] => {
  const added = addedParts(captures.flatMap(({ seenCalls }) => seenCalls));
  const others = judgeAround(
    captures.flatMap(({ around }) => around),
    release,
  );
  const isSaid = (finding: CaptureFinding): boolean =>
    finding.code === 'unknownMember' &&
    finding.where === 'call.context' &&
    added.some(({ where }) => `${where}.`.startsWith(`${finding.where}.${finding.name}.`));
  return [...added, ...others.filter((finding) => !isSaid(finding))];
};

/** Findings that do not depend on what else was captured. */
const beside = (
  { silent, expectation, known }: Basis,
  captures: readonly VerifiableCapture[],
  judged: readonly SeenEvent[],
): readonly CaptureFinding[] => [
  ...(silent && judged.length > 0
    ? [{ code: 'sentThoughRemoved' as const, version: silent.text, events: judged.length }]
    : []),
  ...(known ? againstFacts(judged, expectation, known) : []),
  ...captures.flatMap(({ found }) => found),
  ...judgeCalls(captures, expectation.release),
];

const byItself = (basis: Basis, capture: VerifiableCapture): OneCapture => {
  const { expectation, prediction } = basis;
  const own = insideOf(expectation.envelope, capture).filter((event) => !isOtherReport(event, expectation));
  const aboutConfig = own.filter((event) => !isDailyReport(event));
  const differences = prediction ? differencesOf(aboutConfig, expectation, prediction) : [];
  return {
    events: own,
    findings: [
      ...judge(own, expectation),
      ...(prediction ? thoughOff(own, prediction) : []),
      ...differences.map((difference) => ({ code: 'differsFromPrediction' as const, ...difference })),
      ...beside(basis, [capture], own),
    ],
  };
};

/**
 * How the release was chosen: it fits best, it was named, so that others may fit better, or it is settled, so that no
 * other one is looked at.
 */
type Chosen = { readonly fits: readonly Fit[] } | 'named' | 'settled';

/** Judges captures by all that is known. */
export const judgeBy = (basis: Basis, captures: readonly VerifiableCapture[], chosen: Chosen): Verdict => {
  const { expectation, prediction, known, config, facts, options } = basis;
  const { release } = expectation;
  const events = captures.flatMap((capture) => insideOf(expectation.envelope, capture));
  const judgedEvents = events.filter((event) => !isOtherReport(event, expectation));
  const seen = judgedEvents.filter((event) => !isDailyReport(event));
  const unjudged = known ? unjudgedIn(judgedEvents, expectation, known) : [];
  const judged = judge(judgedEvents, expectation);
  const alike = judged.length === 0 && (!prediction || differencesOf(seen, expectation, prediction).length === 0);
  const better = chosen !== 'named' || alike ? [] : betterThan(release, judgedEvents, config, options);
  const newest = better.slice(-1).map(({ release: other }) => expectationOf(other));
  const differing = prediction
    ? [...thoughOff(judgedEvents, prediction), ...compared(seen, config, expectation, prediction, options, newest)]
    : [];
  const findings = inOrder(gathered([...judged, ...differing, ...beside(basis, captures, judgedEvents)]));
  return {
    status: 'judged',
    release,
    ...((config ?? facts) !== undefined && { asLoaded: options.asLoaded === true }),
    findings:
      captures.length === 1
        ? findings
        : inCaptures(
            findings,
            captures.map((capture) => byItself(basis, capture)),
          ),
    fits: typeof chosen === 'object' ? chosen.fits : better,
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
    warnings: [...captures.flatMap(({ warnings }) => warnings), ...basis.warnings],
  };
};
