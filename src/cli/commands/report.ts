import { Definition, type Run } from '../definition.js';
import { releaseOption, withFormats, withLoading } from '../options.js';
import { reportDesktopError } from './report/desktop-error.js';
import { reportEvents } from './report/events.js';
import { reportMobileError } from './report/mobile-error.js';
import { reportMobilePerformance } from './report/mobile-performance.js';
import { reportSecurityCheck } from './report/security-check.js';
import { reportServerError } from './report/server-error.js';

/** `report`: the other reports of a server and of its apps. Those with options of their own are commands in it. */
export const report = (run: Run) =>
  withFormats(
    withLoading(
      new Definition('report')
        .enablePositionalOptions()
        .summary('Print another report that a server or an app sends')
        .description(
          'Prints one of the other reports of a server as canonical JSON. FACTS holds facts about the server; a missing fact is unknown. --list shows the reports.',
        )
        .usage('NAME [FACTS|-] [--release R]')
        .examples(
          'mm-diagnostics report --list',
          'mm-diagnostics report activity facts.json --pretty',
          'mm-diagnostics report license - --release 5.6 < facts.json',
          'mm-diagnostics report security-check facts.json --explain',
        )
        .wrongFiles('report reads one file: report NAME facts.json')
        .commandsGroup('Reports with options of their own:')
        .argument('[NAME]')
        .argument('[FACTS]')
        .addOption(releaseOption)
        .option('--list', 'list the reports, and the versions that send them')
        .option('--explain', 'show what is sent and what it reveals, instead of the report')
        .option('--pretty', 'indent the report for reading')
        .option('--preview', 'show the report even if it is switched off')
        .option('--strict', 'treat warnings as errors'),
    ),
  )
    .action((name, _facts, options, { args: [, ...files] }) =>
      run(options, async (io) => (await import('./reports.js')).run(name, { options, files }, io)),
    )
    .hook('preSubcommand', (outer, inner) => {
      // Options may come before the name of a report.
      for (const [name, value] of Object.entries(outer.opts())) inner.setOptionValueWithSource(name, value, 'cli');
    })
    .addCommand(reportSecurityCheck(run))
    .addCommand(reportEvents(run))
    .addCommand(reportMobilePerformance(run))
    .addCommand(reportDesktopError(run))
    .addCommand(reportMobileError(run))
    .addCommand(reportServerError(run));
