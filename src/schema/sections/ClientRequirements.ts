import { choice, zero } from '../kinds.js';
import { version } from '../vocabularies.js';

export const ClientRequirements = {
  AndroidLatestVersion: choice(version, { '5.6': zero }),
  AndroidMinVersion: choice(version, { '5.6': zero }),
  DesktopLatestVersion: choice(version, { '5.6': zero }),
  DesktopMinVersion: choice(version, { '5.6': zero }),
  IosLatestVersion: choice(version, { '5.6': zero }),
  IosMinVersion: choice(version, { '5.6': zero }),
};
