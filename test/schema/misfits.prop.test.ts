import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { releases } from '../../src/releases/points.js';
import type { Setting } from '../../src/schema/kinds.js';
import { misfitsOf } from '../../src/schema/misfits.js';
import { settingsOf } from '../../src/schema/settings-at.js';
import { settingSchema } from '../../src/schema/zod.js';
import { seed } from '../support/seed.js';

/** One setting of each kind and each sort of entries. */
const samples = new Map(
  releases.flatMap((release) =>
    settingsOf(release).map(
      ({ setting }) => [`${setting.kind} ${JSON.stringify(setting.entries) ?? ''}`.trim(), setting] as const,
    ),
  ),
);

const name = fc.oneof(fc.string(), fc.constantFrom('Enable', 'Id', 'Title', 'URL', '__proto__', 'constructor'));

const scalar = fc.oneof(
  fc.boolean(),
  fc.double(),
  fc.string(),
  fc.constantFrom(null, undefined, '', 0, -0, 1.5, 2 ** 53, 2 ** 53 - 1, Number.NaN, Number.POSITIVE_INFINITY),
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));

const zodSays = (setting: Setting, given: unknown): readonly (readonly PropertyKey[])[] =>
  settingSchema(setting)
    .safeParse(given)
    .error?.issues.map(({ path }) => path) ?? [];

describe.for([...samples])('%s', ([, setting]) => {
  test.prop([value], { seed, numRuns: 1500 })('does not fit where zod says so', (given) => {
    expect(misfitsOf(setting, given)).toEqual(zodSays(setting, given));
  });

  const declared = typeof setting.entries === 'object' ? Object.keys(setting.entries) : ['a'];
  const record = fc.dictionary(fc.constantFrom(...declared), scalar);

  test.prop([fc.oneof(fc.array(record), fc.dictionary(name, record))], { seed, numRuns: 500 })(
    'nor do its records',
    (given) => {
      expect(misfitsOf(setting, given)).toEqual(zodSays(setting, given));
    },
  );
});

it('has seen every kind', () => {
  expect(new Set([...samples.values()].map(({ kind }) => kind)).size).toBe(6);
  expect(samples.size).toBeGreaterThan(8);
});
