import { shownName } from '../../issues.js';
import { invalid } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import type { AroundPlace, WireFinding } from '../../wire/findings.js';
import { captureIn } from '../../wire/read.js';
import type { SeenEvent } from '../../wire/seen.js';
import { type Judgeable, looksOfScalar } from '../../wire/value-class.js';
import type { ReportAnswer } from '../report.js';
import { record } from '../shared/allow-list.js';
import { foundAnswer } from '../shared/answers.js';
import { checked } from '../shared/check.js';
import { ordered, type ReportFinding } from '../shared/finding.js';
import type { AllowedProperties, EventAllowLists } from './allow-list.js';
import { aroundEvents } from './around.js';

/** The properties of an event as an object; a name that is given twice is there twice. */
const propertiesOf = ({ properties }: SeenEvent): Judgeable => ({
  found: 'an object',
  plain: () => Object.fromEntries(properties.map(({ name, value }) => [name, value])),
  members: properties.map(({ name, found, value }) => ({ name, node: { found, plain: () => value } })),
});

/** What is spelled as no client library spells it, of the properties that may be there. */
const oddlySpelled = ({ event, properties }: SeenEvent, allowed: AllowedProperties): readonly ReportFinding[] =>
  properties.flatMap(({ name, found, value, spelling }): readonly ReportFinding[] => {
    if (spelling === undefined || !Object.hasOwn(allowed, name)) return [];
    const looksLike = spelling === 'too long' ? 'a number of too many digits' : looksOfScalar(found, value);
    return [{ code: 'otherSpelling', where: `${event}.${name}`, looksLike, times: 1 }];
  });

const inEvent = (seen: SeenEvent, lists: EventAllowLists): readonly ReportFinding[] => {
  const allowed = lists.get(seen.event);
  if (allowed === undefined)
    return [{ code: 'unknownName', where: '', ...shownName(seen.event), looksLike: 'an object', times: 1 }];
  return [...checked(record(allowed), propertiesOf(seen), seen.event), ...oddlySpelled(seen, allowed)];
};

const asReportFinding = (finding: WireFinding): ReportFinding => {
  if (finding.code === 'otherCall') {
    const name = finding.call === undefined ? {} : { name: finding.call };
    return { code: 'otherItem', where: 'call', ...name, looksLike: 'an object', times: finding.count };
  }
  const { where, count: times } = finding;
  const name = 'name' in finding && finding.name !== undefined ? { name: finding.name } : {};
  if (finding.code === 'memberTwice')
    return { code: 'repeatedName', where, ...name, given: finding.given, looksLike: 'an object', times };
  const { looksLike } = finding;
  if (finding.code === 'wrongMember') return { code: 'wrongType', where, expected: finding.expected, looksLike, times };
  if (finding.code === 'otherSpelling') return { code: 'otherSpelling', where, looksLike, times };
  return { code: 'unknownName', where, ...name, looksLike, times };
};

const places: { readonly [P in AroundPlace]: string } = {
  body: 'body',
  track: 'call',
  call: 'call',
  properties: 'call.properties',
};

/**
 * Checks the events of a report in a capture, and what is around all events, by what the release may send. The events of
 * other reports are counted. What is missing, and what does not go together, is for the audit of a whole day.
 *
 * @param names - the events of the report, whether the release sends them or not
 * @param listsAt - what they may hold at a release
 */
export const verifyDaily = (
  names: (event: string) => boolean,
  listsAt: (release: Release) => EventAllowLists,
  text: string,
  version: string,
): ReportAnswer => {
  const found = findRelease(version);
  if (!found.ok) return invalid(found.issues);
  const release = found.value;
  const capture = captureIn(text);
  if (capture.sort === 'invalid') return { status: 'invalid', issues: capture.issues, of: 'a' };
  const own = capture.sort === 'config' ? [] : capture.events.filter(({ event }) => names(event));
  if (capture.sort === 'config' || own.length === 0) return { status: 'absent' };
  const lists = listsAt(release);
  const around = aroundEvents(release);
  return {
    ...foundAnswer(
      ordered([
        ...own.flatMap((seen) => inEvent(seen, lists)),
        ...capture.around.flatMap(({ of, node }) => checked(around[of], node, places[of])),
        ...capture.found.map(asReportFinding),
      ]),
    ),
    warnings: capture.warnings,
    issues: capture.issues,
    others: { reports: capture.events.length - own.length, calls: capture.calls },
  };
};
