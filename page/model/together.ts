import type { Beside } from '../../src/inputs/deployment/beside.js';
import { type DeploymentOverrides, overridesOf } from '../../src/inputs/deployment/overrides.js';
import { describedBy as formOf, readDeployment } from '../../src/inputs/deployment/read-deployment.js';
import { entryName, recordedBodies } from '../../src/inputs/har.js';
import { deploymentTexts, describeDeploymentIssue } from '../../src/wording/problems/deployment.js';
import type { Chosen } from './chosen.js';
import { looksOf } from './looks.js';

/** What starts a server, as far as files say it. */
export interface Started {
  readonly name: string;
  readonly overrides: DeploymentOverrides;
  readonly version?: string;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** A file that could not be read, and why; where a service has to be chosen, those that there are. */
interface Unread {
  readonly name: string;
  readonly says: string;
  readonly services?: readonly string[];
}

/** Files that were chosen at once: a config, and what starts its server. */
export interface Together {
  readonly config?: Chosen;
  readonly started?: Started;
  readonly unread?: Unread;
}

/** Whether a file holds what a server sent, to be checked. */
export const isCapture = (file: Chosen): boolean =>
  file.packet === undefined && file.text !== undefined && ['capture', 'payload'].includes(looksOf(file).stranger ?? '');

/** What is in a file: of a HAR, each body that holds what a server sends; of one without any, the file itself. */
export const unfolded = (file: Chosen): readonly Chosen[] => {
  const bodies = file.text === undefined || looksOf(file).stranger !== 'har' ? [] : (recordedBodies(file.text) ?? []);
  if (bodies.length === 0) return [file];
  return bodies.map((body) => ({ name: `${file.name}, ${entryName(body)}`, text: body.text }));
};

const isConfig = (file: Chosen): boolean =>
  file.packet !== undefined ||
  file.problem !== undefined ||
  (file.text !== undefined && looksOf(file).origins.guess !== undefined);

/** What is said of a server, or why nothing can be; where a service has to be chosen, those that there are. */
type Described =
  | { readonly started: Started; readonly text?: string; readonly read: ReadonlySet<string> }
  | { readonly refused: string; readonly services?: readonly string[] };

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** What is beside some files: whatever else was dropped, by its name alone. */
const besideOf = (files: readonly Chosen[]): Beside => ({
  text: async (path) => files.find(({ name }) => baseName(name) === baseName(path))?.text,
  names: async () => [],
});

const describedBy = async (
  given: readonly Chosen[],
  all: readonly Chosen[],
  service: string | undefined,
): Promise<Described> => {
  const result = await readDeployment(
    given.map(({ name, text = '' }) => ({ path: name, text })),
    { beside: besideOf(all), ...(service !== undefined && { service }) },
  );
  if (!result.ok) {
    const { issue } = result;
    if (issue.code !== 'severalServers' || issue.names.length === 0)
      return {
        refused: describeDeploymentIssue(issue).replace(
          /\. (?:Give --environment|Choose one with --|Put it there).*$/,
          '',
        ),
      };
    return { refused: 'several services may be the server', services: issue.names };
  }
  const { config, version, remarks } = result.value;
  const read = remarks.flatMap((remark) => (remark.code === 'read' ? remark.paths : []));
  const started = {
    name: all.map(({ name }) => name).join(', '),
    overrides: overridesOf(result.value),
    ...(version !== undefined && { version }),
    ...deploymentTexts(result.value),
  };
  return {
    started,
    ...('text' in config && { text: config.text }),
    read: new Set([...given.map(({ name }) => name), ...read].map(baseName)),
  };
};

/** Names that tools read by themselves: the others are what they refer to. */
const usual = /^(?:docker-)?compose\.ya?ml$/i;

/**
 * What files say of the server that they start. Some may only be what others refer to: of the ways to take them, the first
 * that reads all counts, else the first that can be read at all.
 */
const describedIn = async (files: readonly Chosen[], service?: string): Promise<Described> => {
  const isList = ({ text = '' }: Chosen): boolean => ['variables', undefined].includes(formOf(text));
  const mains = files.filter((file) => !isList(file));
  const alone = mains.toSorted((a, b) => Number(usual.test(b.name)) - Number(usual.test(a.name))).map((main) => [main]);
  const ways = mains.length === 0 ? [files] : [mains, ...(mains.length > 1 ? alone : []), files];
  const found: Described[] = [];
  for (const way of ways) {
    const described = await describedBy(way, files, service);
    if ('read' in described && files.every(({ name }) => described.read.has(baseName(name)))) return described;
    found.push(described);
  }
  const last = found.at(-1) as Described;
  return found.toReversed().find((described) => 'read' in described) ?? found.find((one) => 'services' in one) ?? last;
};

const saysNothing = ({ overrides: { env = {} }, version }: Started): boolean =>
  version === undefined && !Object.keys(env).some((name) => /^MM_/i.test(name));

/** Whether a file by itself looks more like YAML or variables than like the config that somebody meant. */
const looksLikeDeployment = ({ name, text = '' }: Chosen): boolean =>
  /\.(?:ya?ml|env|service|rb|sh|j2)$|^\.env/i.test(baseName(name)) || formOf(text) !== undefined;

const problemIn = (file: Chosen, { refused, services }: Extract<Described, { readonly refused: string }>): Unread => ({
  name: file.name,
  says: refused,
  ...(services && { services }),
});

/**
 * Finds among files the config and what starts its server. A file by itself that is neither is given as the config, so that
 * what is wrong with it is said.
 */
export const together = async (files: readonly Chosen[], service?: string): Promise<Together> => {
  const config = files.find(isConfig);
  const others = files.filter((file) => file !== config && file.text !== undefined);
  const [first] = others;
  if (first === undefined) return config === undefined ? {} : { config };
  const found = await describedIn(others, service);
  if ('refused' in found) {
    if (config === undefined && others.length === 1 && !looksLikeDeployment(first)) return { config: first };
    return { ...(config && { config }), unread: problemIn(first, found) };
  }
  const { started, text } = found;
  // A file by itself that gives nothing is no list of variables either.
  if (config === undefined && text === undefined && saysNothing(started)) {
    if (!looksLikeDeployment(first)) return { config: first };
    return { unread: { name: first.name, says: 'it sets no variable of Mattermost. Drop config.json first' } };
  }
  const own = config ?? (text === undefined ? undefined : { name: started.name, text });
  return { started, ...(own && { config: own }) };
};
