import type { DeploymentFile } from './deployment.js';
import { Refused } from './problems.js';

/** What is beside the files that were given, by paths relative to the first one. */
export interface Beside {
  /** The text of a file; nothing where there is none. */
  readonly text: (path: string) => Promise<string | undefined>;
  /** The names of the files in a folder; none where there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
}

/** What a deployment is read with. */
export interface ReadingOptions {
  /** The service, container or unit to read where there are several. */
  readonly service?: string;
  readonly beside?: Beside;
}

const separators = /[\\/]/;

/** The last part of a path. */
export const baseName = (path: string): string => path.split(separators).at(-1) ?? '';

/** The folder of a path, without a separator at its end; the empty text for the folder of the first file. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.search(/[\\/][^\\/]*$/), 0));

const isAbsolute = (path: string): boolean => /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);

/** A path that a file in this folder names. */
export const pathIn = (folder: string, path: string): string => {
  if (isAbsolute(path)) return path;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split(separators)) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
};

/** No list of variables, and no description of a server but the JSON of many objects, is longer. */
export const longestList = 2 ** 22;

/** How many files a deployment may refer to. */
const mostFiles = 200;

/** Finds what the files refer to: among those that were given, then beside them. Notes what was found. */
export interface Finder {
  readonly text: (path: string) => Promise<string | undefined>;
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** The paths that were found, in order. */
  readonly found: readonly string[];
}

export const finderOf = (files: readonly DeploymentFile[], { beside }: ReadingOptions): Finder => {
  const given = new Map(files.map(({ path, text }) => [pathIn('', path), text]));
  const byName = new Map(files.slice(1).map(({ path, text }) => [baseName(path), text]));
  const found: string[] = [];
  return {
    found,
    text: async (path) => {
      if (found.length >= mostFiles) return undefined;
      const text = given.get(path) ?? byName.get(baseName(path)) ?? (await beside?.text(path));
      if (text !== undefined && text.length > longestList) throw new Refused({ code: 'tooLarge', path });
      if (text !== undefined && !found.includes(path)) found.push(path);
      return text;
    },
    names: async (folder) => (await beside?.names(folder)) ?? [],
  };
};
