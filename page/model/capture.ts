import { type CaptureFinding, isLeak, isUncalledFor, placeOfFinding, type Verdict } from '../../src/audit.js';
import { findingTitles, releaseRanges } from '../../src/wording/findings.js';
import { describeTogether } from '../../src/wording/problems/hint-once.js';
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

/** The findings in words, in three groups: sent although nothing should be, leaks, and others. */
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

/** What was checked, and what was not. */
export const judgedText = ({ release, fits, seen }: Verdict, named: boolean): readonly string[] => {
  const ranges = releaseRanges(fits.map((fit) => fit.release));
  const events = `${counted(seen.events, 'event')} about the config`;
  return [
    `Checked against ${release}: ${events}, with ${counted(seen.properties, 'field')}.`,
    ...(fits.length === 0
      ? []
      : [named ? `Versions that fit better: ${ranges}.` : `Versions that fit best: ${ranges}.`]),
    ...(seen.reports.length === 0 ? [] : [`Also checked: ${seen.reports.join(', ')}.`]),
    ...(seen.otherReports.length === 0 ? [] : [`Not checked: other reports, ${seen.otherReports.join(', ')}.`]),
    ...(seen.takenFor === undefined ? [] : [`Read as the content of the event ${seen.takenFor}.`]),
    ...(seen.otherCalls === 0
      ? []
      : [`Checked for its content: ${counted(seen.otherCalls, 'call')} without an event.`]),
    'Ids and times are checked for their form only.',
  ];
};
