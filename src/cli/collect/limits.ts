/** What `collect` takes at most, so that nothing that is sent to it can fill the memory or the disk, or hold it up. */
export interface CollectLimits {
  /** Bytes of a body, as it is sent and uncompressed: client libraries send 500,000 at most. */
  readonly body: number;
  /** Files in the folder, and the bytes that they come to together. */
  readonly files: number;
  readonly disk: number;
  readonly connections: number;
  readonly requestsPerConnection: number;
  /** Bytes of all bodies that are on their way at one time. */
  readonly arriving: number;
  /** Characters of the target of a request, and bytes of its headers. */
  readonly target: number;
  readonly headers: number;
  /** Milliseconds in which the headers, and all of a request, must be there, and a connection may be idle. */
  readonly headersWithin: number;
  readonly requestWithin: number;
  readonly idle: number;
}

/** Where no option says otherwise. */
export const usualLimits: CollectLimits = {
  body: 2 ** 20,
  files: 20_000,
  disk: 512 * 2 ** 20,
  connections: 256,
  requestsPerConnection: 1000,
  arriving: 64 * 2 ** 20,
  target: 2048,
  headers: 16 * 2 ** 10,
  headersWithin: 10_000,
  requestWithin: 30_000,
  idle: 5000,
};
