import { Option } from '@commander-js/extra-typings';
import { Definition, type Run } from '../definition.js';
import { outputOption, releaseOption, withLoading } from '../options.js';

/** `canary`: a config that shows in captures whether any text of it was sent. */
export const canary = (run: Run) =>
  withLoading(
    new Definition('canary')
      .summary('Make a test config whose every string is unique, to search captures for')
      .description(
        'Prints a config.json in which every string is a canary, a unique URL with credentials, and the payload it must produce. Run a sender with this config, capture what it sends, and search the capture with verify --canary.',
      )
      .usage('--release R [--out DIR]')
      .examples('mm-diagnostics canary --release 10.8 --out kit', 'mm-diagnostics verify capture.bin --canary')
      .addOption(releaseOption),
  )
    .addOption(
      new Option('--out <DIR>', 'write canary.config.json and canary.payload.json to this directory').conflicts(
        'output',
      ),
    )
    .addOption(outputOption)
    .action((options) =>
      run(options, async (io) => (await import('./canaries.js')).writeKit({ options, files: [] }, io)),
    );
