import type { Timeline } from '../releases/timeline.js';

/** The one event that holds all the others. Up to 10.3 every event is sent by itself. */
export const envelope: Timeline<string> = { '10.4': 'configs' };
