import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Options } from 'tsup';
import library from '../tsup.config.js';
import { commandEntries } from './command.js';

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
  const entryPoints = [(library as Options).entry ?? {}, commandEntries].flatMap((entry) => Object.values(entry));
  // The folder of packages may be a link; they are to be known by one path.
  const found = { absWorkingDir: root, preserveSymlinks: true } as const;
  const options = { ...found, bundle: true, write: false, metafile: true, outdir: 'dist' } as const;
  const { metafile } = buildSync({ ...options, entryPoints, platform: 'node', format: 'esm' });
  return Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string;
}

/** What is written where a package comes without the text of its licence: who made it, and the terms. */
const withoutText = ({ name, license, author }: Manifest): string => {
  if (license !== 'MIT' || author === undefined) throw new Error(`${name} has no text of its licence`);
  const terms = read('LICENSE').replace(/^.*?(?=Permission is hereby granted)/s, '');
  return `The package ${name} comes without a text of its licence. Its package.json names the licence, MIT, and\nwhom it is from: ${author}. The terms of this licence are:\n\n${terms}`;
};

const shippedFrom = (folder: string): Shipped => {
  const manifest: Manifest = JSON.parse(read(`${folder}/package.json`));
  const { name, version, license } = manifest;
  const file = readdirSync(root + folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? withoutText(manifest) : read(`${folder}/${file}`);
  return { name, version, license, text: text.replaceAll('\r', '').trim() };
};

/** Every package whose code goes to our users, sorted by name. */
export const shippedPackages = (): readonly Shipped[] =>
  [...new Set([...installed(), ...bundled()])].sort().map(shippedFrom);
