import { unnamed } from '../../audit/verify/field-of-finding.js';
import type { FindingRule } from '../../formats/finding-list.js';
import { type EventFinding, isEventLeak } from '../../reports/events/findings.js';
import { knownEventsIn } from '../../reports/events/known-events.js';
import type { AnswerData } from '../../reports/report.js';
import {
  describeReportFinding,
  isReportLeak,
  placeOfReportFinding,
  type ReportFinding,
} from '../../reports/shared/finding.js';
import { describeEventFinding } from '../../wording/event-findings.js';
import { eventRules, reportRules } from '../../wording/rules/reports.js';
import { type Acceptance, type Found, type FoundList, rulesOf } from './found.js';
import { placeOfFile } from './place.js';

const ofReports: readonly FindingRule[] = rulesOf(reportRules, ['identifying']);
const ofEvents: readonly FindingRule[] = rulesOf(eventRules, ['leak']);

/** What was checked: the report, and its file. */
interface CheckedReport {
  readonly name: string;
  readonly file: string | undefined;
  readonly text: string;
  /** Not all of the file could be read. */
  readonly unread: boolean;
}

type Judgement = Pick<Found, 'level' | 'acceptance'>;

const judgementOf = (isLeak: boolean, isNamed: boolean): Judgement => {
  if (!isLeak) return { level: 'warning', acceptance: 'listed' };
  const acceptance: Acceptance = isNamed ? 'with a reason' : 'never';
  return { level: 'error', acceptance };
};

const listOf = (
  { name, file, unread }: CheckedReport,
  rules: readonly FindingRule[],
  findings: readonly Omit<Found, 'places'>[],
  passed: FoundList['passed'],
): FoundList => {
  const home = placeOfFile(file);
  return {
    command: `verify/${name}`,
    title: `mm-diagnostics verify --report ${name}`,
    ...{ rules, home, passed },
    findings: findings.map((found) => ({ ...found, places: [home] })),
    ...(unread && { unread: true }),
  };
};

/** A name of a part that may not be shown leaves the object in which it is. */
const fieldOfReport = (finding: ReportFinding): readonly [field: string, isNamed: boolean] => {
  const { where } = finding;
  const at = where === '' ? 'report' : where;
  if (!('name' in finding) && finding.code !== 'unknownName' && finding.code !== 'repeatedName')
    return [at, finding.code !== 'otherItem' && finding.code !== 'strayLine'];
  const name = 'name' in finding ? finding.name : undefined;
  return [`${at}.${name ?? unnamed}`, name !== undefined];
};

/** What was found in a report of one form. */
export const reportFindings = (findings: AnswerData['findings'], checked: CheckedReport): FoundList =>
  listOf(
    checked,
    ofReports,
    findings.map((finding) => {
      const [field, isNamed] = fieldOfReport(finding);
      return {
        of: finding,
        ...{ code: finding.code, field, where: placeOfReportFinding(finding), text: describeReportFinding(finding) },
        ...judgementOf(isReportLeak(finding), isNamed),
        group: checked.name,
      };
    }),
    () => (findings.length === 0 ? [checked.name] : []),
  );

/** All events that the catalogue does not have are called so: one is not another. */
const isOther = (event: string): boolean => /(?:^|\/)other$/.test(event);

const fieldOfEvent = (finding: EventFinding): readonly [field: string, isNamed: boolean] => {
  const property = 'property' in finding ? finding.property : undefined;
  if (property !== undefined) return [`${finding.event}.${property}`, !isOther(finding.event)];
  return finding.code === 'unlistedProperty' || finding.code === 'misfit' || finding.code === 'repeated'
    ? [`${finding.event}.${unnamed}`, false]
    : [finding.event, true];
};

/** What was found in captured events. */
export const eventFindings = ({ release, findings }: AnswerData['eventFindings'], checked: CheckedReport): FoundList =>
  listOf(
    checked,
    ofEvents,
    findings.map((finding) => {
      const [field, isNamed] = fieldOfEvent(finding);
      return {
        of: finding,
        ...{ code: finding.code, field, where: field, text: describeEventFinding(finding) },
        ...judgementOf(isEventLeak(finding), isNamed),
        group: finding.event,
      };
    }),
    () => {
      const wrong = new Set(findings.map(({ event }) => event));
      return knownEventsIn(checked.text, release).filter((event) => !wrong.has(event));
    },
  );
