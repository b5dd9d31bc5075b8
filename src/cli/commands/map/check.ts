import { Definition, type Run } from '../../definition.js';
import { withFindings } from '../../findings/options.js';

/** `map check`: looks for mistakes in the map. */
export const mapCheck = (run: Run) =>
  withFindings(
    new Definition('check')
      .summary('Check the field map for mistakes (for contributors)')
      .description(
        'Checks the field map and the list of connections for mistakes that the compiler cannot see. Exits with 1 if it finds any.',
      )
      .usage('[--json]')
      .examples('mm-diagnostics map check'),
  ).action((options) => run(options, async (io) => (await import('./lint-results.js')).run(options, io)));
