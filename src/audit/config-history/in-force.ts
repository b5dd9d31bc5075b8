import { type HistoryRow, type Telemetry, timeText } from './row-comparison.js';

/** The row that the server goes by. */
export interface RowInForce {
  /** Which line or row of the input it is, from 1 on. */
  readonly row: number;
  readonly at: string;
  /** Because it alone is marked Active, or because it is the newest. */
  readonly because: 'active' | 'newest';
  /** Whether no row is newer. */
  readonly newest: boolean;
  /** Whether it can be read. */
  readonly read: boolean;
  /** Whether telemetry is on in it. */
  readonly telemetry: Telemetry;
}

type Seen = Pick<RowInForce, 'row' | 'at' | 'telemetry' | 'read'>;

/** Finds the row in force among rows that come one after the other, the oldest first. */
export class FindingInForce {
  #newest: Seen | undefined;
  #active: Seen | undefined;
  #marked = false;
  /** How many rows are marked Active. */
  #actives = 0;

  /** Takes the next row; `telemetry` is absent where it cannot be read. */
  add({ row, createAt, active }: HistoryRow, telemetry: Telemetry | undefined): void {
    const seen = { row, at: timeText(createAt), telemetry: telemetry ?? 'not known', read: telemetry !== undefined };
    this.#newest = seen;
    if (active === undefined) return;
    this.#marked = true;
    if (!active) return;
    this.#active = seen;
    this.#actives += 1;
  }

  /** How many rows are marked Active; absent where no row says whether it is. */
  get actives(): number | undefined {
    return this.#marked ? this.#actives : undefined;
  }

  get row(): RowInForce | undefined {
    const byMark = this.#actives === 1;
    const found = byMark ? this.#active : this.#newest;
    return found && { ...found, because: byMark ? 'active' : 'newest', newest: found === this.#newest };
  }
}
