import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { releases } from '../../src/releases/points.js';
import { goldenSchemas, schemaDigests } from '../support/schema-digests.js';

const require = createRequire(join(inject('home'), 'a-program.js'));
const pathOf = (file: string): string => require.resolve(`mattermost-diagnostics/schemas/${file}`);
const folder = dirname(pathOf('config-parts.json'));

it('ships the schemas of golden/schemas.txt, and nothing else, in their folder', () => {
  expect(schemaDigests(folder)).toEqual(goldenSchemas.trimEnd().split('\n').toSorted());
});

it('offers those of every release by their names, and the parts that they refer to', () => {
  const names = (['config', 'payload'] as const).flatMap((sort) => [
    `${sort}-parts.json`,
    ...releases.map((release) => `${sort}-${release}.schema.json`),
  ]);
  expect(readdirSync(folder).toSorted()).toEqual([...names, 'output'].toSorted());
  for (const name of names) expect(JSON.parse(readFileSync(pathOf(name), 'utf8'))).toBeTypeOf('object');
});

it('offers those of what the command prints by their names', () => {
  for (const file of readdirSync(join(folder, 'output'))) {
    const { title } = JSON.parse(readFileSync(pathOf(`output/${file}`), 'utf8'));
    expect(`${title}.json`).toBe(`mm-diagnostics/${file}`);
  }
});
