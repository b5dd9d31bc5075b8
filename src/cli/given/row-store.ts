import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DatabaseRow } from '../../inputs/database-row.js';

/** A row that was put aside: which line or row of the input it is, when it was written, and which config it has. */
export interface StoredRow {
  readonly row: number;
  readonly createAt: number;
  readonly active: boolean;
  readonly value: number;
}

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

  add(row: number, { createAt, active, value }: DatabaseRow): void {
    const bytes = Buffer.from(value);
    const digest = createHash('sha256').update(bytes).digest('base64');
    let place = this.#known.get(digest);
    if (place === undefined) {
      this.#shared ??= Buffer.from(bytes.subarray(-mostShared));
      place = this.#packed.push(deflateRawSync(bytes, { dictionary: this.#shared })) - 1;
      this.#known.set(digest, place);
    }
    this.#rows.push({ row, createAt, active, value: place });
  }

  /** The rows, the oldest first; of the same time, as they came. */
  get rows(): readonly StoredRow[] {
    return this.#rows.toSorted((a, b) => a.createAt - b.createAt || a.row - b.row);
  }

  /** The text of the config in a row. */
  configOf({ value }: StoredRow): string {
    const dictionary = this.#shared ?? Buffer.alloc(0);
    return inflateRawSync(this.#packed[value] as Buffer, { dictionary }).toString();
  }
}
