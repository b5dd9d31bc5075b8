import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { entries, folders, modules } from '../support/entries.js';

const require = createRequire(import.meta.url);

const golden = readFileSync(new URL('../../golden/exports.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' | '));

const kindOf = (value: unknown): string => {
  if (typeof value !== 'function') return 'constant';
  return /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'function';
};

const shapeOf = (module: object): readonly (readonly string[])[] =>
  Object.entries(module).map(([name, value]) => [name, kindOf(value)]);

describe.for(modules)('$name', ({ name }) => {
  const promised = golden.filter(([entry, , kind]) => entry === name && kind !== 'type').map((line) => line.slice(1));

  it('exports what golden/exports.txt says to an import', async () => {
    expect(promised.length).toBeGreaterThan(0);
    expect(shapeOf(await import(name))).toEqual(promised);
  });

  it('exports the same to a require', () => {
    const { __esModule, ...module } = require(name);
    expect(shapeOf(module)).toEqual(promised);
  });
});

it('has a file behind every entry', () => {
  for (const { name } of entries) expect(readFileSync(require.resolve(name)).length).toBeGreaterThan(0);
});

it.for(folders)('offers every file of $file', ({ name, file }) => {
  const folder = new URL(`../../${file.replace('*', '')}`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  expect(files.length).toBeGreaterThan(0);
  for (const one of files) expect(readFileSync(require.resolve(name.replace('*', one))).length).toBeGreaterThan(0);
});

it('lists no entry that is gone', () => {
  expect([...new Set(golden.map(([entry]) => entry))]).toEqual(modules.map(({ name }) => name));
});
