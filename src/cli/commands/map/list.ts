import { Definition, type Run } from '../../definition.js';
import { releaseOption, withFormats } from '../../options.js';

/** `map list`: every field. */
export const mapList = (run: Run) =>
  withFormats(
    new Definition('list')
      .summary('List every field, with what a server sends in it')
      .description(
        'Lists every field with its versions, what a server sends in it, and what the payload of this package holds instead. With --release, only what that version sends (--json needs it).',
      )
      .usage('[--release R]')
      .examples('mm-diagnostics map list', 'mm-diagnostics map list --release 10.8 --json')
      .addOption(releaseOption),
  ).action((options) => run(options, async (io) => (await import('./field-list.js')).run({ options, files: [] }, io)));
