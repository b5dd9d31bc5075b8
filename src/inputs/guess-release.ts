import { fold } from '../json/fold.js';
import { type Release, releases } from '../releases/points.js';
import { releasesOf } from '../releases/timeline.js';
import { everySetting } from '../schema/settings-at.js';
import { namesIn, sectionsOf } from './names-in.js';

/** A guess at the release whose server wrote a file, and what it rests on. */
export interface Guess {
  readonly release: Release;
  /** How many settings in the file some release knows. */
  readonly settings: number;
  /** Of these, how many the release does not know. */
  readonly unknown: number;
  /** How many settings of the release the file does not hold. */
  readonly missing: number;
  /** Whether the file looks like one that a server wrote, with all its settings. */
  readonly whole: boolean;
  /** Releases that fit as well, older than the guess. */
  readonly alike: readonly Release[];
}

interface ReleaseFit {
  readonly release: Release;
  readonly unknown: number;
  readonly missing: number;
  readonly whole: boolean;
}

/** A server writes all its settings. A file that lacks more than one in so many was written by somebody else. */
const mayLack = 8;

/** What all releases know, made once. */
interface KnownReleases {
  readonly byRelease: ReadonlyMap<Release, ReadonlySet<string>>;
  readonly everywhere: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

let known: KnownReleases | undefined;

const allKnown = (): KnownReleases => {
  if (known) return known;
  const byRelease = new Map(releases.map((release) => [release, new Set<string>()]));
  const everywhere = new Set<string>();
  for (const [path, { defaults }] of everySetting()) {
    const name = fold(path);
    for (const release of releasesOf(defaults)) byRelease.get(release)?.add(name);
    everywhere.add(name);
  }
  known = { byRelease, everywhere, sections: sectionsOf(everywhere) };
  return known;
};

/** The best of some fits, oldest first. */
const bestBy = (fits: readonly ReleaseFit[], against: (fit: ReleaseFit) => number): readonly ReleaseFit[] => {
  const least = Math.min(...fits.map(against));
  return fits.filter((fit) => against(fit) === least);
};

/**
 * Guesses the release whose server wrote a config, from the names of its settings. What a release does not know counts
 * first, since a server writes only what it knows; of a whole file, what it lacks counts next. The newest of those that
 * fit best.
 */
export const guessRelease = (config: unknown): Guess | undefined => {
  const { byRelease, everywhere, sections } = allKnown();
  const given = [...namesIn(config, sections, everywhere)];
  if (given.length === 0) return undefined;
  const fits = [...byRelease].map(([release, paths]): ReleaseFit => {
    const unknown = given.filter((name) => !paths.has(name)).length;
    const missing = paths.size - (given.length - unknown);
    return { release, unknown, missing, whole: missing * mayLack <= paths.size };
  });
  const whole = bestBy(
    bestBy(
      fits.filter((fit) => fit.whole),
      ({ unknown }) => unknown,
    ),
    ({ missing }) => missing,
  );
  const best = whole.length > 0 ? whole : bestBy(fits, ({ unknown }) => unknown);
  const newest = best.at(-1) as ReleaseFit;
  return { ...newest, settings: given.length, alike: best.slice(0, -1).map(({ release }) => release) };
};
