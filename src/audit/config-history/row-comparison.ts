import { nodeOfValue } from '../../json/node.js';
import { readText } from '../../json/read.js';
import type { Release } from '../../releases/points.js';
import { failed, ok, type Result } from '../../result.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { type Difference, differencesOf } from '../diff/differences.js';
import type { Snapshot, SnapshotOptions } from '../diff/snapshot.js';
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
}

/** What a row changed in what is sent. */
export interface RowChange {
  /** When the row was written, in UTC: `2026-01-31T12:00:00.000Z`. */
  readonly at: string;
  /** Which line or row of the input it is, from 1 on. */
  readonly row: number;
  /** Whether telemetry is on in this row. Where it is off, the differences are in what would be sent. */
  readonly telemetry: 'on' | 'off';
  /** Whether this row switched telemetry on or off. */
  readonly switched: boolean;
  /** The fields that differ from the row before. */
  readonly differences: readonly Difference[];
}

const isOff = ({ disabled }: Snapshot): boolean => disabled !== undefined;

/** The time of a row as people and programs read it. */
export const timeText = (createAt: number): string => new Date(createAt).toISOString();

/** Compares rows, one after the other; it keeps the last one that could be read. */
export class RowComparison {
  #before: Snapshot | undefined;

  constructor(
    readonly release: Release,
    readonly options: SnapshotOptions,
  ) {}

  /** Whether telemetry is on in the last row. */
  get telemetry(): 'on' | 'off' {
    return this.#before && isOff(this.#before) ? 'off' : 'on';
  }

  #read(config: unknown): Result<Snapshot> {
    const read =
      typeof config === 'string' ? readText(config, this.options) : ok({ node: nodeOfValue(config), text: undefined });
    if (!read.ok) return read;
    const { node, text } = read.value;
    const refused = refusedAsConfig(node);
    if (refused.length > 0) return failed(refused);
    return snapshotOfConfig(node, text, this.release, this.options, read.warnings);
  }

  /** What a row changed; nothing where it is the first, or sends the same. */
  next({ config, createAt, row }: HistoryRow): Result<RowChange | undefined> {
    const read = this.#read(config);
    if (!read.ok) return read;
    const [before, after] = [this.#before, read.value];
    this.#before = after;
    if (before === undefined) return ok(undefined);
    const { found } = differencesOf(...comparable(before, after));
    const switched = isOff(before) !== isOff(after);
    if (found.length === 0 && !switched) return ok(undefined);
    return ok({ at: timeText(createAt), row, telemetry: this.telemetry, switched, differences: found });
  }
}
