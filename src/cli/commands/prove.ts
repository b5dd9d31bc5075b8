import { Definition, type Run } from '../definition.js';
import { releaseOption, withContext, withFormats } from '../options.js';

/** `prove`: tests whether anything that is withheld can show. */
export const prove = (run: Run) =>
  withFormats(
    withContext(
      new Definition('prove')
        .summary('Try to force settings that are not sent into the payload')
        .description(
          'Tries to force settings that are not sent into the payload, using your own config: it replaces every setting with values meant to slip through, and compares the payloads byte for byte. It tries every setting, but only a sample of its values. Exits with 1 if anything shows that should not. It also works if telemetry is off.',
        )
        .usage('[FILE|-] [--release R]')
        .examples('mm-diagnostics prove config.json', 'mm-diagnostics prove config.json --runs 1000 --seed 42 --json')
        .argument('[FILE]')
        .addOption(releaseOption)
        .option('--runs <K>', 'rounds in which all settings that are not sent change at once (default: 100)')
        .option('--until-first', 'stop at the first finding')
        .option('--seed <S>', 'seed of the run, to repeat it (default: 1)'),
    ),
  ).action((_file, options, { args: files }) =>
    run(options, async (io) => (await import('./proof.js')).run({ options, files }, io)),
  );
