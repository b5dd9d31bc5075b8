import { Definition, type Run } from '../../definition.js';
import { withFindings } from '../../findings/options.js';
import { releaseOption } from '../../options.js';

/** `map drift`: compares the published page with a release. */
export const mapDrift = (run: Run) =>
  withFindings(
    new Definition('drift')
      .summary('Compare the documentation page on telemetry with a version')
      .description(
        'Compares the Mattermost documentation page on telemetry (its reStructuredText source) with what a version sends, both ways. Exits with 1 if they disagree.',
      )
      .usage('PAGE|- --release R')
      .examples(
        'mm-diagnostics map drift telemetry.rst --release 5.6',
        'mm-diagnostics map drift - --release 10.8 --json < telemetry.rst',
      )
      .wrongFiles('name one documentation page, or - for standard input')
      .argument('<PAGE>')
      .addOption(releaseOption),
  ).action((page, options) => run(options, async (io) => (await import('./page-drift.js')).run(page, options, io)));
