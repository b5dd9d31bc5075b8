import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');

const document = read('THIRD-PARTY-LICENSES.md');
const licensed = [...document.matchAll(/^\| (\S+) \| (\d\S*) \| (\S+) \|$/gm)].map((row) => row.slice(1));
const names = licensed.map(([name = '']) => name);

/** The packages whose code is in the built files; the bundler names them. */
const bundled = readdirSync(`${root}dist`)
  .filter((file) => file.endsWith('.js'))
  .flatMap((file) => [...read(`dist/${file}`).matchAll(/^\s*\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)])
  .map(([, name = '']) => name);

it('ships the licence of every package that is installed with it or bundled in it', () => {
  for (const name of ['fastest-levenshtein', 'commander', '@bomb.sh/tab']) expect(bundled).toContain(name);
  for (const name of [...Object.keys(manifest.dependencies), ...bundled]) expect(names).toContain(name);
  for (const name of names) expect(document).toMatch(new RegExp(`^## ${name}\\n\\n\`\`\`text\\n[^\`]{500}`, 'm'));
});

it('says of what it is made, in the form of CycloneDX, and the same each time', () => {
  const bom = JSON.parse(read('dist/sbom.cdx.json'));
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: manifest.name } } });
  expect(bom.components.map((one: { name: string; version: string }) => [one.name, one.version])).toEqual(
    licensed.map(([name, version]) => [name, version]),
  );
  for (const { hashes } of bom.components) expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.any(String) }]);
  expect([bom.serialNumber, bom.metadata.timestamp]).toEqual([undefined, undefined]);
});
