import type { Issue, Warning } from '../issues.js';
import type { Release } from '../releases/points.js';
import type { Payload } from './payload-type.js';

/** What came of a config: `T`, the setting or variable that switches diagnostics off, or why there is neither. */
export type Outcome<T> =
  | ({ readonly status: 'ok'; readonly release: Release; readonly warnings: readonly Warning[] } & T)
  | {
      readonly status: 'disabled';
      readonly release: Release;
      /** The setting that is false, or the variable of the environment. */
      readonly reason: string;
      /** The environment switches it off, not the config. */
      readonly byEnvironment?: true;
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/** What came of a config: its payload, or why there is none. */
export type PayloadResult = Outcome<{ readonly payload: Payload }>;

/** What came of a config: the canonical text of its payload, or why there is none. */
export type CanonicalResult = Outcome<{ readonly text: string }>;

/** What came of a config: the canonical bytes of its payload, or why there is none. */
export type BytesResult = Outcome<{ readonly bytes: Uint8Array }>;
