import { orderOf, type Release, releases } from './points.js';

/** Release points that follow one another without a gap, and what holds of all of them. */
export interface ReleaseRange<T> {
  readonly from: Release;
  readonly to: Release;
  readonly holds: T;
}

/** What holds at release points, oldest first, as ranges in which it stays the same by `keyOf`. */
export const rangesOf = <T>(
  held: readonly (readonly [Release, T])[],
  keyOf: (holds: T) => unknown = (holds) => holds,
): readonly ReleaseRange<T>[] => {
  const ranges: { from: Release; to: Release; holds: T; key: unknown }[] = [];
  for (const [release, holds] of held) {
    const [last, key] = [ranges.at(-1), keyOf(holds)];
    if (last && last.key === key && orderOf(last.to) >= orderOf(release) - 1) last.to = release;
    else ranges.push({ from: release, to: release, holds, key });
  }
  return ranges.map(({ from, to, holds }) => ({ from, to, holds }));
};

/** Release points as ranges without gaps. */
export const rangesIn = (points: readonly Release[]): readonly ReleaseRange<true>[] =>
  rangesOf(points.map((release) => [release, true] as const));

/** The same for people: `5.6 to 5.23, 6.1 on`. A range that ends with the newest release has no end. */
export const spansOf = (points: readonly Release[]): string =>
  rangesIn(points)
    .map(({ from, to }) => {
      if (to === releases.at(-1)) return `${from} on`;
      return from === to ? from : `${from} to ${to}`;
    })
    .join(', ');
