import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorAllowList } from '../../../src/reports/sentry/desktop/report.js';
import { type ErrorReport, scrubBreadcrumb, scrubErrorReport, verifyErrorReport } from '../../../src/reports.js';
import { inCpuTime } from '../../support/cpu-time.js';
import { canary, listen } from '../../support/hostile/canary.js';
import { disguised, eventsFor, trapped } from '../../support/hostile/error-events.js';
import { seed } from '../../support/seed.js';

const event = eventsFor(errorAllowList);

const scrubbed = (given: unknown): ErrorReport => {
  const report = scrubErrorReport(given);
  if (report === null) throw new Error('a report was expected');
  return report;
};

const runs = { seed, numRuns: 300 };

describe('any event', () => {
  it('leaves without a canary, and would pass a second time as it is', () => {
    fc.assert(
      fc.property(event, (given) => {
        const report = scrubbed(given);
        const sent = JSON.stringify(report);
        listen(sent, 'a scrubbed event');
        expect(scrubbed(report)).toEqual(report);
        expect(scrubbed(JSON.parse(sent))).toEqual(report);
        expect(verifyErrorReport(sent)).toEqual({ status: 'judged', reports: 1, findings: [] });
      }),
      runs,
    );
  });

  it('is not changed', () => {
    fc.assert(
      fc.property(event, (given) => {
        const frozen = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          Object.values(value).forEach(frozen);
          Object.freeze(value);
        };
        frozen(given);
        listen(JSON.stringify(scrubbed(given)), 'a frozen event');
      }),
      runs,
    );
  });

  it('may raise errors from any of its parts', () => {
    fc.assert(
      fc.property(event, fc.integer({ min: 1, max: 40 }), (given, patience) => {
        listen(JSON.stringify(scrubbed(trapped(given, patience))), 'an event that raises errors');
      }),
      runs,
    );
  });

  it('may answer something else each time', () => {
    fc.assert(
      fc.property(fc.array(disguised, { minLength: 1, maxLength: 3 }), (given) => {
        let asked = 0;
        const turning = (first: unknown): PropertyDescriptor => ({
          get: () => {
            asked += 1;
            return asked % 2 === 1 ? first : given[asked % given.length];
          },
        });
        const turns = Object.defineProperties({}, { level: turning('error'), message: turning('Invalid URL') });
        listen(JSON.stringify(scrubbed(turns)), 'an event that turns');
      }),
      runs,
    );
  });
});

it('reduces any breadcrumb', () => {
  fc.assert(
    fc.property(event, (given) => {
      const breadcrumb = scrubBreadcrumb(given);
      listen(JSON.stringify(breadcrumb), 'a breadcrumb');
      expect(scrubBreadcrumb(breadcrumb)).toEqual(breadcrumb ?? {});
    }),
    runs,
  );
});

describe('an event of any size', () => {
  const deep = (levels: number): unknown => {
    let value: unknown = canary();
    for (let level = 0; level < levels; level += 1) value = { exception: { values: [value] }, extra: value };
    return value;
  };
  const growing = (): unknown => {
    let length = 0;
    const grown = (): number => {
      length += 1;
      return length;
    };
    return new Proxy([], {
      get: (list, member) => (member === 'length' ? { valueOf: grown } : Reflect.get(list, member)),
    });
  };
  const cycle: { [member: string]: unknown } = { message: canary() };
  cycle.exception = { values: [cycle, cycle] };
  cycle.contexts = { app: cycle, os: cycle };

  it.for<[string, unknown]>([
    ['deep', deep(100_000)],
    ['circular', cycle],
    [
      'long texts',
      { message: 'x'.repeat(50_000_000), release: '@'.repeat(50_000_000), environment: '"'.repeat(10_000_000) },
    ],
    [
      'a long path',
      { exception: { values: [{ stacktrace: { frames: [{ filename: 'app:///a/'.repeat(5_000_000) }] } }] } },
    ],
    [
      'many frames',
      { exception: { values: [{ stacktrace: { frames: Array(5_000_000).fill({ filename: canary() }) } }] } },
    ],
    ['a list that claims to be long', { breadcrumbs: Object.assign([], { length: 2 ** 32 - 1 }) }],
    ['a list that grows', { breadcrumbs: growing() }],
    ['many names', { tags: Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`n${index}`, canary])) }],
  ])('%s takes no time', ([, given]) => {
    const sent = inCpuTime(5000, () => JSON.stringify(scrubbed(given)));
    expect(sent.length).toBeLessThan(20_000);
    listen(sent, 'a large event');
  });
});
