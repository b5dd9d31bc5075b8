import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Options } from 'tsup';
import builds from '../tsup.config.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');

/** A package whose code goes to our users: they install it with ours, or ours holds it. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of the licence. */
  readonly text: string;
}

const lock: { packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>> } =
  JSON.parse(read('package-lock.json'));

/** What is installed with our package, as folders. */
const installed = (): readonly string[] =>
  Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => folder);

/** What our built files hold, whether or not it is a dependency of theirs. */
const bundled = (): readonly string[] => {
  const entryPoints = (builds as readonly Options[]).flatMap(({ entry }) => Object.values(entry ?? {}));
  const options = { absWorkingDir: root, bundle: true, write: false, metafile: true, outdir: 'dist' } as const;
  const { metafile } = buildSync({ ...options, entryPoints, platform: 'node', format: 'esm' });
  return Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
};

const shippedFrom = (folder: string): Shipped => {
  const { name, version, license } = JSON.parse(read(`${folder}/package.json`));
  const file = readdirSync(root + folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} has no text of its licence`);
  return { name, version, license, text: read(`${folder}/${file}`).replaceAll('\r', '').trim() };
};

/** Every package whose code goes to our users, sorted by name. */
export const shippedPackages = (): readonly Shipped[] =>
  [...new Set([...installed(), ...bundled()])].sort().map(shippedFrom);
