import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics as SegmentAnalytics } from '@segment/analytics-node';
import { type Call, dailyCalls } from '../../src/reports.js';

/** Everything that a server of a release sends at a start, from its config and what is known of it. */
export const callsAtStart = (config: string, release: string): readonly Call[] => {
  const day = dailyCalls({ config: JSON.parse(config) }, { release, asLoaded: true, preview: true });
  if (day.status !== 'ok') throw new Error(`nothing is sent: ${day.status}`);
  return day.calls;
};

type Track = Extract<Call, { type: 'track' }>;

const tracks = (calls: readonly Call[]): readonly Track[] =>
  calls.filter((call): call is Track => call.type === 'track');

/** Sends calls as the client of Segment does, so many in one body. */
export const sendBySegment = async (
  host: string,
  calls: readonly Call[],
  userId: string,
  flushAt = 1,
): Promise<readonly unknown[]> => {
  const client = new SegmentAnalytics({ host, writeKey: 'key', flushAt, maxRetries: 0 });
  const failures: unknown[] = [];
  client.on('error', (failure) => failures.push(failure));
  client.identify({ userId });
  for (const { event, properties = {} } of tracks(calls)) client.track({ userId, event, properties });
  await client.closeAndFlush();
  return failures;
};

/** Sends calls as the client of Rudder does, compressed: one event in a body, as servers do it. */
export const sendByRudder = async (host: string, calls: readonly Call[], userId: string): Promise<void> => {
  const client = new RudderAnalytics('key', { dataPlaneUrl: host, flushAt: 250, gzip: true, logLevel: 'error' });
  client.identify({ userId });
  await client.flush();
  for (const { event, properties = {} } of tracks(calls)) {
    client.track({ userId, event, properties });
    await client.flush();
  }
};
