import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { configInRow, singleRow } from '../../inputs/database-row.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import type { StrictOptions } from '../options.js';
import { warnOf } from '../strict.js';
import { inputName, inputNameIn, isStandardInput, peekText, readInput } from './input.js';
import { packetIn } from './packet.js';

/** The text of a config that is read again later; nothing where a packet has none. */
export const peekConfig = async (
  file: string | undefined,
  { lenient, strict }: ReadOptions,
  io: Io,
): Promise<string | undefined> => {
  const packet = await packetIn(file, { strict }, io);
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
  const row = singleRow(given);
  if (row !== undefined) {
    const { notInForce, readAsRow } = await import('../../wording/problems/rows.js');
    const name = inputNameIn(file, io);
    log(io, 'note', `${name}: ${readAsRow}`);
    if (row.active === false) warnOf([`${name}: ${notInForce}`], options, io);
  }
  const text = row?.value ?? given;
  const read = options.lenient ? (await import('../../json/lenient.js')).lenientText(text) : undefined;
  if (read === undefined) return text;
  const { lenientlyRead } = await import('../../wording/problems/refused-by-server.js');
  warnOf([`${inputNameIn(file, io)}: ${lenientlyRead(read)}`], options, io);
  return read.text;
};

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Names the config in a directory that was named in its place. */
export const refuseDirectory = async (file: string | undefined): Promise<void> => {
  if (isStandardInput(file)) return;
  const inside = join(file as string, 'config.json');
  if (await isThere(inside))
    throw new UsageError(`${inputName(file)} is a directory; did you mean ${inputName(inside)}?`);
};

/** The text of a config: a file of its own, or the one in a support packet. */
export const readConfig = async (file: string | undefined, options: ReadOptions, io: Io): Promise<string> => {
  await refuseDirectory(file);
  const packet = await packetIn(file, options, io);
  if (packet === undefined) return readFile(file, options, io);
  if (packet.config === undefined)
    throw new UsageError(`${inputName(file)}: ${(await import('../../wording/problems/packet.js')).noConfigInPacket}`);
  return packet.config.text;
};

/** The text of facts: a file of its own, or what a support packet says. */
export const readFacts = async (file: string | undefined, options: StrictOptions, io: Io): Promise<string> => {
  const packet = await packetIn(file, options, io);
  if (packet === undefined) return readInput(file, io);
  return (await import('../../inputs/packet/facts-text.js')).factsText(packet);
};
