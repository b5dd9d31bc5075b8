import type { WithheldReason } from '../../field-map/withheld.js';
import type { SentInClear } from './in-clear.js';

/** Something about a config that is worth knowing. */
export type Notable =
  /** Telemetry is off by the file, and this variable of the environment would switch it on again. */
  | { readonly about: 'variable'; readonly variable: string }
  /** The server sends what a setting, or a plugin, holds, exactly as it is written. */
  | { readonly about: 'in clear'; readonly sent: SentInClear }
  /** The same ID of the server is in whatever else this server sends: the ways out, as `outbound` names them. */
  | { readonly about: 'identifier'; readonly ways: readonly { readonly id: string; readonly name: string }[] }
  /** Exact numbers, and those of them that are not at their default. */
  | {
      readonly about: 'numbers';
      readonly settings: readonly string[];
      readonly changed: readonly string[];
      readonly unknown?: readonly string[];
    }
  /** Settings about signing in that are sent. */
  | { readonly about: 'signing in'; readonly settings: readonly string[]; readonly unknown?: readonly string[] }
  /** Plugins that are named as switched on; and whether those are named that the marketplace lists. */
  | {
      readonly about: 'plugins';
      readonly plugins: readonly string[];
      /** Those of them that are on by default: the file does not name them. */
      readonly byDefault?: readonly string[];
      /** The environment decides which are on, and that is not known. */
      readonly unknown?: true;
      readonly fromMarketplace?: 'instead' | 'besides';
    }
  /** Words of fixed lists: any other text in their place would be sent as it is written. */
  | { readonly about: 'words'; readonly settings: readonly string[] }
  /** Settings that are not sent, by what they hold. */
  | {
      readonly about: 'not sent';
      readonly reasons: readonly { readonly reason: WithheldReason; readonly settings: readonly string[] }[];
    };

/** Something worth knowing, and whether it is only what would be: telemetry is off. */
export type WorthKnowing = Notable & { readonly preview?: true };
