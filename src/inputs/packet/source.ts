/** Bytes that can be read from anywhere: those of a file, without loading all of it. */
export interface RandomAccess {
  readonly size: number;
  /** The bytes from a place on; fewer at the end. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
}

/** What a packet is read from. */
export type PacketSource = RandomAccess | Blob | Uint8Array;

const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
});

const inBlob = (blob: Blob): RandomAccess => ({
  size: blob.size,
  read: async (at, length) => new Uint8Array(await blob.slice(at, at + length).arrayBuffer()),
});

/** Access to the bytes of whatever holds them. */
export const accessTo = (source: PacketSource): RandomAccess => {
  if (source instanceof Uint8Array) return inMemory(source);
  return source instanceof Blob ? inBlob(source) : source;
};

/** How a zip begins: with an entry, or with the end of an empty one. */
const starts: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** Whether bytes are the beginning of a zip. */
export const isZip = (bytes: Uint8Array): boolean =>
  starts.some((start) => start.every((byte, index) => bytes[index] === byte));
