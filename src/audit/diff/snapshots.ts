import { entryKey } from '../../reports/daily/build.js';
import type { Result } from '../../result.js';
import { isDailyEvent } from '../../wire/detect.js';
import { counterparts, type Key, keyFrom } from './entries.js';
import { snapshotBesideFacts, snapshotOf } from './recognise.js';
import { keyOf, type Snapshot, type SnapshotField, type SnapshotOptions } from './snapshot.js';

/** Whether any daily event was read that is not about the config. */
const holdsDaily = ({ events }: Snapshot): boolean => [...events].some(isDailyEvent);

/** The side without daily events that are not about the config: they are named, and not compared. */
const aboutConfig = (side: Snapshot): Snapshot => {
  const daily = [...side.events].filter(isDailyEvent);
  return {
    ...side,
    fields: new Map([...side.fields].filter(([, { event }]) => !isDailyEvent(event))),
    events: new Set([...side.events].filter((event) => !isDailyEvent(event))),
    otherEvents: [...daily, ...side.otherEvents],
  };
};

const keysIn = ({ fields }: Snapshot): ReadonlyMap<string, readonly Key[]> => {
  const found = new Map<string, Key[]>();
  for (const { event, property, place = 0, value } of fields.values()) {
    const by = entryKey(event);
    if (by === undefined) continue;
    const keys = found.get(event) ?? [];
    found.set(event, keys);
    while (keys.length <= place) keys.push(undefined);
    if (property === by) keys[place] = keyFrom(value);
  }
  return found;
};

/** The places of one side's entries as the other side numbers them; those that it does not have come after its own. */
const placesOf = (of: readonly Key[], among: readonly Key[]): readonly number[] => {
  let next = among.length;
  return counterparts(of, among).map((place) => {
    if (place !== undefined) return place;
    next += 1;
    return next - 1;
  });
};

/** The second side with each entry at the place that it has in the first. */
const aligned = (first: Snapshot, second: Snapshot): Snapshot => {
  const [firstKeys, secondKeys] = [keysIn(first), keysIn(second)];
  const places = new Map([...secondKeys].map(([event, keys]) => [event, placesOf(keys, firstKeys.get(event) ?? [])]));
  const fields = [...second.fields.values()].map(({ place: before = 0, ...field }): [string, SnapshotField] => {
    const place = places.get(field.event)?.[before] ?? 0;
    return [keyOf(field.event, field.property, place), { ...field, ...(place > 0 && { place }) }];
  });
  return { ...second, fields: new Map(fields) };
};

/** Two sides as they can be compared: if one has only its config, only the config of the other is compared. */
export const comparable = (a: Snapshot, b: Snapshot): readonly [Snapshot, Snapshot] =>
  holdsDaily(a) === holdsDaily(b) ? [a, aligned(a, b)] : [aboutConfig(a), aboutConfig(b)];

/** Something to compare, and what is known of it. */
export type SnapshotInput = readonly [given: unknown, options: SnapshotOptions];

const isOf = (side: Result<Snapshot>, ...sorts: readonly Snapshot['sort'][]): boolean =>
  side.ok && sorts.includes(side.value.sort);

/** Recognises and reads both. `{"elasticsearch": {}}` can be a payload as well as facts: it is what the other one is. */
export const snapshotsOf = (a: SnapshotInput, b: SnapshotInput): readonly [Result<Snapshot>, Result<Snapshot>] => {
  const [sideA, sideB] = [snapshotOf(...a), snapshotOf(...b)];
  const beside = (other: Result<Snapshot>, side: Result<Snapshot>, given: SnapshotInput): Result<Snapshot> =>
    isOf(other, 'facts') && !isOf(side, 'facts', 'config') ? snapshotBesideFacts(...given) : side;
  return [beside(sideB, sideA, a), beside(sideA, sideB, b)];
};
