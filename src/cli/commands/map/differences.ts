import { Definition, type Run } from '../../definition.js';
import { exit } from '../../exit.js';
import { jsonOption, outputOption, releaseOption } from '../../options.js';
import { wrap } from '../../wrap.js';

/** `map differences`: where the real server sends more. */
export const mapDifferences = (run: Run, name = 'differences') =>
  new Definition(name)
    .summary('List where the real server sends more than this tool shows')
    .description(
      'Lists the fields where this package sends less than the real server, on purpose, with what the server sends.',
    )
    .usage('--release R')
    .examples('mm-diagnostics map differences --release 10.8')
    .addOption(releaseOption)
    .addOption(jsonOption)
    .addOption(outputOption)
    .action((options) =>
      run(options, async (io) => {
        const [{ releaseOf }, { printJson }, { write }, { departures }, { reportDepartures }, { grouped }] =
          await Promise.all([
            import('../../release.js'),
            import('../../print.js'),
            import('../../bulk/lines.js'),
            import('../../../field-map/departures.js'),
            import('../../../reports/departures.js'),
            import('../../../grouped.js'),
          ]);
        const release = releaseOf({ options, files: [] });
        const found = [...departures(release), ...reportDepartures(release)];
        if (options.json) {
          await printJson(io, { form: 'differences@1', data: { differences: found } });
          return exit.fine;
        }
        const lines = [...grouped(found, ({ instead }) => instead)].flatMap(([instead, alike]) => [
          ...alike.map(({ event, property }) => `${event}.${property}`),
          `  ${wrap(instead, 2)}`,
        ]);
        await write(io.stdout, `${lines.join('\n')}\n`);
        return exit.fine;
      }),
    );
