import { access, type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Packet } from '../../inputs/packet/packet.js';
import { isZip, type PacketSource } from '../../inputs/packet/source.js';
import { isPrintableName } from '../../issues.js';
import { findVersion } from '../../releases/server-version.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ReleaseOptions } from '../options.js';
import { type DeploymentOptions, deploymentGiven } from './deployment.js';
import { hold, inputName, isStandardInput, readBytes, readInput, saying } from './input.js';
import { noteInput } from './inputs-read.js';
import { deploymentOf } from './overrides.js';

/** The packets of each run, by the name of their file: each is read once. */
const readBy = new WeakMap<Io, Map<string, Promise<Packet | undefined>>>();

const wording = () => import('../../wording/problems/packet.js');

const readZip = async (source: PacketSource, file: string, io: Io): Promise<Packet> => {
  const [{ readPacket }, words] = await Promise.all([import('../../inputs/packet/read-packet.js'), wording()]);
  const result = await readPacket(source);
  if (!result.ok)
    throw new UsageError(`${inputName(file)}: ${result.issues.map(words.describePacketIssue).join('; ')}`);
  const packet = result.value;
  const nodes = words.nodesText(packet);
  if (nodes !== undefined) log(io, packet.configsDiffer ? 'warning' : 'note', nodes);
  for (const warning of result.warnings) log(io, 'warning', words.describePacketWarning(warning));
  return packet;
};

/** The bytes of an open file from anywhere. */
const read = async (handle: FileHandle, at: number, length: number): Promise<Uint8Array> => {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
};

/** Reads all of what can be read once only; what is no packet is kept for those who read it next. */
const inStream = async (file: string, io: Io): Promise<Packet | undefined> => {
  const bytes = await readBytes(file, io);
  if (isZip(bytes)) return readZip(bytes, file, io);
  hold(file, bytes, io);
  return undefined;
};

const inFile = async (file: string, io: Io): Promise<Packet | undefined> => {
  if (isStandardInput(file)) return inStream(file, io);
  // What cannot be opened is said by who reads it, after what else is missing.
  const kind = await stat(file).catch(() => undefined);
  if (kind === undefined || kind.isDirectory()) return undefined;
  // A named pipe is opened once only: its writer may be gone by the second time.
  if (!kind.isFile()) return inStream(file, io);
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const found = await handle.stat({ bigint: true });
    if (!isZip(await read(handle, 0, 4))) return undefined;
    noteInput(found, inputName(file), io);
    const source = { size: Number(found.size), read: (at: number, length: number) => read(handle, at, length) };
    return await readZip(source, file, io);
  } finally {
    await handle.close();
  }
};

/** The support packet that a file is; nothing for any other file. */
const packetIn = (file: string | undefined, io: Io): Promise<Packet | undefined> => {
  if (file === undefined && io.stdin.isTTY) return Promise.resolve(undefined);
  const name = file ?? '-';
  const known = readBy.get(io) ?? new Map<string, Promise<Packet | undefined>>();
  readBy.set(io, known);
  const packet = known.get(name) ?? saying(name, () => inFile(name, io));
  known.set(name, packet);
  return packet;
};

const versionOf = (packet: Packet, file: string | undefined): string => {
  const version = packet.version === undefined ? undefined : findVersion(packet.version);
  if (version?.ok) return version.value.text;
  throw new UsageError(
    `missing --release. ${inputName(file)} does not say which Mattermost version it is from; its settings fit ${packet.release}`,
  );
};

/** A packet, and the version of its server. */
export interface FoundPacket {
  readonly packet: Packet;
  readonly version: string;
}

/** The packet that a file is, and the version of its server where none was asked for, which is said. */
export const foundPacket = async (
  file: string | undefined,
  release: string | undefined,
  io: Io,
): Promise<FoundPacket | undefined> => {
  const packet = await packetIn(file, io);
  if (packet === undefined) return undefined;
  if (release !== undefined) return { packet, version: release };
  const version = versionOf(packet, file);
  log(io, 'note', `${inputName(file)}: a support packet of a Mattermost ${version} server`);
  return { packet, version };
};

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
  if (file !== undefined || deployment === undefined || !('text' in deployment.config)) return;
  const { in: place, object, text } = deployment.config;
  hold('-', Buffer.from(text), io);
  if (heldConfig.has(io)) return;
  heldConfig.add(io);
  const kind = place === 'secret' ? 'Secret' : 'ConfigMap';
  const named = isPrintableName(object) ? ` ${object}` : '';
  log(io, 'note', `${inputName(options.environment?.[0])}: the config is read from its ${kind}${named}`);
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
  return { given: { ...given, options: { ...given.options, release: found.version } }, packet: found.packet };
};

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Names the config in a directory that was named in its place. */
const refuseDirectory = async (file: string | undefined): Promise<void> => {
  if (isStandardInput(file)) return;
  const inside = join(file as string, 'config.json');
  if (await isThere(inside))
    throw new UsageError(`${inputName(file)} is a directory; did you mean ${inputName(inside)}?`);
};

/** The text of a config: a file of its own, or the one in a support packet. */
export const readConfig = async (file: string | undefined, io: Io, strict = false): Promise<string> => {
  await refuseDirectory(file);
  const packet = await packetIn(file, io);
  if (packet === undefined) return readInput(file, io, strict);
  if (packet.config === undefined) throw new UsageError(`${inputName(file)}: ${(await wording()).noConfigInPacket}`);
  return packet.config.text;
};

/** The config that a deployment holds; nothing where it holds none. */
export const configOfDeployment = async (options: DeploymentOptions, io: Io): Promise<string | undefined> => {
  const deployment = await deploymentGiven(options, io);
  return deployment && 'text' in deployment.config ? deployment.config.text : undefined;
};

/** The text of facts: a file of its own, or what a support packet says. */
export const readFacts = async (file: string | undefined, io: Io): Promise<string> => {
  const packet = await packetIn(file, io);
  if (packet === undefined) return readInput(file, io);
  return (await import('../../inputs/packet/facts-text.js')).factsText(packet);
};
