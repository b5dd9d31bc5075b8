import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** Counts the bytes of all bodies that are on their way. */
export interface Arriving {
  bytes: number;
  readonly most: number;
}

/** Why a body was not read. */
export type Unread = 'too large' | 'cut off' | 'busy';

/**
 * Reads a body up to a limit. It never fails: a connection that breaks cuts the body off. The bytes of a body that was
 * read stay counted until whoever has it is done with it.
 */
export const readBody = (request: IncomingMessage, most: number, arriving: Arriving): Promise<Buffer | Unread> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let isDone = false;
    const finish = (outcome: Buffer | Unread): void => {
      if (isDone) return;
      isDone = true;
      if (typeof outcome === 'string') arriving.bytes -= length;
      request.removeAllListeners('data');
      resolve(outcome);
    };
    request.on('error', () => finish('cut off')).on('close', () => finish('cut off'));
    if (Number(request.headers['content-length'] ?? 0) > most) {
      finish('too large');
      return;
    }
    request.on('end', () => finish(Buffer.concat(chunks)));
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      arriving.bytes += chunk.length;
      if (length > most) finish('too large');
      else if (arriving.bytes > arriving.most) finish('busy');
      else chunks.push(chunk);
    });
  });

interface Unpacked {
  readonly buffer: Buffer;
  /** `bytesWritten` is how much of the input was read. */
  readonly engine: { readonly bytesWritten: number };
}

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Promise<Unpacked>;

type Callback = (error: Error | null, result: unknown) => void;

/** A function of zlib that also says how far it read. */
const withInfo =
  (work: (bytes: Buffer, options: zlib.ZlibOptions, done: Callback) => void): Unpack =>
  (bytes, options) =>
    promisify(work)(bytes, { ...options, info: true }) as Promise<Unpacked>;

/** Where this Node has it. */
const { zstdDecompress } = zlib as { readonly zstdDecompress?: typeof zlib.gunzip };

const gunzip: Unpack = withInfo(zlib.gunzip);
const inflate: Unpack = withInfo(zlib.inflate);
const inflateRaw: Unpack = withInfo(zlib.inflateRaw);

/** Deflate is written with the header of zlib, and by some without. */
const undeflate: Unpack = (bytes, options) =>
  ((bytes[0] as number) & 0x0f) === 8 ? inflate(bytes, options) : inflateRaw(bytes, options);

const unpackers: ReadonlyMap<string, Unpack> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', undeflate],
  ['br', withInfo(zlib.brotliDecompress)],
  ...(zstdDecompress ? [['zstd', withInfo(zstdDecompress)] as const] : []),
]);

/** Why a body could not be unpacked. */
export type Packed = 'compression' | 'encoding' | 'too large';

/** A body as it was before compression, up to a limit. Several encodings on top of each other are not taken. */
export const unpacked = async (bytes: Buffer, encoding: string | undefined, most: number): Promise<Buffer | Packed> => {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return bytes;
  const unpack = unpackers.get(name);
  if (unpack === undefined) return 'encoding';
  try {
    const { buffer, engine } = await unpack(bytes, { maxOutputLength: most });
    // What follows the compressed data would be neither kept nor checked.
    return engine.bytesWritten === bytes.length ? buffer : 'compression';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'compression';
  }
};
