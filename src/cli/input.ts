import { open } from 'node:fs/promises';
import { printed } from '../printed.js';
import { isUtf16 } from '../transform/encoding.js';
import { type Io, UsageError } from './command.js';
import { noteInput, noteStandardInput } from './inputs.js';
import type { Lines } from './lines.js';
import { whyUnread } from './system.js';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as the server reads them: UTF-8, and what is not becomes U+FFFD. The byte-order mark stays, to be noticed. */
const textOf = (bytes: Uint8Array): string => {
  refuseUtf16(bytes);
  return utf8.decode(bytes);
};

/** A text in UTF-16 is told apart from one that is broken. */
const refuseUtf16 = (bytes: Uint8Array): void => {
  if (isUtf16(bytes)) throw Object.assign(new Error(), { code: 'UTF-16' });
};

/** Whether to read standard input: asked for by `-`, or piped while no file is named. */
const readsStandardInput = (file: string | undefined, { stdin }: Io): boolean => {
  if (file === undefined && stdin.isTTY) throw new UsageError('name a config.json, or pipe one in');
  return file === undefined || file === '-';
};

/** What a message calls an input. */
export const inputName = (file: string | undefined): string =>
  file === undefined || file === '-' ? 'standard input' : file === '' ? 'the file without a name' : printed(file);

/** Reads, and turns a failure of the system into a sentence that names the file and nothing of its content. */
const saying = async <T>(file: string | undefined, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    const reason = whyUnread(error);
    if (reason === undefined) throw error;
    throw new UsageError(`${inputName(file)}: ${reason}`);
  }
};

/** How much a compressed file may come to. */
const mostUnpacked = 2 ** 28;

/** Bytes as they were before gzip, where it was used. */
const unpacked = async (bytes: Uint8Array): Promise<Uint8Array> => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
};

/** No text can be longer, and a device may never end. */
const mostBytes = 2 ** 29;

const allOf = async (stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > mostBytes) throw Object.assign(new Error(), { code: 'ERR_STRING_TOO_LONG' });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const chunkSize = 256 * 1024;

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

/** The bytes of a file, or of standard input. Both may be compressed with gzip. */
export const readBytes = (file: string | undefined, io: Io): Promise<Uint8Array> =>
  saying(file, async () => unpacked(await reading(file, io, allOf)));

/** The text of a file, or of standard input. */
export const readInput = (file: string | undefined, io: Io): Promise<string> =>
  saying(file, async () => textOf(await readBytes(file, io)));

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
