import { type Command, exit, UsageError } from './command.js';
import { releaseOf, releaseOptions } from './context.js';
import { readInput } from './input.js';
import { say } from './say.js';
import { type Cell, formatOptions, print, type Table } from './table.js';

export const mapDrift: Command = {
  name: 'map drift',
  usage: 'PAGE|- --release R',
  says: 'Compares the published page on telemetry, in reStructuredText as it is, with what a release reports, both ways. Exits with 1 when they disagree.',
  options: { ...releaseOptions, ...formatOptions },
  examples: [
    'mm-diagnostics map drift telemetry.rst --release 5.6',
    'mm-diagnostics map drift - --release 10.8 --json < telemetry.rst',
  ],
  run: async (given, io) => {
    const [file] = given.files;
    if (file === undefined || given.files.length > 1)
      throw new UsageError('name one published page, or - for standard input');
    const release = releaseOf(given);
    const [{ drift, driftCodes }, { readPage }, { driftCells, driftTexts }, { eventDriftIn }] = await Promise.all([
      import('../audit/drift.js'),
      import('../audit/drift-page.js'),
      import('../audit/drift-text.js'),
      import('./map-drift-events.js'),
    ]);
    const text = await readInput(file, io);
    const page = readPage(text);
    if (page === undefined) {
      throw new UsageError(
        'this page lists no settings; the lists look like **LogSettings**: bool EnableFile, enum FileLevel',
      );
    }
    if (page.unread > 0) {
      say(
        io,
        'warning',
        `${page.unread} ${page.unread === 1 ? 'word' : 'words'} among the settings could not be read as a promise`,
      );
    }
    const found = drift(page.promised, release);
    const sorts = driftCodes.map((code) => ({
      ...driftTexts[code],
      rows: found.disagreements.filter((item) => item.code === code).map(driftCells),
    }));
    const count = (title: string, value: number): readonly Cell[] => [
      title,
      { text: String(value), colour: value > 0 ? 'red' : 'green' },
    ];
    const totals: Table = {
      title: `The page and release ${release}`,
      columns: ['', 'how many'],
      rows: [
        ['settings on the page', String(found.promised)],
        ['properties that are reported', String(found.reported)],
        ['of these, as the page says', String(found.agreed)],
        ...sorts.map(({ title, rows }) => count(title, rows.length)),
      ],
    };
    const tables = sorts
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, columns, rows }): Table => ({ title: `${title} (${rows.length})`, columns, rows }));
    const events = eventDriftIn(text, release);
    const data = { ...found, unread: page.unread, ...(events && { events: events.found }) };
    await print(io, given.options, data, [totals, ...tables, ...(events?.tables ?? [])]);
    return found.disagreements.length > 0 || events?.disagrees ? exit.findings : exit.fine;
  },
};
