import { type Finder, folderOf, pathIn } from '../beside.js';
import type { DeploymentFile } from '../deployment.js';
import { Refused } from '../problems.js';
import { goScalar } from '../yaml/go-scalar.js';
import { treesIn } from '../yaml/parse.js';
import { itemsOf, textOf, treeAt, type YamlTree } from '../yaml/tree.js';
import { filledIn, type Lookup, NotFilledIn } from './interpolate.js';
import { serviceOf } from './parts.js';
import { merged, type Service } from './service.js';

/** A compose file, parsed: its services, unread. */
export interface ComposeFile {
  readonly path: string;
  readonly services: ReadonlyMap<string, YamlTree>;
  /** Whether it names others that belong to it. */
  readonly includes: readonly string[];
  readonly documents: readonly YamlTree[];
}

const includesOf = (document: YamlTree): readonly string[] =>
  itemsOf(treeAt(document, 'include')).flatMap((item) => {
    const paths = item.kind === 'map' ? itemsOf(treeAt(item, 'path')) : [item];
    return paths.flatMap((path) => textOf(path) ?? []);
  });

const isEmpty = (tree: YamlTree | undefined): boolean =>
  tree === undefined || tree.tag === '!reset' || (tree.kind === 'scalar' && goScalar(tree).text === null);

/** Parses a compose file. Where it has several documents, their services are put together. */
export const composeFile = async ({ path, text }: DeploymentFile): Promise<ComposeFile> => {
  const documents = await treesIn(text.replace(/^\uFEFF/, ''));
  if (typeof documents === 'string') throw new Refused({ code: documents, path });
  const services = new Map<string, YamlTree>();
  for (const document of documents) {
    const named = treeAt(document, 'services');
    if (named?.kind === 'map') for (const [name, tree] of named.entries) services.set(name, tree);
    else if (!isEmpty(named)) throw new Refused({ code: 'unreadable', path });
  }
  if (![...services.values()].every((tree) => tree.kind === 'map' || isEmpty(tree)))
    throw new Refused({ code: 'unreadable', path });
  return { path, services, includes: documents.flatMap(includesOf), documents };
};

/** Services extend each other no longer. */
const longestChain = 50;

/** A service with those that it extends, which may be in other files. */
const completeService = async (
  file: ComposeFile,
  name: string,
  lookup: Lookup,
  finder: Finder,
  chain = 0,
): Promise<Service | undefined> => {
  const tree = file.services.get(name);
  if (tree === undefined) return undefined;
  if (chain > longestChain) throw new Refused({ code: 'extendsItself', path: file.path });
  const folder = folderOf(file.path);
  const own = serviceOf(tree, { path: file.path, folder, lookup });
  const extending = treeAt(tree, 'extends');
  const base = textOf(extending) ?? textOf(treeAt(extending, 'service'));
  if (extending === undefined || base === undefined) return own;
  const other = textOf(treeAt(extending, 'file'));
  const from = other === undefined ? file : await fileNamed(pathIn(folder, other), finder);
  const extended = await completeService(from, base, lookup, finder, chain + 1);
  if (extended === undefined) throw new Refused({ code: 'unreadable', path: from.path });
  return merged(extended, own);
};

const fileNamed = async (path: string, finder: Finder): Promise<ComposeFile> => {
  const text = await finder.text(path);
  if (text === undefined) throw new Refused({ code: 'missingFile', path, by: 'compose' });
  return composeFile({ path, text });
};

/** The services of several files, of which later ones count more. */
export const servicesIn = async (
  files: readonly ComposeFile[],
  lookup: Lookup,
  finder: Finder,
): Promise<ReadonlyMap<string, Service>> => {
  const services = new Map<string, Service>();
  for (const file of files)
    for (const name of file.services.keys()) {
      const service = await completeService(file, name, lookup, finder);
      const before = services.get(name);
      if (service) services.set(name, before ? merged(before, service) : service);
    }
  return services;
};

const filledPath = (written: string, { path }: ComposeFile, lookup: Lookup): string | undefined => {
  try {
    const value = filledIn(written, lookup);
    return typeof value === 'string' ? value : undefined;
  } catch (error) {
    throw error instanceof NotFilledIn ? new Refused({ code: 'interpolation', path }) : error;
  }
};

/** The files that a file includes, which are of the same project. */
export const includedIn = async (
  file: ComposeFile,
  lookup: Lookup,
  finder: Finder,
): Promise<readonly ComposeFile[]> => {
  const found: ComposeFile[] = [];
  for (const written of file.includes.slice(0, longestChain)) {
    const path = filledPath(written, file, lookup);
    if (path === undefined) continue;
    found.push(await fileNamed(pathIn(folderOf(file.path), path), finder));
  }
  return found;
};
