import type { Release } from '../../src/index.js';
import { settingsOf } from '../../src/schema.js';

/** Whether a release has a setting of that path. */
export const isSettingAt = (release: Release, path: string): boolean =>
  settingsOf(release).some((setting) => setting.path === path);
