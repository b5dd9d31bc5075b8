import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Beside } from '../../../src/inputs/deployment/beside.js';
import type { DeploymentFile } from '../../../src/inputs/deployment/deployment.js';

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** What is in a folder, by path, or by name alone where the path is of another machine. */
export const besideIn = (folder: string): Beside => ({
  text: async (path) => {
    const own = [join(folder, path), ...(path.startsWith('/') ? [join(folder, basename(path))] : [])].find(isFile);
    return own === undefined ? undefined : readFileSync(own, 'utf8');
  },
  names: async (path) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : []),
});

export const fileIn = (folder: string, path: string): DeploymentFile => ({
  path,
  text: readFileSync(join(folder, path), 'utf8'),
});
