import { baseName, type Finder, folderOf, pathIn } from '../beside.js';
import type { DeploymentFile } from '../deployment.js';

/** Nobody names more files. */
const most = 50;

/** Names of files that compose finds by itself, each with that of the file that it puts over it. */
const usual = /^((?:docker-)?compose)\.ya?ml$/;

/** The files of a project, and those that are named and not here. */
export interface FilesOfProject {
  readonly files: readonly DeploymentFile[];
  readonly missing: readonly string[];
}

/** The file that compose finds by itself, with the one that overrides it. */
const withOverride = async (first: DeploymentFile, finder: Finder): Promise<readonly DeploymentFile[]> => {
  const [, name] = usual.exec(baseName(first.path)) ?? [];
  if (name === undefined) return [first];
  for (const end of ['.override.yml', '.override.yaml']) {
    const path = pathIn(folderOf(first.path), `${name}${end}`);
    const text = await finder.text(path);
    if (text !== undefined) return [first, { path, text }];
  }
  return [first];
};

/** Names the files of a project. */
const variable = 'COMPOSE_FILE';

/** Whether a list of variables fills in others where it names the files of a project. */
export const fillsInFiles = (text: string): boolean =>
  new RegExp(String.raw`^[ \t]*(?:export\s+)?${variable}[ \t]*[=:][^\n]*\$`, 'm').test(text);

/** The paths that `COMPOSE_FILE` names, parted as `COMPOSE_PATH_SEPARATOR` says, or as either system does. */
const namedPaths = (first: DeploymentFile, project: (name: string) => string): readonly string[] =>
  project(variable)
    .split(project('COMPOSE_PATH_SEPARATOR') || /[:;]/)
    .slice(0, most)
    .flatMap((path) => (path.trim() === '' ? [] : [pathIn(folderOf(first.path), path.trim())]));

/**
 * The files that compose reads where one is given: those that `COMPOSE_FILE` names, if the one is among them or has a name
 * that compose finds by itself, or else the one that overrides it.
 */
export const filesBeside = async (
  first: DeploymentFile,
  project: (name: string) => string,
  areFilledIn: boolean,
  finder: Finder,
): Promise<FilesOfProject> => {
  const own = pathIn('', first.path);
  const named = namedPaths(first, project);
  if (areFilledIn) for (const path of named) if (path !== own) finder.call(path, `\${${variable}}`);
  if (named.length === 0 || !(named.includes(own) || usual.test(baseName(first.path))))
    return { files: await withOverride(first, finder), missing: [] };
  const found = await Promise.all(
    named.map(async (path) => ({ path, text: path === own ? first.text : await finder.text(path) })),
  );
  const files = found.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  const missing = found.flatMap(({ path, text }) => (text === undefined ? [finder.called(path)] : []));
  return { files: files.length === 0 ? await withOverride(first, finder) : files, missing };
};
