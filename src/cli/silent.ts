import { findVersion } from '../releases/server-version.js';

/** Whether a version was named that reports no configuration. */
export const isSilent = (release: string | undefined): boolean => {
  const version = release !== undefined ? findVersion(release) : undefined;
  return version?.ok === true && version.value.release === undefined;
};
