import { canonicalText, type MapEntry, type Payload, type Release, type Result, releases } from '../../src/index.js';
import type { SettingAt } from '../../src/schema.js';

type Reported = boolean | number | string;

/** The canonical text of the payload. */
export const payloadText = (result: Result): string => {
  if (result.status !== 'ok') throw new Error(`a payload was expected, not ${result.status}`);
  return canonicalText(result.payload);
};

/** The events of a payload, the same for every release. */
const eventsOf = (result: Result): Payload => {
  if (result.status !== 'ok') throw new Error(`a payload was expected, not ${result.status}`);
  const { configs } = result.payload;
  const events = configs && releases.indexOf(result.release) >= releases.indexOf('10.4') ? configs : result.payload;
  return events as Payload;
};

/** Makes something of each object once: the same maps are asked for with every setting there is. */
const kept = <O extends object, T>(make: (object: O) => T): ((object: O) => T) => {
  const made = new WeakMap<O, T>();
  return (object) => {
    const before = made.get(object);
    if (before !== undefined) return before;
    const now = make(object);
    made.set(object, now);
    return now;
  };
};

/** Every property of a payload under `event.property`. */
export const propertiesOf = (result: Result): ReadonlyMap<string, Reported> =>
  new Map(
    Object.entries(eventsOf(result)).flatMap(([event, properties]) =>
      Object.entries(properties).map(([property, value]) => [`${event}.${property}`, value as Reported]),
    ),
  );

/** What a payload has for one field. */
export const propertyOf = (result: Result, { event, property }: MapEntry): Reported | undefined =>
  eventsOf(result)[event]?.[property] as Reported | undefined;

/** The properties in which two payloads differ. */
export const differing = (a: Result, b: Result): readonly string[] => {
  const [left, right] = [eventsOf(a), eventsOf(b)];
  return Object.keys({ ...left, ...right }).flatMap((event) =>
    Object.keys({ ...left[event], ...right[event] })
      .filter((property) => left[event]?.[property] !== right[event]?.[property])
      .map((property) => `${event}.${property}`),
  );
};

const version = /^(?:[0-9]{1,5}(?:\.[0-9]{1,5}){0,3}(?:-(?:alpha|beta|rc)\.?[0-9]{0,3})?)?$/;

/** Whether a value is one that a field can ever report. */
const inDomain = ({ rule }: MapEntry, settings: ReadonlyMap<string, SettingAt>, value: unknown): boolean => {
  switch (rule.rule) {
    case 'value': {
      const { kind, vocabulary } = (settings.get(rule.setting) as SettingAt).setting;
      if (kind === 'flag') return typeof value === 'boolean';
      if (kind === 'integer') return Number.isSafeInteger(value);
      return value === 'other' || vocabulary?.has(value) === true;
    }
    case 'asText':
      return value === 'true' || value === 'false';
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'pluginVersion':
      return value === 'other' || (typeof value === 'string' && version.test(value));
    case 'alwaysFalse':
      return value === false;
    default:
      return typeof value === 'boolean';
  }
};

/** Names of fields as {@link propertiesOf} has them. */
export const nameOf = ({ event, property }: MapEntry): string => `${event}.${property}`;

const fieldsByEvent = kept((map: readonly MapEntry[]): ReadonlyMap<string, ReadonlyMap<string, MapEntry>> => {
  const events = new Map<string, Map<string, MapEntry>>();
  for (const entry of map) {
    const fields = events.get(entry.event) ?? new Map<string, MapEntry>();
    events.set(entry.event, fields.set(entry.property, entry));
  }
  return events;
});
const settingsByPath = kept(
  (settings: readonly SettingAt[]): ReadonlyMap<string, SettingAt> =>
    new Map(settings.map((setting) => [setting.path, setting])),
);

/** The properties of a payload that the map of its release does not hold, or whose value none of its rules can give. */
export const strayProperties = (
  result: Result,
  map: readonly MapEntry[],
  settings: readonly SettingAt[],
): readonly string[] => {
  const [events, byPath] = [fieldsByEvent(map), settingsByPath(settings)];
  return Object.entries(eventsOf(result)).flatMap(([event, properties]) => {
    const fields = events.get(event);
    const isStray = ([property, value]: readonly [string, unknown]): boolean => {
      const entry = fields?.get(property);
      return entry === undefined || !inDomain(entry, byPath, value);
    };
    return Object.entries(properties)
      .filter(isStray)
      .map(([property]) => `${event}.${property}`);
  });
};

/** Release points that represent all others in tests of every setting. */
export const ages = ['3.7', '5.6', '5.36', '7.8', '10.8'] as const satisfies readonly Release[];
