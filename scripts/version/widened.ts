import { compareRanges, type RangeChange } from '../../src/rules/compare-ranges.js';
import type { VersionDisclosure, VersionRecord } from './record.js';

/** A property that discloses more in a newer version of this package, and the releases concerned. */
export interface WidenedProperty {
  readonly property: string;
  readonly because: string;
  readonly releases: readonly string[];
}

type ByProperty = ReadonlyMap<string, VersionDisclosure>;

const byRelease = ({ releases, tellings }: VersionRecord): ReadonlyMap<string, ByProperty> => {
  const found = new Map(releases.map((release) => [release, new Map<string, VersionDisclosure>()]));
  for (const disclosure of tellings) {
    const [first, last] = [releases.indexOf(disclosure.from), releases.indexOf(disclosure.to)];
    for (const release of releases.slice(first, last + 1)) found.get(release)?.set(disclosure.property, disclosure);
  }
  return found;
};

/** Compares the old and the new range of a property, once per pair although many releases have the same pair. */
const comparing = () => {
  const known = new Map<VersionDisclosure, Map<VersionDisclosure, RangeChange>>();
  return (old: VersionDisclosure, now: VersionDisclosure): RangeChange => {
    const ofOld = known.get(old) ?? new Map<VersionDisclosure, RangeChange>();
    known.set(old, ofOld);
    const change = ofOld.get(now) ?? compareRanges(old.holds, now.holds);
    ofOld.set(now, change);
    return change;
  };
};

const reasonFor = (
  now: VersionDisclosure,
  before: ByProperty,
  followed: ReadonlySet<string>,
  compare: ReturnType<typeof comparing>,
): string | undefined => {
  const old = before.get(now.property);
  if (old === undefined) return 'is new';
  const more = now.follows.filter((path) => !followed.has(path));
  if (more.length > 0) return `follows a setting that was not sent: ${more.join(', ')}`;
  const { mark, because } = compare(old, now);
  return mark === 'wider' ? because : undefined;
};

const minorOf = (release: string): string => release.split('.').slice(0, 2).join('.');

/** What the older version took a release for: itself, or the newest that it knew of the same minor release. */
const knownAs = (release: string, before: VersionRecord, after: VersionRecord): string | undefined =>
  after.releases
    .slice(0, after.releases.indexOf(release) + 1)
    .findLast((known) => before.releases.includes(known) && minorOf(known) === minorOf(release));

/** Every property that now discloses more about a release that the older version knows. */
export const widened = (before: VersionRecord, after: VersionRecord): readonly WidenedProperty[] => {
  const [older, newer] = [byRelease(before), byRelease(after)];
  const compare = comparing();
  const found = new Map<string, { property: string; because: string; releases: string[] }>();
  for (const [release, tellings] of newer) {
    const then = older.get(knownAs(release, before, after) ?? '');
    if (then === undefined) continue;
    const followed = new Set([...then.values()].flatMap(({ follows }) => follows));
    for (const now of tellings.values()) {
      const because = reasonFor(now, then, followed, compare);
      if (because === undefined) continue;
      const key = `${now.property} ${because}`;
      const known = found.get(key) ?? { property: now.property, because, releases: [] };
      known.releases.push(release);
      found.set(key, known);
    }
  }
  return [...found.values()];
};
