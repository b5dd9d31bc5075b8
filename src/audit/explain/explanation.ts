import type { Reach } from '../../field-map/reach.js';
import type { WithheldReason } from '../../field-map/withheld.js';
import type { UnknownValue } from '../../inputs/deployment/deployment.js';
import type { Issue, Position, Warning } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import type { WhereToChange } from '../../schema/console.js';
import type { Kind } from '../../schema/kinds.js';
import type { ForRelease } from '../../transform/build.js';
import type { Origin } from '../../transform/compile.js';
import type { MessageSize } from '../../transform/message-size.js';
import type { Delivery, Stopping } from '../stopping/switches.js';
import type { ExplainedField } from './fields.js';
import type { UnknownName } from './file.js';
import type { Elsewhere, SentInClear } from './in-clear.js';
import type { WorthKnowing } from './notable.js';
import type { Through } from './through.js';

/** What to explain for: the server's release, and what else its payload depends on. */
export interface ExplainOptions extends Omit<ForRelease, 'preview' | 'strict'> {
  /** Add the values of the file: they are secrets, and only for the owner of the file. Default: false. */
  readonly showValues?: boolean;
  /** Why the values of variables are not known, by their names: those that are null in `env`. */
  readonly unknown?: Readonly<Record<string, UnknownValue>>;
}

/** A setting whose value is not known, because a variable decides on it. */
export interface NotKnown {
  readonly setting: string;
  /** The variable; absent where its name cannot be printed. */
  readonly variable?: string;
  /** Why its value is not known; absent where it may be set or not. */
  readonly because?: UnknownValue;
  /** The fields of which nothing is known for that, as `event.property`. */
  readonly fields: readonly string[];
}

/** How much of a setting a server sends: some of it may be what the setting holds, as it is. */
export type ServerReach = 'inClear' | Reach;

/** One setting of the file, and what becomes of it. */
export interface ExplainedSetting extends Position {
  readonly path: string;
  readonly kind: Kind;
  /** Where the value in effect comes from; absent only in a page to pass on, for what is not sent. */
  readonly from?: Origin;
  /** Where to change it, where the System Console or the documentation has it. */
  readonly where?: WhereToChange;
  /** How much of it a real server of the release sends. */
  readonly server: { readonly reach: ServerReach };
  /** How much of it this package's payload holds. */
  readonly payload: { readonly reach: Reach };
  /** What leaves of it directly. */
  readonly fields: readonly ExplainedField[];
  /** Where it leaves because another setting follows it. */
  readonly through: readonly Through[];
  /** The other events in which the server sends it in clear. */
  readonly elsewhere?: readonly Elsewhere[];
  /** Why nothing of it leaves. */
  readonly withheld?: { readonly reason: WithheldReason; readonly says: string };
  /** The flag that switches diagnostics off. Anything that is sent shows that it is on. */
  readonly switch?: true;
  /** The file has it more than once; the last one counts. */
  readonly twice?: true;
  /** It is null, and counts as not given. */
  readonly isNull?: true;
  /** It holds a mask in place of its value. */
  readonly masked?: true;
  /** The environment overrides it. */
  readonly overridden?: true;
  /** The server's loader does not read it. */
  readonly unread?: true;
  /** The value of the file; only with `showValues`, and if it can be printed. */
  readonly value?: unknown;
}

/** One section of the file, and how many of its settings are sent in which way. */
export interface ExplainedSection {
  /** As in `TeamSettings`. */
  readonly section: string;
  /** What it is about, in a word or two. */
  readonly title: string;
  /** Settings in the file. */
  readonly settings: number;
  /** Of these, how many a real server sends in clear, by value, in part, or not at all. */
  readonly server: { readonly [R in ServerReach]: number };
  /** Fields that are sent of the section's settings that are not in the file. */
  readonly byDefault: number;
}

/** How many settings and fields there are of each sort. */
export interface ExplainTotals {
  readonly settings: number;
  /** Of these, how many a real server sends in clear, by value, in part, or not at all. */
  readonly server: { readonly [R in ServerReach]: number };
  /** The same of this package's payload. */
  readonly payload: { readonly [R in Reach]: number };
  /** Names that the release does not know. */
  readonly unknown: number;
  /** Settings that hold a mask. */
  readonly masked: number;
  readonly missingSections: number;
  /** Properties that leave: computed from settings of the file, and from defaults alone; and those sent in clear. */
  readonly sent: { readonly fromFile: number; readonly byDefault: number; readonly inClear: number };
}

/** What is sent of a config, or why it could not be read. Where it is `disabled`, all of it is a preview. */
export type Explanation =
  | {
      readonly status: 'ok';
      readonly release: Release;
      /** The config was taken as the server loads it, and not as it is written. */
      readonly asLoaded: boolean;
      /** The event that holds all the others, where there is one. */
      readonly envelope?: string;
      /** How large it is as a message, where all of it is known. */
      readonly message?: MessageSize;
      /** Where the reports go, and when. */
      readonly delivery: Delivery;
      /** The flag that switches diagnostics off in this config: nothing of this is sent. */
      readonly disabled?: string;
      /** How to switch diagnostics off, and what is sent all the same. */
      readonly stop: Stopping;
      /** What a real server sends in clear. */
      readonly inClear: readonly SentInClear[];
      /** How the server names properties after the marketplace's list of plugins, which is not in the payload. */
      readonly fromMarketplace?: 'instead' | 'besides';
      readonly totals: ExplainTotals;
      /** What is worth knowing, most sensitive first. */
      readonly worthKnowing: readonly WorthKnowing[];
      /** Every section that the file has, or of which something is sent by default. */
      readonly sections: readonly ExplainedSection[];
      /** Every setting of the file, in the order of the file. */
      readonly settings: readonly ExplainedSetting[];
      readonly missingSections: readonly string[];
      /** Settings whose value is not known, and that are sent. Absent where all are known. */
      readonly notKnown?: readonly NotKnown[];
      readonly unknown: { readonly names: readonly UnknownName[]; readonly others: number };
      /** Fields that are sent although the file has no setting that they read, or that may be sent. */
      readonly byDefault: readonly ExplainedField[];
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/** An explanation that could be given. */
export type Explained = Extract<Explanation, { status: 'ok' }>;
