import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { place } from '../../../scripts/set-path.js';
import { fieldMap, planFor } from '../../../src/index.js';
import { givenBy } from '../../../src/rules/accepts.js';
import { settingsOf } from '../../../src/schema.js';
import { checkerOf } from '../../support/schemas.js';
import { seed } from '../../support/seed.js';

const anything = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.constantFrom('', 'gzip', 'other', 'all', 2 ** 53, -1, 1.5),
  fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 3 }),
  fc.dictionary(
    fc.string(),
    fc.oneof(
      fc.boolean(),
      fc.constant(null),
      fc.record({ Enable: fc.oneof(fc.boolean(), fc.string(), fc.constant(null)) }),
    ),
    { maxKeys: 3 },
  ),
);

/** A config with names as declared, and any value anywhere. */
const configs = (paths: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...paths), anything), { maxLength: 6 }).map((given) => {
    const config: Record<string, unknown> = {};
    for (const [path, value] of given) place(config, path, value);
    return config;
  });

describe.for(['3.7', '5.6', '7.8', '10.8'] as const)('%s', (release) => {
  const plan = planFor(release);
  const acceptsConfig = checkerOf('config', release);
  const acceptsPayload = checkerOf('payload', release);

  test.prop([configs(settingsOf(release).map(({ path }) => path))], { seed, numRuns: 1000 })(
    'the schema of config.json accepts just what decoding accepts, and that of the payload what comes of it',
    (config) => {
      const result = plan.fromObject(config, { preview: true });
      expect(acceptsConfig(config)).toBe(result.status === 'ok');
      if (result.status === 'ok') expect(acceptsPayload(result.payload)).toBe(true);
    },
  );

  const empty = plan.fromObject({}, { preview: true });
  test.prop([fc.constantFrom(...fieldMap(release)), anything], { seed, numRuns: 1000 })(
    'the schema of the payload accepts just the values that a rule can give',
    ({ event, property, rule }, value) => {
      if (empty.status !== 'ok') throw new Error('a payload was expected');
      const payload = structuredClone(empty.payload) as Record<string, Record<string, Record<string, unknown>>>;
      const events = (release === '10.8' ? payload.configs : payload) as Record<string, Record<string, unknown>>;
      (events[event] as Record<string, unknown>)[property] = value;
      const expected = rule.rule === 'alwaysFalse' ? value === false : givenBy(rule, value);
      expect(acceptsPayload(payload)).toBe(expected);
    },
  );
});
