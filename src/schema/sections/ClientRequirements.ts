import { gone } from '../../releases/timeline.js';
import { choice, zero } from '../kinds.js';
import { version } from '../vocabularies.js';

export const ClientRequirements = {
  AndroidLatestVersion: choice('the recommended version of the Android app', version, { '4.2': zero }),
  AndroidMinVersion: choice('the oldest version of the Android app that may be used', version, { '4.2': zero }),
  DesktopLatestVersion: choice('the recommended version of the desktop app', version, { '4.2': zero, '6.2': gone }),
  DesktopMinVersion: choice('the oldest version of the desktop app that may be used', version, { '4.2': zero, '6.2': gone }),
  IosLatestVersion: choice('the recommended version of the iOS app', version, { '4.2': zero }),
  IosMinVersion: choice('the oldest version of the iOS app that may be used', version, { '4.2': zero }),
};
