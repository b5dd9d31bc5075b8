import type { Finder } from '../beside.js';
import type { DeploymentFile } from '../deployment.js';
import { composeVariables } from '../env-files/compose.js';
import { put, type Variables } from '../variables.js';
import { fillsInFiles } from './files-beside.js';
import type { Lookup } from './interpolate.js';

/** What the variables of a project are filled in from. */
export interface Scope {
  readonly lookup: Lookup;
  /** The names that are given. */
  readonly names: ReadonlySet<string>;
  /** Those that were looked up, here or in what is included. */
  readonly used: Set<string>;
  /** Whether the names of the files of the project are made from other variables. */
  readonly fillsInFiles: boolean;
}

/** Nothing is filled in, because everything is already. */
export const resolvedScope: Scope = {
  lookup: () => undefined,
  names: new Set(),
  used: new Set(),
  fillsInFiles: false,
};

/** The files of variables that are there. */
export const filesThere = async (
  paths: readonly string[],
  finder: Finder,
): Promise<{ readonly files: readonly DeploymentFile[]; readonly missing: readonly string[] }> => {
  const found = await Promise.all(paths.map(async (path) => ({ path, text: await finder.text(path) })));
  return {
    files: found.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }])),
    missing: found.flatMap(({ path, text }) => (text === undefined ? [path] : [])),
  };
};

/** What files of variables give to a project. What includes it counts more. */
export const scopeOf = (files: readonly DeploymentFile[], outer: Scope = resolvedScope): Scope => {
  const variables: Variables = new Map();
  const find: Lookup = (name) => outer.lookup(name) ?? variables.get(name);
  for (const { path, text } of files) put(variables, composeVariables(text, path, find, 'are ignored'));
  const used = new Set<string>();
  return {
    lookup: (name) => {
      used.add(name);
      return find(name);
    },
    names: new Set(variables.keys()),
    used,
    fillsInFiles: files.some(({ text }) => fillsInFiles(text)),
  };
};
