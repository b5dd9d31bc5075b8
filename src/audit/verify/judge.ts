import { type DailyEvent, dailyEvents } from '../../field-map/daily/index.js';
import { otherReports } from '../../field-map/other-reports.js';
import { remoteNames } from '../../field-map/remote-names.js';
import { isPrintableName } from '../../issues.js';
import { once } from '../../once.js';
import { sentPerField } from '../../reports/daily/build.js';
import { holdsText } from '../../rules/output-range.js';
import { repeatedMembers } from '../../wire/findings.js';
import type { SeenEvent, SeenProperty } from '../../wire/seen.js';
import { looksOfMember, looksOfText, type ValueClass } from '../../wire/value-class.js';
import { type Expectation, type ExpectedField, expectedIn, fits, sentInstead } from './expectation.js';
import { type CaptureFinding, gathered } from './findings.js';
import { judgeRepeated } from './judge-repeated.js';

const nothing: readonly CaptureFinding[] = [];

/** What a seen property looks like. */
const looksOf = ({ found, value, spelling }: SeenProperty): ValueClass => {
  if (found === 'a string') return looksOfText(String(value));
  return found === 'a number' && spelling === 'too long' ? 'a number of too many digits' : found;
};

const isDaily = (event: string): event is DailyEvent => Object.hasOwn(dailyEvents, event);

/** Whether an event is sent every day and is not about the config. */
export const isDailyReport = ({ event, envelope }: SeenEvent): boolean => envelope === undefined && isDaily(event);

/** Whether an event is one of those that are not judged. */
export const isOtherReport = ({ event }: SeenEvent, { events }: Expectation): boolean =>
  otherReports.has(event) && !events.has(event);

const isRemotelyNamed = (event: string, property: string, { remotely }: Expectation): boolean =>
  remotely !== undefined &&
  event === remoteNames.event &&
  remoteNames.prefixes.some((prefix) => property.startsWith(prefix));

/** The field of a predefined plugin, which gives way where the marketplace names them. */
const givesWay = ({ property, rule }: ExpectedField): boolean =>
  'plugin' in rule && remoteNames.prefixes.some((prefix) => property === `${prefix}${rule.plugin}`);

/** An empty text or list, which discloses as much in clear as the field would. */
const isBare = ({ value }: SeenProperty): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/** A capture is judged by every release, and most of it is as it should be: that is found first. */
const judgeValue = (field: ExpectedField, seen: SeenProperty): readonly CaptureFinding[] => {
  const isPossible = fits(field, seen);
  if (isPossible && seen.spelling === undefined) return nothing;
  const { event, property } = field;
  const looksLike = looksOf(seen);
  if (isPossible) return [{ code: 'otherSpelling', where: `${event}.${property}`, count: 1, looksLike }];
  const place = { event, property, looksLike };
  const sends = sentInstead(field, seen);
  if (sends !== undefined) {
    return !holdsText(field.range) && isBare(seen) ? [] : [{ code: 'leakedByServer', ...place, sends }];
  }
  const outside = holdsText(field.range) && seen.found === 'a string';
  return [{ code: outside ? 'outsideVocabulary' : 'wrongType', ...place, expected: expectedIn(field) }];
};

const judgeUnknown = (event: string, seen: SeenProperty, expectation: Expectation): CaptureFinding => ({
  code: isRemotelyNamed(event, seen.name, expectation) ? 'namedRemotely' : 'unknownProperty',
  event,
  ...(isPrintableName(seen.name) && { property: seen.name }),
  count: 1,
  looksLike: looksOfMember(seen.name, looksOf(seen)),
});

const missingIn = (
  event: string,
  fields: ReadonlyMap<string, ExpectedField>,
  seen: ReadonlyMap<string, number>,
  remotely: boolean,
  missed: Set<ExpectedField>,
): readonly CaptureFinding[] => {
  const anyOptional = once(() =>
    [...fields.values()].some(({ optional, property }) => optional === 'together' && seen.has(property)),
  );
  const found: CaptureFinding[] = [];
  for (const field of fields.values()) {
    const { property, optional } = field;
    if (seen.has(property) || optional === 'alone' || missed.has(field)) continue;
    if ((optional && !anyOptional()) || (remotely && givesWay(field))) continue;
    missed.add(field);
    found.push({ code: 'missingProperty', event, property });
  }
  return found;
};

/** What is there more than once, known or not. */
const judgeTwice = (
  event: string,
  names: ReadonlyMap<string, number>,
  fields: ReadonlyMap<string, ExpectedField>,
): readonly CaptureFinding[] => [
  ...[...names].flatMap(([property, times]): readonly CaptureFinding[] =>
    times > 1 && fields.has(property) ? [{ code: 'twice', event, property, times, byServer: false }] : nothing,
  ),
  ...repeatedMembers(
    event,
    [...names].flatMap(([name, times]) => (fields.has(name) ? [] : Array<string>(times).fill(name))),
  ),
];

