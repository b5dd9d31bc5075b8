import { checkedEvents } from '../../audit/verify/checked-events.js';
import { fieldOfFinding, isNamed } from '../../audit/verify/field-of-finding.js';
import { type FoundFinding, isLeak, isUncalledFor } from '../../audit/verify/findings.js';
import type { FindingPlace } from '../../formats/finding-list.js';
import type { Release } from '../../releases/points.js';
import { placeOfFinding } from '../../wording/findings.js';
import { captureRules } from '../../wording/rules/captures.js';
import { describeWithoutValues } from '../../wording/without-values.js';
import type { Captured } from '../given/captures.js';
import { type Acceptance, type Found, type FoundList, rulesOf } from './found.js';
import { placeOfFile } from './place.js';

/** A capture, with the file as it was named. */
export interface CapturedFile extends Captured {
  readonly path: string;
}

/** Captures, and what they were checked against. */
interface Checked {
  readonly captures: readonly CapturedFile[];
  readonly release: Release;
  readonly config?: string | undefined;
}

const rules = rulesOf(captureRules, ['sentThoughOff', 'sentThoughRemoved', 'leakedByServer']);

const acceptanceOf = (finding: FoundFinding, field: string): Acceptance => {
  if (isUncalledFor(finding)) return 'never';
  if (!isLeak(finding)) return 'listed';
  return isNamed(field) ? 'with a reason' : 'never';
};

/** What was found in captures. */
export const captureFindings = (
  findings: readonly FoundFinding[],
  { captures, release, config }: Checked,
  unread: boolean,
): FoundList => {
  const home = placeOfFile(captures[0]?.path, config);
  const placeOf = ({ path, part }: CapturedFile): FindingPlace => ({
    ...placeOfFile(path, config),
    ...(part !== undefined && { part }),
  });
  const found = findings.map((finding): Found => {
    const field = fieldOfFinding(finding);
    const where = finding.captures ?? (captures.length === 1 ? [0] : []);
    return {
      of: finding,
      ...{ code: finding.code, field, where: placeOfFinding(finding), text: describeWithoutValues(finding) },
      level: isLeak(finding) || isUncalledFor(finding) ? 'error' : 'warning',
      acceptance: acceptanceOf(finding, field),
      group: 'event' in finding && finding.event !== undefined ? finding.event : 'capture',
      places: where.map((index) => placeOf(captures[index] as CapturedFile)),
    };
  });
  const wrong = new Set(found.map(({ group }) => group));
  return {
    command: 'verify',
    title: `mm-diagnostics verify ${release}`,
    ...{ rules, findings: found, home },
    passed: () =>
      checkedEvents(
        captures.map(({ text }) => text),
        release,
      ).filter((event) => !wrong.has(event)),
    ...(unread && { unread: true }),
  };
};
