import { sameValue } from '../../json/equal.js';
import type { Release } from '../../releases/points.js';
import { isConfigEvent, isDailyEvent } from '../../wire/detect.js';
import type { Captured } from '../../wire/read.js';
import { ambiguityOf } from './ambiguity.js';
import { placing } from './entries.js';
import { keyOf, type Snapshot, type SnapshotField } from './snapshot.js';

/** What a payload or a capture reports. */
export const snapshotOfEvents = (
  seen: Extract<Captured, { events: unknown }>,
  release: Release | undefined,
): Snapshot => {
  const fields = new Map<string, SnapshotField>();
  const events = new Set<string>();
  const otherEvents = new Set<string>();
  const placeOf = placing();
  let envelope: string | undefined;
  let twice = 0;
  let unlike = 0;
  for (const { event, properties, envelope: outer } of seen.events) {
    if (seen.sort === 'capture' && !isConfigEvent(event) && !isDailyEvent(event)) {
      otherEvents.add(event);
      continue;
    }
    envelope ??= outer;
    events.add(event);
    const place = placeOf(event, (property) => properties.findLast(({ name }) => name === property)?.value);
    for (const { name, found, value } of properties) {
      const key = keyOf(event, name, place);
      const earlier = fields.get(key);
      if (earlier) twice += 1;
      if (earlier && !sameValue(earlier.value, value)) unlike += 1;
      fields.set(key, { event, ...(place > 0 && { place }), property: name, found, value });
    }
  }
  return {
    sort: seen.sort,
    ...(release !== undefined && { release }),
    ...(envelope !== undefined && { envelope }),
    fields,
    events,
    twice,
    ambiguity: ambiguityOf(seen, release, unlike),
    otherEvents: [...otherEvents],
    warnings: seen.warnings,
  };
};
