import { entryKey } from '../reports/daily/build.js';
import { counterparts, type Key, keyFrom } from './entries.js';
import { isDailyEvent } from './shape.js';
import { keyOf, type Problem, type Side, type SideField, type SideOptions, sideBesideFacts, sideOf } from './side.js';

/** Whether anything was read that is sent every day besides the config. */
const holdsDaily = ({ events }: Side): boolean => [...events].some(isDailyEvent);

/** The side without what is sent besides the config: that is named, and not compared. */
const aboutConfig = (side: Side): Side => {
  const daily = [...side.events].filter(isDailyEvent);
  return {
    ...side,
    fields: new Map([...side.fields].filter(([, { event }]) => !isDailyEvent(event))),
    events: new Set([...side.events].filter((event) => !isDailyEvent(event))),
    otherEvents: [...daily, ...side.otherEvents],
  };
};

const keysIn = ({ fields }: Side): ReadonlyMap<string, readonly Key[]> => {
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
const aligned = (first: Side, second: Side): Side => {
  const [firstKeys, secondKeys] = [keysIn(first), keysIn(second)];
  const places = new Map([...secondKeys].map(([event, keys]) => [event, placesOf(keys, firstKeys.get(event) ?? [])]));
  const fields = [...second.fields.values()].map(({ place: before = 0, ...field }): [string, SideField] => {
    const place = places.get(field.event)?.[before] ?? 0;
    return [keyOf(field.event, field.property, place), { ...field, ...(place > 0 && { place }) }];
  });
  return { ...second, fields: new Map(fields) };
};

/** Two sides as they can be compared: where one tells of its config alone, no more is compared of the other. */
export const comparable = (a: Side, b: Side): readonly [Side, Side] =>
  holdsDaily(a) === holdsDaily(b) ? [a, aligned(a, b)] : [aboutConfig(a), aboutConfig(b)];

/** Something to compare, and what is known of it. */
export type Given = readonly [given: unknown, options: SideOptions];

const isOf = (side: Side | Problem, ...sorts: readonly Side['sort'][]): boolean =>
  'sort' in side && sorts.includes(side.sort);

/** Recognises and reads both. `{"elasticsearch": {}}` can be a payload as well as facts: it is what the other one is. */
export const sidesOf = (a: Given, b: Given): readonly [Side | Problem, Side | Problem] => {
  const [sideA, sideB] = [sideOf(...a), sideOf(...b)];
  const beside = (other: Side | Problem, side: Side | Problem, given: Given): Side | Problem =>
    isOf(other, 'facts') && !isOf(side, 'facts', 'config') ? sideBesideFacts(...given) : side;
  return [beside(sideB, sideA, a), beside(sideA, sideB, b)];
};
