import { compare, diff, major } from 'semver';
import type { ChangelogSection } from './changelog.js';
import { recordOf, type VersionRecord } from './record.js';
import { type WidenedProperty, widened } from './widened.js';

/** How far a version is from the one before. npm's `^` takes all but `breaking` without being asked. */
const steps = ['none', 'patch', 'minor', 'breaking'] as const;

type VersionStep = (typeof steps)[number];

/** In 0.x the second number is the one that `^` holds on to. */
const stepBetween = (older: string, newer: string): VersionStep => {
  const difference = diff(older, newer);
  if (difference === null) return 'none';
  if (difference === 'patch') return 'patch';
  return difference === 'minor' && major(older) > 0 ? 'minor' : 'breaking';
};

const stepNeeded = (before: VersionRecord, after: VersionRecord, more: readonly WidenedProperty[]): VersionStep => {
  if (more.length > 0) return 'breaking';
  if (after.releases.some((release) => !before.releases.includes(release))) return 'minor';
  return recordOf(before) === recordOf(after) ? 'none' : 'patch';
};

const spanOf = (releases: readonly string[]): string =>
  releases.length === 1
    ? `release ${releases[0]}`
    : `${releases.length} releases, ${releases[0]} to ${releases.at(-1)}`;

const sentence = ({ property, because, releases }: WidenedProperty): string =>
  `  ${property} ${because} (${spanOf(releases)})`;

/** What is known of the versions of this package. */
export interface VersionNames {
  /** The version in package.json. */
  readonly version: string;
  readonly sections: readonly ChangelogSection[];
  /** The record of each version. */
  readonly records: ReadonlyMap<string, VersionRecord>;
  readonly now: VersionRecord;
}

const problemsBetween = (older: string, newer: string, { sections, records }: VersionNames): readonly string[] => {
  const [before, after] = [records.get(older) as VersionRecord, records.get(newer) as VersionRecord];
  const more = widened(before, after);
  const [needed, taken] = [stepNeeded(before, after, more), stepBetween(older, newer)];
  const named = sections.find(({ version }) => version === newer)?.parts.get('Sends more') ?? '';
  const unnamed = more.filter(({ property }) => !named.includes(`\`${property}\``));
  return [
    ...(steps.indexOf(taken) >= steps.indexOf(needed)
      ? []
      : [`from ${older} to ${newer} is a ${taken} step, and must be a ${needed} one:`, ...more.map(sentence)]),
    ...(unnamed.length === 0
      ? []
      : [`CHANGELOG.md must name these under "Sends more" of ${newer}:`, ...unnamed.map(sentence)]),
  ];
};

/** What is wrong with the version, the changelog and the records: nothing, where a wider map is never a small step. */
export const problemsOf = (versions: VersionNames): readonly string[] => {
  const { version, records, now } = versions;
  // A section of a later version is a draft, until package.json has its number.
  const sections = versions.sections.filter((section) => compare(section.version, version) <= 0);
  const [newest] = sections;
  const recorded = [...records.keys()].sort(compare);
  if (newest?.version !== version) return [`CHANGELOG.md must begin with version ${version}`];
  if (recorded.at(-1) !== version) return [`golden/versions has no ${version}: npm run golden`];
  const unrecorded = sections.filter((section) => !records.has(section.version));
  const unreleased = sections.slice(1).filter(({ released }) => released === undefined);
  const changed = recordOf(records.get(version) as VersionRecord) !== recordOf(now);
  return [
    ...unrecorded.map((section) => `golden/versions has no ${section.version}`),
    ...unreleased.map((section) => `CHANGELOG.md has no day for ${section.version}, which is not the newest`),
    ...(changed && newest.released ? [`${version} is released, and the map has changed: raise the version`] : []),
    ...(changed && !newest.released ? [`golden/versions/${version}.json does not match the map: npm run golden`] : []),
    ...recorded.flatMap((newer, index) => {
      const older = recorded[index - 1];
      return older === undefined ? [] : problemsBetween(older, newer, versions);
    }),
  ];
};
