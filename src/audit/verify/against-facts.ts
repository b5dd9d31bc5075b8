import type { DailyEvent } from '../../field-map/daily/index.js';
import { settingsRead } from '../../field-map/rules.js';
import { entryKey, sendingsOf, sentPerField } from '../../reports/daily/build.js';
import type { KnownFacts } from '../../reports/daily/read-facts.js';
import type { Reported } from '../../rules/reported.js';
import type { EventProperties } from '../../transform/compile.js';
import type { SeenEvent, SeenProperty } from '../../wire/seen.js';
import { counterparts, keyFrom } from '../diff/entries.js';
import { comparable, type Expectation, type ExpectedField } from './expectation.js';
import type { CaptureFinding, LikelyCause } from './findings.js';
import { isDailyReport } from './judge.js';

type ExpectedFields = ReadonlyMap<string, ExpectedField>;

/** Whether the facts do not say what a field depends on. */
const isUnknown = ({ rule }: ExpectedField, { unknown }: KnownFacts): boolean =>
  unknown.size > 0 && settingsRead(rule).some((fact) => unknown.has(fact));

/** The fields of the events in a capture that the facts do not judge, as `event.property`. */
export const unjudgedIn = (
  all: readonly SeenEvent[],
  { reports }: Expectation,
  known: KnownFacts,
): readonly string[] => {
  const seen = new Set(all.map(({ event }) => event));
  return [...reports].flatMap(([event, fields]) =>
    seen.has(event)
      ? [...fields.values()].flatMap((field) => (isUnknown(field, known) ? [`${event}.${field.property}`] : []))
      : [],
  );
};

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
  fields: ExpectedFields,
  { properties }: SeenEvent,
  sending: EventProperties | undefined,
): readonly CaptureFinding[] => {
  const given = new Map(properties.map((property) => [property.name, property]));
  return [...fields.values()].flatMap((field) =>
    differing(field, given.get(field.property), sending?.[field.property]),
  );
};

/** An event that comes once for each property: which event has which property means nothing. */
const againstAll = (
  fields: ExpectedFields,
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
  fields: ExpectedFields,
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
  captured: readonly SeenEvent[],
  { reports }: Expectation,
  known: KnownFacts,
): readonly CaptureFinding[] => {
  const daily = captured.filter((event) => isDailyReport(event) && reports.has(event.event));
  if (daily.length === 0) return [];
  return [...reports].flatMap(([event, all]): readonly CaptureFinding[] => {
    const fields = new Map([...all].filter(([, field]) => !isUnknown(field, known)));
    const sendings = sendingsOf(event as DailyEvent, known) ?? [];
    const seen = daily.filter((one) => one.event === event);
    if (seen.length === 0) return sendings.length === 0 ? [] : [{ code: 'missingEvent', event }];
    if (sentPerField(event)) return againstAll(fields, seen, sendings);
    const id = entryKey(event);
    return id === undefined
      ? seen.flatMap((one) => against(fields, one, sendings[0]))
      : againstEntries(fields, seen, sendings, { event, id });
  });
};
