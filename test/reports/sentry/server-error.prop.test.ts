import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mobileErrorAllowList } from '../../../src/reports/sentry/mobile/report.js';
import { serverAllowList } from '../../../src/reports/sentry/server/report.js';
import { mobileError, serverError, verifyMobileError, verifyServerError } from '../../../src/reports.js';
import { inCpuTime } from '../../support/cpu-time.js';
import { canary, listen } from '../../support/hostile/canary.js';
import { eventsFor, trapped } from '../../support/hostile/error-events.js';
import { seed } from '../../support/seed.js';

const ofServer = (event: unknown): object => {
  const result = serverError(event, { release: '10.8' });
  if (result.status !== 'ok') throw new Error('a report was expected');
  return result.report;
};

const runs = { seed, numRuns: 300 };

describe.for([
  ['a server', serverAllowList, ofServer, verifyServerError],
  ['the mobile app', mobileErrorAllowList, mobileError, verifyMobileError],
] as const)('any event of %s', ([, allowList, reported, verify]) => {
  const event = eventsFor(allowList);

  it('leaves without a canary, and would pass a second time as it is', () => {
    fc.assert(
      fc.property(event, (given) => {
        const report = reported(given);
        const sent = JSON.stringify(report);
        listen(sent, 'an error report');
        expect(reported(report)).toEqual(report);
        expect(reported(JSON.parse(sent))).toEqual(report);
        expect(verify(sent)).toEqual({ status: 'judged', reports: 1, findings: [] });
      }),
      runs,
    );
  });

  it('may raise errors from any of its parts', () => {
    fc.assert(
      fc.property(event, fc.integer({ min: 1, max: 40 }), (given, patience) => {
        listen(JSON.stringify(reported(trapped(given, patience))), 'an event that raises errors');
      }),
      runs,
    );
  });

  it('takes no time, however large it is', () => {
    const long = canary().repeat(2_000_000);
    const frame = { module: long, function: '.'.repeat(5_000_000), filename: '/'.repeat(5_000_000), abs_path: long };
    const frames = Array(1_000_000).fill(frame);
    const sent = inCpuTime(5000, () =>
      JSON.stringify(
        reported({
          message: long,
          exception: [{ type: long, value: long, stacktrace: { frames } }],
          breadcrumbs: frames,
        }),
      ),
    );
    listen(sent, 'a large event');
  });
});
