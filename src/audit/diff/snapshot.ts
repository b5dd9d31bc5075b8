import type { Found, Warning } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import type { ForRelease } from '../../transform/build.js';
import type { Compiled, EffectiveValues } from '../../transform/compile.js';
import type { AsItIs } from '../explain/answers.js';
import type { Elsewhere } from '../explain/in-clear.js';
import type { Stopping } from '../stopping/switches.js';
import type { Ambiguity } from './ambiguity.js';

/** What is known of one of the two that are compared. A config needs its release. */
export type SnapshotOptions = Partial<Omit<ForRelease, 'preview' | 'strict'>>;

/** A property of one side, and what it holds. */
export interface SnapshotField {
  readonly event: string;
  /** Which entry of a list it is about, if the event is sent once for each. */
  readonly place?: number;
  readonly property: string;
  readonly found: Found;
  readonly value: unknown;
  /** What a real server sends in place of the value. It is compared, and goes no further. */
  readonly asItIs?: AsItIs;
}

/** A setting that a real server sends as it is in an event that is not about the config. */
export interface SnapshotElsewhere extends Elsewhere {
  readonly setting: string;
  readonly raw: unknown;
}

/** One of the two that are compared: what it reports, and what it came from. */
export interface Snapshot {
  readonly sort: 'payload' | 'capture' | 'config' | 'facts';
  readonly release?: Release;
  /** Of a config, or of facts: whether it was taken as the server loads it, and not as it is written. */
  readonly asLoaded?: boolean;
  /** The event that holds all the others. */
  readonly envelope?: string;
  readonly fields: ReadonlyMap<string, SnapshotField>;
  /** Every event that is compared, those without a property too. */
  readonly events: ReadonlySet<string>;
  /** Properties that were seen more than once; the last one is compared. */
  readonly twice: number;
  /** Why it cannot be compared as one thing, or is more than what is compared. */
  readonly ambiguity: Ambiguity;
  /** Events of a capture that are not about the config. */
  readonly otherEvents: readonly string[];
  /** The flag that switches diagnostics off in this config. */
  readonly disabled?: string;
  /** How it is switched off, and what that does not stop. */
  readonly stop?: Stopping;
  readonly warnings: readonly Warning[];
  /** The config itself. */
  readonly config?: { readonly compiled: Compiled; readonly effective: EffectiveValues };
  /** The keys of fields that depend on a variable whose value is not known: they are not compared. */
  readonly unknown?: ReadonlySet<string>;
  /** What a server with this config sends in clear in other events. */
  readonly elsewhere?: readonly SnapshotElsewhere[];
}

/** Where a property is found among the fields of a side. */
export const keyOf = (event: string, property: string, place = 0): string => JSON.stringify([event, property, place]);

/** A side without the fields that cannot be compared. */
export const withoutFields = (side: Snapshot, keys: ReadonlySet<string>): Snapshot =>
  keys.size === 0 ? side : { ...side, fields: new Map([...side.fields].filter(([key]) => !keys.has(key))) };
