import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { place } from '../../scripts/set-path.js';
import { planFor } from '../../src/index.js';
import { configSchema, settingsOf } from '../../src/schema.js';
import { seed } from '../support/seed.js';

const anything = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.string(),
  fc.constantFrom('', 'gzip', 'all', 2 ** 53, -0, 1.5),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.oneof(fc.boolean(), fc.record({ Enable: fc.oneof(fc.boolean(), fc.string()) })), {
    maxKeys: 3,
  }),
);

/** A decoded config: declared names, no null, any value anywhere. */
const decoded = (paths: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...paths), anything), { maxLength: 6 }).map((given) => {
    const config: Record<string, unknown> = {};
    for (const [path, value] of given) place(config, path, value);
    return config;
  });

describe.for(['3.7', '5.6', '7.8', '10.8'] as const)('%s', (release) => {
  const plan = planFor(release);
  const schema = configSchema(release);
  const paths = settingsOf(release).map(({ path }) => path);

  test.prop([decoded(paths)], { seed, numRuns: 1000 })(
    'decoding accepts just what the zod schema accepts',
    (config) => {
      expect(plan.fromObject(config, { preview: true }).status === 'ok').toBe(schema.safeParse(config).success);
    },
  );
});
