import type { Packet } from '../../src/inputs/packet/packet.js';

/** A file that was chosen: its name, and its text, the packet that it is, or why there is neither. */
export interface Chosen {
  readonly name: string;
  readonly text?: string;
  readonly packet?: Packet;
  readonly problem?: string;
  /** What to know of it. */
  readonly warnings?: readonly string[];
}
