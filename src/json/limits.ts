/** How large an input may be. */
export interface Limits {
  /** How many characters a text may have. Default: 67,108,864. */
  readonly maxLength?: number;
  /** How many levels deep lists and objects may be nested. Default: 10,000, as in the real server. */
  readonly maxDepth?: number;
}

/** How many characters a text may have unless stated otherwise. */
export const defaultLength = 64 * 1024 * 1024;
/** How deep a text may be nested unless stated otherwise. */
export const defaultDepth = 10_000;
