import {
  type CaptureFinding,
  capacity,
  isLeak,
  isUncalledFor,
  placeOfFinding,
  readCapture,
  type Verdict,
} from '../../src/audit.js';
import { findingTitles, releaseRanges } from '../../src/wording/findings.js';
import { describeTogether } from '../../src/wording/problems/hint-once.js';
import { fieldText } from './change-text.js';
import type { Share } from './share-of-whole.js';
import type { VerdictText } from './verdict.js';
import { counted, many } from './words.js';

/** A finding in words. */
export interface FindingText {
  /** What sort of finding it is. */
  readonly title: string;
  /** What it says makes the sort clear. */
  readonly isSaid?: true;
  /** What the field is about, where it is one that is known. */
  readonly subject?: string;
  readonly place: string;
  readonly says: string;
}

/** Options of the command line are no help in a page. */
const withoutOptions = (text: string): string => text.replaceAll(/ \((?:without )?--[a-z-]+\)/g, '');

type Says = (finding: CaptureFinding) => string;

const textOf = (finding: CaptureFinding, { release }: Verdict, says: Says): FindingText => {
  const { event, property } = { event: undefined, property: undefined, ...finding };
  const clear =
    finding.code === 'leakedByServer' || isLeak(finding) || ('inClear' in finding && finding.inClear === true);
  const subject =
    event === undefined || property === undefined ? undefined : fieldText(event, property, release, clear);
  return {
    title: findingTitles[finding.code],
    ...(finding.code === 'leakedByServer' && { isSaid: true as const }),
    ...(subject !== undefined && { subject }),
    place: placeOfFinding(finding),
    says: withoutOptions(says(finding)),
  };
};

/** The findings in words, in three groups: sent although nothing should be, leaks, and others. */
export const findingsOf = (
  verdict: Verdict,
): Readonly<Record<'uncalled' | 'leaks' | 'others', FindingText[]>> & { readonly hint?: string } => {
  const { findings } = verdict;
  const { says, hint } = describeTogether(findings);
  const texts = (wanted: (finding: CaptureFinding) => boolean): FindingText[] =>
    findings.filter(wanted).map((finding) => textOf(finding, verdict, says));
  return {
    uncalled: texts(isUncalledFor),
    leaks: texts(isLeak),
    others: texts((finding) => !isLeak(finding) && !isUncalledFor(finding)),
    ...(hint !== undefined && { hint: withoutOptions(hint) }),
  };
};

/** How many known facts of captures are as expected: nothing was found about them, and they were judged. */
export const asExpected = (
  texts: readonly string[],
  { release, findings, seen: { reports }, unjudged = [], unknown = [] }: Verdict,
): number => {
  const known = new Set(capacity(release).fields.map(({ event, property }) => `${event}.${property}`));
  const seen = new Set<string>();
  const isKnown = (name: string): boolean => known.has(name) || reports.includes(name.replace(/[.].*$/, ''));
  for (const text of texts) {
    const capture = readCapture(text);
    if (!('events' in capture)) continue;
    for (const { event, properties } of capture.events) for (const { name } of properties) seen.add(`${event}.${name}`);
  }
  const bad = new Set([...findings.map(placeOfFinding), ...unjudged, ...unknown]);
  return [...seen].filter((name) => isKnown(name) && !bad.has(name)).length;
};

const facts = (count: number): string => counted(count, 'fact');

/** Whether a finding is about one field, and not about how something was sent. */
const isFact = (finding: CaptureFinding): boolean => 'property' in finding && finding.property !== undefined;

const othersText = (expected: number, others: readonly CaptureFinding[]): string => {
  const are = `${facts(expected)} ${expected === 1 ? 'is' : 'are'} as expected`;
  if (others.length === 0) return `${are}.`;
  if (others.every(isFact)) return `${are}, ${many(others.length)} ${others.length === 1 ? 'is' : 'are'} not.`;
  return `${are}, and there ${others.length === 1 ? 'is 1 other finding' : `are ${many(others.length)} other findings`}.`;
};

/** Findings that are no leak, nor about a field that has one. */
const othersIn = ({ findings }: Verdict): readonly CaptureFinding[] => {
  const leaking = new Set(findings.filter(isLeak).map(placeOfFinding));
  return findings.filter(
    (finding) => !isLeak(finding) && !isUncalledFor(finding) && !leaking.has(placeOfFinding(finding)),
  );
};

/** How many findings there are of each sort, and facts that are as expected. */
export const captureShares = (verdict: Verdict, expected: number): readonly Share[] => [
  { tone: 'danger', count: verdict.findings.filter(isLeak).length, word: 'in clear', to: 'leaks' },
  { tone: 'caution', count: othersIn(verdict).length, word: 'unexpected', to: 'others-0' },
  { tone: 'part', count: expected, word: 'as expected' },
];

/** The verdict on captures. */
export const captureVerdict = (verdict: Verdict, expected: number): VerdictText => {
  const { findings, seen } = verdict;
  const leaks = findings.filter(isLeak).length;
  const others = othersIn(verdict);
  const leaked = `${counted(leaks, 'text')} left this server in clear.`;
  const uncalled = findings.find(isUncalledFor);
  if (uncalled !== undefined) {
    const why =
      uncalled.code === 'sentThoughRemoved'
        ? `Mattermost ${uncalled.version} sends no such events.`
        : 'Telemetry is off in this config.';
    return { finding: 'None of this should have been sent.', rest: leaks === 0 ? why : `${why} ${leaked}` };
  }
  if (seen.events === 0 && seen.reports.length === 0)
    return { finding: 'Nothing was checked.', rest: 'There is no event about the configuration in it.' };
  if (leaks > 0) return { finding: leaked, rest: othersText(expected, others) };
  if (others.length > 0) return { finding: 'No text is in clear.', rest: othersText(expected, others) };
  return { finding: 'As expected.', rest: expected === 0 ? 'There is no finding.' : `All ${facts(expected)} match.` };
};

/** What was checked, against what. */
export const judgedText = ({ release, fits, seen }: Verdict, named: boolean): readonly string[] => {
  const ranges = releaseRanges(fits.map((fit) => fit.release));
  const events = `${counted(seen.events, 'group')} about the configuration`;
  return [
    `Checked against ${release}: ${events}, with ${counted(seen.properties, 'field')}.`,
    ...(fits.length === 0
      ? []
      : [named ? `Versions that fit better: ${ranges}.` : `Versions that fit best: ${ranges}.`]),
    ...(seen.reports.length === 0 ? [] : [`Also checked: ${seen.reports.join(', ')}.`]),
    ...(seen.takenFor === undefined ? [] : [`Read as the content of the event ${seen.takenFor}.`]),
    ...(seen.otherCalls === 0
      ? []
      : [`Checked for its content: ${counted(seen.otherCalls, 'call')} without an event.`]),
  ];
};

/** What was not checked, each with what it is. */
export const uncheckedText = ({ seen, unjudged = [], unknown = [] }: Verdict): readonly string[] => [
  'Ids and times are checked for their form only.',
  ...(seen.otherReports.length === 0 ? [] : [`Other reports: ${seen.otherReports.join(', ')}.`]),
  ...(unjudged.length === 0 ? [] : [`Facts about the server that are not known here: ${unjudged.join(', ')}.`]),
  ...(unknown.length === 0 ? [] : [`Not compared, as variables of unknown value decide: ${unknown.join(', ')}.`]),
];
