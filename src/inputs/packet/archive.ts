import {
  type CreateReadableOptions,
  type Entry,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { type PacketFile, packetFiles, packetLimits } from './files.js';
import { type PacketProblem, Refusal } from './problems.js';
import { isZip, type RandomAccess } from './source.js';

/** An entry of a zip: what it is called there, and how to read it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: (file: PacketFile) => Promise<Uint8Array>;
}

const problemOf: Readonly<Record<string, PacketProblem>> = {
  [ERR_ENCRYPTED]: 'encrypted',
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: 'encrypted',
  [ERR_UNSUPPORTED_ENCRYPTION]: 'encrypted',
  [ERR_UNSUPPORTED_COMPRESSION]: 'unreadable',
};

const refusalOf = (error: unknown, file?: PacketFile): Refusal => {
  if (error instanceof Refusal) return error;
  const code = (error instanceof Error ? problemOf[error.message] : undefined) ?? 'damaged';
  return new Refusal({ code, ...(file && { file }) });
};

const chunkSize = 64 * 1024;

/** The source as the library reads it. A failure of the system is kept: it is none of the zip. */
class Reader {
  readonly size: number;
  failure: { readonly of: unknown } | undefined;

  constructor(readonly access: RandomAccess) {
    this.size = access.size;
  }

  readonly readUint8Array = async (at: number, length: number): Promise<Uint8Array> => {
    const wanted = Math.max(0, Math.min(length, this.size - at));
    if (wanted > packetLimits.bytesAtOnce) throw new Refusal({ code: 'tooLarge' });
    try {
      return wanted === 0 ? new Uint8Array() : await this.access.read(at, wanted);
    } catch (error) {
      this.failure = { of: error };
      throw error;
    }
  };

  readonly createReadable = ({ offset = 0, size }: CreateReadableOptions = {}): ReadableStream => {
    const end = size === undefined ? this.size : offset + size;
    let at = offset;
    return new ReadableStream({
      pull: async (controller) => {
        const bytes = await this.readUint8Array(at, Math.min(chunkSize, end - at));
        at += bytes.length;
        if (bytes.length > 0) controller.enqueue(bytes);
        if (bytes.length === 0 || at >= end) controller.close();
      },
    });
  };

  get readable(): ReadableStream {
    return this.createReadable();
  }
}

/** Runs what reads the zip, so that it ends in a refusal or in a failure of the system. */
const reading = async <T>(reader: Reader, file: PacketFile | undefined, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    throw reader.failure ? reader.failure.of : refusalOf(error, file);
  }
};

/** Joins what is written, and never keeps more than was declared. */
const unpack = async (entry: FileEntry): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const writable = new WritableStream<Uint8Array>({
    write: (chunk) => {
      length += chunk.length;
      if (length > entry.uncompressedSize) throw new Refusal({ code: 'tooLarge' });
      chunks.push(chunk);
    },
  });
  await entry.getData(writable, {
    checkCrc32: true,
    checkLocalFilename: true,
    checkOverlappingEntry: true,
    useWebWorkers: false,
    useCompressionStream: true,
  });
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** The files in a zip, by its list of entries; nothing of them is read yet. */
export const filesIn = async (access: RandomAccess): Promise<readonly ArchiveEntry[]> => {
  if (!isZip(await access.read(0, 4))) throw new Refusal({ code: 'noZip' });
  const reader = new Reader(access);
  const zip = new ZipReader(reader, { filenameValidation: 'tolerant' });
  let left: number = packetLimits.unpacked;
  const bytesOf = async (entry: FileEntry, file: PacketFile): Promise<Uint8Array> => {
    if (entry.encrypted) throw new Refusal({ code: 'encrypted', file });
    if (entry.uncompressedSize > Math.min(packetFiles[file].most, left)) throw new Refusal({ code: 'tooLarge', file });
    left -= entry.uncompressedSize;
    return reading(reader, file, () => unpack(entry));
  };
  return reading(reader, undefined, async () => {
    const files: ArchiveEntry[] = [];
    let entries = 0;
    for await (const entry of zip.getEntriesGenerator()) {
      entries += 1;
      if (entries > packetLimits.entries) throw new Refusal({ code: 'tooManyEntries' });
      files.push({
        name: entry.filename,
        bytes: isFile(entry) ? (file) => bytesOf(entry, file) : () => Promise.resolve(new Uint8Array()),
      });
    }
    return files;
  });
};
