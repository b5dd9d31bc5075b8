/**
 * Makes the command one file that needs no Node: npm run single. The base is the Node that runs this script, so the
 * executable is for machines of its kind. `build/root` is all that the image of the Containerfile holds.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundles.js';
import { librariesOf } from './libraries.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const build = join(root, 'build');
const parts = join(build, 'parts');
const executable = join(build, 'mm-diagnostics');

/** Where Node looks whether it holds a program. Nodes that keep their code in a library have no such place. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

if (process.platform !== 'linux') throw new Error('the single executable is made on Linux, for Linux');
if (!readFileSync(process.execPath).includes(`${fuse}:0`))
  throw new Error('this Node cannot hold a program; use one from nodejs.org, or its image');

/** The paths are from the folder of the parts: the executable holds them, and is to be the same wherever it is made. */
const config = {
  main: 'main.js',
  output: 'blob',
  disableExperimentalSEAWarning: true,
  // Half of the start is compiling otherwise.
  useCodeCache: true,
  assets: {
    'prover.js': 'prover.js',
    'worker.js': 'worker.js',
    'inspector.html': relative(parts, join(root, 'dist', 'inspector.html')),
  },
};

// Another user runs what the image holds.
process.umask(0o022);
rmSync(build, { recursive: true, force: true });
mkdirSync(parts, { recursive: true });
await bundle(root, parts);
writeFileSync(join(parts, 'config.json'), JSON.stringify(config));
// What is compiled beforehand holds hashes, which are chosen by chance otherwise.
const prepare = ['--random-seed=1', '--experimental-sea-config', 'config.json'];
execFileSync(process.execPath, prepare, { cwd: parts, stdio: 'pipe' });

copyFileSync(process.execPath, executable);
chmodSync(executable, 0o755);
const postject = join(dirname(fileURLToPath(import.meta.resolve('postject'))), 'cli.js');
const inject = [postject, executable, 'NODE_SEA_BLOB', join(parts, 'blob'), '--sentinel-fuse', fuse];
// It warns of names of sections that it does not need.
execFileSync(process.execPath, inject, { stdio: 'pipe' });
rmSync(parts, { recursive: true });

for (const [from, to] of [[executable, '/mm-diagnostics'] as const, ...librariesOf(executable)]) {
  const copy = join(build, 'root', to);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(from, copy);
  chmodSync(copy, 0o755);
}

const { version, arch } = process;
console.log(`build/mm-diagnostics: ${(statSync(executable).size / 1e6).toFixed(1)} MB, Node ${version} for ${arch}`);
