import type { Timeline } from '../releases/timeline.js';

/** The one event that holds all the others. Up to 10.3 every event is sent by itself. */
export const envelope: Timeline<string> = { '10.4': 'configs' };

/** The largest message, in bytes, that the server's client library sends where one event holds all others. */
export const largestMessage: Timeline<number> = { '10.4': 32_768 };
