import { type DeploymentOverrides, overridesOf } from '../../src/inputs/deployment/overrides.js';
import { readDeployment } from '../../src/inputs/deployment/read-deployment.js';
import { originsOf } from '../../src/inputs/maybe-silent.js';
import type { Packet } from '../../src/inputs/packet/packet.js';
import { parsed } from '../../src/inputs/parsed.js';
import { deploymentTexts, describeDeploymentIssue } from '../../src/wording/problems/deployment.js';

/** A file that was chosen: its name, and its text, the packet that it is, or why there is neither. */
export interface Chosen {
  readonly name: string;
  readonly text?: string;
  readonly packet?: Packet;
  readonly problem?: string;
  /** What to know of it. */
  readonly warnings?: readonly string[];
}

/** What starts a server, as far as files say it. */
export interface Started {
  readonly name: string;
  readonly overrides: DeploymentOverrides;
  readonly version?: string;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Files that were chosen at once: a config, and what starts its server. */
export interface Together {
  readonly config?: Chosen;
  readonly started?: Started;
}

const isConfig = ({ text, packet, problem }: Chosen): boolean =>
  packet !== undefined || problem !== undefined || (text !== undefined && originsOf(parsed(text)).guess !== undefined);

type Described = { readonly started: Started; readonly text?: string } | { readonly refused: string };

const describedIn = async (files: readonly Chosen[]): Promise<Described> => {
  const result = await readDeployment(files.map(({ name, text = '' }) => ({ path: name, text })));
  if (!result.ok) return { refused: describeDeploymentIssue(result.issue) };
  const { config, version } = result.value;
  const started = {
    name: files.map(({ name }) => name).join(', '),
    overrides: overridesOf(result.value),
    ...(version !== undefined && { version }),
    ...deploymentTexts(result.value),
  };
  return { started, ...('text' in config && { text: config.text }) };
};

const saysNothing = ({ overrides: { env = {} }, version }: Started): boolean =>
  version === undefined && !Object.keys(env).some((name) => /^MM_/i.test(name));

const looksLikeJson = ({ text = '' }: Chosen): boolean => /^\s*[[{]/.test(text);

/**
 * Finds among files the config and what starts its server. A file by itself that is neither is given as the config, so that
 * what is wrong with it is said.
 */
export const together = async (files: readonly Chosen[]): Promise<Together> => {
  const config = files.find(isConfig);
  const others = files.filter((file) => file !== config && file.text !== undefined);
  const [first] = others;
  if (first === undefined) return config === undefined ? {} : { config };
  const found = await describedIn(others);
  if ('refused' in found) {
    if (config === undefined && (others.length === 1 || looksLikeJson(first))) return { config: first };
    return { config: { name: first.name, problem: found.refused } };
  }
  const { started, text } = found;
  // A file by itself that gives nothing is no list of variables either.
  if (config === undefined && text === undefined && saysNothing(started)) return { config: first };
  const own = config ?? (text === undefined ? undefined : { name: started.name, text });
  return { started, ...(own && { config: own }) };
};
