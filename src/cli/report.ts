import { type Command, exit, type Given, type Io, noSuch, UsageError } from './command.js';
import { releaseOptions } from './context.js';
import { loadingOptions } from './loading.js';
import { reports } from './reports.js';
import { formatOptions, print } from './table.js';

const list = async ({ options }: Given, io: Io): Promise<number> => {
  const rows = await Promise.all(
    reports.map(async ({ name, says, releases }) => ({ name, releases: await releases(), says })),
  );
  const table = {
    columns: ['report', 'releases', 'what it reports'],
    rows: rows.map(({ name, releases, says }) => [name, releases, says]),
  };
  await print(io, options, rows, [table]);
  return exit.fine;
};

export const report: Command = {
  name: 'report',
  usage: 'NAME [FACTS|-] --release R',
  says: 'Prints one of the other reports of a server: canonical JSON and one newline. FACTS holds what the server knows about itself; what is missing there is unknown. --list names the reports.',
  options: {
    ...releaseOptions,
    list: { type: 'boolean', says: 'list the reports, and the releases that send them' },
    explain: { type: 'boolean', says: 'tell what leaves and what is learned from it, in place of the report' },
    pretty: { type: 'boolean', says: 'indent the report for reading' },
    preview: { type: 'boolean', says: 'show what would be sent also where the report is switched off' },
    ...loadingOptions,
    strict: { type: 'boolean', says: 'take every warning for an error' },
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics report --list',
    'mm-diagnostics report activity facts.json --release 10.8 --pretty',
    'mm-diagnostics report license - --release 5.6 < facts.json',
    'mm-diagnostics report security-check facts.json --release 10.8 --explain',
  ],
  run: async (given, io) => {
    if (given.options.list) return list(given, io);
    const [name, ...files] = given.files;
    const names = reports.map((known) => known.name);
    if (name === undefined) throw new UsageError(`name a report: ${names.join(', ')}`);
    const found = reports.find((known) => known.name === name);
    if (found === undefined) throw new UsageError(noSuch('report', name, names));
    if (files.length > 1) throw new UsageError('report reads one file');
    return found.run({ ...given, files }, io);
  },
};
