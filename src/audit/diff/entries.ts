import { entryKey } from '../../reports/daily/build.js';
import { identifier } from '../../schema/vocabularies.js';

/** Identifies an entry of a list; `undefined` if it has no valid id. */
export type Key = string | undefined;

/** The key from the property in which an event has the id of its entry. */
export const keyFrom = (value: unknown): Key =>
  typeof value === 'string' && identifier.has(value) ? value : undefined;

/** Numbers the entries of each event that is sent once for each; one that comes again keeps its place. */
export const placing = (): ((event: string, valueAt: (property: string) => unknown) => number) => {
  const places = new Map<string, { next: number; readonly of: Map<string, number> }>();
  return (event, valueAt) => {
    const by = entryKey(event);
    if (by === undefined) return 0;
    const known = places.get(event) ?? { next: 0, of: new Map<string, number>() };
    places.set(event, known);
    const key = keyFrom(valueAt(by));
    const place = (key === undefined ? undefined : known.of.get(key)) ?? known.next;
    known.next = Math.max(known.next, place + 1);
    if (key !== undefined) known.of.set(key, place);
    return place;
  };
};

/**
 * Finds for each entry of a list the place of its counterpart in another: the one with the same key. What then remains
 * goes together in order, but never two of different keys. A key that comes again too often has one counterpart.
 */
export const counterparts = (of: readonly Key[], among: readonly Key[]): readonly (number | undefined)[] => {
  const places = new Map<string, number[]>();
  for (const [place, key] of among.entries()) {
    if (key === undefined) continue;
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  }
  const times = new Map<string, number>();
  const same = of.map((key) => {
    const found = key === undefined ? undefined : places.get(key);
    if (key === undefined || found === undefined) return undefined;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return found[Math.min(time, found.length - 1)];
  });
  const taken = new Set(same);
  const left = [...among.keys()].filter((place) => !taken.has(place));
  const keyless = left.filter((place) => among[place] === undefined).values();
  const keyed = left.filter((place) => among[place] !== undefined).values();
  return same.map((place, index) => {
    if (place !== undefined) return place;
    const next = keyless.next();
    if (!next.done) return next.value;
    return of[index] === undefined ? keyed.next().value : undefined;
  });
};
