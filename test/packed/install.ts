import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the packed package is installed in. */
    readonly home: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Packs the package as it would be published, and installs it in a folder that holds nothing else. */
export default (project: TestProject): (() => void) => {
  if (!existsSync(`${root}dist/index.d.ts`)) throw new Error('there is nothing to pack: npm run build');
  const home = mkdtempSync(join(tmpdir(), 'mm-diagnostics-packed-'));
  const npm = (folder: string, ...args: readonly string[]): void => {
    execFileSync('npm', [...args, '--ignore-scripts', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  npm(root, 'pack', '--pack-destination', home);
  const [tarball = ''] = readdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private": true, "type": "module"}');
  npm(home, 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`);
  project.provide('home', home);
  return () => rmSync(home, { recursive: true });
};