/** `missed` are the fields that are known to be missing somewhere: that is said once. */
const judgeEvent = (
  seen: SeenEvent,
  expectation: Expectation,
  missed: Set<ExpectedField>,
): readonly CaptureFinding[] => {
  const { event, properties } = seen;
  const fields = (isDailyReport(seen) ? expectation.reports : expectation.events).get(event);
  if (fields === undefined) {
    if (event === expectation.envelope) return properties.map((property) => judgeUnknown(event, property, expectation));
    const inside = properties.map((property) => looksOfMember(property.name, looksOf(property)));
    const byName = looksOfMember(event, 'null');
    const holds = [...new Set(byName === 'null' ? inside : [byName, ...inside])].sort();
    return [{ code: 'unknownEvent', ...(isPrintableName(event) && { event }), count: 1, holds }];
  }
  const names = new Map<string, number>();
  for (const { name } of properties) names.set(name, (names.get(name) ?? 0) + 1);
  const remotely =
    expectation.remotely === 'instead' &&
    [...names.keys()].some((name) => !fields.has(name) && isRemotelyNamed(event, name, expectation));
  return [
    ...properties.flatMap((property) => {
      const field = fields.get(property.name);
      return field ? judgeValue(field, property) : [judgeUnknown(event, property, expectation)];
    }),
    ...(isDailyReport(seen) && sentPerField(event) && properties.length !== 1
      ? [{ code: 'wrongNumber', event, properties: properties.length } as const]
      : []),
    ...missingIn(event, fields, names, remotely, missed),
    ...(names.size === properties.length ? nothing : judgeTwice(event, names, fields)),
  ];
};

const judgeEnvelope = (seen: readonly SeenEvent[], { envelope, events }: Expectation): readonly CaptureFinding[] => {
  const wrong = new Map<string | undefined, number>();
  for (const { event, envelope: found } of seen) {
    if (events.has(event) && found !== envelope) wrong.set(found, (wrong.get(found) ?? 0) + 1);
  }
  return [...wrong].map(([found, count]) => ({ code: 'wrongEnvelope', expected: envelope, found, events: count }));
};

/** How often the one event that holds others was seen, where each of them was seen as often. */
const timesOfEnvelope = (times: ReadonlyMap<string, number>, inside: ReadonlySet<string>): number | undefined => {
  const counts = new Set([...times].flatMap(([event, count]) => (inside.has(event) ? [count] : [])));
  const [count = 0] = counts;
  return counts.size === 1 && count > 1 ? count : undefined;
};

const judgeNumbers = (seen: readonly SeenEvent[], expectation: Expectation): readonly CaptureFinding[] => {
  const { envelope, events, reports, repeated, sentTwice } = expectation;
  const aboutConfig = seen.some((event) => !isDailyReport(event));
  const times = new Map<string, number>();
  for (const { event, again } of seen) if (!again) times.set(event, (times.get(event) ?? 0) + 1);
  const twice = (event: string, count: number): CaptureFinding => ({
    ...{ code: 'twice', event, times: count },
    byServer: sentTwice && count % 2 === 0,
  });
  const inside = new Set(
    seen.flatMap((event) => (envelope !== undefined && event.envelope === envelope ? [event.event] : [])),
  );
  const whole = timesOfEnvelope(times, inside);
  return [
    ...[...events.keys()].flatMap((event): readonly CaptureFinding[] =>
      times.has(event) || !aboutConfig ? [] : [{ code: 'missingEvent', event }],
    ),
    ...(envelope !== undefined && whole !== undefined ? [twice(envelope, whole)] : []),
    ...[...times].flatMap(([event, count]): readonly CaptureFinding[] =>
      count > 1 &&
      !(whole !== undefined && inside.has(event)) &&
      (events.has(event) || (reports.has(event) && !repeated.has(event)))
        ? [twice(event, count)]
        : [],
    ),
  ];
};

/**
 * Judges what was seen by what a release reports: names and values of events, not message ids, times or contexts. If any
 * event about the config is there, all of them are expected. Of the other daily events, only those that are there are
 * judged. Reports about what happens are not judged.
 */
export const judge = (seen: readonly SeenEvent[], expectation: Expectation): readonly CaptureFinding[] => {
  const judged = seen.filter((event) => !isOtherReport(event, expectation));
  if (judged.length === 0) return [];
  const missed = new Set<ExpectedField>();
  return gathered([
    ...judged.flatMap((event) => judgeEvent(event, expectation, missed)),
    ...judgeEnvelope(judged, expectation),
    ...judgeNumbers(judged, expectation),
    ...judgeRepeated(
      judged.filter((event) => isDailyReport(event) && !event.again),
      expectation,
    ),
  ]);
};
