import { gunzipSync } from 'node:zlib';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics as SegmentAnalytics } from '@segment/analytics-node';
import { afterEach, describe, expect, it } from 'vitest';
import { type Verification, verify } from '../../src/audit.js';
import { payloadOrThrow, type TrackCall, trackCalls } from '../../src/index.js';
import { goldenFolder, goldensIn } from '../support/golden.js';
import { type Received, startReceiver } from '../support/receiver.js';

const userId = 'abcdefghijklmnopqrstuvwxyz';
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const segment = async (host: string, calls: readonly TrackCall[]): Promise<void> => {
  const client = new SegmentAnalytics({ host, writeKey: 'key', flushAt: 250, maxRetries: 0 });
  const failures: unknown[] = [];
  client.on('error', (failure) => failures.push(failure));
  client.identify({ userId });
  for (const call of calls) client.track(call);
  await client.closeAndFlush();
  expect(failures).toEqual([]);
};

const rudder = async (host: string, calls: readonly TrackCall[]): Promise<void> => {
  const client = new RudderAnalytics('key', { dataPlaneUrl: host, flushAt: 250, gzip: true, logLevel: 'error' });
  client.identify({ userId });
  for (const call of calls) client.track(call);
  await client.flush();
};

const sent = async (send: typeof segment, calls: readonly TrackCall[]): Promise<readonly Received[]> => {
  const { host, received, close } = await startReceiver();
  closing.push(close);
  await send(host, calls);
  return received;
};

const textOf = ({ body, encoding }: Received): string =>
  (encoding === 'gzip' ? gunzipSync(body) : Buffer.from(body)).toString('utf8');

const goldenOf = (release: string) => {
  const found = goldensIn(goldenFolder).find((golden) => golden.release === release && !golden.isRequest);
  if (found === undefined) throw new Error(`there is no golden config of ${release}`);
  return found.input;
};

const codesOf = (result: Verification) => (result.status === 'judged' ? result.findings : result);

describe.for([
  ['Segment', segment, undefined],
  ['Rudder', rudder, 'gzip'],
] as const)('the client of %s', ([, send, encoding]) => {
  it.for(['3.7', '5.6', '5.7', '9.11', '10.3', '10.4', '10.8'])('sends what %s promises', async (release) => {
    const config = goldenOf(release);
    const received = await sent(send, trackCalls(payloadOrThrow(config, { release, preview: true }), { userId }));
    expect(received.every((request) => request.encoding === encoding && request.path === '/v1/batch')).toBe(true);
    const result = verify(received.map(textOf), { release, config });
    expect(result).toMatchObject({ status: 'judged', findings: [], issues: [], seen: { otherCalls: 1 } });
    const alone = verify(received.map(textOf), { config });
    expect(alone).toMatchObject({ status: 'judged', findings: [] });
  });

  it('does not hide what someone smuggles in', async () => {
    const [first, ...rest] = trackCalls(payloadOrThrow('{}', { release: '5.7' }), { userId });
    const smuggled = { ...first, properties: { ...first?.properties, site_url: 'https://chat.example.com' } };
    const received = await sent(send, [smuggled as TrackCall, ...rest]);
    expect(codesOf(verify(received.map(textOf), { release: '5.7', config: '{}' }))).toMatchObject([
      {
        code: 'unknownProperty',
        event: 'config_service',
        property: 'site_url',
        count: 1,
        looksLike: 'a URL',
      },
    ]);
  });
});
