import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { fc, test } from '@fast-check/vitest';
import * as pattern from 'ts-pattern';
import { describe, expect, it } from 'vitest';
import { minified } from '../../scripts/page/bundle.js';
import { match, P } from '../../scripts/page/match.js';
import { type Rewrite, rewriting } from '../../scripts/page/rewriting.js';
import { readsYaml } from '../../scripts/page/yaml.js';
import { readsZips } from '../../scripts/page/zip.js';
import { bundleOf } from '../support/bundle.js';
import { zipOf } from '../support/zip.js';
import type * as Reading from './reading.js';

/** What reads, as it runs in a page; `minify` as the page is built. */
const built = async (
  rewrites: readonly Rewrite[],
  minify: (code: string) => string | Promise<string>,
): Promise<typeof Reading> => {
  const { code } = await bundleOf('test/page/reading.ts', {
    format: 'iife',
    globalName: 'reading',
    define: { navigator: 'undefined', Worker: 'undefined' },
    plugins: [rewriting(rewrites)],
  });
  return new Script(`${await minify(code)}; reading`).runInThisContext();
};

const [whole, left] = await Promise.all([built([], (code) => code), built([...readsYaml, ...readsZips], minified)]);

/** A text with some of its places written otherwise. */
const damaged = <T>(sample: T, place: (sample: T, at: number, by: number) => T) =>
  fc
    .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(1000)), { maxLength: 4 })
    .map((changes) => changes.reduce((changed, [at, by]) => place(changed, at, by), sample));

describe('YAML', () => {
  const folder = new URL('../data/environments/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  const samples = [
    ...files.map((name) => readFileSync(new URL(name, folder), 'utf8')),
    '%YAML 1.1\n---\n<<: {a: 1}\nb: !!binary "aGk="\n? c\n: d\n...\n%TAG !e! tag:e,2000:\n---\n- !e!x y\n- !<tag:yaml.org,2002:str> 1\n',
    'a: &x {k: v, "q": \'s\'}\nb: *x\nc: !!set {x, y}\nd: !!omap [a: 1, b: 2]\ne: !!pairs [a: 1, a: 2]\nf: !!timestamp 2001-01-01\n',
    'a: |+\n  text\n\n\nb: >-2\n    more\n   less\n\nc: "\\u00e9\\x41\\\n  on"\n# said\nd: !!map {}\ne: !!seq []\nf: !own x\ng: !!int 5\n',
    'a: !!binary "@"\nb: 1\n',
    '- a\n-\n  - b\n  -   c: d\n      e:\n- ? [f, g]\n  : h\n',
  ];
  const signs = [
    ...'\n :-?[]{}#&*!|>\'"%@`,\t~<=.01ax',
    '---',
    '...',
    '!!set',
    '!!omap',
    '!!binary',
    '%YAML 1.1',
    '<<',
  ];
  const text = fc.constantFrom(...samples).chain((sample) =>
    damaged(sample, (changed, at, by) => {
      const from = Math.floor(at * changed.length);
      return changed.slice(0, from) + signs[by % signs.length] + changed.slice(from + (by % 3));
    }),
  );
  const read = async ({ documentsIn, namesInYaml, treesIn }: typeof Reading, given: string): Promise<unknown> =>
    structuredClone([await documentsIn(given), await namesInYaml(given), await treesIn(given)]);

  it.for(samples)('is read as by the whole library', async (sample) => {
    expect(await read(left, sample)).toEqual(await read(whole, sample));
  });

  test.prop([text], { numRuns: 500 })('is read as by the whole library, damaged or not', async (given) => {
    expect(await read(left, given)).toEqual(await read(whole, given));
  });
});

describe('zips', () => {
  const folder = new URL('../data/packets/', import.meta.url);
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const read = async ({ accessTo, filesIn }: typeof Reading, zip: Uint8Array): Promise<unknown> => {
    const said = (error: unknown): unknown => ({ ...(error as { readonly issue?: unknown }), of: `${error}` });
    try {
      const files = await filesIn(accessTo(zip));
      const contents = files
        .slice(0, 20)
        .map(async ({ name, bytes }) => [name, await bytes('diagnostics').then((all) => all.join(), said)]);
      return [files.length, await Promise.all(contents)];
    } catch (error) {
      return said(error);
    }
  };

  it.for(zips)('%s is read as by the whole library', async (name) => {
    const zip = readFileSync(new URL(name, folder));
    expect(await read(left, zip)).toEqual(await read(whole, zip));
  });

  const small = Buffer.from(
    zipOf([
      { name: 'metadata.yaml', content: 'a: b\n'.repeat(20) },
      { name: 'é', content: '{}' },
    ]),
  );
  const bytes = fc
    .constantFrom(
      small,
      readFileSync(new URL('zip64.zip', folder)),
      readFileSync(new URL('encrypted-config.zip', folder)),
    )
    .chain((sample) =>
      damaged(sample, (changed, at, by) => {
        const copy = Buffer.from(changed);
        copy[Math.floor(at * copy.length)] = by % 256;
        return copy;
      }),
    );

  test.prop([bytes], { numRuns: 400 })('are read as by the whole library, damaged or not', async (zip) => {
    expect(await read(left, zip)).toEqual(await read(whole, zip));
  });
});

it('knows every pattern that there is in the source', () => {
  const source = new URL('../../src/', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(new URL(name, source), 'utf8'));
  const used = texts
    .filter((text) => text.includes("from 'ts-pattern'"))
    .flatMap((text) => {
      expect(text).not.toMatch(/\.(?:when|run)\(|isMatching/);
      return [...text.matchAll(/\bP\.(\w+)/g)].map(([, name]) => name);
    });
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((name) => !Object.keys(P).includes(name ?? ''))).toEqual([]);
});

const value = fc.oneof(
  fc.constantFrom(undefined, null, 'a', 'b', 1, true),
  fc.record({ rule: fc.constantFrom('a', 'b'), while: fc.constantFrom(null, 'x', undefined) }, { requiredKeys: [] }),
);

test.prop([value, value, value])('a pattern fits as in the whole library', (given, one, other) => {
  const answered = (with_: typeof match, any: typeof P): unknown =>
    with_(given)
      .with({ rule: any.string, while: any.nonNullable }, () => 'while')
      .with(one, other, () => 'one')
      .with({ rule: 'a', while: any._ }, { rule: 'b' }, () => 'rule')
      .with(any.nonNullable, () => 'something')
      .otherwise(() => 'nothing');
  expect(answered(match, P)).toBe(answered(pattern.match as never, pattern.P as never));
});
