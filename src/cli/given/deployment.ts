import { basename, dirname, relative } from 'node:path';
import type { Deployment, DeploymentFile } from '../../inputs/deployment/deployment.js';
import type { DeploymentRemark } from '../../inputs/deployment/problems.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import { warnOf } from '../strict.js';
import { besideFile } from './beside.js';
import { inputName, isStandardInput, readInput } from './input.js';
import { refuseZip } from './zip.js';

/** Options that name what describes a deployment. */
export interface DeploymentOptions {
  readonly environment?: readonly string[] | undefined;
  readonly service?: string | undefined;
  readonly strict?: true | undefined;
}

type Found = Deployment<DeploymentRemark>;

/** What each run read: it is read, and spoken of, once. */
const readBy = new WeakMap<Io, Promise<Found>>();

const wording = () => import('../../wording/problems/deployment.js');

const pathOf = (file: string, first: string): string =>
  isStandardInput(file) || file === first ? basename(file) : relative(dirname(first), file);

/** Says what a reader should know; what is left out is refused with `--strict`. */
const say = async (found: Found, name: string, options: DeploymentOptions, io: Io): Promise<void> => {
  const { warnings, notes } = (await wording()).deploymentTexts(found);
  const named = (texts: readonly string[]): readonly string[] => texts.map((text) => `${name}: ${text}`);
  warnOf(named(warnings), options, io);
  for (const text of named(notes)) log(io, 'note', text);
};

/** How many bytes a file may have: the JSON of many objects is long, and a device never ends. */
const mostBytes = 2 ** 26;

const readFiles = async (files: readonly string[], options: DeploymentOptions, io: Io): Promise<Found> => {
  const { service } = options;
  const [first = '-'] = files;
  const given: DeploymentFile[] = [];
  for (const file of files) {
    const text = await readInput(file, io, false, mostBytes);
    refuseZip(text, file, 'environment');
    given.push({ path: pathOf(file, first), text });
  }
  const { readDeployment } = await import('../../inputs/deployment/read-deployment.js');
  const result = await readDeployment(given, {
    ...(service !== undefined && { service }),
    ...(!isStandardInput(first) && { beside: besideFile(first, io) }),
  });
  const name = inputName(first);
  if (!result.ok) throw new UsageError(`${name}: ${(await wording()).describeDeploymentIssue(result.issue)}`);
  await say(result.value, name, options, io);
  return result.value;
};

/** What each run was given as its deployment. */
const nameBy = new WeakMap<Io, string>();

/** What the run has read of a deployment, and what that is called; nothing where none was given. */
export const deploymentRead = async (
  io: Io,
): Promise<{ readonly deployment: Found; readonly name: string } | undefined> => {
  const deployment = await readBy.get(io);
  return deployment && { deployment, name: nameBy.get(io) ?? '-' };
};

/** What `--environment` says about its server; nothing without it. */
export const deploymentGiven = (options: DeploymentOptions, io: Io): Promise<Found | undefined> => {
  const { environment: files, service } = options;
  if (files === undefined) {
    if (service !== undefined) throw new UsageError('--service needs --environment');
    return Promise.resolve(undefined);
  }
  const found = readBy.get(io) ?? readFiles(files, options, io);
  readBy.set(io, found);
  nameBy.set(io, files.map((file) => (isStandardInput(file) ? '-' : inputName(file))).join(' --environment '));
  return found;
};
