import type { Release } from '../../releases/points.js';
import type { CollectedFinding, Refusal } from './findings.js';

/** How often something was seen, and when first and last, as ISO times. */
export interface Sighting {
  readonly times: number;
  readonly first: string;
  readonly last: string;
}

/** A body that was received. */
export interface ReceivedBody {
  /** Its file; absent where it could not be kept. */
  readonly file?: string;
  readonly at: string;
  /** The path that it was sent to, without ids. */
  readonly path: string;
  /** Its length, uncompressed. */
  readonly bytes: number;
  /** The known events in it. */
  readonly events: readonly string[];
  /** How many findings are in it, leaks among them. */
  readonly findings: number;
}

/** What a server sent to `collect`, when, to which path, and what differs from what was promised. */
export interface Collection {
  /** The release by which bodies were judged; absent where none was. */
  readonly release?: Release;
  /** A version that was named and sends no configuration. */
  readonly version?: string;
  readonly from: string;
  readonly to: string;
  /** Why it ended: one full set was seen, the time was over, or somebody ended it. */
  readonly ended: 'complete' | 'time' | 'interrupted';
  /** Whether nothing at all was expected. */
  readonly expectsNothing: boolean;
  readonly requests: number;
  /** How many bodies have a file. */
  readonly kept: number;
  /** Requests that were answered with an error and not recorded, by reason. */
  readonly refused: readonly { readonly because: Refusal; readonly times: number }[];
  readonly paths: readonly (Sighting & { readonly path: string; readonly bytes: number })[];
  readonly events: readonly (Sighting & { readonly event: string })[];
  /** How many events have a name that is not known. */
  readonly unnamed: number;
  /** The events of a full set that were not seen. */
  readonly missing: readonly string[];
  /** The bodies in the order in which they came; of many the first ones. */
  readonly bodies: readonly ReceivedBody[];
  /** How many bodies are not listed. */
  readonly bodiesNotListed: number;
  /** Leaks first. */
  readonly findings: readonly CollectedFinding[];
  /** How many findings are not listed. */
  readonly findingsNotListed: number;
}
