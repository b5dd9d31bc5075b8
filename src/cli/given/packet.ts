import { type FileHandle, open } from 'node:fs/promises';
import { configInRow } from '../../inputs/database-row.js';
import type { Packet } from '../../inputs/packet/packet.js';
import { isZip, type PacketSource } from '../../inputs/packet/source.js';
import { findVersion } from '../../releases/server-version.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ReleaseOptions, StrictOptions } from '../options.js';
import { warnOf } from '../strict.js';
import { hold, inputName, isStandardInput, peekText, readBytes, readInput, saying } from './input.js';
import { noteInput } from './inputs-read.js';

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
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const found = await handle.stat({ bigint: true });
    if (!found.isFile()) return found.isDirectory() ? undefined : await inStream(file, io);
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

/** A packet, and the version of its server: the one that was asked for, or that the packet names. */
export interface FoundPacket {
  readonly packet: Packet;
  readonly version?: string;
}

/** The packet that a file is. Where no version was asked for, the one that it names is said. */
export const foundPacket = async (
  file: string | undefined,
  release: string | undefined,
  io: Io,
): Promise<FoundPacket | undefined> => {
  const packet = await packetIn(file, io);
  if (packet === undefined) return undefined;
  if (release !== undefined) return { packet, version: release };
  const named = packet.version === undefined ? undefined : findVersion(packet.version);
  if (!named?.ok) return { packet };
  log(io, 'note', `${inputName(file)}: a support packet of a Mattermost ${named.value.text} server`);
  return { packet, version: named.value.text };
};

/** What a command is given, with the version that a support packet names where none was asked for. */
export const knowingPacket = async <O extends ReleaseOptions>(
  given: Given<O>,
  file: string | undefined,
  io: Io,
): Promise<{ readonly given: Given<O>; readonly packet?: Packet }> => {
  const found = await foundPacket(file, given.options.release, io);
  if (found === undefined) return { given };
  const { packet, version } = found;
  return {
    given: version === undefined ? given : { ...given, options: { ...given.options, release: version } },
    packet,
  };
};

/** The text of a config that is read again later; nothing where a packet has none. */
export const peekConfig = async (
  file: string | undefined,
  { lenient }: ReadOptions,
  io: Io,
): Promise<string | undefined> => {
  const packet = await packetIn(file, io);
  if (packet !== undefined) return packet.config?.text;
  const given = await peekText(file, io);
  const text = configInRow(given) ?? given;
  return lenient ? ((await import('../../json/lenient.js')).lenientText(text)?.text ?? text) : text;
};

/** How the text of a config is read. */
export interface ReadOptions extends StrictOptions {
  /** Whether comments and trailing commas are skipped, which is said. */
  readonly lenient?: true | undefined;
}

/** The text of a config in a file of its own. */
const readFile = async (file: string | undefined, options: ReadOptions, io: Io): Promise<string> => {
  const given = await readInput(file, io, options.strict);
  const row = configInRow(given);
  if (row !== undefined)
    log(io, 'note', `${inputName(file)}: ${(await import('../../wording/problems/rows.js')).readAsRow}`);
  const text = row ?? given;
  const read = options.lenient ? (await import('../../json/lenient.js')).lenientText(text) : undefined;
  if (read === undefined) return text;
  const { lenientlyRead } = await import('../../wording/problems/refused-by-server.js');
  warnOf([`${inputName(file)}: ${lenientlyRead(read)}`], options, io);
  return read.text;
};

/** The text of a config: a file of its own, or the one in a support packet. */
export const readConfig = async (file: string | undefined, options: ReadOptions, io: Io): Promise<string> => {
  const packet = await packetIn(file, io);
  if (packet === undefined) return readFile(file, options, io);
  if (packet.config === undefined) throw new UsageError(`${inputName(file)}: ${(await wording()).noConfigInPacket}`);
  return packet.config.text;
};

/** The text of facts: a file of its own, or what a support packet says. */
export const readFacts = async (file: string | undefined, io: Io): Promise<string> => {
  const packet = await packetIn(file, io);
  if (packet === undefined) return readInput(file, io);
  return (await import('../../inputs/packet/facts-text.js')).factsText(packet);
};
