import { type ConfigHistory, configHistory } from '../../audit/config-history/config-history.js';
import type { HistoryRow } from '../../audit/config-history/row-comparison.js';
import type { Issue } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import { describeIssue } from '../../wording/problems/issues.js';
import {
  activeRowsText,
  notJudgedText,
  rowProblemText,
  timesInSecondsText,
  unlikeRowsText,
} from '../../wording/problems/rows.js';
import { statusOn } from '../bulk/progress.js';
import { contextOf } from '../context.js';
import { exit, UsageError } from '../exit.js';
import { knowingDeployment } from '../given/deployed.js';
import { inputName } from '../given/input.js';
import { RowStore, type RowWithConfig, type StoredRow } from '../given/row-store.js';
import { eachRow, type PlaceOfRow } from '../given/rows.js';
import { originsIn, releaseIn } from '../given/unnamed.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ContextOptions, PrintOptions, ReleaseOptions } from '../options.js';
import { print } from '../print.js';
import { releaseOf } from '../release.js';
import { warnOf } from '../strict.js';
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

const hasConfig = (row: StoredRow): row is RowWithConfig => row.value !== undefined;

/** A time that is plain in seconds, from 2001 on, is before 2001 in milliseconds. */
const in2001 = Date.UTC(2001);
const isInSeconds = ({ createAt }: StoredRow): boolean => createAt >= in2001 / 1000 && createAt < in2001;

/** What is odd about rows and what was found in them. */
const warningsOf = (store: RowStore, sort: PlaceOfRow['sort'], { actives, notJudged }: ConfigHistory): string[] => {
  const inSeconds = store.rows.filter(isInSeconds).length;
  return [
    ...(store.unlike.length === 0 ? [] : [unlikeRowsText(store.unlike, sort)]),
    ...(inSeconds === 0 ? [] : [timesInSecondsText(inSeconds)]),
    ...(actives === undefined || actives === 1 ? [] : [activeRowsText(actives)]),
    ...(notJudged.length === 0 ? [] : [notJudgedText(notJudged)]),
  ];
};

/** The release of `--release`, or that the newest config fits that can be read. */
const releaseFor = async (
  given: Given<HistoryCommandOptions>,
  store: RowStore,
  rows: readonly StoredRow[],
  io: Io,
): Promise<Release> => {
  if (given.options.release !== undefined) return releaseOf(given);
  for (const row of rows.toReversed()) {
    if (!hasConfig(row)) continue;
    const origins = await originsIn(store.configOf(row));
    if (origins) return releaseIn(origins, `${inputName(given.files[0])}, the last row`, given.options, io);
  }
  throw new UsageError(`${inputName(given.files[0])}: no row has a config in its Value`);
};

/** `history`. */
export const run = async (asked: Given<HistoryCommandOptions>, io: Io): Promise<number> => {
  const given = await knowingDeployment(asked, io);
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
    problem: (problem, place, known) => {
      if (known) store.addUnreadable(place.row, known);
      complaints.add(place, typeof problem === 'string' ? rowProblemText(problem) : issuesText(problem));
    },
  });
  const { rows } = store;
  if (rows.length === 0 && complaints.rows.length === 0)
    throw new UsageError(`${inputName(file)}: it holds no row of the table Configurations`);
  if (!rows.some(hasConfig)) {
    complaints.end();
    return exit.unusable;
  }
  const release = await releaseFor(given, store, rows, io);
  const configs = function* (): Generator<HistoryRow> {
    for (const [index, row] of rows.entries()) {
      if (index % 100 === 99) status.show(`${index + 1} of ${rows.length} rows`);
      yield hasConfig(row)
        ? { ...row, config: store.configOf(row) }
        : { ...row, config: undefined, unreadable: true as const };
    }
  };
  const history = configHistory(configs(), { ...context, release });
  status.end();
  if (history.status === 'invalid') throw new UsageError(...history.issues.map(describeIssue));
  for (const { row, issues } of history.unread)
    if (issues.length > 0) complaints.add({ sort, row }, `its Value: ${issuesText(issues)}`);
  complaints.end();
  if (history.rows === 0) return exit.unusable;
  const { status: _, ...found } = history;
  const warnings = warningsOf(store, sort, found).map((text) => `${inputName(file)}: ${text}`);
  warnOf(warnings, given.options, io);
  const unreadAt = found.unread.map(({ row, at }) => ({ row, at }));
  const data = { ...found, unread: complaints.rows, unreadAt };
  const table = rowHistoryTable(found, { all: given.options.markdown === true });
  await print(io, given.options, { form: 'history@1', data }, [table]);
  return complaints.rows.length > 0 ? exit.findings : exit.fine;
};
