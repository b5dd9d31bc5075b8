import type { Call } from '../../../src/reports.js';
import { verdictOn } from './changed-payloads.js';

/** One event as it is seen on the wire. */
export const seen = (event: string, properties: object): Call => ({
  type: 'track',
  event,
  properties: properties as never,
});

export const found = (event: string, properties: object, release = '5.36') =>
  verdictOn([[seen(event, properties)]], { release }).findings;
