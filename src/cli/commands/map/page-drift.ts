import type { Cell, Table } from '../../../formats/table.js';
import { statusOn } from '../../bulk/progress.js';
import { UsageError } from '../../exit.js';
import { driftFindings } from '../../findings/drift.js';
import { giveFindings, type Shown } from '../../findings/give.js';
import type { FindingOptions } from '../../findings/options.js';
import { readInput } from '../../given/input.js';
import type { Io } from '../../io.js';
import { log } from '../../log.js';
import type { ReleaseOptions } from '../../options.js';
import { releaseOf } from '../../release.js';
import { markedRow } from '../../tables/marked.js';

/** Compares a published page with a release, and prints it. */
export const run = async (file: string, options: ReleaseOptions & FindingOptions, io: Io): Promise<number> => {
  const release = releaseOf({ options, files: [file] });
  const [{ drift, driftCodes }, { readPage }, { driftCells, driftTexts }, { eventDriftIn }] = await Promise.all([
    import('../../../audit/drift/drift.js'),
    import('../../../audit/drift/published-page.js'),
    import('../../../wording/drift.js'),
    import('./drift-events.js'),
  ]);
  const text = await readInput(file, io);
  const page = readPage(text);
  if (page === undefined) {
    throw new UsageError(
      'this page lists no settings; expected lists like **LogSettings**: bool EnableFile, enum FileLevel',
    );
  }
  if (page.unread > 0) {
    log(
      io,
      'warning',
      `could not understand ${page.unread} ${page.unread === 1 ? 'word' : 'words'} among the settings`,
    );
  }
  const status = statusOn(io);
  status.show(`comparing the page with release ${release}`);
  const found = drift(page.promised, release);
  const events = eventDriftIn(text, release);
  status.end();
  const count = (title: string, value: number): readonly Cell[] => [
    title,
    { text: String(value), colour: value > 0 ? 'red' : 'green' },
  ];
  const data = { ...found, unread: page.unread, ...(events && { events: events.found }) };
  const shown = (known: ReadonlySet<object>): Shown => {
    const sorts = driftCodes.map((code) => ({
      ...driftTexts[code],
      rows: found.disagreements
        .filter((item) => item.code === code)
        .map((item) => markedRow(driftCells(item), known.has(item))),
    }));
    const totals: Table = {
      title: `The page and version ${release}`,
      columns: ['', 'how many'],
      rows: [
        ['settings on the page', String(found.promised)],
        ['fields that are sent', String(found.reported)],
        ['of these, as on the page', String(found.agreed)],
        ...sorts.map(({ title, rows }) => count(title, rows.length)),
      ],
    };
    const tables = sorts
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, columns, rows }): Table => ({ title: `${title} (${rows.length})`, columns, rows }));
    return { output: { form: 'drift@1', data }, tables: [totals, ...tables, ...(events?.tables(known) ?? [])] };
  };
  return giveFindings(driftFindings(found, events?.found, file), options, shown, io);
};
