import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { releases } from '../../../src/index.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';

it('has golden cases for every release, and none of them is empty', () => {
  const cases = goldensIn(goldenFolder);
  const covered = new Set(cases.map(({ release }) => release));
  expect(releases.filter((release) => !covered.has(release))).toEqual([]);
  expect(cases.filter(({ payload }) => Object.keys(payload as object).length === 0)).toEqual([]);
  expect(readdirSync(new URL('../../../dist/', import.meta.url))).toEqual(
    expect.arrayContaining(['index.js', 'schema.js', 'cli.js']),
  );
});
