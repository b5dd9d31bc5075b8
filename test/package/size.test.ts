import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../support/bundle.js';
import { entries, modules } from '../support/entries.js';
import { budgets } from './budgets.js';

const command = { name: 'mm-diagnostics', file: './dist/cli.js' };
const measured = [...entries.filter(({ file }) => !file.endsWith('.json')), command];

const contentOf = async (file: string): Promise<string | Uint8Array> => {
  if (file === command.file) return (await bundleOf(file, { platform: 'node', external: ['tinypool'] })).code;
  if (modules.some((module) => module.file === file)) return (await bundleOf(file)).code;
  return readFileSync(new URL(`../../${file}`, import.meta.url));
};

describe('the size of', () => {
  it.for(measured)('$name stays in its budget', async ({ name, file }) => {
    const [size, budget] = [gzipSync(await contentOf(file), { level: 9 }).length, budgets[name]];
    expect(budget, `${name} needs a line in test/package/budgets.ts: it has ${size} bytes`).toBeDefined();
    expect(size, `${name} has outgrown its budget of ${budget} bytes`).toBeLessThanOrEqual(budget as number);
    expect(size, `${name} got smaller: lower its budget`).toBeGreaterThan((budget as number) * 0.85);
  });

  it('has no budget for an entry that is gone', () => {
    const names = measured.map(({ name }) => name);
    expect(Object.keys(budgets).filter((name) => !names.includes(name))).toEqual([]);
  });
});
