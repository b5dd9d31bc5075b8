import { type Finder, folderOf, pathIn } from '../beside.js';
import type { DeploymentFile } from '../deployment.js';
import { Refused } from '../problems.js';
import { goScalar } from '../yaml/go-scalar.js';
import { treesIn } from '../yaml/parse.js';
import { itemsOf, textOf, treeAt, type YamlTree } from '../yaml/tree.js';
import { type ComposeReading, filledPath, serviceOf } from './parts.js';
import { filesThere, type Scope, scopeOf } from './scope.js';
import { merged, type Service } from './service.js';

/** Another project that a file includes, as it is written. */
interface Include {
  readonly paths: readonly string[];
  readonly folder: string | undefined;
  readonly envFiles: readonly string[];
}

/** A compose file, parsed: its services, unread. */
export interface ComposeFile {
  readonly path: string;
  readonly services: ReadonlyMap<string, YamlTree>;
  /** Whether its services take the place of all before. */
  readonly replaces: boolean;
  readonly includes: readonly Include[];
  readonly documents: readonly YamlTree[];
}

/** What the files of a project, and of those in it, are read with. */
export interface Project {
  readonly finder: Finder;
  readonly scopes: Scope[];
  /** Paths of what is included that are not known, as they are written. */
  readonly unknownPaths: string[];
  /** How many more projects may be included. */
  left: number;
}

const textsAt = (tree: YamlTree, name: string): readonly string[] =>
  itemsOf(treeAt(tree, name)).flatMap((item) => textOf(item) ?? []);

const includesOf = (document: YamlTree): readonly Include[] =>
  itemsOf(treeAt(document, 'include')).flatMap((item) => {
    const text = textOf(item);
    if (text !== undefined) return text === '' ? [] : [{ paths: [text], folder: undefined, envFiles: [] }];
    const folder = textOf(treeAt(item, 'project_directory'));
    return [{ paths: textsAt(item, 'path'), folder: folder || undefined, envFiles: textsAt(item, 'env_file') }];
  });

const isEmpty = (tree: YamlTree | undefined): boolean =>
  tree === undefined || tree.tag === '!reset' || (tree.kind === 'scalar' && goScalar(tree).text === null);

const isTagged = (tree: YamlTree | undefined): boolean => tree?.tag === '!reset' || tree?.tag === '!override';

/** Parses a compose file. Where it has several documents, their services are put together. */
export const composeFile = async ({ path, text }: DeploymentFile): Promise<ComposeFile> => {
  const documents = await treesIn(text.replace(/^\uFEFF/, ''));
  if (typeof documents === 'string') throw new Refused({ code: documents, path });
  const services = new Map<string, YamlTree>();
  for (const document of documents) {
    const named = treeAt(document, 'services');
    if (isEmpty(named)) continue;
    if (named?.kind !== 'map') throw new Refused({ code: 'unreadable', path });
    for (const [name, tree] of named.entries) services.set(name, tree);
  }
  if (![...services.values()].every((tree) => tree.kind === 'map' || isEmpty(tree)))
    throw new Refused({ code: 'unreadable', path });
  const replaces = documents.some((document) => isTagged(treeAt(document, 'services')));
  return { path, services, replaces, includes: documents.flatMap(includesOf), documents };
};

/** Services extend each other no longer, and projects include each other no deeper. */
const longestChain = 50;

/** A file that is not known, which may set any variable. */
const unknownFile = { path: '', required: false, raw: false };

/** A service with those that it extends, which may be in other files. */
const completeService = async (
  file: ComposeFile,
  name: string,
  reading: ComposeReading,
  finder: Finder,
  chain = 0,
): Promise<Service | undefined> => {
  const tree = file.services.get(name);
  if (tree === undefined) return undefined;
  if (chain > longestChain) throw new Refused({ code: 'extendsItself', path: file.path });
  const own = serviceOf(tree, reading);
  const extending = treeAt(tree, 'extends');
  const base = textOf(extending) ?? textOf(treeAt(extending, 'service'));
  if (extending === undefined || base === undefined) return own;
  const other = textOf(treeAt(extending, 'file'));
  const path = other === undefined ? undefined : filledPath(other, reading);
  if (other !== undefined && path === undefined) return { ...own, envFiles: [unknownFile, ...own.envFiles] };
  const from = path === undefined ? file : await fileNamed(path, finder);
  const ofBase = path === undefined ? reading : { ...reading, path, folder: folderOf(path) };
  const extended = await completeService(from, base, ofBase, finder, chain + 1);
  if (extended === undefined) throw new Refused({ code: 'unreadable', path: from.path });
  return merged(extended, own);
};

