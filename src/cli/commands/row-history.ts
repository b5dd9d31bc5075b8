import { configHistory } from '../../audit/config-history/config-history.js';
import type { HistoryRow } from '../../audit/config-history/row-comparison.js';
import type { Issue } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import { describeIssue } from '../../wording/problems/issues.js';
import { rowProblemText } from '../../wording/problems/rows.js';
import { statusOn } from '../bulk/progress.js';
import { contextOf } from '../context.js';
import { exit, UsageError } from '../exit.js';
import { inputName } from '../given/input.js';
import { RowStore, type StoredRow } from '../given/row-store.js';
import { eachRow, type PlaceOfRow } from '../given/rows.js';
import { originsIn, releaseIn } from '../given/unnamed.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ContextOptions, PrintOptions, ReleaseOptions } from '../options.js';
import { print } from '../print.js';
import { releaseOf } from '../release.js';
import { rowHistoryTable } from '../tables/row-history.js';

type HistoryCommandOptions = ReleaseOptions & ContextOptions & PrintOptions;

/** So many rows that cannot be read are named. */
const mostNamed = 10;

/** Names rows that cannot be read, the first of many. */
class Complaints {
  readonly rows: number[] = [];

  constructor(
    readonly file: string | undefined,
    readonly io: Io,
  ) {}

  add({ sort, row }: PlaceOfRow, says: string): void {
    this.rows.push(row);
    if (this.rows.length <= mostNamed) log(this.io, 'error', `${inputName(this.file)}, ${sort} ${row}: ${says}`);
  }

  end(): void {
    const more = this.rows.length - mostNamed;
    if (more > 0) log(this.io, 'error', `${more} more ${more === 1 ? 'row' : 'rows'} cannot be read`);
  }
}

const issuesText = (issues: readonly Issue[]): string => issues.map(describeIssue).join('; ');

/** The release of `--release`, or that the newest config fits that can be read. */
const releaseFor = async (
  given: Given<HistoryCommandOptions>,
  store: RowStore,
  rows: readonly StoredRow[],
  io: Io,
): Promise<Release> => {
  if (given.options.release !== undefined) return releaseOf(given);
  for (const row of rows.toReversed()) {
    const origins = await originsIn(store.configOf(row));
    if (origins) return releaseIn(origins, `${inputName(given.files[0])}, the last row`, given.options, io);
  }
  throw new UsageError(`${inputName(given.files[0])}: no row has a config in its Value`);
};

/** `history`. */
export const run = async (given: Given<HistoryCommandOptions>, io: Io): Promise<number> => {
  const [file] = given.files;
  if (given.options.release !== undefined) releaseOf(given);
  const context = await contextOf(given, io);
  const store = new RowStore();
  const complaints = new Complaints(file, io);
  let sort: PlaceOfRow['sort'] = 'line';
  const status = statusOn(io);
  await eachRow(file, io, {
    row: (row, place) => {
      sort = place.sort;
      store.add(place.row, row);
    },
    problem: (problem, place) =>
      complaints.add(place, typeof problem === 'string' ? rowProblemText(problem) : issuesText(problem)),
  });
  const { rows } = store;
  if (rows.length === 0 && complaints.rows.length === 0)
    throw new UsageError(`${inputName(file)}: it holds no row of the table Configurations`);
  if (rows.length === 0) {
    complaints.end();
    return exit.unusable;
  }
  const release = await releaseFor(given, store, rows, io);
  const configs = function* (): Generator<HistoryRow> {
    for (const [index, row] of rows.entries()) {
      if (index % 100 === 99) status.show(`${index + 1} of ${rows.length} rows`);
      yield { createAt: row.createAt, row: row.row, config: store.configOf(row) };
    }
  };
  const history = configHistory(configs(), { ...context, release });
  status.end();
  if (history.status === 'invalid') throw new UsageError(...history.issues.map(describeIssue));
  for (const { row, issues } of history.unread) complaints.add({ sort, row }, `its Value: ${issuesText(issues)}`);
  complaints.end();
  if (history.rows === 0) return exit.unusable;
  const { status: _, ...found } = history;
  const data = { ...found, unread: complaints.rows };
  const table = rowHistoryTable(found, { all: given.options.markdown === true });
  await print(io, given.options, { form: 'history@1', data }, [table]);
  return complaints.rows.length > 0 ? exit.findings : exit.fine;
};
