import { Definition, type Run } from '../../definition.js';
import { releaseOption, withFormats } from '../../options.js';

/** `map capacity`: how much a payload can carry. */
export const mapCapacity = (run: Run, name = 'capacity') =>
  withFormats(
    new Definition(name)
      .summary('Show how many bits a payload can carry')
      .description(
        'Shows how many bits a payload can carry at most: in total, by kind of value, by event and by field. This is capacity, not entropy.',
      )
      .usage('--release R')
      .examples(
        'mm-diagnostics map capacity --release 10.8',
        'mm-diagnostics map capacity --release 10.8 --fields --markdown',
      )
      .addOption(releaseOption)
      .option('--fields', 'show all fields, not only the 10 largest'),
  ).action((options) =>
    run(options, async (io) => (await import('./capacity-tables.js')).run({ options, files: [] }, io)),
  );
