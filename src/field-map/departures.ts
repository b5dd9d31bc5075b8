import type { Release } from '../releases.js';
import { type SettingInForce, settingsOf } from '../schema/config.js';
import { type MapEntry, mapAt } from './view.js';

/** A place where this package sends less than the real server did, on purpose. */
export interface Departure {
  readonly event: string;
  readonly property: string;
  /** What the server sends instead. */
  readonly instead: string;
}

/**
 * Every departure of a release, in the order of the map.
 *
 * @param release - a release point
 * @returns the property, and what the server sends in its place
 * @throws `RangeError` where it is no release point
 * @example
 * departures('10.8').find(({ property }) => property === 'chimera_oauth_proxy_url')?.instead; // 'the URL in clear'
 */
export const departures = (release: Release): readonly Departure[] => {
  const settings: ReadonlyMap<string, SettingInForce> = new Map(
    settingsOf(release).map((setting) => [setting.path, setting]),
  );
  const insteadOf = ({ rule }: MapEntry): string | undefined => {
    if (rule.departure !== undefined) return rule.departure;
    const isChoice = rule.rule === 'value' && settings.get(rule.setting)?.setting.kind === 'choice';
    return isChoice ? 'any text as it is, where here a text outside the vocabulary is "other"' : undefined;
  };
  return mapAt(release, settings).flatMap((entry) => {
    const instead = insteadOf(entry);
    return instead === undefined ? [] : [{ event: entry.event, property: entry.property, instead }];
  });
};
