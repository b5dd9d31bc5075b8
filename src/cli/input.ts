import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Io, UsageError } from './command.js';
import type { Lines } from './lines.js';

const reasons: Readonly<Record<string, string>> = {
  'UTF-16': 'the text is UTF-16; save it as UTF-8',
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder; name the config.json in it',
  EACCES: 'it may not be read',
  ELOOP: 'its links lead in a circle',
  ERR_STRING_TOO_LONG: 'it is too large to be read as one text',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read as one text',
  ERR_BUFFER_TOO_LARGE: 'it is too large to be read as one text',
  Z_BUF_ERROR: 'its gzip data end too early',
  Z_DATA_ERROR: 'its gzip data are damaged',
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as the server reads them: UTF-8, and what is not becomes U+FFFD. The byte-order mark stays, to be noticed. */
const textOf = (bytes: Uint8Array): string => {
  refuseUtf16(bytes);
  return utf8.decode(bytes);
};

/** A text that starts with the mark of UTF-16 is told apart from one that is broken. */
const refuseUtf16 = ([first, second]: Uint8Array): void => {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked) throw Object.assign(new Error(), { code: 'UTF-16' });
};

/** Whether to read standard input: asked for by `-`, or piped while no file is named. */
const readsStandardInput = (file: string | undefined, { stdin }: Io): boolean => {
  if (file === undefined && stdin.isTTY) throw new UsageError('name a config.json, or pipe one in');
  return file === undefined || file === '-';
};

/** Reads, and turns a failure of the system into a sentence that names the file and nothing of its content. */
const saying = async <T>(file: string | undefined, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new UsageError(`${file === undefined || file === '-' ? 'standard input' : file}: ${reason}`);
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

/** The bytes of a file, or of standard input. Both may be compressed with gzip. */
export const readBytes = (file: string | undefined, io: Io): Promise<Uint8Array> =>
  saying(file, async () =>
    unpacked(readsStandardInput(file, io) ? await buffer(io.stdin) : await readFile(file as string)),
  );

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
  saying(file, async () => {
    const stream = readsStandardInput(file, io)
      ? io.stdin
      : createReadStream(file as string, { highWaterMark: 256 * 1024 });
    for await (const lines of batchesOf(stream)) {
      if (lines !== 'too long') refuseUtf16(lines);
      await use(lines);
    }
  });
