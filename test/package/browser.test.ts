import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../support/bundle.js';
import { modules } from '../support/entries.js';

const config = readFileSync(new URL('../../examples/config.json', import.meta.url), 'utf8');

/** A page has the language, and of the names below these; and nothing of Node. */
const page = { TextEncoder, TextDecoder, atob, btoa };

type Library = Record<string, (...args: readonly unknown[]) => unknown>;

const load = async (file: string): Promise<Library> => {
  const { code } = await bundleOf(file, { format: 'iife', globalName: 'library' });
  return new Script(`${code}; library`).runInNewContext({ ...page });
};

describe.for(modules)('$name in a browser', ({ name, file }) => {
  it('bundles without a module of Node', async () => {
    const { code, inputs } = await bundleOf(file);
    expect(code).not.toMatch(/['"`]node:|\brequire\(/);
    expect(inputs.length).toBeGreaterThan(1);
  });

  it('offers there what it offers here', async () => {
    expect(Object.keys(await load(file)).sort()).toEqual(Object.keys(await import(name)).sort());
  });
});

it('gives the same payload in a browser', async () => {
  const textBy = (library: Library): unknown => {
    const result = library.buildPayloadFromText?.(config, { release: '10.8' }) as { payload: object };
    return library.canonicalText?.(result.payload);
  };
  const here: Library = await import(modules[0]?.name as string);
  expect(textBy(await load('dist/index.js'))).toBe(textBy(here));
});

it('would find a module of Node', async () => {
  await expect(bundleOf('dist/cli.js')).rejects.toThrow(
    new RegExp(`Could not resolve "(?:node:)?(?:${builtinModules.join('|')})"`),
  );
});
