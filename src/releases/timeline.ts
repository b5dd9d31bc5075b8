import { orderOf, type Release, releases } from './points.js';

/** From this release point on there is nothing. */
export const gone: unique symbol = Symbol('gone');

/** What holds from which release point on, oldest first. Overlaps and gaps between two statements cannot be written. */
export type Timeline<T> = { readonly [R in Release]?: T | typeof gone };

/** Turns a release that is not in the list into a sentence of the compiler's. */
export type OnlyReleases<T> = {
  readonly [K in keyof T]: K extends Release
    ? unknown
    : { readonly [Why in `${K & string} is not a known version`]: never };
};

/** The statements of a timeline in the order of the releases, each with the release point it holds from. */
export const statements = <T>(timeline: Timeline<T>): readonly (readonly [Release, T | typeof gone])[] =>
  (Object.keys(timeline) as Release[])
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((release) => [release, timeline[release] as T | typeof gone]);

/** What holds at a release point, or `undefined` where nothing does. */
export const at = <T>(timeline: Timeline<T>, release: Release): T | undefined => {
  const asked = orderOf(release);
  let latest = -1;
  let current: T | typeof gone = gone;
  for (const since of Object.keys(timeline) as Release[]) {
    const place = orderOf(since);
    if (place > asked || place < latest) continue;
    latest = place;
    current = timeline[since] as T | typeof gone;
  }
  return current === gone ? undefined : (current as T);
};

/** The release points at which a timeline says something. */
export const releasesOf = <T>(timeline: Timeline<T>): readonly Release[] => {
  let current: T | typeof gone | undefined;
  return releases.filter((release) => {
    if (Object.hasOwn(timeline, release)) current = timeline[release];
    return current !== undefined && current !== gone;
  });
};
