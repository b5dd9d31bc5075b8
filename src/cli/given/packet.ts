import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Packet } from '../../inputs/packet/packet.js';
import { isZip, type PacketSource } from '../../inputs/packet/source.js';
import { findVersion } from '../../releases/server-version.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import type { StrictOptions } from '../options.js';
import { warnOf } from '../strict.js';
import { hold, inputName, isStandardInput, readBytes, saying } from './input.js';
import { noteInput } from './inputs-read.js';

/** The packets of each run, by the name of their file: each is read once. */
const readBy = new WeakMap<Io, Map<string, Promise<Packet | undefined>>>();

const wording = () => import('../../wording/problems/packet.js');

const readZip = async (source: PacketSource, file: string, options: StrictOptions, io: Io): Promise<Packet> => {
  const [{ readPacket }, words] = await Promise.all([import('../../inputs/packet/read-packet.js'), wording()]);
  const result = await readPacket(source);
  if (!result.ok)
    throw new UsageError(`${inputName(file)}: ${result.issues.map(words.describePacketIssue).join('; ')}`);
  const packet = result.value;
  const nodes = words.nodesText(packet);
  if (nodes !== undefined && !packet.configsDiffer) log(io, 'note', nodes);
  const unknown = packet.differing.length === 0 ? '' : `. ${words.differingText}`;
  const differ = nodes !== undefined && packet.configsDiffer ? [`${nodes}${unknown}`] : [];
  warnOf([...differ, ...result.warnings.map(words.describePacketWarning)], options, io);
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
const inStream = async (file: string, options: StrictOptions, io: Io): Promise<Packet | undefined> => {
  const bytes = await readBytes(file, io);
  if (isZip(bytes)) return readZip(bytes, file, options, io);
  hold(file, bytes, io);
  return undefined;
};

const inFile = async (file: string, options: StrictOptions, io: Io): Promise<Packet | undefined> => {
  if (isStandardInput(file)) return inStream(file, options, io);
  // What cannot be opened is said by who reads it, after what else is missing.
  const kind = await stat(file).catch(() => undefined);
  if (kind === undefined || kind.isDirectory()) return undefined;
  // A named pipe is opened once only: its writer may be gone by the second time.
  if (!kind.isFile()) return inStream(file, options, io);
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const found = await handle.stat({ bigint: true });
    if (!isZip(await read(handle, 0, 4))) return undefined;
    noteInput(found, inputName(file), io);
    const source = { size: Number(found.size), read: (at: number, length: number) => read(handle, at, length) };
    return await readZip(source, file, options, io);
  } finally {
    await handle.close();
  }
};

/** The support packet that a file is; nothing for any other file. */
export const packetIn = (file: string | undefined, options: StrictOptions, io: Io): Promise<Packet | undefined> => {
  if (file === undefined && io.stdin.isTTY) return Promise.resolve(undefined);
  const name = file ?? '-';
  const known = readBy.get(io) ?? new Map<string, Promise<Packet | undefined>>();
  readBy.set(io, known);
  const packet = known.get(name) ?? saying(name, () => inFile(name, options, io));
  known.set(name, packet);
  return packet;
};

/** A packet, and the version of its server: the one that was asked for, or that the packet names. */
export interface FoundPacket {
  readonly packet: Packet;
  readonly version?: string;
}

/** The packet that a file is. Where no version was asked for, the one that it names is said. */
export const foundPacket = async (
  file: string | undefined,
  { release, ...options }: StrictOptions & { readonly release?: string | undefined },
  io: Io,
): Promise<FoundPacket | undefined> => {
  const packet = await packetIn(file, options, io);
  if (packet === undefined) return undefined;
  if (release !== undefined) return { packet, version: release };
  const named = packet.version === undefined ? undefined : findVersion(packet.version);
  if (!named?.ok) return { packet };
  log(io, 'note', `${inputName(file)}: a support packet of a Mattermost ${named.value.text} server`);
  return { packet, version: named.value.text };
};
