import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DatabaseRow } from '../../inputs/database-row.js';

/** A row that was put aside: which line or row of the input it is, when it was written, and which config it has. */
export interface StoredRow {
  readonly row: number;
  readonly createAt: number;
  readonly active?: boolean;
  /** Where its config is kept; absent where it has none that can be read. */
  readonly value?: number;
}

/** A row that has a config. */
export type RowWithConfig = StoredRow & { readonly value: number };

/** A packed text is unpacked with the help of at most so much of another one. */
const mostShared = 2 ** 15;

/**
 * Rows with their configs, packed: from row to row a config hardly changes, so that each takes little more than its
 * changes, and the same one nothing. All have to be read before the first is compared, since they may come in any order.
 */
export class RowStore {
  readonly #rows: StoredRow[] = [];
  readonly #packed: Buffer[] = [];
  readonly #known = new Map<string, number>();
  #shared: Buffer | undefined;

  readonly #byId = new Map<string, RowWithConfig>();
  readonly #unlike: (readonly [number, number])[] = [];

  /** Puts a row aside of which only is known when it was written. */
  addUnreadable(row: number, known: Pick<StoredRow, 'createAt' | 'active'>): void {
    this.#rows.push({ row, ...known });
  }

  /** Pairs of rows with one Id and different values. */
  get unlike(): readonly (readonly [number, number])[] {
    return this.#unlike;
  }

  add(row: number, { createAt, active, id, value }: DatabaseRow): void {
    const bytes = Buffer.from(value);
    const digest = createHash('sha256').update(bytes).digest('base64');
    let place = this.#known.get(digest);
    if (place === undefined) {
      this.#shared ??= Buffer.from(bytes.subarray(-mostShared));
      place = this.#packed.push(deflateRawSync(bytes, { dictionary: this.#shared })) - 1;
      this.#known.set(digest, place);
    }
    const stored = { row, createAt, ...(active !== undefined && { active }), value: place };
    this.#rows.push(stored);
    if (id === undefined) return;
    const same = this.#byId.get(id);
    if (same === undefined) this.#byId.set(id, stored);
    else if (same.value !== place) this.#unlike.push([same.row, row]);
  }

  /** The rows, the oldest first; of the same time, as they came. */
  get rows(): readonly StoredRow[] {
    return this.#rows.toSorted((a, b) => a.createAt - b.createAt || a.row - b.row);
  }

  /** The text of the config in a row. */
  configOf({ value }: RowWithConfig): string {
    const dictionary = this.#shared ?? Buffer.alloc(0);
    return inflateRawSync(this.#packed[value] as Buffer, { dictionary }).toString();
  }
}
