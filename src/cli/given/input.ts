import { open } from 'node:fs/promises';
import { isUtf16 } from '../../inputs/encoding.js';
import { isPacketName } from '../../inputs/packet/name.js';
import { printed } from '../../wording/printed.js';
import { isOfSystem, whyUnread } from '../../wording/problems/system-errors.js';
import type { Lines } from '../bulk/lines.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import { noteInput, noteStandardInput } from './inputs-read.js';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as the server reads them: UTF-8, and what is not becomes U+FFFD. The byte-order mark is kept, to be noticed. */
const textOf = (bytes: Uint8Array): string => {
  refuseUtf16(bytes);
  return utf8.decode(bytes);
};

/** UTF-16 gets a message of its own. */
const refuseUtf16 = (bytes: Uint8Array): void => {
  if (isUtf16(bytes)) throw Object.assign(new Error(), { code: 'UTF-16' });
};

/** Whether a name stands for standard input. */
export const isStandardInput = (file: string | undefined): boolean => file === undefined || file === '-';

/** Whether to read standard input: asked for by `-`, or piped while no file is named. */
const readsStandardInput = (file: string | undefined, { stdin }: Io): boolean => {
  if (file === undefined && stdin.isTTY) throw new UsageError('name a file, such as config.json, or pipe one in');
  return isStandardInput(file);
};

/** What a message calls an input. */
export const inputName = (file: string | undefined): string => {
  if (file === undefined || isStandardInput(file)) return 'standard input';
  if (isPacketName(file)) return 'the support packet';
  return file === '' ? 'the file without a name' : printed(file);
};

/** What is read in place of standard input in a run, where no file was named. */
const standsIn = new WeakMap<Io, string>();

/** Gives a name to what is read in place of standard input where no file was named. */
export const nameStandIn = (name: string, io: Io): void => {
  standsIn.set(io, name);
};

/** Whether something is read in place of standard input in a run. */
export const hasStandIn = (io: Io): boolean => standsIn.has(io);

/** What a message of a run calls an input. */
export const inputNameIn = (file: string | undefined, io: Io): string =>
  (file === undefined ? standsIn.get(io) : undefined) ?? inputName(file);

/** Reads, and turns a failure of the system into a sentence that names the file and nothing of its content. */
export const saying = async <T>(file: string | undefined, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    const reason = whyUnread(error);
    if (reason === undefined) throw error;
    throw new UsageError(`${isOfSystem(error) ? 'cannot read ' : ''}${inputName(file)}: ${reason}`);
  }
};

/** How much a compressed file may come to. */
const mostUnpacked = 2 ** 28;

/** Bytes as they were before gzip, where it was used. */
const unpacked = async (bytes: Uint8Array, most = mostUnpacked): Promise<Uint8Array> => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(bytes, { maxOutputLength: most });
};

/** No text can be longer, and a device may never end. */
const mostBytes = 2 ** 29;

const allOf = async (stream: AsyncIterable<Uint8Array | string>, most = mostBytes): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > most) throw Object.assign(new Error(), { code: 'ERR_STRING_TOO_LONG' });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const chunkSize = 1024 * 1024;

/** Opens a file, or standard input, and does something with what it holds. */
const reading = async <T>(
  file: string | undefined,
  io: Io,
  use: (stream: AsyncIterable<Uint8Array | string>) => Promise<T>,
): Promise<T> => {
  if (readsStandardInput(file, io)) {
    noteStandardInput(io);
    return use(io.stdin);
  }
  const handle = await open(file as string);
  try {
    noteInput(await handle.stat({ bigint: true }), inputName(file), io);
    return await use(handle.createReadStream({ highWaterMark: chunkSize, autoClose: false }));
  } finally {
    await handle.close();
  }
};

/** What was read to see what it is, and can be read once only. */
const heldBy = new WeakMap<Io, Map<string, Uint8Array>>();

/** Keeps the bytes of an input for whoever reads it next. */
export const hold = (file: string, bytes: Uint8Array, io: Io): void => {
  const held = heldBy.get(io) ?? new Map<string, Uint8Array>();
  heldBy.set(io, held.set(file, bytes));
};

const heldOf = (file: string, io: Io): Uint8Array | undefined => {
  const bytes = heldBy.get(io)?.get(file);
  heldBy.get(io)?.delete(file);
  return bytes;
};

/** The bytes of a file, or of standard input, of which there may be a most. Both may be compressed with gzip. */
export const readBytes = (file: string | undefined, io: Io, most?: number): Promise<Uint8Array> =>
  saying(file, async () => {
    const held = heldOf(file ?? '-', io);
    return held ?? unpacked(await reading(file, io, (stream) => allOf(stream, most)), most);
  });

/** The text of an input that is read again later: a look at what it is. Nothing is said of it here. */
export const peekText = async (file: string | undefined, io: Io): Promise<string> => {
  const bytes = await readBytes(file, io);
  hold(file ?? '-', bytes, io);
  return utf8.decode(bytes);
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Whether bytes that became this text had something in them that is not UTF-8. */
const isBroken = (bytes: Uint8Array, text: string): boolean => {
  if (!text.includes('\uFFFD') || !/^\s*[{[]/.test(text)) return false;
  try {
    strictUtf8.decode(bytes);
    return false;
  } catch {
    return true;
  }
};

/** The text of a file, or of standard input. A server replaces what is not UTF-8 as well; that gets a warning. */
export const readInput = (file: string | undefined, io: Io, strict = false, most?: number): Promise<string> =>
  saying(file, async () => {
    const bytes = await readBytes(file, io, most);
    const text = textOf(bytes);
    if (isBroken(bytes, text)) {
      const warning = `${inputName(file)}: it is not valid UTF-8; each invalid byte was read as U+FFFD, as a server does. Save it as UTF-8`;
      if (strict) throw new UsageError(warning);
      log(io, 'warning', warning);
    }
    return text;
  });

/** Does something with each batch of lines of a file, or of standard input. */
export const eachBatch = (
  file: string | undefined,
  io: Io,
  batchesOf: (stream: AsyncIterable<Uint8Array | string>) => AsyncIterable<Lines>,
  use: (lines: Lines) => Promise<void>,
): Promise<void> =>
  saying(file, () =>
    reading(file, io, async (stream) => {
      for await (const lines of batchesOf(stream)) {
        if (lines !== 'too long') refuseUtf16(lines);
        await use(lines);
      }
    }),
  );
