import type { UnknownName } from '../audit/explain/file.js';
import { type Release, releases } from '../releases/points.js';
import { nearSetting } from '../schema/near-settings.js';

/** The releases that know a name; of one that none knows, what may be meant. */
export const lifetime = ({ path, knownIn }: UnknownName, release: Release): string => {
  const near = knownIn === undefined ? nearSetting(path, release) : undefined;
  if (near !== undefined) return `no release knows it; did you mean ${near}?`;
  if (knownIn === undefined) return 'no release knows it';
  return knownIn.last === releases.at(-1)
    ? `known from ${knownIn.first} on`
    : `known from ${knownIn.first} to ${knownIn.last}`;
};
