import { Definition, type Run } from '../../definition.js';
import { jsonOption, outputOption } from '../../options.js';

/** `map check`: looks for mistakes in the map. */
export const mapCheck = (run: Run) =>
  new Definition('check')
    .summary('Check the field map for mistakes (for contributors)')
    .description(
      'Checks the field map and the list of connections for mistakes that the compiler cannot see. Exits with 1 if it finds any.',
    )
    .usage('[--json]')
    .examples('mm-diagnostics map check')
    .addOption(jsonOption)
    .addOption(outputOption)
    .action((options) =>
      run(options, async (io) => (await import('./lint-results.js')).run({ options, files: [] }, io)),
    );
