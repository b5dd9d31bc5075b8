import { type Command, exit, UsageError } from './command.js';
import { releaseOf, releaseOptions } from './context.js';
import { write } from './lines.js';

export const mapDocs: Command = {
  name: 'map docs',
  usage: '--release R [--format rst|markdown]',
  says: 'Prints what a published page on telemetry should list for a release: every property in the list where it belongs. In reStructuredText it has the form of the page that Mattermost publishes.',
  options: {
    ...releaseOptions,
    format: { type: 'string', value: 'rst|markdown', says: 'the form of the published page (the default), or tables' },
  },
  examples: [
    'mm-diagnostics map docs --release 10.8 > listing.rst',
    'mm-diagnostics map docs --release 10.8 --format markdown',
  ],
  run: async (given, io) => {
    if (given.files.length > 0) throw new UsageError('map docs reads no file');
    const release = releaseOf(given);
    const { format = 'rst' } = given.options;
    if (format !== 'rst' && format !== 'markdown') throw new UsageError('--format is rst or markdown');
    const [{ listingOf }, { listingText }] = await Promise.all([
      import('../audit/listing.js'),
      import('../audit/listing-text.js'),
    ]);
    await write(io.stdout, listingText(listingOf(release), format));
    return exit.fine;
  },
};
