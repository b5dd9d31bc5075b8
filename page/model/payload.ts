import type { Explained } from '../../src/audit.js';
import { fieldsByName } from '../../src/wording/explain/in-clear.js';

/** What stands in place of a text or a list that a server sends as it is. */
export const masks = {
  text: '‹text in clear, not shown›',
  list: '‹list in clear, not shown›',
  empty: '‹empty›',
} as const;

/** Every mask, so that a text can be parted at them. */
export const masked = new RegExp(`(${Object.values(masks).join('|')})`);

/** The events of a payload: an envelope is looked through. */
const eventsIn = (payload: Record<string, object>, envelope: string | undefined): Record<string, object> =>
  (envelope === undefined ? payload : ((payload[envelope] ?? {}) as Record<string, object>)) ?? {};

/** How many groups and facts a payload holds, and how long its text is. */
export const sizeOf = (text: string, envelope: string | undefined) => {
  const events = Object.values(eventsIn(JSON.parse(text), envelope));
  return {
    groups: events.length,
    facts: events.reduce((sum, properties) => sum + Object.keys(properties).length, 0),
    bytes: new TextEncoder().encode(text).length,
  };
};

/** The payload as a real server sends it, with a mask wherever that is the setting as it is. */
export const asSent = (text: string, explained: Explained): string => {
  const payload = JSON.parse(text);
  const events = eventsIn(payload, explained.envelope) as Record<string, Record<string, unknown>>;
  for (const { event, property, server, by } of fieldsByName(explained).values()) {
    const held = events[event];
    if (held === undefined || !Object.hasOwn(held, property)) continue;
    if (server.sends === 'empty') held[property] = masks.empty;
    else if (server.sends === 'in clear') held[property] = by === 'count' ? masks.list : masks.text;
  }
  return JSON.stringify(payload);
};

/** What is sent in clear in other events, which no payload holds. */
export const sentElsewhere = ({ inClear }: Explained): number =>
  inClear.filter(({ when }) => when !== undefined).length;

/** The fields of the payload that a real server sends in clear. */
export const clearNames = ({ inClear }: Explained): readonly string[] =>
  inClear.filter(({ when }) => when === undefined).map(({ event, property }) => `${event}.${property}`);
