import type { DeploymentFile } from './deployment.js';
import { Refused } from './problems.js';

/** What is beside the files that were given, by paths relative to the first one. */
export interface Beside {
  /** The text of a file; nothing where there is none. */
  readonly text: (path: string) => Promise<string | undefined>;
  /** The names of the files in a folder; none where there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** The paths that were read from a file of the same name beside the first one. */
  readonly byName?: ReadonlySet<string>;
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
  /** What the paths that were found are called, in order. */
  readonly found: readonly string[];
  /** Has a path called as it is written: what is filled in to it may be a secret. */
  readonly call: (path: string, written: string) => void;
  /** What a message may call a path. */
  readonly called: (path: string) => string;
}

export const finderOf = (files: readonly DeploymentFile[], { beside }: ReadingOptions): Finder => {
  const given = new Map(files.map(({ path, text }) => [pathIn('', path), text]));
  const byName = new Map(files.slice(1).map(({ path, text }) => [baseName(path), text]));
  const found: string[] = [];
  const reached = new Set<string>();
  const written = new Map<string, string>();
  const called = (path: string): string => written.get(path) ?? path;
  return {
    found,
    call: (path, name) => {
      written.set(path, name);
      if (folderOf(path) !== '') written.set(folderOf(path), folderOf(name));
    },
    called,
    text: async (path) => {
      if (reached.size >= mostFiles) return undefined;
      const text = given.get(path) ?? byName.get(baseName(path)) ?? (await beside?.text(path));
      if (text !== undefined && text.length > longestList) throw new Refused({ code: 'tooLarge', path });
      if (text === undefined) return undefined;
      reached.add(path);
      const shown = beside?.byName?.has(path) ? `${baseName(called(path))} (beside it)` : called(path);
      if (!found.includes(shown)) found.push(shown);
      return text;
    },
    names: async (folder) => (await beside?.names(folder)) ?? [],
  };
};

/** Reads, and calls the path of what is refused as it may be called. */
export const callingPaths = async <T>({ called }: Finder, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refused) || !('path' in error.issue)) throw error;
    throw new Refused({ ...error.issue, path: called(error.issue.path) });
  }
};
