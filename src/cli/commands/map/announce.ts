import { Definition, type Run } from '../../definition.js';
import { exit } from '../../exit.js';
import { choiceOption, outputOption, releaseOption } from '../../options.js';

/** `map announce`: what a published page should list. */
export const mapAnnounce = (run: Run, name = 'announce') =>
  new Definition(name)
    .summary('Print the text that the documentation page on telemetry should have')
    .description(
      'Prints the list of settings that the Mattermost documentation page on telemetry should have for a version, so that the page and the server agree. The default is reStructuredText, as that page is written.',
    )
    .usage('--release R [--format rst|markdown]')
    .examples(
      'mm-diagnostics map announce --release 10.8 > listing.rst',
      'mm-diagnostics map announce --release 10.8 --format markdown',
    )
    .addOption(releaseOption)
    .addOption(
      choiceOption('--format <rst|markdown>', 'reStructuredText (default) or Markdown tables', ['rst', 'markdown']),
    )
    .addOption(outputOption)
    .action((options) =>
      run(options, async (io) => {
        const [{ releaseOf }, { write }, { listingOf }, { listingText }] = await Promise.all([
          import('../../release.js'),
          import('../../bulk/lines.js'),
          import('../../../documents/announcement.js'),
          import('../../../documents/announcement-text.js'),
        ]);
        await write(io.stdout, listingText(listingOf(releaseOf({ options, files: [] })), options.format ?? 'rst'));
        return exit.fine;
      }),
    );
