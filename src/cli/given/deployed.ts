import type { Packet } from '../../inputs/packet/packet.js';
import { isPrintableName } from '../../issues.js';
import { findVersion } from '../../releases/server-version.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ReleaseOptions } from '../options.js';
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

/** Gives the config of a deployment to whoever reads standard input, where no file was named. */
const holdConfig = async (file: string | undefined, options: DeploymentOptions, io: Io): Promise<void> => {
  const deployment = await deploymentGiven(options, io);
  if (file === undefined && io.stdin.isTTY) {
    const missing = await withoutConfig([{ code: 'empty' }], file, io);
    if (missing !== undefined) throw new UsageError(missing);
  }
  if (file !== undefined || deployment === undefined || !('text' in deployment.config)) return;
  const { in: place, object, text } = deployment.config;
  hold('-', Buffer.from(text), io);
  if (heldConfig.has(io)) return;
  heldConfig.add(io);
  const kind = place === 'secret' ? 'Secret' : 'ConfigMap';
  const named = isPrintableName(object) ? ` ${object}` : '';
  const name = inputName(options.environment?.[0]);
  nameStandIn(`${name}, ${kind}${named}`, io);
  log(io, 'note', `${name}: the config is read from its ${kind}${named}`);
};

/** What a command is given, with the version of the server where none was asked for: of a support packet, or a deployment. */
export const knowingPacket = async <O extends ReleaseOptions & DeploymentOptions>(
  given: Given<O>,
  file: string | undefined,
  io: Io,
): Promise<{ readonly given: Given<O>; readonly packet?: Packet }> => {
  await deploymentOf(given, io);
  await holdConfig(file, given.options, io);
  const found = await foundPacket(file, given.options.release, io);
  if (found === undefined) return { given: await knowingDeployment(given, io) };
  const { packet, version } = found;
  return {
    given: version === undefined ? given : { ...given, options: { ...given.options, release: version } },
    packet,
  };
};

/** The config that a deployment holds; nothing where it holds none. */
export const configOfDeployment = async (options: DeploymentOptions, io: Io): Promise<string | undefined> => {
  const deployment = await deploymentGiven(options, io);
  return deployment && 'text' in deployment.config ? deployment.config.text : undefined;
};
