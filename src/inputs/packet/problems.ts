import type { PacketFile } from './files.js';

/** Why a packet is refused. */
export type PacketProblem =
  | 'noZip'
  | 'noPacket'
  | 'severalPackets'
  | 'damaged'
  | 'encrypted'
  | 'tooLarge'
  | 'tooManyEntries'
  | 'unsafeName'
  | 'duplicateName'
  | 'unreadable';

/** Why a packet is refused, and in which of its files; never how that is called in the packet. */
export interface PacketIssue {
  readonly code: PacketProblem;
  readonly file?: PacketFile;
}

/** What a reader of the packet should know. */
export type PacketWarning =
  /** The file is there and cannot be read: what it says is unknown. */
  | { readonly code: 'unreadableFile'; readonly file: PacketFile }
  /** The config of a node that is not the one shown. */
  | { readonly code: 'unreadableNode' }
  /** The cluster has more nodes than the packet has configs. */
  | { readonly code: 'nodesMissing'; readonly held: number; readonly of: number }
  /** The server counted in vain: what is 0 there is unknown. */
  | { readonly code: 'failedCounts' };

/** Ends reading. Its message is never shown. */
export class Refusal extends Error {
  constructor(readonly issue: PacketIssue) {
    super(issue.code);
  }
}
