import { gone } from '../../timeline.js';
import { choice, zero } from '../kinds.js';
import { version } from '../vocabularies.js';

export const ClientRequirements = {
  AndroidLatestVersion: choice(version, { '4.2': zero }),
  AndroidMinVersion: choice(version, { '4.2': zero }),
  DesktopLatestVersion: choice(version, { '4.2': zero, '6.2': gone }),
  DesktopMinVersion: choice(version, { '4.2': zero, '6.2': gone }),
  IosLatestVersion: choice(version, { '4.2': zero }),
  IosMinVersion: choice(version, { '4.2': zero }),
};
