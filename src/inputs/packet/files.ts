const mebibyte = 2 ** 20;

/** A file of a packet that is read. */
interface FileOfPacket {
  readonly name: string;
  /** The most bytes that are read of it. */
  readonly most: number;
  /** Each node of a cluster can have one in a folder of its own. */
  readonly ofNode?: true;
}

/** The files that are read; logs, profiles, jobs and the schema of the database are not. Source: `reference/inputs-packets.md`. */
export const packetFiles = {
  config: { name: 'sanitized_config.json', most: 32 * mebibyte, ofNode: true },
  diagnostics: { name: 'diagnostics.yaml', most: mebibyte, ofNode: true },
  metadata: { name: 'metadata.yaml', most: mebibyte },
  stats: { name: 'stats.yaml', most: mebibyte },
  permissions: { name: 'permissions.yaml', most: 4 * mebibyte },
  support: { name: 'support_packet.yaml', most: 4 * mebibyte },
  plugins: { name: 'plugins.json', most: 16 * mebibyte },
  warnings: { name: 'warning.txt', most: 4 * mebibyte },
} as const satisfies { readonly [file: string]: FileOfPacket };

/** What a file of a packet is called here. */
export type PacketFile = keyof typeof packetFiles;

/** What of a zip is looked at before it is refused. A real packet has some twenty entries for each node. */
export const packetLimits = {
  entries: 5_000,
  /** Bytes that are read at a time: more is wanted only for the list of entries. */
  bytesAtOnce: 32 * mebibyte,
  /** Bytes that all files that are read come to. */
  unpacked: 128 * mebibyte,
} as const;
