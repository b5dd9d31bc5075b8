import type { Issue } from '../issues.js';
import { type Release, releases } from '../releases/points.js';
import { findRelease } from '../releases/resolve.js';
import { findVersion, type ServerVersion } from '../releases/server-version.js';
import { describeIssue } from '../wording/problems/issues.js';
import { UsageError } from './exit.js';
import type { Given } from './io.js';
import type { ReleaseOptions } from './options.js';
import { didYouMean } from './suggestions.js';

const listed = (issues: readonly Issue[]): string => issues.map(describeIssue).join('; ');

/** What to do where no version was named. */
export const missingRelease = `missing --release. Which Mattermost version is it? (System Console > About, or mattermost version) e.g. --release ${releases.at(-1)}`;

/** The release point of a version that someone typed. */
export const releaseNamed = (version: string): Release => {
  const found = findRelease(version);
  if (found.ok) return found.value;
  const silent = findVersion(version);
  if (silent.ok) {
    throw new UsageError(
      `${listed(found.issues)}. To see what it still sends: mm-diagnostics outbound --release ${silent.value.text}`,
    );
  }
  if (/^v?\d{1,4}$/.test(version)) throw new UsageError(listed(silent.issues));
  const mistyped = /^v?\d+\.\d+(\.\d+)?$/.test(version) ? '' : didYouMean(version, releases);
  throw new UsageError(`${listed(found.issues)}${mistyped}`);
};

/** The version of the server that was asked for with `--release`, whether it reports its configuration or not. */
export const versionOf = ({ options: { release } }: Given<ReleaseOptions>): ServerVersion => {
  if (release === undefined) throw new UsageError(missingRelease);
  const version = findVersion(release);
  if (!version.ok) throw new UsageError(listed(version.issues));
  return version.value;
};

/** The release point that was asked for with `--release`. */
export const releaseOf = ({ options: { release } }: Given<ReleaseOptions>): Release => {
  if (release === undefined) throw new UsageError(missingRelease);
  return releaseNamed(release);
};
