// What the bench needs before it can run: its peers, and a package built from the sources as they are.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));

/** Runs npm; only its errors are shown. @param {string} folder @param {readonly string[]} args */
const npm = (folder, ...args) => {
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** @param {string} file */
const isStale = (file) => {
  const built = `${root}dist/${file}`;
  if (!existsSync(built)) return true;
  const sources = readdirSync(`${root}src`, { recursive: true }).map((file) => `${root}src/${file}`);
  return [...sources, `${root}package.json`].some((file) => statSync(file).mtimeMs > statSync(built).mtimeMs);
};

/** Declarations are most of a build and nothing runs them: in a hurry they wait. @param {boolean} quick */
export const prepare = (quick) => {
  if (!existsSync(`${bench}node_modules/.package-lock.json`)) npm(bench, 'ci', '--ignore-scripts', '--silent');
  if (quick && isStale('cli.js')) npm(root, 'exec', '--no', '--', 'tsup', '--no-dts', '--silent');
  else if (!quick && isStale('index.d.ts')) npm(root, 'run', '--silent', 'build');
};
