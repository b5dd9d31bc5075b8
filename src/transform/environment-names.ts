import type { Release } from '../releases.js';
import { fileOf } from '../schema/config.js';
import { type Environment, type Overrides, overridesOf } from './environment.js';
import { layoutOf } from './layout.js';

/** What servers read besides overrides of their config. */
const readOtherwise: ReadonlySet<string> = new Set([
  'MM_CLOUD_INSTALLATION_ID',
  'MM_INSTALL_TYPE',
  'MM_SERVICEENVIRONMENT',
]);

/** The variables that are meant as overrides, and override nothing in any of these releases. */
export const unknownVariables = (env: Environment, releases: readonly Release[]): readonly string[] => {
  const compiled = new Map<Release, Overrides | undefined>();
  const overridesIn = (release: Release): Overrides | undefined => {
    if (!compiled.has(release)) compiled.set(release, overridesOf(release, layoutOf(fileOf(release))));
    return compiled.get(release);
  };
  return Object.keys(env).filter(
    (name) =>
      /^MM_/i.test(name) &&
      !readOtherwise.has(name) &&
      !releases.some((release) => overridesIn(release)?.knows(name) ?? false),
  );
};
