import { event, value } from '../rules.js';

export const config_client_requirements = event({
  android_latest_version: value('ClientRequirements.AndroidLatestVersion'),
  android_min_version: value('ClientRequirements.AndroidMinVersion'),
  desktop_latest_version: value('ClientRequirements.DesktopLatestVersion'),
  desktop_min_version: value('ClientRequirements.DesktopMinVersion'),
  ios_latest_version: value('ClientRequirements.IosLatestVersion'),
  ios_min_version: value('ClientRequirements.IosMinVersion'),
});
