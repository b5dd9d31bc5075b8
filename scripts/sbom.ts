/**
 * Writes dist/sbom.cdx.json: the software bill of materials in the form of CycloneDX, with every package whose code goes
 * to our users. It holds neither time nor chance, so one lockfile gives one file.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { shippedPackages } from './shipped.js';

const root = fileURLToPath(new URL('../', import.meta.url));

interface Component {
  readonly 'bom-ref': string;
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const { serialNumber, metadata, components, dependencies, ...bom } = JSON.parse(
  execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
);
const self = `${manifest.name}@${manifest.version}`;
const shipped = shippedPackages().map(({ name, version }) => `${name}@${version}`);

/** What npm says of a package, without its note that ours is built with it. */
const componentOf = (reference: string): object => {
  const found = (components as readonly Component[]).find((component) => component['bom-ref'] === reference);
  if (found === undefined) throw new Error(`npm does not list ${reference}`);
  return { ...found, properties: [] };
};

const isShipped = (reference: string): boolean => shipped.includes(reference);

const written = {
  ...bom,
  metadata: { component: { ...metadata.component, name: manifest.name } },
  components: shipped.map(componentOf),
  dependencies: (dependencies as readonly Dependency[])
    .filter(({ ref }) => ref === self || isShipped(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isShipped) })),
};
mkdirSync(`${root}dist`, { recursive: true });
writeFileSync(`${root}dist/sbom.cdx.json`, `${JSON.stringify(written, null, 2)}\n`);
console.log(`dist/sbom.cdx.json: ${shipped.length} packages`);
