import type { Release } from '../../releases/points.js';
import type { InstalledPlugin } from '../../transform/plugins.js';
import type { PacketIssue, PacketWarning } from './problems.js';

/** One of the configs in a packet: each node of a cluster can have its own. */
export interface PacketConfig {
  readonly text: string;
  /** What the entry is called. It can hold the name of a host: it is never shown. */
  readonly entry: string;
}

/** What a support packet says about the server. */
export interface Packet {
  /** The version of the server, as the packet names it. */
  readonly version: string | undefined;
  /** The release by whose rules it was read: that of its version, else the one that its config fits best. */
  readonly release: Release;
  /** The config that counts; nothing where the server could not add it. */
  readonly config: PacketConfig | undefined;
  /** What the entries with a config are called, the one that counts first. */
  readonly configs: readonly string[];
  /** Whether one of them is not the same as the one that counts. */
  readonly configsDiffer: boolean;
  /** The settings in which they differ: each node has its own environment. */
  readonly differing: readonly string[];
  /** In how many of them telemetry is on; nothing where one cannot be read. */
  readonly nodesOn: number | undefined;
  /** The installed plugins; nothing where they are unknown. */
  readonly plugins: readonly InstalledPlugin[] | undefined;
  /** The facts that are known, as a file of facts holds them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The paths of those that the release has and the packet does not say. */
  readonly unknown: readonly string[];
}

/** What came of reading a packet. */
export type PacketResult =
  | { readonly ok: true; readonly value: Packet; readonly warnings: readonly PacketWarning[] }
  | { readonly ok: false; readonly issues: readonly PacketIssue[] };
