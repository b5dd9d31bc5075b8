import { entryKey, sendingsOf, sentPerProperty } from '../reports/daily/build.js';
import type { DailyEvent } from '../reports/daily/events/index.js';
import type { KnownFacts } from '../reports/daily/read.js';
import type { EventProperties } from '../transform/compiled.js';
import type { Reported } from '../transform/fields.js';
import type { SeenEvent, SeenProperty } from './capture.js';
import { counterparts, keyFrom } from './entries.js';
import { comparable, type Expectation, type ExpectedField } from './expectation.js';
import type { CaptureFinding, LikelyCause } from './findings.js';
import { isDailyReport } from './judge.js';

type Fields = ReadonlyMap<string, ExpectedField>;

/** The difference between what was seen in a field and what the facts say, if there is one. */
const differing = (
  field: ExpectedField,
  there: SeenProperty | undefined,
  predicted: Reported | undefined,
): readonly CaptureFinding[] => {
  const { event, property, rule } = field;
  const found = there ? comparable(field, there) : { seen: undefined };
  if (found === undefined || (!there && !field.optional) || found.seen === predicted) return [];
  const { setting, departure: instead } = rule;
  const likely: LikelyCause | undefined =
    there && instead !== undefined ? { because: 'departure', instead } : undefined;
  return [{ code: 'differsFromPrediction', event, property, setting, predicted, ...found, ...(likely && { likely }) }];
};

const against = (
  fields: Fields,
  { properties }: SeenEvent,
  sending: EventProperties | undefined,
): readonly CaptureFinding[] => {
  const given = new Map(properties.map((property) => [property.name, property]));
  return [...fields.values()].flatMap((field) =>
    differing(field, given.get(field.property), sending?.[field.property]),
  );
};

/** An event that comes once for each property: which of them stands in which event tells nothing. */
const againstAll = (
  fields: Fields,
  seen: readonly SeenEvent[],
  sendings: readonly EventProperties[],
): readonly CaptureFinding[] => {
  const predicted: EventProperties = Object.assign({}, ...sendings);
  const given = new Map(seen.flatMap(({ properties }) => properties.map((property) => [property.name, property])));
  return [...fields.values()].flatMap((field) =>
    differing(field, given.get(field.property), predicted[field.property]),
  );
};

/** An event that comes once for each entry of a list: in any order, where the entries have ids. */
const againstEntries = (
  fields: Fields,
  seen: readonly SeenEvent[],
  sendings: readonly EventProperties[],
  { event, id }: { readonly event: string; readonly id: string },
): readonly CaptureFinding[] => {
  const seenKeys = seen.map(({ properties }) => keyFrom(properties.findLast(({ name }) => name === id)?.value));
  const places = counterparts(
    seenKeys,
    sendings.map((sending) => keyFrom(sending[id])),
  );
  return [
    ...seen.flatMap((one, index) => {
      const place = places[index];
      return against(fields, one, place === undefined ? undefined : sendings[place]);
    }),
    ...sendings.flatMap((_, place): readonly CaptureFinding[] =>
      places.includes(place) ? [] : [{ code: 'missingEvent', event }],
    ),
  ];
};

/** What daily reports say against the facts: values that differ, and events that are not there. */
export const againstFacts = (
  all: readonly SeenEvent[],
  { reports }: Expectation,
  known: KnownFacts,
): readonly CaptureFinding[] => {
  const daily = all.filter((event) => isDailyReport(event) && reports.has(event.event));
  if (daily.length === 0) return [];
  return [...reports].flatMap(([event, fields]): readonly CaptureFinding[] => {
    const sendings = sendingsOf(event as DailyEvent, known) ?? [];
    const seen = daily.filter((one) => one.event === event);
    if (seen.length === 0) return sendings.length === 0 ? [] : [{ code: 'missingEvent', event }];
    if (sentPerProperty(event)) return againstAll(fields, seen, sendings);
    const id = entryKey(event);
    return id === undefined
      ? seen.flatMap((one) => against(fields, one, sendings[0]))
      : againstEntries(fields, seen, sendings, { event, id });
  });
};
