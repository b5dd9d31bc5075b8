import type { Departure } from '../field-map/departures.js';
import { departureText, sendsMore } from '../field-map/server.js';
import { guarded } from '../misuse.js';
import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import type { CompiledField } from '../transform/compile-field.js';
import { dailyFor } from '../transform/daily.js';
import type { Slot } from '../transform/layout.js';
import { messageDepartures } from './daily/departures.js';
import { compiledKeys } from './security-check/check.js';
import { serverErrorDepartures } from './sentry/server/sent.js';

/** What the server sends in place of what a field of a report holds. */
export const insteadOf = ({ rule, reads }: CompiledField): string | undefined => {
  const more = sendsMore(rule, (reads[0] as Slot).setting);
  return more && departureText(more);
};

/** Where less leaves of fields than the server sends. */
export const departuresIn = (fields: readonly CompiledField[]): readonly Departure[] =>
  fields.flatMap((field) => {
    const { event, property } = field;
    const instead = insteadOf(field);
    return instead === undefined ? [] : [{ event, property, instead }];
  });

/**
 * Every departure of the other reports at a release: where this package gives less than the real server sends, on
 * purpose. Those about the config are what `departures` of the main entry gives.
 *
 * @param release - a release point
 * @returns the event, the property, and what the server sends in its place
 * @throws `ArgumentError` where it is no release point
 * @example
 * reportDepartures('5.6').find(({ property }) => property === 'system_admin_permissions')?.instead;
 * // 'what channel users may do'
 */
export const reportDepartures = (release: Release): readonly Departure[] =>
  guarded(() => [
    ...departuresIn([...dailyFor(release).events.values(), compiledKeys(release)].flat()),
    ...Object.entries(messageDepartures).flatMap(([property, timeline]) => {
      const instead = at(timeline, release);
      return instead === undefined ? [] : [{ event: 'every message', property, instead }];
    }),
    ...serverErrorDepartures(release),
  ]);
