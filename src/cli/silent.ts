import { isIssue, serverVersion } from '../server-version.js';
import type { Given } from './command.js';

/** Whether a version was named that reports no configuration. */
export const isSilent = (release: Given['options'][string]): boolean => {
  const version = typeof release === 'string' ? serverVersion(release) : undefined;
  return version !== undefined && !isIssue(version) && version.release === undefined;
};
