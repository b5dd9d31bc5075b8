import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deviceFields } from '../../../src/reports/mobile-performance/device.js';
import { traceNames } from '../../../src/reports/mobile-performance/traces.js';
import { mobilePerformance, verifyMobilePerformance } from '../../../src/reports.js';
import { canary, canaryNumber, everythingOf, listen } from '../../support/hostile/canary.js';
import { seed } from '../../support/seed.js';

const secrets = Array.from({ length: 20 }, canary);
const text = fc.oneof(
  fc.constantFrom(...secrets),
  fc.constantFrom(...secrets).map((secret) => `de-${secret}`),
  fc.constantFrom(...secrets).map((secret) => `Europe/${secret}`),
  fc.constantFrom('DE', 'Android', 'samsung', '1.31.0', ''),
);

const measuredAs = (holds: string): fc.Arbitrary<unknown> => {
  if (holds === 'a string') return text;
  return holds === 'a boolean' ? fc.boolean() : fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
};

const anything = fc.oneof(
  text,
  fc.constant(canaryNumber),
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.constant([]),
  fc.constant({}),
);
const orAnything = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 20, arbitrary }, anything);

const members = Object.entries(deviceFields).map(([name, { holds }]) => [name, orAnything(measuredAs(holds))] as const);

const metric = fc.record(
  {
    name: orAnything(fc.oneof(text, fc.constantFrom(...traceNames.map(({ name }) => name)))),
    startTime: orAnything(fc.double({ noNaN: true, min: -1e12, max: 1e12 })),
    endTime: orAnything(fc.integer()),
    extra: text,
  },
  { requiredKeys: ['name'] },
);

const measurements = fc.record({
  enableDiagnostics: fc.constant(true),
  metrics: fc.array(metric, { maxLength: 5 }),
  deviceInfo: fc.record(Object.fromEntries([...members, [secrets[0] as string, text]]), { requiredKeys: [] }),
});

it('gives a body without a canary that passes as it is, or issues without one', () => {
  const statuses = new Set<string>();
  fc.assert(
    fc.property(measurements, (given) => {
      const result = mobilePerformance(given);
      statuses.add(result.status);
      listen(everythingOf(result), 'a performance report');
      if (result.status !== 'ok') return;
      listen(result.text, 'the body of a performance report');
      expect(verifyMobilePerformance(JSON.parse(result.text))).toEqual([]);
      expect(result.text).not.toContain('device_unique_id');
    }),
    { seed, numRuns: 1000 },
  );
  expect(statuses).toEqual(new Set(['ok', 'invalid']));
});

it('takes anything', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }), (given) => {
      expect(['invalid', 'disabled']).toContain(mobilePerformance(given).status);
    }),
    { seed, numRuns: 300 },
  );
});
