import { isOverrideName } from '../../../schema/loading/environment.js';
import type { ReadingOptions } from '../beside.js';
import { callingPaths, type Finder, finderOf, folderOf, pathIn } from '../beside.js';
import { configOf, configPlace, type Mount } from '../config-place.js';
import type { Deployment, DeploymentFile } from '../deployment.js';
import { bareValue, composeVariables, rawVariables } from '../env-files/compose.js';
import { versionOfImage } from '../image.js';
import { variablesOfImage } from '../image-variables.js';
import { type DeploymentRemark, Refused } from '../problems.js';
import { forget, namesOf, put, settled, type Variables } from '../variables.js';
import { serverAmong } from './choose.js';
import { filesBeside } from './files-beside.js';
import type { Lookup } from './interpolate.js';
import { composeFile, type Project, servicesIn } from './project.js';
import { isResolved } from './resolved.js';
import { filesThere, resolvedScope, type Scope, scopeOf } from './scope.js';
import type { Service } from './service.js';

/** What fills in a project's variables: the files given for it, or else `.env`. */
const projectScope = async (
  first: DeploymentFile,
  lists: readonly DeploymentFile[],
  finder: Finder,
): Promise<Scope> => {
  if (lists.length > 0) return scopeOf(lists);
  return scopeOf((await filesThere([pathIn(folderOf(first.path), '.env')], finder)).files);
};

/** The variables of a service: those of its files first, then its own. */
const variablesOf = async (service: Service, lookup: Lookup, finder: Finder) => {
  const variables: Variables = new Map();
  const [missing, nobodySets]: [string[], string[]] = [[], []];
  const noted: { incomplete: boolean } = { incomplete: false };
  for (const { path, required, raw } of service.envFiles) {
    const text = path === '' ? undefined : await finder.text(path);
    if (text === undefined) {
      if (required) throw new Refused({ code: 'missingFile', path, by: 'compose' });
      if (path === '') {
        noted.incomplete = true;
        forget(variables, { because: 'shell' });
      } else missing.push(finder.called(path));
      continue;
    }
    const find: Lookup = (name) => lookup(name) ?? variables.get(name);
    put(variables, raw ? rawVariables(text, path, 'compose', lookup) : composeVariables(text, path, find, 'count'));
  }
  if (service.setsOthers) {
    noted.incomplete = true;
    forget(variables, service.setsOthers);
  }
  for (const [name, entry] of service.environment) {
    // Nothing is below the service to remove it from.
    if (entry === 'removed') continue;
    if (entry === 'a name alone') {
      const value = bareValue(name, lookup);
      if (value === undefined) {
        variables.delete(name);
        nobodySets.push(name);
      } else variables.set(name, value);
    } else variables.set(name, entry.value);
  }
  return { variables, missing, nobodySets, ...noted };
};

const mountsOf = ({ mounts }: Service): readonly Mount[] =>
  mounts.flatMap(({ source, target }) => (typeof source === 'string' ? [{ source, target }] : []));

/** The name before a colon, which sets nothing; what is filled in keeps its sign. */
const nameBefore = /^(MM_\w+)(?!.*\$$)/i;

/** How many projects a project may include, each as often as it is included. */
const mostIncluded = 200;

/** What a deployment of compose says about its server. */
export const readCompose = (
  given: readonly DeploymentFile[],
  options: ReadingOptions,
  lists: readonly DeploymentFile[] = [],
): Promise<Deployment<DeploymentRemark>> => {
  const finder = finderOf(given, options);
  return callingPaths(finder, () => readProject(given, options, lists, finder));
};

const readProject = async (
  given: readonly DeploymentFile[],
  options: ReadingOptions,
  lists: readonly DeploymentFile[],
  finder: Finder,
): Promise<Deployment<DeploymentRemark>> => {
  const [first] = given as readonly [DeploymentFile];
  const parsed = await Promise.all(given.map(composeFile));
  const resolved = parsed.every(({ documents }) => documents.every(isResolved));
  const scope = resolved ? resolvedScope : await projectScope(first, lists, finder);
  const { lookup } = scope;
  const known = (name: string): string => {
    const value = lookup(name);
    return typeof value === 'string' ? value : '';
  };
  const alone = given.length === 1 && !resolved;
  const ofProject = alone ? await filesBeside(first, known, scope.fillsInFiles, finder) : { files: [], missing: [] };
  const own = alone ? await Promise.all(ofProject.files.map(composeFile)) : parsed;
  const project: Project = { finder, scopes: [], unknownPaths: [], left: mostIncluded };
  const services = await servicesIn(own, scope, project);
  const profiles = new Set(known('COMPOSE_PROFILES').split(','));
  const [server, service] = serverAmong(services, options.service, profiles);
  const { variables, missing, nobodySets, incomplete } = await variablesOf(service, lookup, finder);
  const image = typeof service.image?.value === 'string' ? service.image.value : undefined;
  const ofImage = variablesOfImage(image, variables);
  put(variables, ofImage);
  const version = versionOfImage(image);
  const notPassed = new Set(
    project.scopes.flatMap(({ names, used }) =>
      [...names].filter((name) => isOverrideName(name) && !variables.has(name) && !used.has(name)),
    ),
  );
  const setByNobody = nobodySets.flatMap((name) => (isOverrideName(name) ? [nameBefore.exec(name)?.[1] ?? name] : []));
  const remarks: DeploymentRemark[] = [
    { code: 'read', form: resolved ? 'composeOutput' : 'compose', server, paths: finder.found },
    ...(notPassed.size === 0 ? [] : [{ code: 'notPassed' as const, ...namesOf([...notPassed]) }]),
    ...(setByNobody.length === 0 ? [] : [{ code: 'nobodySets' as const, ...namesOf(setByNobody) }]),
    ...(ofProject.missing.length === 0 ? [] : [{ code: 'composeFiles' as const, paths: ofProject.missing }]),
    ...(project.unknownPaths.length === 0 ? [] : [{ code: 'includesNotKnown' as const, paths: project.unknownPaths }]),
    ...(missing.length === 0 ? [] : [{ code: 'optionalFiles' as const, paths: missing }]),
    ...(service.printedOtherwise.length === 0
      ? []
      : [{ code: 'printedOtherwise' as const, ...namesOf(service.printedOtherwise) }]),
    ...(ofImage.size === 0 ? [] : [{ code: 'imageSets' as const, ...namesOf([...ofImage.keys()]) }]),
  ];
  return {
    ...settled(variables),
    incomplete,
    config: configOf(
      [...(service.entrypoint ?? []), ...(service.command ?? [])],
      variables.get(configPlace),
      mountsOf(service),
    ),
    ...(version !== undefined && { version }),
    remarks,
  };
};
