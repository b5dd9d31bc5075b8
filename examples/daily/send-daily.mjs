// A server that reports its diagnostics once a day:
//
//   node daily/send-daily.mjs config.json 10.8
//
// DATA_PLANE_URL and WRITE_KEY name the receiver, TELEMETRY_ID the server; ONCE=1 reports once and ends.

import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Analytics } from '@segment/analytics-node';
import { buildPayloadFromText, describeIssue, describeWarning, trackCalls } from 'mattermost-diagnostics';

const day = 24 * 60 * 60 * 1000;

/** Hands calls to the receiver. The client itself tries again, with growing pauses, before it gives up. */
const deliver = async (calls, { host, writeKey, userId, maxRetries = 10 }) => {
  const client = new Analytics({ host, writeKey, maxRetries, flushAt: 250 });
  const failures = [];
  client.on('error', (failure) => failures.push(failure));
  client.identify({ userId });
  for (const call of calls) client.track(call);
  await client.closeAndFlush({ timeout: day / 24 });
  if (failures.length > 0) throw new Error('the receiver took none of it');
};

/** One report: reads the config anew, so that opting out holds from the next report on. Gives what became of it. */
export const reportOnce = async ({ configFile, release, receiver, log = console.error }) => {
  const text = await readFile(configFile, 'utf8');
  const result = buildPayloadFromText(text, { release, env: process.env });
  if (result.status === 'invalid') {
    for (const issue of result.issues) log(`not reported: ${describeIssue(issue)}`);
    return 'invalid';
  }
  for (const warning of result.warnings) log(`warning: ${describeWarning(warning)}`);
  if (result.status === 'disabled') {
    log(`not reported: ${result.reason} is false`);
    return 'disabled';
  }
  try {
    await deliver(trackCalls(result.payload, receiver), receiver);
    return 'sent';
  } catch (error) {
    log(`not reported: ${error.message}; the next try is tomorrow`);
    return 'failed';
  }
};

/** A report at once, and then one every day until the signal aborts. */
export const reportDaily = async ({ every = day, signal, ...settings }) => {
  while (!signal?.aborted) {
    await reportOnce(settings);
    await pause(every, undefined, { signal }).catch(() => {});
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [configFile, release] = process.argv.slice(2);
  const { DATA_PLANE_URL: host, WRITE_KEY: writeKey, TELEMETRY_ID: userId, ONCE } = process.env;
  if (!configFile || !release || !host || !writeKey || !userId) {
    console.error('usage: DATA_PLANE_URL=… WRITE_KEY=… TELEMETRY_ID=… node daily/send-daily.mjs CONFIG RELEASE');
    process.exit(2);
  }
  const settings = { configFile, release, receiver: { host, writeKey, userId } };
  if (!ONCE) await reportDaily(settings);
  else if ((await reportOnce(settings)) === 'failed') process.exitCode = 1;
}
