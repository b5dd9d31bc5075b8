import type { Section } from './changelog.js';
import { recordOf, type Told } from './told.js';
import { type Widened, widened } from './widened.js';

/** How far a version is from the one before. npm's `^` takes all but `breaking` without being asked. */
const steps = ['none', 'patch', 'minor', 'breaking'] as const;

type Step = (typeof steps)[number];

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Sorts versions, oldest first. */
const byVersion = (a: string, b: string): number => {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left.map((number, index) => number - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
};

/** In 0.x the second number is the one that `^` holds on to. */
const stepBetween = (older: string, newer: string): Step => {
  const [[major = 0, minor = 0], [newMajor = 0, newMinor = 0]] = [numbersOf(older), numbersOf(newer)];
  if (newMajor !== major) return 'breaking';
  if (newMinor !== minor) return major === 0 ? 'breaking' : 'minor';
  return older === newer ? 'none' : 'patch';
};

const stepNeeded = (before: Told, after: Told, more: readonly Widened[]): Step => {
  if (more.length > 0) return 'breaking';
  if (after.releases.some((release) => !before.releases.includes(release))) return 'minor';
  return recordOf(before) === recordOf(after) ? 'none' : 'patch';
};

const spanOf = (releases: readonly string[]): string =>
  releases.length === 1
    ? `release ${releases[0]}`
    : `${releases.length} releases, ${releases[0]} to ${releases.at(-1)}`;

const sentence = ({ property, because, releases }: Widened): string => `  ${property} ${because} (${spanOf(releases)})`;

/** What is known of the versions of this package. */
export interface Versions {
  /** The version in package.json. */
  readonly version: string;
  readonly sections: readonly Section[];
  /** What each version told, as recorded. */
  readonly records: ReadonlyMap<string, Told>;
  readonly now: Told;
}

const problemsBetween = (older: string, newer: string, { sections, records }: Versions): readonly string[] => {
  const [before, after] = [records.get(older) as Told, records.get(newer) as Told];
  const more = widened(before, after);
  const [needed, taken] = [stepNeeded(before, after, more), stepBetween(older, newer)];
  const named = sections.find(({ version }) => version === newer)?.parts.get('Tells more') ?? '';
  const unnamed = more.filter(({ property }) => !named.includes(`\`${property}\``));
  return [
    ...(steps.indexOf(taken) >= steps.indexOf(needed)
      ? []
      : [`from ${older} to ${newer} is a ${taken} step, and must be a ${needed} one:`, ...more.map(sentence)]),
    ...(unnamed.length === 0
      ? []
      : [`CHANGELOG.md must name these under "Tells more" of ${newer}:`, ...unnamed.map(sentence)]),
  ];
};

/** What is wrong with the version, the changelog and the records: nothing, where a wider map is never a small step. */
export const problemsOf = (versions: Versions): readonly string[] => {
  const { version, sections, records, now } = versions;
  const [newest] = sections;
  const recorded = [...records.keys()].sort(byVersion);
  if (newest?.version !== version) return [`CHANGELOG.md must begin with version ${version}`];
  if (recorded.at(-1) !== version) return [`golden/versions has no ${version}: npm run golden`];
  const unrecorded = sections.filter((section) => !records.has(section.version));
  const unreleased = sections.slice(1).filter(({ released }) => released === undefined);
  const changed = recordOf(records.get(version) as Told) !== recordOf(now);
  return [
    ...unrecorded.map((section) => `golden/versions has no ${section.version}`),
    ...unreleased.map((section) => `CHANGELOG.md has no day for ${section.version}, which is not the newest`),
    ...(changed && newest.released ? [`${version} is released, and the map has changed: raise the version`] : []),
    ...(changed && !newest.released
      ? [`golden/versions/${version}.json is not what the map tells: npm run golden`]
      : []),
    ...recorded.flatMap((newer, index) => {
      const older = recorded[index - 1];
      return older === undefined ? [] : problemsBetween(older, newer, versions);
    }),
  ];
};
