import type { Packet } from '../../inputs/packet/packet.js';
import { isPrintableName } from '../../issues.js';
import { findVersion } from '../../releases/server-version.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ReleaseOptions } from '../options.js';
import { refuseDirectory } from './config.js';
import { type DeploymentOptions, deploymentGiven } from './deployment.js';
import { hold, inputName, nameStandIn } from './input.js';
import { deploymentOf } from './overrides.js';
import { foundPacket } from './packet.js';
import { withoutConfig } from './without-config.js';

/** The version that a deployment names, where none was asked for, which is said. */
const versionOfDeployment = async (
  { release, ...options }: ReleaseOptions & DeploymentOptions,
  io: Io,
): Promise<string | undefined> => {
  const deployment = await deploymentGiven(options, io);
  if (release !== undefined || deployment?.version === undefined) return undefined;
  const version = findVersion(deployment.version);
  if (!version.ok) return undefined;
  log(io, 'note', `${inputName(options.environment?.[0])}: it starts a Mattermost ${version.value.text} server`);
  return version.value.text;
};

/** What a command is given, with the version that a deployment names where none was asked for. */
export const knowingDeployment = async <O extends ReleaseOptions & DeploymentOptions>(
  given: Given<O>,
  io: Io,
): Promise<Given<O>> => {
  await deploymentOf(given, io);
  const release = await versionOfDeployment(given.options, io);
  return release === undefined ? given : { ...given, options: { ...given.options, release } };
};

/** The runs that said so. */
const heldConfig = new WeakSet<Io>();

/** The config that a deployment holds, in which messages then name its place; nothing where it holds none. */
export const configOfDeployment = async (options: DeploymentOptions, io: Io): Promise<string | undefined> => {
  const deployment = await deploymentGiven(options, io);
  if (deployment === undefined || !('text' in deployment.config)) return undefined;
  const { in: place, object, text } = deployment.config;
  if (heldConfig.has(io)) return text;
  heldConfig.add(io);
  const kind = place === 'secret' ? 'Secret' : 'ConfigMap';
  const named = isPrintableName(object) ? ` ${object}` : '';
  const name = inputName(options.environment?.[0]);
  nameStandIn(`${name}, ${kind}${named}`, io);
  log(io, 'note', `${name}: the config is read from its ${kind}${named}`);
  return text;
};

/** Whether a deployment holds a config, which is read where no file is named. */
export const holdsConfig = async ({ files, options }: Given<DeploymentOptions>, io: Io): Promise<boolean> => {
  const deployment = files.length > 0 ? undefined : await deploymentGiven(options, io);
  return deployment !== undefined && 'text' in deployment.config;
};

/** Gives the config of a deployment to whoever reads standard input, where no file was named. */
const holdConfig = async (file: string | undefined, options: DeploymentOptions, io: Io): Promise<void> => {
  await deploymentGiven(options, io);
  if (file === undefined && io.stdin.isTTY) {
    const missing = await withoutConfig([{ code: 'empty' }], file, io);
    if (missing !== undefined) throw new UsageError(missing);
  }
  const text = file === undefined ? await configOfDeployment(options, io) : undefined;
  if (text !== undefined) hold('-', Buffer.from(text), io);
};

/** What a command is given, with the version of the server where none was asked for: of a support packet, or a deployment. */
export const knowingPacket = async <O extends ReleaseOptions & DeploymentOptions>(
  given: Given<O>,
  file: string | undefined,
  io: Io,
): Promise<{ readonly given: Given<O>; readonly packet?: Packet }> => {
  await deploymentOf(given, io);
  await holdConfig(file, given.options, io);
  await refuseDirectory(file);
  const found = await foundPacket(file, given.options, io);
  if (found === undefined) return { given: await knowingDeployment(given, io) };
  const { packet, version } = found;
  return {
    given: version === undefined ? given : { ...given, options: { ...given.options, release: version } },
    packet,
  };
};
