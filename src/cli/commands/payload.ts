import { Option } from '@commander-js/extra-typings';
import { defaultDepth, defaultLength } from '../../json/limits.js';
import { Definition, type Run } from '../definition.js';
import { outputOption, releaseOption, withContext } from '../options.js';

/** `payload`: what a server reports for a config. */
export const payload = (run: Run) =>
  withContext(
    new Definition('payload')
      .summary('Print the telemetry payload a server would send')
      .description(
        'Prints the telemetry payload that a server of version R sends for a config.json; without --release, it takes the newest version that the file fits, and says so. On a terminal it is indented; in a pipe or a file it is canonical JSON and one newline. Without FILE it reads standard input.',
      )
      .usage('[FILE|-] [--release R]')
      .examples(
        'mm-diagnostics payload config.json --pretty',
        'mm-diagnostics payload config.json --release 10.5 --env --plugins plugins.json',
        'mm-diagnostics payload --ndjson --release 9.11 < configs.ndjson > out.ndjson',
      )
      .wrongFiles('payload reads one file; use --ndjson for many configs')
      .argument('[FILE]')
      .addOption(releaseOption)
      .addOption(new Option('--pretty', 'indent the payload, even in a pipe or a file').conflicts('canonical'))
      .option('--canonical', 'print canonical JSON, even on a terminal')
      .option('--preview', 'show the payload even if telemetry is off'),
  )
    .option('--ndjson', 'read one config per line, print one payload per line')
    .option('--requests', 'with --ndjson: each line is {"config": …, "plugins": …, "env": …, "enterpriseReady": …}')
    .addOption(
      new Option('--release-from <NAME>', 'with --requests: the member of each line that names its version').conflicts([
        'release',
        'env',
        'environment',
      ]),
    )
    .option('--jobs <N>', 'with --ndjson: use N threads')
    .option('--max-length <N>', `maximum input size in characters (default: ${defaultLength})`)
    .option('--max-depth <N>', `maximum nesting depth (default: ${defaultDepth})`)
    .addOption(outputOption)
    .action((_file, options, { args: files }) =>
      run(options, async (io) => (await import('./config-payload.js')).run({ options, files }, io)),
    );
