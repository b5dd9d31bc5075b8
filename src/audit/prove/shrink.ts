/** Values that are a little simpler: shorter, fewer, nearer to zero. */
const simpler = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return value === 0 ? [] : [0, Math.trunc(value / 2)];
  if (typeof value !== 'string' && !Array.isArray(value)) return entriesLess(value);
  const { length } = value;
  const half = Math.ceil(length / 2);
  const cuts = [value.slice(half), value.slice(0, half), value.slice(1), value.slice(0, -1)];
  return cuts.filter((cut) => cut.length < length);
};

const entriesLess = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return entries.map(([left]) => Object.fromEntries(entries.filter(([name]) => name !== left)));
};

const most = 500;

/** The simplest value found that still shows the same. */
export const shrunk = (value: unknown, stillShows: (value: unknown) => boolean): unknown => {
  let smallest = value;
  for (let tries = 0; tries < most; ) {
    const next = simpler(smallest).find((candidate) => {
      tries += 1;
      return stillShows(candidate);
    });
    if (next === undefined) break;
    smallest = next;
  }
  return smallest;
};

/** A smallest part of some things that still shows the same: halves first, then one by one. */
export const fewest = <T>(things: readonly T[], stillShows: (some: readonly T[]) => boolean): readonly T[] => {
  if (things.length <= 1) return things;
  const half = Math.ceil(things.length / 2);
  for (const part of [things.slice(0, half), things.slice(half)]) if (stillShows(part)) return fewest(part, stillShows);
  const without = things.findIndex((_, left) => stillShows(things.filter((_thing, at) => at !== left)));
  return without === -1
    ? things
    : fewest(
        things.filter((_, at) => at !== without),
        stillShows,
      );
};
