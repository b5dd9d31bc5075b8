import { isUncalledFor } from '../../src/audit/findings.js';
import { describeTogether } from '../../src/audit/hint-once.js';
import { findingTitles, releaseRanges } from '../../src/audit/sentences.js';
import { type CaptureFinding, isLeak, placeOfFinding, type Verdict } from '../../src/audit.js';
import { counted } from './words.js';

/** A finding in words. */
export interface FindingText {
  readonly title: string;
  readonly place: string;
  readonly says: string;
}

/** Options of the command line are no help in a page. */
const withoutOptions = (text: string): string => text.replaceAll(/ \((?:without )?--[a-z-]+\)/g, '');

const textOf = (finding: CaptureFinding, says: (finding: CaptureFinding) => string): FindingText => ({
  title: findingTitles[finding.code],
  place: placeOfFinding(finding),
  says: withoutOptions(says(finding)),
});

/** The findings in words, apart: those by which nothing should have been sent, leaks, and others. */
export const findingsOf = ({
  findings,
}: Verdict): Readonly<Record<'uncalled' | 'leaks' | 'others', FindingText[]>> & { readonly hint?: string } => {
  const { says, hint } = describeTogether(findings);
  const texts = (wanted: (finding: CaptureFinding) => boolean): FindingText[] =>
    findings.filter(wanted).map((finding) => textOf(finding, says));
  return {
    uncalled: texts(isUncalledFor),
    leaks: texts(isLeak),
    others: texts((finding) => !isLeak(finding) && !isUncalledFor(finding)),
    ...(hint !== undefined && { hint: withoutOptions(hint) }),
  };
};

/** What was judged, and what was not. */
export const judgedText = ({ release, fits, seen }: Verdict, named: boolean): readonly string[] => {
  const ranges = releaseRanges(fits.map((fit) => fit.release));
  const events = `${counted(seen.events, 'event')} about the config`;
  return [
    `Judged by release ${release}: ${events}, with ${counted(seen.properties, 'property', 'properties')}.`,
    ...(fits.length === 0
      ? []
      : [named ? `Releases that fit better: ${ranges}.` : `Releases that fit best: ${ranges}.`]),
    ...(seen.reports.length === 0 ? [] : [`Judged besides the config: ${seen.reports.join(', ')}.`]),
    ...(seen.otherReports.length === 0 ? [] : [`Not judged: other reports, ${seen.otherReports.join(', ')}.`]),
    ...(seen.takenFor === undefined ? [] : [`Taken for what stands in the event ${seen.takenFor}.`]),
    ...(seen.otherCalls === 0
      ? []
      : [`Judged by what it holds: ${counted(seen.otherCalls, 'call')} without an event.`]),
    'Ids and times are judged by their form alone.',
  ];
};
