import { guarded } from '../misuse.js';
import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import { type SettingAt, settingsOf } from '../schema/settings-at.js';
import { mapAt } from './map-at.js';
import { remoteNames } from './remote-names.js';
import { departureText, sendsMore } from './server.js';

/** A place where this package sends less than the real server did, on purpose. */
export interface Departure {
  readonly event: string;
  readonly property: string;
  /** What the server sends instead. */
  readonly instead: string;
}

const remotely = {
  instead: 'such a field for each plugin that the marketplace lists, instead of the predefined ones',
  besides: 'such a field for each plugin that the marketplace lists, too',
} as const;

/** The names that a server takes from the marketplace: here only the predefined plugins are reported. */
const fromMarketplace = (release: Release): readonly Departure[] => {
  const relation = at<keyof typeof remotely>(remoteNames.relation, release);
  if (relation === undefined) return [];
  return remoteNames.prefixes.map((prefix) => ({
    event: remoteNames.event,
    property: `${prefix}<plugin>`,
    instead: remotely[relation],
  }));
};

/**
 * Every departure of a release, in the order of the map; after them the names that the server takes from the marketplace.
 *
 * @param release - a release point
 * @returns the property, and what the server sends in its place
 * @throws `ArgumentError` where it is no release point
 * @example
 * departures('10.8').find(({ property }) => property === 'chimera_oauth_proxy_url')?.instead; // 'the URL in clear'
 */
export const departures = (release: Release): readonly Departure[] =>
  guarded(() => {
    const settings: ReadonlyMap<string, SettingAt> = new Map(
      settingsOf(release).map((setting) => [setting.path, setting]),
    );
    const fields = mapAt(release, settings).flatMap(({ event, property, rule }) => {
      const more = sendsMore(rule, (settings.get(rule.setting) as SettingAt).setting);
      return more === undefined ? [] : [{ event, property, instead: departureText(more) }];
    });
    return [...fields, ...fromMarketplace(release)];
  });
