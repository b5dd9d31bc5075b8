import { dailyEvents } from '../../field-map/daily/index.js';
import { clientsEvent, otherReports } from '../../field-map/other-reports.js';
import type { Node } from '../../json/node.js';
import { memberOf } from '../../wire/calls.js';
import { isConfigEvent } from '../../wire/detect.js';
import { knownEvent } from './catalogue/index.js';

/** An event, and how it was called. */
export interface Called {
  readonly as: 'client' | 'screen' | 'own name';
  /** Its own name or that of the screen. It may be anything. */
  readonly named: unknown;
}

/** What a call is: an event, a report of another sort, or neither. */
export type SortOfCall = Called | 'another report' | 'no event';

/** Sorts a call by what it says of itself. */
export const sortOfCall = (call: Node): SortOfCall => {
  const type = memberOf(call, 'type')?.scalar;
  const event = memberOf(call, 'event')?.scalar;
  if (type === 'screen') return { as: 'screen', named: memberOf(call, 'name')?.scalar };
  if (typeof event !== 'string') return type === 'track' ? { as: 'own name', named: event } : 'no event';
  if (event === clientsEvent) return { as: 'client', named: event };
  if (knownEvent(event, 'own name')) return { as: 'own name', named: event };
  return isConfigEvent(event) || Object.hasOwn(dailyEvents, event) || otherReports.has(event)
    ? 'another report'
    : { as: 'own name', named: event };
};
