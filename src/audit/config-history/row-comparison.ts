import { nodeOfValue } from '../../json/node.js';
import { readText } from '../../json/read.js';
import type { Release } from '../../releases/points.js';
import { failed, ok, type Result } from '../../result.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { type Difference, differencesOf } from '../diff/differences.js';
import { type Snapshot, type SnapshotOptions, withoutFields } from '../diff/snapshot.js';
import { snapshotOfConfig } from '../diff/snapshot-of-config.js';
import { comparable } from '../diff/snapshots.js';

/** A config that a server had, and since when. */
export interface HistoryRow {
  /** When it was written, in milliseconds since 1970. */
  readonly createAt: number;
  /** The config, as its text or parsed. */
  readonly config: unknown;
  /** Which line or row of the input it is, from 1 on. */
  readonly row: number;
  /** Whether the row is marked as the one in force; absent where it does not say. */
  readonly active?: boolean;
  /** The row has no config that can be read. */
  readonly unreadable?: true;
}

/** Whether telemetry is on; not known where a variable of an unknown value decides. */
export type Telemetry = 'on' | 'off' | 'not known';

/** What a row changed in what is sent. */
export interface RowChange {
  /** When the row was written, in UTC: `2026-01-31T12:00:00.000Z`. */
  readonly at: string;
  /** Which line or row of the input it is, from 1 on. */
  readonly row: number;
  /** Whether telemetry is on in this row. Where it is off, the differences are in what would be sent. */
  readonly telemetry: Telemetry;
  /** The row before it cannot be read: the change may be of that one. */
  readonly late?: true;
  /** Whether this row switched telemetry on or off. */
  readonly switched: boolean;
  /** The fields that differ from the row before. */
  readonly differences: readonly Difference[];
}

const telemetryOf = ({ disabled, stop }: Snapshot): Telemetry => {
  if (stop?.diagnostics.unknown) return 'not known';
  return disabled === undefined ? 'on' : 'off';
};

/** The time of a row as people and programs read it. */
export const timeText = (createAt: number): string => new Date(createAt).toISOString();

/** Compares rows, one after the other; it keeps the last one that could be read. */
export class RowComparison {
  readonly #notJudged = new Set<string>();
  #before: Snapshot | undefined;
  #late = false;

  constructor(
    readonly release: Release,
    readonly options: SnapshotOptions,
  ) {}

  /** Whether telemetry is on in the last row that could be read. */
  get telemetry(): Telemetry {
    return this.#before ? telemetryOf(this.#before) : 'on';
  }

  /** The fields that depend on variables of unknown values: they are not compared. */
  get notJudged(): readonly string[] {
    return [...this.#notJudged].sort();
  }

  #read({ config, unreadable }: HistoryRow): Result<Snapshot> {
    if (unreadable) return failed([]);
    const read =
      typeof config === 'string' ? readText(config, this.options) : ok({ node: nodeOfValue(config), text: undefined });
    if (!read.ok) return read;
    const { node, text } = read.value;
    const refused = refusedAsConfig(node);
    if (refused.length > 0) return failed(refused);
    return snapshotOfConfig(node, text, this.release, this.options, read.warnings);
  }

  /** What two rows have that can be compared. */
  #judged(before: Snapshot, after: Snapshot): readonly [Snapshot, Snapshot] {
    const unknown = new Set([...(before.unknown ?? []), ...(after.unknown ?? [])]);
    return comparable(withoutFields(before, unknown), withoutFields(after, unknown));
  }

  /** What a row changed; nothing where it is the first, or sends the same. */
  next(given: HistoryRow): Result<RowChange | undefined> {
    const read = this.#read(given);
    if (!read.ok) {
      this.#late = true;
      return read;
    }
    const [before, after, late] = [this.#before, read.value, this.#late];
    this.#before = after;
    this.#late = false;
    for (const key of after.unknown ?? []) {
      const { event, property } = after.fields.get(key) ?? {};
      if (event !== undefined) this.#notJudged.add(`${event}.${property}`);
    }
    if (before === undefined) return ok(undefined);
    const { found } = differencesOf(...this.#judged(before, after));
    const { telemetry } = this;
    const switched =
      telemetryOf(before) !== telemetry && telemetryOf(before) !== 'not known' && telemetry !== 'not known';
    if (found.length === 0 && !switched) return ok(undefined);
    const at = timeText(given.createAt);
    return ok({ at, row: given.row, ...(late && { late }), telemetry, switched, differences: found });
  }
}
