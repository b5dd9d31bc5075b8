import { optionsWithRelease } from '../../arguments.js';
import type { Issue } from '../../issues.js';
import { guarded, invalid } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import type { SnapshotOptions } from '../diff/snapshot.js';
import { FindingInForce, type RowInForce } from './in-force.js';
import { type HistoryRow, type RowChange, RowComparison, type Telemetry, timeText } from './row-comparison.js';

/** What a history depends on other than its rows. */
export interface ConfigHistoryOptions extends SnapshotOptions {
  /** The server's release, as in `5.6`, `v5.6.0` or `5.6.3`. */
  readonly release: string;
}

/** A row that could not be read, and why. */
export interface UnreadRow {
  readonly row: number;
  /** When it was written, in UTC. */
  readonly at: string;
  readonly issues: readonly Issue[];
}

/** When what a server sends changed, from row to row of the table in which it keeps its config. */
export interface ConfigHistory {
  readonly release: Release;
  /** Whether the configs were taken as the server loads them, and not as they are written. */
  readonly asLoaded: boolean;
  /** How many rows were compared. */
  readonly rows: number;
  /** When the first and the last of them were written, in UTC; absent where there is none. */
  readonly first?: string;
  readonly last?: string;
  /** Whether telemetry is on in the last row that can be read. */
  readonly telemetry: Telemetry;
  /** The row that the server goes by; absent where there is no row. */
  readonly inForce?: RowInForce;
  /** How many rows are marked Active; absent where no row says whether it is. */
  readonly actives?: number;
  /** The fields that depend on variables of unknown values: they are not compared. */
  readonly notJudged: readonly string[];
  readonly changes: readonly RowChange[];
  /** The rows that could not be read. */
  readonly unread: readonly UnreadRow[];
}

/** What came of a history. */
export type ConfigHistoryResult =
  | ({ readonly status: 'ok' } & ConfigHistory)
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

const following = (rows: Iterable<HistoryRow>, given: ConfigHistoryOptions): ConfigHistoryResult => {
  const { release: version, ...options } = optionsWithRelease(given);
  const found = findRelease(version);
  if (!found.ok) return invalid(found.issues);
  const comparison = new RowComparison(found.value, options);
  const changes: RowChange[] = [];
  const unread: UnreadRow[] = [];
  const times: number[] = [];
  const inForce = new FindingInForce();
  let compared = 0;
  for (const row of rows) {
    const next = comparison.next(row);
    inForce.add(row, next.ok ? comparison.telemetry : undefined);
    if (!next.ok) {
      unread.push({ row: row.row, at: timeText(row.createAt), issues: next.issues });
      continue;
    }
    compared += 1;
    times[Math.min(times.length, 1)] = row.createAt;
    if (next.value) changes.push(next.value);
  }
  const [first, last = first] = times;
  const { row: goneBy, actives } = inForce;
  return {
    status: 'ok',
    release: found.value,
    asLoaded: options.asLoaded === true,
    rows: compared,
    ...(first !== undefined && { first: timeText(first) }),
    ...(last !== undefined && { last: timeText(last) }),
    telemetry: comparison.telemetry,
    ...(goneBy && { inForce: goneBy }),
    ...(actives !== undefined && { actives }),
    notJudged: comparison.notJudged,
    changes,
    unread,
  };
};

/**
 * Shows when what a server sends changed: each row is compared with the one before that could be read. One row at a time
 * is kept.
 *
 * @param rows - the configs of a server, the oldest first
 * @param options - the release, and what else a payload depends on
 * @returns the rows in which what is sent changed, or `invalid` where the release is not known
 * @example
 * const rows = [true, false].map((EnableFile, index) => ({
 *   createAt: 1767225600000 + index * 3600000,
 *   config: { LogSettings: { EnableFile } },
 *   row: index + 1,
 * }));
 * const history = configHistory(rows, { release: '10.8' });
 * if (history.status === 'ok') history.changes.map(({ at }) => at); // ['2026-01-01T01:00:00.000Z']
 */
export const configHistory = (rows: Iterable<HistoryRow>, options: ConfigHistoryOptions): ConfigHistoryResult =>
  guarded(() => following(rows, options), invalid);
