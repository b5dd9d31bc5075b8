import type { Issue, Warning } from '../../issues.js';
import type { Span } from '../../outbound/at.js';
import type { VersionText, Way, WayStatement, WaySwitch } from '../../outbound/declare.js';
import type { SwitchEffect, WayState } from '../../outbound/state.js';
import type { Release } from '../../releases/points.js';
import type { ConsolePlace } from '../../schema/console.js';
import type { Origin } from '../../transform/compile.js';
import type { PayloadOptions } from '../../transform/plan.js';

/** The server's version, and what else its config depends on. */
export interface OutboundOptions extends Omit<PayloadOptions, 'preview' | 'strict' | 'plugins'> {
  /** Any version from the first known release on, as in `5.6.3` or `11.4`. */
  readonly release: string;
}

/** One switch of a way, and how the config has it. */
export interface OutboundSwitch {
  readonly by: WaySwitch['by'];
  /** The setting of config.json, the variable, the policy or the setting of the app. */
  readonly name: string;
  /** The value that stops the way. */
  readonly stopsAt: unknown;
  readonly now: SwitchEffect;
  /** The value that the server has now, where it is a flag or a word of a closed list. */
  readonly value?: boolean | string;
  /** Where the value comes from that the server has now; of a setting alone. */
  readonly from?: Origin;
  /** The variable that overrides the setting. */
  readonly variable?: string;
  /** The server replaces that value when it reads it in the file: there it stops nothing. */
  readonly notInFile?: true;
  /** A mask hides the value that the server has, and may hide that there is none. */
  readonly masked?: true;
  /** The server ignores the variable, or replaces what it says: it stops nothing. */
  readonly notByVariable?: true;
  /** Where the System Console has it. */
  readonly console?: ConsolePlace;
  /** The place is that of these releases; that of this version is not known to differ. */
  readonly consoleOf?: '10.x';
  readonly note?: string;
}

/** What a way is, whatever the version. */
export interface WayFacts extends Omit<Way, 'since' | 'receivers' | 'sources'> {
  /** Where each fact was read, as far as that is public. */
  readonly sources: readonly string[];
}

/** One way by which a server sends something outwards, as its version and config have it. */
export interface OutboundWay extends WayFacts, Omit<WayStatement, 'off'> {
  readonly since: VersionText;
  /** The version from which on this no longer holds. */
  readonly until?: VersionText;
  /** The first version that had the way, where it had another form then. */
  readonly first?: VersionText;
  readonly state: WayState;
  /** Any one of these stops it; of several in one entry, all are needed. Empty: no setting does, only the network. */
  readonly off: readonly (readonly OutboundSwitch[])[];
  /** The config names another receiver than the default one. */
  readonly otherReceiver?: true;
  /** The settings in which the config does so; `hosts` holds what it leaves. */
  readonly receiverIn?: readonly string[];
}

/** A way of an app, with a version of its own: whichever versions are in use is not known here. */
export interface AppWay extends WayFacts {
  readonly statements: readonly Span<Omit<WayStatement, 'off'> & Pick<OutboundWay, 'off'>>[];
}

/** Everything that a server sends outwards by itself, or why the question cannot be answered. */
export type Outbound =
  | {
      readonly status: 'ok';
      readonly version: string;
      /** The last version that is known, where the one that was asked for is a later one: it is answered as for that. */
      readonly answeredAs?: string;
      /** The release whose rules the config was read by. */
      readonly readAs: Release;
      /** Whether a config was given; without one everything is at its default. */
      readonly config: boolean;
      readonly asLoaded: boolean;
      /** Whether such a server sends telemetry of its configuration. */
      readonly reportsConfig: boolean;
      /** How many ways are in each state, and how many of those that are on need somebody to do something. */
      readonly totals: { readonly [S in WayState]: number } & { readonly onAction: number };
      readonly ways: readonly OutboundWay[];
      /** The ways of the desktop and mobile apps, in each version of theirs. */
      readonly apps: readonly AppWay[];
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };
