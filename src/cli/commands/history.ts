import { Definition, type Run } from '../definition.js';
import { releaseOption, withContext, withFormats } from '../options.js';

/** `history`: when what is sent changed, by the rows in which a server keeps its config. */
export const history = (run: Run) =>
  withFormats(
    withContext(
      new Definition('history')
        .summary('Show when what is sent changed, from the rows of a database')
        .description(
          'Shows when what a server sends changed, and which fields, from the rows of the table Configurations in which it keeps its config: one row of JSON per line, or a list of rows, in any order. Each row is compared with the one before. If it switched telemetry on or off, that comes first. Without --release, it takes the version that --environment names, else the newest version that the last row fits, and says so. The row marked Active is the effective one. A row that cannot be read is named by its line, and the exit code is 1.',
        )
        .usage('[ROWS|-] [--release R]')
        .examples(
          'mm-diagnostics history rows.ndjson',
          'mm-diagnostics history rows.ndjson --markdown > changes.md',
          'psql -At -c "SELECT row_to_json(c) FROM Configurations c" mattermost | mm-diagnostics history -',
        )
        .wrongFiles('history reads one file')
        .argument('[ROWS]')
        .addOption(releaseOption),
    ),
  ).action((_rows, options, { args: files }) =>
    run(options, async (io) => (await import('./row-history.js')).run({ options, files }, io)),
  );
