import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import { consolePlaces } from './console/places.js';
import type { SettingPath } from './paths.js';

/** Where an administrator finds a setting in the System Console. */
export interface ConsolePlace {
  readonly title: string;
  /** The menu path; none where the console does not show the setting. */
  readonly menu?: string;
}

/** The settings whose place is known. */
export const placedSettings = Object.keys(consolePlaces) as readonly SettingPath[];

/** Whether the place of a setting is known for every release. */
export const knowsPlaceOf = (setting: SettingPath): boolean => typeof consolePlaces[setting]?.menu === 'object';

/** Where the console of a release has a setting. Of most settings only the place in 10.x is known. */
export const consolePlaceOf = (setting: SettingPath, release: Release): ConsolePlace | undefined => {
  const { title, menu: declared } = consolePlaces[setting] ?? {};
  if (title === undefined) return undefined;
  const menu = typeof declared === 'object' ? at(declared, release) : declared;
  return { title, ...(menu !== undefined && { menu }) };
};

/** Where an administrator changes a setting, and reads about it. */
export interface WhereToChange extends ConsolePlace {
  /** The menu path is that of 10.x: where other releases have it is not known. */
  readonly of10?: true;
  /** The address of the public documentation about it. */
  readonly page?: string;
}

const documentation = 'https://docs.mattermost.com/administration-guide/configure';

/** Where to change a setting, as far as it is known; `undefined` where only config.json names it. */
export const whereToChange = (setting: string, release: Release): WhereToChange | undefined => {
  const place = consolePlaceOf(setting as SettingPath, release);
  const [chapter, heading] = consolePlaces[setting as SettingPath]?.page?.split('#') ?? [];
  if (place === undefined) return undefined;
  return {
    ...place,
    ...(place.menu !== undefined && !knowsPlaceOf(setting as SettingPath) && { of10: true as const }),
    ...(chapter !== undefined && { page: `${documentation}/${chapter}-configuration-settings.html#${heading}` }),
  };
};