const fileNamed = async (path: string, finder: Finder): Promise<ComposeFile> => {
  const text = await finder.text(path);
  if (text === undefined) throw new Refused({ code: 'missingFile', path, by: 'compose' });
  return composeFile({ path, text });
};

/** Puts the services of a file over those of the files before it. */
const putServices = async (
  services: Map<string, Service>,
  file: ComposeFile,
  reading: ComposeReading,
  finder: Finder,
): Promise<void> => {
  if (file.replaces) services.clear();
  for (const [name, tree] of file.services) {
    if (isTagged(tree)) services.delete(name);
    if (tree.tag === '!reset') continue;
    const service = await completeService(file, name, reading, finder);
    const before = services.get(name);
    if (service) services.set(name, before ? merged(before, service) : service);
  }
};

/** The services of several files of one project, of which later ones count more. */
export const servicesIn = async (
  files: readonly ComposeFile[],
  scope: Scope,
  project: Project,
  folder?: string,
  chain: readonly string[] = [],
): Promise<ReadonlyMap<string, Service>> => {
  const { finder } = project;
  project.scopes.push(scope);
  const readings = files.map(({ path }) => ({ path, folder: folder ?? folderOf(path), lookup: scope.lookup, finder }));
  const services = new Map<string, Service>();
  for (const [index, { path, includes }] of files.entries())
    for (const include of includes) {
      const reading = readings[index] as ComposeReading;
      const included = await includedServices(include, scope, reading, project, [...chain, path]);
      for (const [name, service] of included) {
        const before = services.get(name);
        services.set(name, before ? merged(before, service) : service);
      }
    }
  for (const [index, file] of files.entries())
    await putServices(services, file, readings[index] as ComposeReading, finder);
  return services;
};

/** What a project that is included is filled in from: its own files, and above all what fills in those that include it. */
const scopeOfInclude = async (
  { envFiles }: Include,
  folder: string,
  outer: Scope,
  reading: ComposeReading,
  finder: Finder,
): Promise<Scope> => {
  const named = envFiles.flatMap((written) => (written === '/dev/null' ? [] : (filledPath(written, reading) ?? [])));
  const { files, missing } = await filesThere(envFiles.length === 0 ? [pathIn(folder, '.env')] : named, finder);
  const [path] = missing;
  if (envFiles.length > 0 && path !== undefined) throw new Refused({ code: 'missingFile', path, by: 'compose' });
  return scopeOf(files, outer);
};

/** The services of a project that a file includes, with the variables that their names alone stand for there. */
const includedServices = async (
  include: Include,
  outer: Scope,
  reading: ComposeReading,
  project: Project,
  chain: readonly string[],
): Promise<ReadonlyMap<string, Service>> => {
  const { finder } = project;
  const paths = include.paths.flatMap((written) => {
    const path = filledPath(written, reading);
    if (path === undefined) project.unknownPaths.push(written);
    return path ?? [];
  });
  const [main] = paths;
  if (main === undefined) return new Map();
  project.left -= 1;
  const again = paths.find((path) => chain.includes(pathIn('', path)));
  if (again !== undefined || chain.length > longestChain || project.left < 0)
    throw new Refused({ code: 'includesItself', path: again ?? main });
  const folder = include.folder === undefined ? folderOf(main) : filledPath(include.folder, reading);
  const scope = await scopeOfInclude(include, folder ?? '', outer, reading, finder);
  const files = await Promise.all(paths.map((path) => fileNamed(path, finder)));
  const services = await servicesIn(files, scope, project, folder ?? '', chain);
  return new Map([...services].map(([name, service]) => [name, withNames(service, scope)]));
};

const withNames = (service: Service, { lookup }: Scope): Service => ({
  ...service,
  environment: new Map(
    [...service.environment].map(([name, entry]) => {
      const value = entry === 'a name alone' ? lookup(name) : undefined;
      return [name, value === undefined ? entry : { value }];
    }),
  ),
});
