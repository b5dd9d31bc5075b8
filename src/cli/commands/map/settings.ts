import { Definition, type Run } from '../../definition.js';
import { withFormats } from '../../options.js';

/** `map settings`: which settings changed between two releases. */
export const mapSettings = (run: Run) =>
  withFormats(
    new Definition('settings')
      .summary('Show which settings changed between two versions')
      .description(
        'Shows which settings changed from version R1 to R2: new, removed, renamed, or with another default, each with what is sent. Exits with 1 if a new setting is sent.',
      )
      .usage('R1 R2')
      .examples('mm-diagnostics map settings 10.8 10.11', 'mm-diagnostics map settings 9.11 10.11 --markdown')
      .wrongFiles('name two versions: mm-diagnostics map settings 9.11 10.11')
      .argument('<R1>')
      .argument('<R2>'),
  ).action((older, newer, options) =>
    run(options, async (io) => (await import('./setting-changes.js')).run(older, newer, options, io)),
  );
