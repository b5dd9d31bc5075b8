import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/architecture.md', root), 'utf8');

const folders = (path: string): readonly string[] =>
  readdirSync(new URL(path, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);

/** What is made or installed, and so not in a fresh clone. */
const notCommitted = new Set(['build', 'dist', 'node_modules', 'coverage', 'screenshots']);
const top = folders('').filter((name) => !notCommitted.has(name));

/** Every path that a text names in code, from the root. */
const pathsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/`([\w.-]+(?:\/[\w.-]*)+)`/g)].map(([, path = '']) => path);

const paths = pathsIn(text).filter((path) => path !== 'dist/');

describe('docs/architecture.md', () => {
  it('names paths that exist', () => {
    expect(paths.length).toBeGreaterThan(80);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('would name one that does not', () => {
    const [path = ''] = pathsIn('in `src/cellar/wine.ts`');
    expect(path).toBe('src/cellar/wine.ts');
    expect(existsSync(new URL(path, root))).toBe(false);
  });

  it('gives every folder of the repository a line', () => {
    const rows = new Set([...text.matchAll(/^\| `([\w./-]+)\/` \|/gm)].map(([, path]) => path));
    expect([...top, ...folders('src/').map((name) => `src/${name}`)].filter((path) => !rows.has(path))).toEqual([
      'src',
    ]);
  });

  it('lists the floors in the order in which the check of imports has them', async () => {
    const check = readFileSync(new URL('.dependency-cruiser.mjs', root), 'utf8');
    const [, list = ''] = /const floors = \[([^\]]+)\]/.exec(check) ?? [];
    const floors = [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
    expect(floors.length).toBeGreaterThan(10);
    expect([...text.matchAll(/^\| `src\/([\w-]+)\/` \|/gm)].map(([, name]) => name)).toEqual(floors);
  });
});
