import { Definition, type Run } from '../../definition.js';
import { withFindings } from '../../findings/options.js';

/** `map diff`: what changed in telemetry between two releases. */
export const mapDiff = (run: Run) =>
  withFindings(
    new Definition('diff')
      .summary('Show what changed in telemetry between two versions')
      .description(
        'Shows what changed in telemetry from version R1 to R2: every new, removed or changed field, each marked wider (it reveals more), equal or narrower. Exits with 1 if anything is wider.',
      )
      .usage('R1 R2')
      .examples('mm-diagnostics map diff 5.6 5.10', 'mm-diagnostics map diff 9.11 10.8 --markdown')
      .wrongFiles('name two versions: mm-diagnostics map diff 5.6 10.8')
      .argument('<R1>')
      .argument('<R2>'),
  ).action((older, newer, options) =>
    run(options, async (io) => (await import('./changes.js')).run(older, newer, options, io)),
  );
