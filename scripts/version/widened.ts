import { compareRanges, type RangeChange } from '../../src/rules/compare-ranges.js';
import type { VersionDisclosure, VersionRecord } from './told.js';

/** A property that tells more in a newer version of this package, and of which releases. */
export interface WidenedProperty {
  readonly property: string;
  readonly because: string;
  readonly releases: readonly string[];
}

type ByProperty = ReadonlyMap<string, VersionDisclosure>;

const byRelease = ({ releases, tellings }: VersionRecord): ReadonlyMap<string, ByProperty> => {
  const found = new Map(releases.map((release) => [release, new Map<string, VersionDisclosure>()]));
  for (const telling of tellings) {
    const [first, last] = [releases.indexOf(telling.from), releases.indexOf(telling.to)];
    for (const release of releases.slice(first, last + 1)) found.get(release)?.set(telling.property, telling);
  }
  return found;
};

/** Compares what a property held and holds; each two once, though they stand at many releases. */
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
  told: ReadonlySet<string>,
  compare: ReturnType<typeof comparing>,
): string | undefined => {
  const old = before.get(now.property);
  if (old === undefined) return 'is new';
  const more = now.follows.filter((path) => !told.has(path));
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

/** Every property that tells more than it did of a release that the older version knows. */
export const widened = (before: VersionRecord, after: VersionRecord): readonly WidenedProperty[] => {
  const [older, newer] = [byRelease(before), byRelease(after)];
  const compare = comparing();
  const found = new Map<string, { property: string; because: string; releases: string[] }>();
  for (const [release, tellings] of newer) {
    const then = older.get(knownAs(release, before, after) ?? '');
    if (then === undefined) continue;
    const told = new Set([...then.values()].flatMap(({ follows }) => follows));
    for (const now of tellings.values()) {
      const because = reasonFor(now, then, told, compare);
      if (because === undefined) continue;
      const key = `${now.property} ${because}`;
      const known = found.get(key) ?? { property: now.property, because, releases: [] };
      known.releases.push(release);
      found.set(key, known);
    }
  }
  return [...found.values()];
};
