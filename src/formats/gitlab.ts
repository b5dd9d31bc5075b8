import { type FindingList, fullText, type Level, type ListedFinding, placesText, shownLevel } from './finding-list.js';

const severities: { readonly [L in Level]: string } = { error: 'critical', warning: 'major', note: 'info' };

const issueOf = (finding: ListedFinding) => {
  const { rule, places, fingerprint, occurrence } = finding;
  const [{ file, part, line = 1 }] = places;
  return {
    description:
      places.length === 1 && part === undefined ? fullText(finding) : `${fullText(finding)} (${placesText(finding)})`,
    check_name: rule.id,
    fingerprint: `${fingerprint}:${occurrence}`,
    severity: severities[shownLevel(finding)],
    location: { path: file, lines: { begin: line } },
  };
};

/** Findings as a Code Quality report of GitLab. */
export const gitlabText = ({ findings }: FindingList): string => `${JSON.stringify(findings.map(issueOf), null, 2)}\n`;
